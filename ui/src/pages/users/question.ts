// What a dialog of the users page is about, and when that is no question any more.
import type { AccessView, UserDetails, UserRow } from "../../api/generated";
import { refusalWords } from "../../words/sentences";
import { t } from "../../words/words.svelte";

/** Whose menu or dialog it is: of a row, or of the open form. */
export type MenuOwner = Pick<UserRow, "membership" | "firstName" | "lastName" | "email" | "status">;

/** One that is answered, or not, and holds nothing typed but the end of a lock. */
type Plain = { kind: "resetPassword" | "lock" | "deactivate" | "remove" | "acceptEmail"; user: UserDetails };
export type Question =
  | Plain
  | { kind: "updateRoles" | "changeEmail"; user: UserDetails }
  | { kind: "access"; row: MenuOwner; answer: Promise<AccessView> };

const REFUSALS: Record<Plain["kind"], keyof UserDetails["refusals"]> = {
  resetPassword: "resetPassword", lock: "lock", deactivate: "deactivate", remove: "remove", acceptEmail: "email",
};
export function isPlain(question: Question): question is Plain {
  return question.kind in REFUSALS;
}
/** Why it can be asked no more, by how somebody stands now. */
export function whyNoMore({ kind, user: before }: Plain, now: UserDetails): string | null {
  const refused = now.refusals[REFUSALS[kind]];
  if (refused) return refusalWords(refused);
  const isDone = kind === "lock" && now.isLocked;
  const isOther = kind === "acceptEmail" && now.pendingEmail?.change !== before.pendingEmail?.change;
  return isDone || isOther ? t("failure-conflict") : null;
}
