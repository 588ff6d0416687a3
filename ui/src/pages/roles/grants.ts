// What a role grants, in words: by level, each module by its name.
import type { Level, Module, Rights, RoleDetails, RoleRefusal, RoleView } from "../../api/generated";
import { listed, t } from "../../words/words.svelte";
import { wordsOfKey } from "../users/roleWords";

export function moduleWord(module: Module): string {
  return t(`module-${module}`);
}
export function levelWord(level: Level): string {
  return t(`level-${level}`);
}

export function listedModules(modules: readonly Module[]): string {
  return listed(modules.map(moduleWord));
}

/** The modules that these rights open so far, in the order of the portal. */
export function opened(rights: Rights, level: Level, modules: readonly Module[]): Module[] {
  return modules.filter((module) => rights[module] === level);
}

/** All that a role grants, in one sentence. */
export function grantsOf(role: Pick<RoleDetails, "rights">, modules: readonly Module[]): string {
  const levels = (["manage", "view"] as const).map((level) => ({ level, open: opened(role.rights, level, modules) }));
  const said = levels.filter(({ open }) => open.length > 0).map(({ level, open }) => t("roles-right", { module: levelWord(level), level: listedModules(open) }));
  return said.join("; ") || t("roles-grants-nothing");
}

/** What a role opens: a role of the portal says so in its own words, an own one by its modules. */
export function hintOf(role: RoleView, modules: readonly Module[]): string {
  return role.key === null ? grantsOf(role, modules) : wordsOfKey(role.key).hint;
}

/** What sets a role apart, as short words. */
export function marksOf(role: RoleDetails): { word: string; isWarning: boolean }[] {
  const marks: [boolean, string, boolean][] = [
    [role.isAdministrator, "roles-administrator", false],
    [role.key === null, "roles-own", false],
    [role.standsAlone, "role-stands-alone", false],
    [role.isDeprecated, "role-deprecated", true],
    [!role.canSignIn, "roles-no-sign-in", false],
    [role.countsIn === "partner", "roles-partner-only", false],
    [role.countsIn === "customers", "roles-customers-only", false],
  ];
  return marks.filter(([is]) => is).map(([, key, isWarning]) => ({ word: t(key), isWarning }));
}

export const ROLE_REFUSALS: Record<RoleRefusal, string> = {
  denied: "roles-refusal-denied",
  ofProfile: "roles-refusal-of-profile",
  beyondYourRights: "roles-refusal-beyond",
  held: "roles-refusal-held",
};
