// Moments in words: today and yesterday by name, everything else as a date, in the system's time zone.
import type { Language, Moment } from "../api/generated";
import { beginningSmall, LOCALES, t, words } from "./words.svelte";

interface Formats {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
  second: Intl.DateTimeFormat;
}
const formats = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const known = formats.get(language);
  if (known) return known;
  const locale = LOCALES[language];
  const day: Intl.DateTimeFormatOptions =
    language === "de" ? { day: "2-digit", month: "2-digit", year: "numeric" } : { day: "numeric", month: "short", year: "numeric" };
  const made = {
    day: new Intl.DateTimeFormat(locale, day),
    time: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    second: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
  };
  formats.set(language, made);
  return made;
}

/** 21 Nov 2026 · 21 nov. 2026 · 21.11.2026 */
export function day(moment: Moment, language: Language = words.language): string {
  return formatsOf(language).day.format(moment);
}

/** 14:05 */
export function time(moment: Moment, language: Language = words.language): string {
  return formatsOf(language).time.format(moment);
}

/** 21 Nov 2026, 14:05 */
export function dayAndTime(moment: Moment, language: Language = words.language): string {
  return `${day(moment, language)}, ${time(moment, language)}`;
}

/** 21 Nov 2026, 14:05:09: for what there may be two of in a minute. */
export function toTheSecond(moment: Moment, language: Language = words.language): string {
  return `${day(moment, language)}, ${formatsOf(language).second.format(moment)}`;
}

/** How many midnights lie between two moments, here and now. */
export function daysBetween(earlier: Moment, later: Moment): number {
  const from = new Date(earlier);
  const to = new Date(later);
  const midnight = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Today, 14:05 · Yesterday, 14:05 · 19 Nov 2026 */
export function recently(moment: Moment, now: Moment = Date.now()): string {
  const days = daysBetween(moment, now);
  if (days === 0) return t("date-today", { time: time(moment) });
  if (days === 1) return t("date-yesterday", { time: time(moment) });
  return day(moment);
}

/** The same behind other words: today, 14:05; these days are written small in every language. */
export function recentlyWithin(moment: Moment, now: Moment = Date.now()): string {
  return beginningSmall(recently(moment, now));
}

/** A moment as 2026-11-21T14:05, here. */
export function asField(moment: Moment): string {
  const d = new Date(moment);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** What a date field holds for the last day before a moment. */
export function lastDayBefore(moment: Moment): string {
  return asField(moment - 1).slice(0, "2026-11-21".length);
}

/** The moment at which the day of a date field is over, here; null when it is empty or no date. */
export function endOfDay(field: string): Moment | null {
  const start = fromField(field);
  if (start === null) return null;
  const next = new Date(start);
  next.setDate(next.getDate() + 1);
  return next.getTime();
}

/** How many days are left until the last one before a moment: 0 on that day. */
export function daysLeft(moment: Moment, now: Moment = Date.now()): number {
  return daysBetween(now, moment - 1);
}

/** Until when temporary access lasts, and how many days that is. */
export function endWords(moment: Moment, now: Moment = Date.now()): string {
  const last = day(moment - 1);
  return moment <= now ? t("user-ended-on", { day: last }) : t("user-ends", { day: last, days: daysLeft(moment, now) });
}

/** How a day is typed in a language: 21/11/2026 · 21.11.2026; what `typedDay` reads back. */
export function dayAsTyped(field: string, language: Language = words.language): string {
  return field.split("-").reverse().join(language === "de" ? "." : "/");
}

/** What a date field holds for a day typed as day, month, year, with any marks between; null when there is no such day. */
export function typedDay(text: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\s*$/.exec(text) ?? [];
  if (!day || !month || !year) return null;
  const field = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${field}T00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(field) ? field : null;
}

/** How a moment is typed in a language: 21/11/2026, 14:05 · 21.11.2026, 14:05; what `typedMoment` reads back. */
export function momentAsTyped(moment: Moment, language: Language = words.language): string {
  const [day = "", time = ""] = asField(moment).split("T");
  return `${dayAsTyped(day, language)}, ${time}`;
}

/** The moment typed as day, month, year, hour and minute; null when there is no such one. */
export function typedMoment(text: string): Moment | null {
  const [, before = "", hour = "", minute = ""] = /^(.*\d{4})\D+(\d{1,2})\D+(\d{2})\s*$/.exec(text) ?? [];
  const day = typedDay(before);
  return day === null ? null : fromField(`${day}T${hour.padStart(2, "0")}:${minute}`);
}

/** The moment that a date or date-and-time field names; null when it is empty or no date. */
export function fromField(text: string): Moment | null {
  const moment = new Date(text.length === 10 ? `${text}T00:00` : text).getTime();
  return Number.isNaN(moment) ? null : moment;
}
