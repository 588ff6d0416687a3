// Access in words: how an account is reached, and what opens a module there.
import type { AccessReason, AccessSource, ReachedBy, RoleTitle } from "../../api/generated";
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
function sourceWords(source: AccessSource, roles: readonly RoleTitle[]): string {
  const title = source === "custom" ? null : roles.find(({ role }) => role === source.role);
  return title ? roleWords(title).name : t("access-custom");
}

/** Users: manage */
export function moduleWords({ module, level }: AccessReason): string {
  return t("access-module", { module: t(`module-${module}`), level: t(`level-${level}`) });
}

export function becauseWords({ sources }: AccessReason, roles: readonly RoleTitle[]): string {
  return sources.map((source) => sourceWords(source, roles)).join(", ");
}
