// Moments in words, in three languages.
import { afterEach, expect, it } from "vitest";
import { asField, dayAndTime, dayAsTyped, daysBetween, fromField, momentAsTyped, recently, recentlyWithin, toTheSecond, typedDay, typedMoment } from "./dates";
import { words } from "./words.svelte";

const at = (year: number, month: number, day: number, hour = 0, minute = 0) => new Date(year, month - 1, day, hour, minute).getTime();
const NOW = at(2026, 11, 21, 14, 5);

afterEach(() => {
  words.language = "en";
});

it("a date is written as each language writes it", () => {
  expect(dayAndTime(NOW, "en")).toBe("21 Nov 2026, 14:05");
  expect(dayAndTime(NOW, "fr")).toBe("21 nov. 2026, 14:05");
  expect(dayAndTime(NOW, "de")).toBe("21.11.2026, 14:05");
  expect(toTheSecond(NOW + 9000, "fr")).toBe("21 nov. 2026, 14:05:09");
});

it("today and yesterday are named", () => {
  expect(recently(at(2026, 11, 21, 0, 1), NOW)).toBe("Today, 00:01");
  expect(recently(at(2026, 11, 20, 23, 59), NOW)).toBe("Yesterday, 23:59");
  expect(recently(at(2026, 11, 19, 23, 59), NOW)).toBe("19 Nov 2026");
  words.language = "fr";
  expect(recently(at(2026, 11, 21, 9, 30), NOW)).toBe("Aujourd’hui, 09:30");
});

it("today and yesterday are small behind other words, also in German", () => {
  words.language = "fr";
  expect(recentlyWithin(at(2026, 11, 21, 9, 30), NOW)).toBe("aujourd’hui, 09:30");
  words.language = "de";
  expect(recentlyWithin(at(2026, 11, 20, 9, 30), NOW)).toBe("gestern, 09:30");
  expect(recentlyWithin(at(2026, 11, 19), NOW)).toBe("19.11.2026");
});

it("a day of 23 or 25 hours is one day", () => {
  expect(daysBetween(at(2026, 3, 28, 12), at(2026, 3, 29, 12))).toBe(1);
  expect(daysBetween(at(2026, 10, 24, 23, 59), at(2026, 10, 25, 0, 1))).toBe(1);
});

it("a field gives back the moment that it shows", () => {
  expect(asField(NOW)).toBe("2026-11-21T14:05");
  expect(fromField(asField(NOW))).toBe(NOW);
  expect(fromField("2026-11-21")).toBe(at(2026, 11, 21));
  expect([fromField(""), fromField("tomorrow")]).toEqual([null, null]);
});

it("a day is typed as the language writes it", () => {
  expect(dayAsTyped("2026-11-21", "de")).toBe("21.11.2026");
  expect(dayAsTyped("2026-11-21", "fr")).toBe("21/11/2026");
  expect(dayAsTyped("", "en")).toBe("");
  expect([typedDay("21.11.2026"), typedDay(" 1/2/2026 "), typedDay("1 2 2026")]).toEqual(["2026-11-21", "2026-02-01", "2026-02-01"]);
  expect([momentAsTyped(NOW, "de"), momentAsTyped(NOW, "fr")]).toEqual(["21.11.2026, 14:05", "21/11/2026, 14:05"]);
  expect([typedMoment("21.11.2026, 14:05"), typedMoment("21/11/2026 14h05"), typedMoment("1.2.2026, 7:05")]).toEqual([NOW, NOW, at(2026, 2, 1, 7, 5)]);
  expect([typedMoment("21.11.2026"), typedMoment("21.11.2026, 25:00"), typedMoment("31.02.2026, 14:05"), typedMoment("")]).toEqual([null, null, null, null]);
  expect([typedDay("31.02.2026"), typedDay("11/22/2026"), typedDay("tomorrow"), typedDay("")]).toEqual([null, null, null, null]);
});
