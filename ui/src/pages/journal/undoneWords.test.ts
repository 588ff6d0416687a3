// What the window says after an undo.
import { invoke } from "@tauri-apps/api/core";
import { beforeEach, expect, it, vi } from "vitest";
import type { RoleView, Undone } from "../../api/generated";
import { undoneWords } from "./undoneWords";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));

const role = (id: string, key: string): RoleView => ({
  role: id, key, name: null, isAdministrator: false, standsAlone: false, isDeprecated: false, canSignIn: true, includes: null, rights: {}, refusal: null,
});
const nothing = { returned: [], taken: [], asBefore: null, fields: [], went: null, cameBack: null };
const zoe = { id: "1", name: "Zoë Öztürk" };
const edited: Undone = { ...nothing, command: "EditUser", asBefore: zoe };
const said = async (undone: Undone) => (await undoneWords(undone)).replace(/[\u2068\u2069]/g, "");

beforeEach(() => {
  vi.mocked(invoke).mockResolvedValue({ roles: [role("2", "marketing"), role("3", "billing"), role("4", "viewer")] });
});

it("names what went or came back", async () => {
  expect(await said({ ...nothing, command: "AddUser", went: zoe })).toBe("Undone: Add user (Zoë Öztürk is no longer in the list)");
  expect(await said({ ...nothing, command: "DeleteRole", cameBack: { id: "2", name: "Night shift" } })).toBe("Undone: Delete role (Night shift is in the list again)");
  expect(await said({ ...nothing, command: "EditMyself" })).toBe("Undone: Edit own account");
});

it("names the values that stand as before, unless the act says it all", async () => {
  expect(await said({ ...nothing, command: "LockUser", asBefore: zoe, fields: ["lockedUntil"] })).toBe("Undone: Lock user (Zoë Öztürk is as before)");
  expect(await said({ ...edited, fields: ["accounts", "custom", "scope"] })).toMatch(/^Undone: Edit user \(Zoë Öztürk, as before: .+, .+,? and .+\)$/);
});

it("names the roles that are held again, and those that are held no longer", async () => {
  expect(await said({ ...edited, returned: ["2", "3"] })).toBe("Undone: Edit user (Zoë Öztürk holds again: Marketing and Billing)");
  expect(await said({ ...edited, taken: ["4"] })).toBe("Undone: Edit user (Zoë Öztürk no longer holds: Viewer)");
  expect(await said({ ...edited, returned: ["2"], taken: ["4"] })).toBe("Undone: Edit user (Zoë Öztürk holds again: Marketing; no longer: Viewer)");
  expect(await said({ ...edited, taken: ["4"], fields: ["endsAt"] })).toMatch(/no longer holds: Viewer\)\. As before again: .+$/);
});

it("says at least that roles are as before when their names cannot be read", async () => {
  vi.mocked(invoke).mockRejectedValue({ code: "denied", fields: [], facts: {} });
  expect(await said({ ...edited, returned: ["2"] })).toBe("Undone: Edit user (Zoë Öztürk, as before: Roles)");
});
