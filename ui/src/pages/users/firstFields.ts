// What a new user is given in this portal before anything is chosen.
import type { AccountRow, RoleView, WhoAmI } from "../../api/generated";
import type { UserFields } from "./merge";
import { EVERYWHERE } from "./reach";

/** The role that is filled module by module, where there is one: what a new user is unless something else is chosen (checklist 86). */
export function firstRole(roles: readonly RoleView[]): RoleView | null {
  const isBare = ({ rights, canSignIn, isDeprecated, key }: RoleView) => key !== null && canSignIn && !isDeprecated && Object.keys(rights).length === 0;
  return roles.find(isBare) ?? null;
}

/** All existing customers are preselected where the portal does so (131), and where the caller has no others to give. */
export function firstFields(who: WhoAmI, roles: readonly RoleView[], customers: readonly AccountRow[]): Partial<UserFields> {
  const role = who.hasOneRole ? firstRole(roles) : null;
  const isListed = who.firstScope === "allExisting" || !who.reachesAll;
  return {
    roles: role ? [role.role] : [],
    reach: isListed ? { scope: "listed", accounts: customers.map(({ account }) => account) } : EVERYWHERE,
  };
}
