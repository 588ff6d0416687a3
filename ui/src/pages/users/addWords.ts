// Whether a user is added or created: the words of the portal that the profile stands for (checklist 19, 45, 47, 138).
import type { WhoAmI } from "../../api/generated";
import { t } from "../../words/words.svelte";

export interface AddWords {
  /** Opens the form, and is its title. */
  open: string;
  /** Saves it. */
  save: string;
}

/** The key of what opens the form. */
export function openKey({ addWord }: WhoAmI): string {
  return addWord === "create" ? "users-create" : "users-add";
}

export function addWords(who: WhoAmI): AddWords {
  const open = t(openKey(who));
  return { open, save: who.addWord === "create" ? t("user-create-save") : open };
}
