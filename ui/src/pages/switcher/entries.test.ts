// The switcher's lines: the previous account first, favourites with their places, the tree as far as it is unfolded.
import { describe, expect, it } from "vitest";
import type { AccountRow } from "../../api/generated";
import { found, sections, type Known } from "./entries";

function account(id: string, name: string, parent: string | null, more: Partial<AccountRow> = {}): AccountRow {
  return { account: id, name, parent, kind: parent ? "customer" : "partner", number: "", city: "", users: 0, isOwn: parent === null, ...more };
}
const ACCOUNTS = [
  account("a", "Alpin Charge AG", "v", { city: "Zürich" }),
  account("l", "Lumière Parkings SAS", "v", { number: "K-1042", city: "Lyon" }),
  account("n", "Nordlicht Energie GmbH", "v"),
  account("s", "Nordlicht Solar", "n"),
  account("v", "Voltpark Services", null),
];
const KNOWN: Known = { accounts: ACCOUNTS, current: "v", visits: [], favourites: [], folds: new Map() };
const names = (known: Partial<Known>) => sections({ ...KNOWN, ...known }).map(({ section, depth, account: { name } }) => `${section} ${depth} ${name}`);

describe("the switcher", () => {
  it("shows the tree, customers folded", () => {
    expect(names({})).toEqual(["tree 0 Voltpark Services", "tree 1 Alpin Charge AG", "tree 1 Lumière Parkings SAS", "tree 1 Nordlicht Energie GmbH"]);
  });

  it("unfolds the way to the current account and what is below it", () => {
    expect(names({ current: "s" })).toContain("tree 2 Nordlicht Solar");
    expect(names({ current: "n" })).toContain("tree 2 Nordlicht Solar");
    expect(names({ current: "n", folds: new Map([["n", false]]) })).not.toContain("tree 2 Nordlicht Solar");
    expect(names({ folds: new Map([["v", false]]) })).toEqual(["tree 0 Voltpark Services"]);
  });

  it("puts the account before this one first, and never the current one or one that is no longer reached", () => {
    const visits = [{ account: "n", at: 4 }, { account: "v", at: 3 }, { account: "gone", at: 2 }, { account: "l", at: 1 }];
    expect(names({ current: "n", visits }).slice(0, 2)).toEqual(["recent 0 Voltpark Services", "recent 0 Lumière Parkings SAS"]);
  });

  it("numbers the favourites as the keys count them, also past one that is no longer reached", () => {
    const favourites = sections({ ...KNOWN, favourites: ["l", "gone", "a"] }).filter(({ section }) => section === "favourites");
    expect(favourites.map(({ slot, account: { name } }) => [slot, name])).toEqual([[1, "Lumière Parkings SAS"], [3, "Alpin Charge AG"]]);
  });

  it("roots what is reached without what is above it", () => {
    const accounts = [account("s", "Nordlicht Solar", null, { kind: "customer" })];
    expect(names({ accounts, current: "s" })).toEqual(["tree 0 Nordlicht Solar"]);
  });
});

it("finds by name, number and city, without accents and case, names that begin so first", () => {
  const hits = (sought: string) => found(ACCOUNTS, sought).map(({ account: { account: id } }) => id);
  expect([hits("LUMIERE"), hits("1042"), hits("zurich"), hits("xyz")]).toEqual([["l"], ["l"], ["a"], []]);
  expect(found(ACCOUNTS, "solar")[0]?.above).toBe("Nordlicht Energie GmbH");
  expect(found([account("1", "Bad Alpin", null), account("2", "Alpin", null)], "alp").map((hit) => hit.account.account)).toEqual(["2", "1"]);
});
