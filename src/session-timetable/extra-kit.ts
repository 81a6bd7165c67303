/**
 * What the timetable shares with what comes only when somebody asks (`session-timetable-extra.js`). A function, because
 * half of it arrived from the entry only just before. See `src/tools/shared-kit.ts`.
 */
import { noticesNow } from '../core/feed/notices-now.js';
import { destinationOf, isMasked } from '../core/feed/place-privacy.js';
import { lastBankHoliday } from '../core/schedule/calendars.js';
import { applyChange, dayMovedTo } from '../core/schedule/changes.js';
import { dayRangesOf, isInRanges } from '../core/schedule/day-ranges.js';
import { instantOf, minutesSinceEpoch, wallTimeAt } from '../core/schedule/local-time.js';
import { isHappening, occurrenceOn, timesOf } from '../core/schedule/occurrence.js';
import { isRuleDay, ruleDays, ruleOf } from '../core/schedule/recurrence.js';
import { sessionOccurrences } from '../core/schedule/sessions.js';
import { baseLanguage, everyWording, wordsIn } from '../core/text/pick.js';
import { ageText } from '../ui/age-words.js';
import { attendLines, attendText, joinUnknown } from '../ui/attend-words.js';
import { capacityText } from '../ui/capacity-words.js';
import { fact, feedbackLine, onEscape, unknownFact } from '../ui/details-parts.js';
import { checkBox } from '../ui/filter-words.js';
import { formatDates, formatDayNear, moreItem } from '../ui/format-dates.js';
import { METRES_PER_MILE, formatDistance } from '../ui/format-distance.js';
import { formatLanguage, formatList, signLanguage } from '../ui/format-language.js';
import { formatFullDay, formatTimeRange, weekdayName } from '../ui/format-time.js';
import { formatDate, formatNumber } from '../ui/format.js';
import { groupKey } from '../ui/group-store.js';
import { heading } from '../ui/heading.js';
import { backIcon, locateIcon } from '../ui/icons.js';
import { fetchVerifiedJson } from '../ui/lazy-file.js';
import { mailHref, telHref, webHref } from '../ui/links.js';
import { getLocale } from '../ui/localization.js';
import { remembered } from '../ui/memo.js';
import { noticeBox } from '../ui/notice-box.js';
import { atPlace, occurrenceDoubts, sessionStatusText } from '../ui/occurrence-words.js';
import { actionLinks, addressLine, nameShown, placeName } from '../ui/place-lines.js';
import { costText, freeText, priceText } from '../ui/price-words.js';
import { slotText } from '../ui/session-words.js';
import { LINE } from '../ui/tokens.js';
import { childSentence } from './child-fields.js';
import { isOff, overText } from './date-state.js';
import { datedSessions, isOver } from './dated-sessions.model.js';
import {
  DATED_FACETS,
  FACETS,
  chosenFacets,
  familyTest,
  filterSessions,
  reachOf,
  toggled,
  valuesOf,
  valuesOfEntry,
  withDistances,
} from './filter-sessions.model.js';
import { pinsFrom } from './session-index.model.js';
import {
  onlineText,
  sessionName,
  stateLine,
  timesText,
  undatedText,
  whereUnknown,
} from './session-row.js';
import { nothingListed } from './session-week.js';
import { DAYTIMES, WEEKDAYS, backText, checkTimesTitle, daytimeLabel } from './timetable-words.js';
import { msg, str } from '@lit/localize';
import { css, html, nothing, render } from 'lit';

export const kit = (): readonly unknown[] => [
  noticesNow,
  destinationOf,
  isMasked,
  lastBankHoliday,
  applyChange,
  dayMovedTo,
  dayRangesOf,
  isInRanges,
  instantOf,
  minutesSinceEpoch,
  wallTimeAt,
  isHappening,
  occurrenceOn,
  timesOf,
  isRuleDay,
  ruleDays,
  ruleOf,
  sessionOccurrences,
  baseLanguage,
  everyWording,
  wordsIn,
  ageText,
  attendLines,
  attendText,
  joinUnknown,
  capacityText,
  fact,
  feedbackLine,
  onEscape,
  unknownFact,
  checkBox,
  formatDates,
  formatDayNear,
  moreItem,
  METRES_PER_MILE,
  formatDistance,
  formatLanguage,
  formatList,
  signLanguage,
  formatFullDay,
  formatTimeRange,
  weekdayName,
  formatDate,
  formatNumber,
  groupKey,
  heading,
  backIcon,
  locateIcon,
  fetchVerifiedJson,
  mailHref,
  telHref,
  webHref,
  getLocale,
  remembered,
  noticeBox,
  atPlace,
  occurrenceDoubts,
  sessionStatusText,
  actionLinks,
  addressLine,
  nameShown,
  placeName,
  costText,
  freeText,
  priceText,
  slotText,
  LINE,
  childSentence,
  isOff,
  overText,
  datedSessions,
  isOver,
  DATED_FACETS,
  FACETS,
  chosenFacets,
  familyTest,
  filterSessions,
  reachOf,
  toggled,
  valuesOf,
  valuesOfEntry,
  withDistances,
  pinsFrom,
  onlineText,
  sessionName,
  stateLine,
  timesText,
  undatedText,
  whereUnknown,
  nothingListed,
  DAYTIMES,
  WEEKDAYS,
  backText,
  checkTimesTitle,
  daytimeLabel,
  msg,
  str,
  css,
  html,
  nothing,
  render,
];
