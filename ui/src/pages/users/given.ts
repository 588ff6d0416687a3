// What the form gives somebody as it stands: the rights of the chosen roles, and how far the permissions beside them differ.
import type { Module } from "../../api/generated";
import type { Desk } from "./desk.svelte";
import type { UserDraft } from "./draft.svelte";
import { differing, rightsOf, takesAway, type Rights } from "./permissions";

export interface Given {
  /** What the roles alone give. */
  rights: Rights;
  differing: Module[];
  /** A role of an administrator is chosen. */
  isAdministrator: boolean;
  /** Set by modules rather than by a role: without any, or with something taken away from an administrator's. */
  isCustom: boolean;
  /** The chosen role opens nothing of itself. */
  isBare: boolean;
  /** Only roles that never sign in are chosen. */
  neverSignsIn: boolean;
  /** One of two administrators would be one no longer: whoever has an end or something taken away does not count. */
  leavesOneAdministrator: boolean;
}

export function given({ who, roles }: Desk, draft: UserDraft): Given {
  const rights = rightsOf(draft.roles, roles, who.modules);
  const held = draft.roles.map((id) => roles.get(id)).filter((role) => role !== undefined);
  const isAdministrator = held.some((role) => role.isAdministrator);
  const isLess = takesAway(draft.custom, rights, who.modules);
  const isSet = draft.isByModule || Object.keys(draft.custom).length > 0;
  return {
    rights,
    differing: differing(draft.custom, rights, who.modules),
    isAdministrator,
    isCustom: (held.length === 0 && isSet) || (isAdministrator && isLess),
    isBare: held.length > 0 && held.every((role) => role.canSignIn && !role.isDeprecated) && Object.keys(rights).length === 0,
    neverSignsIn: held.length > 0 && held.every((role) => !role.canSignIn),
    leavesOneAdministrator: draft.details?.leavesOneAdministrator === true && (!isAdministrator || isLess || draft.endsAt !== null),
  };
}
