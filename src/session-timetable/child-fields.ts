/** The first question: how old the child is, in months, or when it is due or was born. Neither is kept anywhere. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { ageOn, childOfDate, pregnancyWeeks, type ChildAge } from '../core/family/child-age.js';
import { civilOf, dayOf } from '../core/schedule/dates.js';
import { childText } from '../ui/age-words.js';
import { formatNumber } from '../ui/format.js';
import type { Timetable, TypedChild } from './timetable-api.js';

/** What is wrong with what was typed. */
export type ChildProblem = 'not-months' | 'too-far-ahead' | 'too-long-ago';

const MOST_MONTHS = 300;
/** A year that is still being typed: 2, 20, 202. */
const FIRST_YEAR = 1900;

/** The child that the fields describe, what is wrong with them, or undefined when they are empty. */
export function childOf(
  { months, date }: TypedChild,
  today: number,
): ChildAge | ChildProblem | undefined {
  const typed = months.trim();
  if (typed !== '') {
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
    return value <= MOST_MONTHS ? { kind: 'months', months: value, day: today } : 'not-months';
  }
  const day = dayOf(date);
  if (day === undefined || civilOf(day).year < FIRST_YEAR) return undefined;
  return childOfDate(day, today);
}

function problemText(problem: ChildProblem): string {
  switch (problem) {
    case 'not-months':
      return msg('Type the age in whole months, such as 7. Two years is 24.', {
        desc: 'Timetable: the age typed is not a number of months',
      });
    case 'too-far-ahead':
      return msg('That date is too far ahead for a due date. Please check it.', {
        desc: 'Timetable: the due date is more than a pregnancy away',
      });
    case 'too-long-ago':
      return msg('That date is too long ago. Please check it.', {
        desc: 'Timetable: the birthday is more than 25 years ago',
      });
  }
}

const valueOf = (event: Event): string =>
  event.target instanceof HTMLInputElement ? event.target.value : '';

/** Two fields of which one is enough. */
export function childFields(timetable: Timetable): TemplateResult {
  const child = childOf(timetable.typed, timetable.shell.now().day);
  const problem = typeof child === 'string' ? child : undefined;
  const type = (next: TypedChild): void => {
    const meant = childOf(next, timetable.shell.now().day);
    timetable.setChild(next, typeof meant === 'string' ? undefined : meant);
  };
  return html`<div class="child" part="child" role="group" aria-label=${childTitle()}>
    ${monthsField(timetable.typed, problem === 'not-months', type)}
    ${dateField(timetable.typed, problem?.startsWith('too') === true, type)}
    <p id="child-problem" role="alert">${problem === undefined ? nothing : problemText(problem)}</p>
  </div>`;
}

type Type = (next: TypedChild) => void;

const monthsField = ({ months }: TypedChild, isBad: boolean, type: Type): TemplateResult =>
  html`<div class="field">
    <label for="months"
      >${msg("Child's age in months", { desc: 'Timetable: label of a field' })}</label
    >
    <input
      id="months"
      type="text"
      inputmode="numeric"
      maxlength="20"
      autocomplete="off"
      aria-invalid=${isBad ? 'true' : nothing}
      aria-describedby="child-problem"
      .value=${months}
      @input=${(event: Event) => type({ months: valueOf(event), date: '' })}
    />
  </div>`;

const dateField = ({ date }: TypedChild, isBad: boolean, type: Type): TemplateResult =>
  html`<div class="field">
    <label for="date"
      >${msg('Or due date or birthday', { desc: 'Timetable: label of a date field' })}</label
    >
    <input
      id="date"
      type="date"
      autocomplete="off"
      aria-invalid=${isBad ? 'true' : nothing}
      aria-describedby="child-problem"
      .value=${date}
      @change=${(event: Event) => type({ months: '', date: valueOf(event) })}
    />
  </div>`;

const childTitle = (): string =>
  msg('Who it is for', { desc: 'Timetable: name of the fields for the age of the child' });

/** For whom the list is, on its first day that is not past. */
export function childSentence(timetable: Timetable): string | undefined {
  const { child } = timetable.choices;
  if (!child) return undefined;
  const today = timetable.shell.now().day;
  const day = Math.max(today, timetable.range.fromDay);
  const week =
    child.kind === 'date' && child.day > day ? pregnancyWeeks(child.day, day) : undefined;
  if (week !== undefined) {
    const number = formatNumber(week);
    return msg(str`For week ${number} of pregnancy.`, {
      desc: 'Timetable: whom the list is for; completed weeks',
    });
  }
  const age = childText(ageOn(child, day));
  return day === today
    ? msg(str`For a child who is ${age}.`, { desc: 'Timetable: whom the list is for; an age' })
    : msg(str`For a child who will be ${age} then.`, {
        desc: 'Timetable: whom a later list is for; the age on its first day',
      });
}
