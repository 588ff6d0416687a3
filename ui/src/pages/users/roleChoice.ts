// Which roles can be ticked, which are shown as ticked and why, for one person's form.
import type { GivingRefusal, RoleView } from "../../api/generated";

export type Why = { kind: "included"; by: RoleView } | { kind: GivingRefusal } | null;

export interface RoleChoice {
  role: RoleView;
  isTicked: boolean;
  isDisabled: boolean;
  why: Why;
}

/** Who includes this role among the ticked ones. */
function includedBy(role: RoleView, all: readonly RoleView[], ticked: ReadonlySet<string>): RoleView | null {
  return all.find((other) => other.includes === role.role && ticked.has(other.role)) ?? null;
}

/** A role that cannot be given can still be taken away from somebody who holds it, and put back until it is saved. */
function reasonAgainst(role: RoleView, held: ReadonlySet<string>): Why {
  if (held.has(role.role)) return role.isDeprecated ? { kind: "deprecated" } : null;
  if (role.refusal === "deprecated" || role.isDeprecated) return { kind: "deprecated" };
  return role.refusal === null ? null : { kind: role.refusal };
}

export function choicesOf(all: readonly RoleView[], ticked: ReadonlySet<string>, held: ReadonlySet<string>): RoleChoice[] {
  return all.map((role) => {
    const by = includedBy(role, all, ticked);
    const against = reasonAgainst(role, held);
    const isFixed = by !== null && !ticked.has(role.role);
    return {
      role,
      isTicked: ticked.has(role.role) || by !== null,
      isDisabled: isFixed || (against !== null && !held.has(role.role)),
      why: isFixed && by ? { kind: "included", by } : against,
    };
  });
}

/** The role that stands alone and is ticked, if any. */
export function aloneOf(all: readonly RoleView[], ticked: ReadonlySet<string>): RoleView | null {
  return all.find((role) => role.standsAlone && ticked.has(role.role)) ?? null;
}

export function withTick(ticked: readonly string[], role: string, isTicked: boolean): string[] {
  return isTicked ? [...ticked.filter((other) => other !== role), role] : ticked.filter((other) => other !== role);
}

export function sameRoles(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role));
}
