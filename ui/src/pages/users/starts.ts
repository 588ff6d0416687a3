// From where permissions can be set module by module: the chosen roles, everything an administrator may, or nothing.
import type { Desk } from "./desk.svelte";
import type { UserDraft } from "./draft.svelte";

export type Start = "roles" | "administrator" | "nothing";

export interface Starts {
  now: Start;
  options: { value: Start; roles: readonly string[] }[];
}

/** What can be chosen now; `before` are the roles that were left for another start. */
export function startsOf(desk: Desk, draft: UserDraft, before: readonly string[]): Starts {
  const all = [...desk.roles.values()];
  const administrator = all.find((role) => role.isAdministrator && (role.refusal === null || draft.held.has(role.role)));
  const isAdministrator = draft.roles.some((id) => desk.roles.get(id)?.isAdministrator);
  const now: Start = draft.roles.length === 0 ? "nothing" : isAdministrator ? "administrator" : "roles";
  const roles = now === "roles" ? draft.roles : before;
  const options: Starts["options"] = [];
  if (roles.length > 0) options.push({ value: "roles", roles });
  if (administrator) options.push({ value: "administrator", roles: now === "administrator" ? draft.roles : [administrator.role] });
  if (now === "nothing" || !desk.hasBareRole) options.push({ value: "nothing", roles: [] });
  return { now, options };
}
