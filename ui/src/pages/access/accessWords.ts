// Access in words: how an account is reached, and what opens a module there.
import type { AccessReason, AccessSource, ReachedBy, RoleView } from "../../api/generated";
import { t } from "../../words/words.svelte";
import { roleWords } from "../users/roleWords";

const ways: Record<ReachedBy, string> = {
  member: "access-member",
  allCustomers: "access-all-customers",
  selected: "access-selected",
  fromParent: "access-from-parent",
};

export function wayWords(way: ReachedBy): string {
  return t(ways[way]);
}

/** A role by its name, or that it was set for this person alone. */
function sourceWords(source: AccessSource, roles: ReadonlyMap<string, RoleView>): string {
  if (source === "custom") return t("access-custom");
  const role = roles.get(source.role);
  return role ? roleWords(role).name : t("access-role-elsewhere");
}

/** Users: manage */
export function moduleWords({ module, level }: AccessReason): string {
  return t("access-module", { module: t(`module-${module}`), level: t(`level-${level}`) });
}

export function becauseWords({ sources }: AccessReason, roles: ReadonlyMap<string, RoleView>): string {
  return sources.map((source) => sourceWords(source, roles)).join(", ");
}
