// Dataset layer: the order of dates. Today is an argument, so the result does not depend on the clock.
import type { Finding, Message, Path } from '../problems.ts';
import { rowsAt, valueAt } from '../raw.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}(-\d\d)?$/;

/** The date at a path if it is written as one and exists. */
function dateAt(root: unknown, path: Path, form: RegExp): string | undefined {
  const value = valueAt(root, path);
  if (typeof value !== 'string' || !form.test(value)) return undefined;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

/** Whether one date is later than another, compared as far as both go: 2011 is not later than 2011-06. */
function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** The day after a day, both as year-month-day. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A day of the last change that is more than one day ahead: tomorrow is today in another time zone. */
function futureFindings(updated: string | undefined, today: string | undefined): Finding[] {
  if (updated === undefined || today === undefined || updated <= dayAfter(today)) return [];
  return [
    {
      path: ['updated'],
      message: {
        en: `${updated} is yet to come: today is ${today}`,
        de: `${updated} liegt in der Zukunft: heute ist ${today}`,
      },
      hint: { en: 'Write the day of the last change.', de: 'Den Tag der letzten Änderung schreiben.' },
      causes: ['updated'],
      origin: true,
    },
  ];
}

/**
 * Dates after `updated`, a changelog that is not newest first, surveys published before people were asked; and an
 * `updated` after `today` (year-month-day), if that is given.
 */
export function dateFindings(root: unknown, today?: string): Finding[] {
  const updated = dateAt(root, ['updated'], DAY);
  const findings: Finding[] = futureFindings(updated, today);
  const notAfterUpdated = (path: Path, form: RegExp, hint: Message) => {
    const date = dateAt(root, path, form);
    if (updated === undefined || date === undefined || !isLater(date, updated)) return;
    findings.push({
      path,
      message: {
        en: `${date} lies after "updated", which is ${updated}`,
        de: `${date} liegt nach "updated": ${updated}`,
      },
      refersTo: ['updated'],
      hint,
      causes: ['updated'],
    });
  };
  notAfterUpdated(['published'], DAY, {
    en: 'Correct the day, or set "updated" to the day of the last change.',
    de: 'Den Tag berichtigen, oder "updated" auf den Tag der letzten Änderung setzen.',
  });
  let newer: { path: Path; date: string } | undefined;
  for (const { path: row } of rowsAt(root, ['changelog'])) {
    const path = [...row, 'date'];
    notAfterUpdated(path, DAY, {
      en: 'Set "updated" to the day of the newest entry, or correct this one.',
      de: '"updated" auf den Tag des neuesten Eintrags setzen, oder diesen berichtigen.',
    });
    const date = dateAt(root, path, DAY);
    if (date !== undefined && newer && date > newer.date)
      findings.push({
        path,
        message: {
          en: `${date} is newer than the entry above it, ${newer.date}`,
          de: `${date} ist neuer als der Eintrag darüber, ${newer.date}`,
        },
        refersTo: newer.path,
        hint: { en: 'Put the newest entry first.', de: 'Den neuesten Eintrag an die erste Stelle setzen.' },
      });
    if (date !== undefined) newer = { path, date };
  }
  for (const { path } of rowsAt(root, ['sources']))
    notAfterUpdated([...path, 'accessed'], DAY, {
      en: 'Correct the day, or set "updated".',
      de: 'Den Tag berichtigen, oder "updated" setzen.',
    });
  for (const { path } of rowsAt(root, ['surveys'])) {
    notAfterUpdated([...path, 'published'], MONTH, {
      en: 'Correct the month, or set "updated".',
      de: 'Den Monat berichtigen, oder "updated" setzen.',
    });
    const published = dateAt(root, [...path, 'published'], MONTH);
    const asked = dateAt(root, [...path, 'asked'], MONTH);
    if (valueAt(root, [...path, 'asked']) === null && valueAt(root, [...path, 'published']) === null)
      findings.push({
        path: [...path, 'published'],
        message: {
          en: 'neither when people were asked nor when the survey was published is given',
          de: 'weder wann gefragt noch wann die Umfrage veröffentlicht wurde, ist angegeben',
        },
        hint: {
          en: 'Give at least one of the two: the page says with each number how old it is.',
          de: 'Mindestens eines von beiden angeben: Die Seite sagt zu jeder Zahl, wie alt sie ist.',
        },
      });
    if (asked !== undefined && published !== undefined && isLater(asked, published))
      findings.push({
        path: [...path, 'asked'],
        message: {
          en: `people were asked in ${asked}, after the survey was published in ${published}`,
          de: `gefragt wurde ${asked}, also nach der Veröffentlichung ${published}`,
        },
        refersTo: [...path, 'published'],
        hint: { en: 'Correct one of the two.', de: 'Eines von beiden berichtigen.' },
      });
  }
  return findings;
}
