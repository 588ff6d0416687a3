// Accessible accounts: which customers can be selected, and how they are found.
import { expect, it } from "vitest";
import type { AccountRow } from "../../api/generated";
import { customersBelow, matching, sameReach, type Reach } from "./reach";

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
  expect(matching(all, "strassenlager sud").map(({ account }) => account)).toEqual(["Lager"]);
  expect(matching(all, "k-17")).toHaveLength(1);
  expect(matching(all, "INNS")).toHaveLength(1);
});

it("the order of accounts is no change, and a list is never all", () => {
  const listed = (...accounts: string[]): Reach => ({ scope: "listed", accounts });
  expect(sameReach(listed("a", "b"), listed("b", "a"))).toBe(true);
  expect(sameReach(listed(), { scope: "allPresentAndFuture", accounts: [] })).toBe(false);
});
