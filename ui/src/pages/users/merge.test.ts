// Two administrators on one user: nothing that either typed is lost unseen.
import { expect, it } from "vitest";
import { changedFields, compare, merged, type UserFields } from "./merge";
import { EVERYWHERE, type Reach } from "./reach";

const given = { custom: {}, reach: EVERYWHERE, endsAt: null };
const base: UserFields = { firstName: "Marta", lastName: "Nowak", loginName: "m.nowak", language: "en", roles: ["contracts", "reporting"], ...given };
const mine: UserFields = { ...base, lastName: "Kowalczyk", language: "de" };
const theirs: UserFields = { ...base, lastName: "Nowak-Berg", loginName: "m.berg", roles: ["contracts"] };

it("roles in another order are no change", () => {
  expect(changedFields(base, { ...base, roles: ["reporting", "contracts"] })).toEqual([]);
});

it("what only one of us changed is told apart from what both did", () => {
  expect(compare(base, mine, theirs)).toEqual([
    { field: "lastName", kind: "both" },
    { field: "loginName", kind: "theirs" },
    { field: "language", kind: "mine" },
    { field: "roles", kind: "theirs" },
  ]);
});

it("what both changed to the same is no conflict", () => {
  expect(compare(base, mine, { ...base, lastName: "Kowalczyk" })).toEqual([{ field: "language", kind: "mine" }]);
});

it("without a choice mine stays where I typed and theirs where I did not", () => {
  expect(merged(base, mine, theirs, {})).toEqual({ firstName: "Marta", lastName: "Kowalczyk", loginName: "m.berg", language: "de", roles: ["contracts"], ...given });
});

it("a choice decides either way", () => {
  const result = merged(base, mine, theirs, { lastName: "theirs", loginName: "mine", language: "theirs", roles: "mine" });
  expect(result).toEqual({ firstName: "Marta", lastName: "Nowak-Berg", loginName: "m.nowak", language: "en", roles: ["contracts", "reporting"], ...given });
});

it("permissions, accounts and the end are told apart as everything else", () => {
  const listed: Reach = { scope: "listed", accounts: ["alpin"] };
  const changed: UserFields = { ...base, custom: { news: "view" }, endsAt: 7 };
  expect(changedFields(base, { ...changed, reach: listed })).toEqual(["custom", "reach", "endsAt"]);
  const both = { ...base, reach: listed };
  expect(compare(base, changed, both)).toEqual([{ field: "custom", kind: "mine" }, { field: "reach", kind: "theirs" }, { field: "endsAt", kind: "mine" }]);
  expect(merged(base, changed, both, {})).toEqual({ ...changed, reach: listed });
});
