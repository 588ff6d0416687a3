// The audit log in words.
import { expect, it } from "vitest";
import type { JournalEntry, RoleView } from "../../api/generated";
import { aboutWords, commandWords, fieldName, shownChanges, valueWords } from "./journalWords";

const role: RoleView = {
  role: "7f", key: "standard-testing", name: null, isAdministrator: false, standsAlone: false, isDeprecated: false, canSignIn: true, includes: null, rights: {}, refusal: null,
};
const roles = new Map([[role.role, role]]);
const change = (field: string) => ({ entity: "user", id: "1", name: "Marta Kowalczyk", field, before: null, after: "x" });
const entry: JournalEntry = {
  sequence: 1, at: 0, actor: null, capacity: "own", command: "EditUser", outcome: "done", error: null,
  about: [
    { entity: "user", id: "1", name: "Marta Kowalczyk" },
    { entity: "membership", id: "2", name: "Marta Kowalczyk" },
  ],
  changes: [change("lastName"), change("homeAccount")],
};

it("says commands and fields in words, and unknown ones by their names", () => {
  expect([commandWords("AddUser"), commandWords("SomethingNew")]).toEqual(["Added a user", "SomethingNew"]);
  expect([fieldName("lastName"), fieldName("somethingNew")]).toEqual(["Last name", "somethingNew"]);
});

it("names a person once, and leaves out what only the program reads", () => {
  expect(aboutWords(entry)).toBe("Marta Kowalczyk");
  expect(shownChanges(entry).map((one) => one.field)).toEqual(["lastName"]);
});

it("shows values as people read them", () => {
  const show = (field: string, value: unknown) => valueWords(field, value, roles);
  expect(show("roles", ["7f", "unknown"])).toBe("Standard User Testing, unknown");
  expect(show("roles", [])).toBe("none");
  expect(show("language", "de")).toBe("German");
  expect(show("state", "deactivated")).toBe("Deactivated");
  expect(show("mustChange", true)).toBe("yes");
  expect(show("lastName", null)).toBe("–");
  expect(show("lockedUntil", new Date(2026, 10, 21, 14, 5).getTime())).toBe("21 Nov 2026, 14:05");
});

it("a lock without end has no date", () => {
  expect(valueWords("lockedUntil", Number("9223372036854775807"), roles)).toBe("Until unlocked");
});
