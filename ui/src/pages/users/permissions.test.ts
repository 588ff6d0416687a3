// Permissions module by module: only differences are kept, and taking away from an administrator takes what only administrators hold.
import { expect, it } from "vitest";
import type { Module, RoleView } from "../../api/generated";
import { differing, rightsOf, sameCustom, settingOf, takesAway, withSetting } from "./permissions";

const modules: Module[] = ["users", "contracts", "news", "pricing"];
const role = (id: string, rights: RoleView["rights"], includes: string | null = null): RoleView => ({
  role: id, key: id, name: null, isAdministrator: false, standsAlone: false, isDeprecated: false, canSignIn: true, includes, rights, refusal: null,
});
const roles = new Map([
  ["power", role("power", { contracts: "manage" }, "standard")],
  ["standard", role("standard", { contracts: "view", news: "view" })],
  ["administrator", role("administrator", { users: "manage", contracts: "manage", pricing: "manage" })],
]);

it("roles give the most of each, with what they include", () => {
  expect(rightsOf(["power"], roles, modules)).toEqual({ contracts: "manage", news: "view" });
  expect(rightsOf([], roles, modules)).toEqual({});
});

it("what the roles say anyway is no difference", () => {
  const rights = rightsOf(["standard"], roles, modules);
  const portal = { modules, administratorOnly: [] };
  const more = withSetting({}, rights, portal, "contracts", "manage");
  expect(more).toEqual({ contracts: "manage" });
  expect(differing(more, rights, modules)).toEqual(["contracts"]);
  expect(withSetting(more, rights, portal, "contracts", "view")).toEqual({});
});

it("more is no taking away, less is", () => {
  const rights = rightsOf(["standard"], roles, modules);
  expect(takesAway({ contracts: "manage" }, rights, modules)).toBe(false);
  expect(takesAway({ news: "none" }, rights, modules)).toBe(true);
});

it("what only administrators hold goes with the first right that is taken away and comes back with the last", () => {
  const rights = rightsOf(["administrator"], roles, modules);
  const portal = { modules, administratorOnly: ["users", "pricing"] satisfies Module[] };
  const less = withSetting({}, rights, portal, "contracts", "view");
  expect(less).toEqual({ contracts: "view", users: "none", pricing: "none" });
  expect(settingOf(less, rights, "users")).toBe("none");
  expect(withSetting(less, rights, portal, "contracts", "manage")).toEqual({});
});

it("the order of modules is no change", () => {
  expect(sameCustom({ news: "view", users: "none" }, { users: "none", news: "view" })).toBe(true);
  expect(sameCustom({ news: "view" }, { news: "manage" })).toBe(false);
});
