// Whether a user is added or created: the words of the portal that the profile stands for (checklist 19, 45, 47, 138).
import type { WhoAmI } from "../../api/generated";
import { t } from "../../words/words.svelte";

export interface AddWords {
  /** Opens the form, and is its title. */
  open: string;
  /** Saves it. */
  save: string;
}

export function addWords({ addWord }: WhoAmI): AddWords {
  if (addWord === "create") return { open: t("users-create"), save: t("user-create-save") };
  return { open: t("users-add"), save: t("users-add") };
}
