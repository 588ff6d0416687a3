// What the list asks for, and which filters hide somebody.
import { expect, it } from "vitest";
import { firstQuery, hiders, sortedBy, withFilter, withoutFilters } from "./query";

const query = firstQuery("en");

it("starts with everybody who is active, by last name", () => {
  expect(query).toMatchObject({ tab: "active", sort: { column: "lastName", descending: false } });
  expect(hiders(query)).toEqual([]);
});

it("names the filters that hide rows; blanks hide nothing", () => {
  const filtered = withFilter(withFilter(withFilter(query, "email", "volt"), "find", "marta"), "lastName", "  ");
  expect(hiders(filtered)).toEqual(["find", "email"]);
});

it("clearing the filters keeps tab and order", () => {
  const filtered = { ...withFilter(sortedBy(query, "email"), "authorities", "contracts"), tab: "deactivated" as const };
  expect(withoutFilters(filtered)).toEqual({ ...sortedBy(query, "email"), tab: "deactivated" });
});

it("the same column again turns the order around", () => {
  const once = sortedBy(query, "email");
  expect(once.sort).toEqual({ column: "email", descending: false });
  expect(sortedBy(once, "email").sort.descending).toBe(true);
});

it("last sign-in starts with the newest", () => {
  expect(sortedBy(query, "lastSignIn").sort).toEqual({ column: "lastSignIn", descending: true });
});
