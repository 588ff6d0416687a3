// Permissions set module by module: what the roles give, what differs from them, and what a choice makes of the differences.
import type { Level, Module, RoleView, Setting, UserDetails } from "../../api/generated";

/** The modules that differ from the roles. */
export type Custom = UserDetails["custom"];
export type Rights = Partial<Record<Module, Level>>;

export const SETTINGS: readonly Setting[] = ["none", "view", "manage"];
const height = (setting: Setting) => SETTINGS.indexOf(setting);

/** What these roles give together, with the roles that they include. */
export function rightsOf(held: readonly string[], roles: ReadonlyMap<string, RoleView>, modules: readonly Module[]): Rights {
  const own = held.map((id) => roles.get(id)).filter((role) => role !== undefined);
  const all = own.flatMap((role) => [role, ...(role.includes ? [roles.get(role.includes)] : [])]);
  const rights: Rights = {};
  for (const module of modules) {
    const levels = all.map((role) => role?.rights[module]);
    const level = levels.includes("manage") ? "manage" : levels.find((given) => given !== undefined);
    if (level) rights[module] = level;
  }
  return rights;
}

/** How far the roles alone go in a module. */
export function ofRoles(rights: Rights, module: Module): Setting {
  return rights[module] ?? "none";
}

/** How far somebody goes in a module. */
export function settingOf(custom: Custom, rights: Rights, module: Module): Setting {
  return custom[module] ?? ofRoles(rights, module);
}

/** The modules whose setting is not what the roles say. */
export function differing(custom: Custom, rights: Rights, modules: readonly Module[]): Module[] {
  return modules.filter((module) => settingOf(custom, rights, module) !== ofRoles(rights, module));
}

/** Whether something that the roles give is taken away. */
export function takesAway(custom: Custom, rights: Rights, modules: readonly Module[]): boolean {
  return modules.some((module) => height(settingOf(custom, rights, module)) < height(ofRoles(rights, module)));
}

/** What a portal says about its modules. */
export interface Portal {
  modules: readonly Module[];
  administratorOnly: readonly Module[];
}

/** The differences with another setting of one module; what only administrators may hold goes with the first right that is taken away, and comes back with the last. */
export function withSetting(custom: Custom, rights: Rights, portal: Portal, module: Module, setting: Setting): Custom {
  return settled({ ...custom, [module]: setting }, rights, portal);
}

/** Only what differs from these roles, and nothing that only administrators may hold unless it makes one. */
export function settled(custom: Custom, rights: Rights, { modules, administratorOnly }: Portal): Custom {
  const open = modules.filter((module) => !administratorOnly.includes(module));
  const made: Custom = {};
  for (const module of differing(custom, rights, open)) made[module] = settingOf(custom, rights, module);
  if (!takesAway(made, rights, open)) return made;
  for (const module of administratorOnly) {
    if (rights[module]) made[module] = "none";
  }
  return made;
}

export function sameCustom(a: Custom, b: Custom): boolean {
  const text = (custom: Custom) => JSON.stringify(Object.entries(custom).sort());
  return text(a) === text(b);
}
