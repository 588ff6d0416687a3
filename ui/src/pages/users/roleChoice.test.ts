// What the form offers for roles, as the charging network has them.
import { expect, it } from "vitest";
import type { RoleView } from "../../api/generated";
import { aloneOf, choicesOf, sameRoles, withTick } from "./roleChoice";

const role = (id: string, more: Partial<RoleView> = {}): RoleView => ({
  role: id, key: id, name: null, isAdministrator: false, standsAlone: false, isDeprecated: false, canSignIn: true, includes: null, rights: {}, refusal: null, ...more,
});
const administrator = role("administrator", { isAdministrator: true, standsAlone: true });
const power = role("power", { includes: "standard" });
const standard = role("standard");
const helpdesk = role("helpdesk", { isDeprecated: true, refusal: "deprecated" });
const all = [administrator, power, standard, helpdesk];
const choice = (id: string, ticked: string[], held: string[] = []) => choicesOf(all, new Set(ticked), new Set(held)).find((one) => one.role.role === id);

it("a power role shows the standard role that it contains as ticked, fixed, with the reason", () => {
  expect(choice("standard", ["power"])).toMatchObject({ isTicked: true, isDisabled: true, why: { kind: "included", by: power } });
});

it("somebody who holds both keeps both, and may take the standard role away", () => {
  expect(choice("standard", ["power", "standard"], ["power", "standard"])).toMatchObject({ isTicked: true, isDisabled: false, why: null });
});

it("a deprecated role cannot be given", () => {
  expect(choice("helpdesk", [])).toMatchObject({ isTicked: false, isDisabled: true, why: { kind: "deprecated" } });
});

it("a deprecated role can be taken away, and put back until it is saved", () => {
  expect(choice("helpdesk", ["helpdesk"], ["helpdesk"])).toMatchObject({ isTicked: true, isDisabled: false });
  expect(choice("helpdesk", [], ["helpdesk"])).toMatchObject({ isTicked: false, isDisabled: false });
});

it.each(["beyondYourRights", "notHere"] as const)("a role that cannot be given says why: %s", (refusal) => {
  const refused = role("refused", { refusal });
  expect(choicesOf([refused], new Set(), new Set())[0]).toMatchObject({ isDisabled: true, why: { kind: refusal } });
});

it("the administrator stands alone", () => {
  expect(aloneOf(all, new Set(["administrator"]))).toBe(administrator);
  expect(aloneOf(all, new Set(["power"]))).toBeNull();
});

it("ticking twice holds a role once, and order is no difference", () => {
  expect(withTick(["power"], "power", true)).toEqual(["power"]);
  expect(withTick(["power", "standard"], "power", false)).toEqual(["standard"]);
  expect([sameRoles(["a", "b"], ["b", "a"]), sameRoles(["a"], ["a", "b"])]).toEqual([true, false]);
});
