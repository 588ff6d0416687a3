// The audit log in words.
import { expect, it } from "vitest";
import type { JournalEntry, RoleView } from "../../api/generated";
import registry from "../../../../tests/registry.txt?raw";
import { aboutWords, actorWords, commandWords, errorWords, fieldName, flawWords, shownChanges, valueWords } from "./journalWords";

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
  moreAbout: 0, moreChanges: 0,
};

it("has words for every command, and for what the program itself writes", () => {
  const commands = registry.trim().split("\n").map((line) => line.split(" · ")[0] ?? "");
  expect(commands.length).toBeGreaterThan(20);
  const wordless = [...commands, "Recovery", "RestoredFromBackup"].filter((command) => commandWords(command) === command);
  expect(wordless).toEqual([]);
});

it("says fields in words", () => {
  expect(fieldName("lastName")).toBe("Last name");
});

it("names the act, not its success, since refused ones are listed too", () => {
  expect([commandWords("AddUser"), commandWords("SignIn")]).toEqual(["Add user", "Sign-in"]);
});

it("says why something was not done", () => {
  expect([errorWords("wait"), errorWords("lastAdministrator"), errorWords("internal")]).toEqual([
    "Too many wrong passwords: another try was possible only later.",
    "At least one administrator must stay active.",
    "Something went wrong inside Steward.",
  ]);
});

it("says what is wrong with the log", () => {
  const wordless = ["missing", "changed", "values", "end"].filter((why) => flawWords(why) === why);
  expect(wordless).toEqual([]);
});

it("tells who acted from whose name was given", () => {
  const by = (actor: JournalEntry["actor"]) => actorWords({ ...entry, actor });
  expect([by({ user: "1", name: "Ada Berg" }), by({ user: null, name: "Ada Berg" }), by(null)]).toEqual(["Ada Berg", "as Ada Berg", "Not signed in"]);
});

it("names a person once, and leaves out what only the program reads", () => {
  expect(aboutWords(entry)).toBe("Marta Kowalczyk");
  expect(aboutWords({ ...entry, moreAbout: 3 })).toBe("Marta Kowalczyk, …");
  expect(shownChanges(entry).map((one) => one.field)).toEqual(["lastName"]);
});

it("shows values as people read them", () => {
  const show = (field: string, value: unknown) => valueWords(field, value, roles);
  expect(show("roles", ["7f", "unknown"])).toBe("Standard User Testing, unknown");
  expect(show("roles", [])).toBe("none");
  expect(show("language", "de")).toBe("German");
  expect(show("state", "deactivated")).toBe("Deactivated");
  expect(show("profile", "charging-network")).toBe("Charging network");
  expect(show("loginType", "azure")).toBe("Azure");
  expect(show("profileKey", "standard-testing")).toBe("Standard User Testing");
  expect(show("mustChange", true)).toBe("yes");
  expect(show("lastName", null)).toBe("–");
  expect(show("lockedUntil", new Date(2026, 10, 21, 14, 5).getTime())).toBe("21 Nov 2026, 14:05");
});

it("a lock without end has no date", () => {
  expect(valueWords("lockedUntil", Number("9223372036854775807"), roles)).toBe("Until unlocked");
});
