/**
 * What the timetable's entry shares with the rest of it. The build reads the imports of this file: in
 * `session-timetable-more.js` every import of one of these modules is answered from here, and an import of a name that
 * is not listed fails the build. See `src/tools/shared-kit.ts`.
 */
import {
  instantMs,
  instantOf,
  minutesSinceEpoch,
  wallTimeAt,
} from '../core/schedule/local-time.js';
import { baseLanguage, everyWording, wordsIn } from '../core/text/pick.js';
import { absoluteUrl } from '../ui/feed-loader.js';
import { heading } from '../ui/heading.js';
import { fetchVerifiedJson, importVerified } from '../ui/lazy-file.js';
import { loadingText, unavailableText } from '../ui/loading-text.js';
import { getLocale } from '../ui/localization.js';
import { dropOldest, pageRegistry } from '../ui/page-registry.js';
import { ACCENT, DANGER, LINE, LINK, MUTED, ON_ACCENT, SUCCESS, WARNING } from '../ui/tokens.js';
import { warnOnce } from '../ui/warn-once.js';
import { msg, str } from '@lit/localize';
import { css, html, nothing, render, svg } from 'lit';

export const kit = [
  instantMs,
  instantOf,
  minutesSinceEpoch,
  wallTimeAt,
  baseLanguage,
  everyWording,
  wordsIn,
  absoluteUrl,
  heading,
  fetchVerifiedJson,
  importVerified,
  loadingText,
  unavailableText,
  getLocale,
  dropOldest,
  pageRegistry,
  ACCENT,
  DANGER,
  LINE,
  LINK,
  MUTED,
  ON_ACCENT,
  SUCCESS,
  WARNING,
  warnOnce,
  msg,
  str,
  css,
  html,
  nothing,
  render,
  svg,
];
