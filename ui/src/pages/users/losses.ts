// What is lost besides, before somebody is locked, deactivated, removed or given another password.
import type { UserDetails } from "../../api/generated";
import { t } from "../../words/words.svelte";

/** One's own access, in these words, and the second administrator. */
export function losses({ isMyself, leavesOneAdministrator }: UserDetails, own = t("lock-own")): string[] {
  return [...(isMyself ? [own] : []), ...(leavesOneAdministrator ? [t("user-one-administrator")] : [])];
}
