/**
 * What the finder's entry shares with the rest of the finder. The build reads the imports of this file: in
 * `hub-finder-more.js` every import of one of these modules is answered from here, and an import of a name that
 * is not listed fails the build. Other modules both sides use are small, and stand in both files. A list, so that
 * no name costs a byte in either file. See `src/tools/shared-kit.ts`.
 */
import { isMasked } from '../core/feed/place-privacy.js';
import { css, html, nothing, svg } from 'lit';
import { msg, str } from '@lit/localize';
import { dateFormat, formatDate, formatNumber, kept, MS_PER_DAY } from '../ui/format.js';
import { dotted } from '../ui/dotted.js';
import { heading } from '../ui/heading.js';
import { fetchVerifiedJson, importVerified } from '../ui/lazy-file.js';
import { getLocale } from '../ui/localization.js';
import { noticeBox } from '../ui/notice-box.js';
import { ACCENT, DANGER, LINE, MUTED, ON_ACCENT, RADIUS, SUCCESS, SURFACE } from '../ui/tokens.js';
import { dropOldest, pageRegistry } from '../ui/page-registry.js';
import { codeLabel, roleLabel } from '../ui/vocabulary.js';
import { actionLinks, addressLine, nameShown, placeName } from '../ui/place-lines.js';
import { hubCard } from './hub-list.js';
import { placeFacts } from './place-facts.model.js';
import { checkedLine, kindLine, unknownHours } from './place-parts.js';

export const kit = [
  css,
  html,
  nothing,
  svg,
  msg,
  str,
  dateFormat,
  formatDate,
  formatNumber,
  kept,
  MS_PER_DAY,
  heading,
  fetchVerifiedJson,
  importVerified,
  getLocale,
  dropOldest,
  pageRegistry,
  ACCENT,
  DANGER,
  LINE,
  MUTED,
  ON_ACCENT,
  RADIUS,
  SUCCESS,
  SURFACE,
  codeLabel,
  roleLabel,
  hubCard,
  isMasked,
  placeFacts,
  actionLinks,
  addressLine,
  checkedLine,
  dotted,
  kindLine,
  nameShown,
  noticeBox,
  placeName,
  unknownHours,
];
