// Accessible accounts: which customers can be selected, and how they are found.
import { expect, it } from "vitest";
import type { AccountRow } from "../../api/generated";
import { inTree, sought } from "../customers/rows";
import { countReached, customersBelow, reachedThrough, sameReach, type Reach } from "./reach";

const row = (account: string, parent: string | null, more: Partial<AccountRow> = {}): AccountRow => ({
  account, parent, kind: "customer", name: account, number: "", city: "", users: 0, isOwn: false, ...more,
});
const all = [
  row("partner", null, { kind: "partner" }),
  row("Alpin", "partner", { city: "Innsbruck", number: "K-17" }),
  row("Lager", "Alpin", { name: "Straßenlager Süd" }),
  row("sub", "partner", { kind: "partner" }),
  row("Foreign", "sub"),
];

it("customers of sub-partners are not among one's own", () => {
  expect(customersBelow(all, "partner").map(({ account }) => account)).toEqual(["Alpin", "Lager"]);
  expect(customersBelow(all, "Alpin").map(({ account }) => account)).toEqual(["Lager"]);
});

it("a customer is found by name, number or town, without marks", () => {
  const found = (typed: string) => sought(inTree(all), typed).map(({ customer }) => customer.account);
  expect([found("strassenlager sud"), found("k-17"), found("INNS")]).toEqual([["Lager"], ["Alpin"], ["Alpin"]]);
});

it("a selected customer opens its sub-accounts, whether or not they are selected too", () => {
  const lines = inTree(customersBelow(all, "partner"));
  const through = (...selected: string[]) => [...reachedThrough(lines, selected)].map(([account, { name }]) => [account, name]);
  expect(through("Alpin")).toEqual([["Alpin", "Alpin"], ["Lager", "Alpin"]]);
  expect(through("Lager", "Alpin")).toEqual(through("Alpin"));
  expect(through("Lager")).toEqual([["Lager", "Straßenlager Süd"]]);
  expect([countReached(lines, ["Alpin"]), countReached(lines, ["Lager", "archived"]), countReached(lines, [])]).toEqual([2, 2, 0]);
});

it("the order of accounts is no change, and a list is never all", () => {
  const listed = (...accounts: string[]): Reach => ({ scope: "listed", accounts });
  expect(sameReach(listed("a", "b"), listed("b", "a"))).toBe(true);
  expect(sameReach(listed(), { scope: "allPresentAndFuture", accounts: [] })).toBe(false);
});
