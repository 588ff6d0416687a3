// The audit log in words: what a command does, which field changed, and how its value reads.
import type { JournalEntry, RoleView } from "../../api/generated";
import { dayAndTime } from "../../words/dates";
import { LANGUAGE_WORDS, STATUS_WORDS } from "../../words/sentences";
import { t, words } from "../../words/words.svelte";
import { roleWords } from "../users/roleWords";

const commands: Record<string, string> = {
  SetUpOrganisation: "journal-set-up",
  StartSample: "journal-start-sample",
  SignIn: "journal-sign-in",
  SignOut: "journal-sign-out",
  ChoosePassword: "journal-choose-password",
  AddUser: "journal-add-user",
  EditUser: "journal-edit-user",
  ResetPassword: "journal-reset-password",
  LockUser: "journal-lock-user",
  UnlockUser: "journal-unlock-user",
  BackUpNow: "journal-back-up",
  RestoreBackup: "journal-restore",
  Recovery: "journal-recover",
};

const fields: Record<string, string> = {
  firstName: "first-name",
  lastName: "last-name",
  loginName: "login-name",
  email: "email",
  language: "language-of-mails",
  loginType: "login-type",
  roles: "user-roles",
  state: "users-status",
  lockedUntil: "journal-field-locked-until",
  addedAt: "journal-field-added",
  mustChange: "journal-field-must-choose",
  setAt: "journal-field-password-changed",
  name: "journal-field-name",
  profile: "set-up-profile",
};

/** What only the program reads: where things belong, by their ids. */
const TECHNICAL = new Set(["accountId", "userId", "homeAccount", "homePartner", "parentId", "kind", "position"]);

/** Why a verification failed. */
const flaws: Record<string, string> = { missing: "journal-flaw-missing", changed: "journal-flaw-changed", values: "journal-flaw-values" };

/** Later than any date: a lock that only somebody ends. */
const FOR_EVER = 8.64e15;

const outcomes: Record<JournalEntry["outcome"], string> = {
  done: "journal-done",
  refused: "journal-refused",
  denied: "journal-denied",
  failed: "journal-failed",
  panicked: "journal-panicked",
};

export function commandWords(command: string): string {
  const key = commands[command];
  return key ? t(key) : command;
}

export function outcomeWords(outcome: JournalEntry["outcome"]): string {
  return t(outcomes[outcome]);
}

export function fieldName(field: string): string {
  const key = fields[field];
  return key ? t(key) : field;
}

/** The changes that a person reads. */
export function shownChanges(entry: JournalEntry): JournalEntry["changes"] {
  return entry.changes.filter((change) => !TECHNICAL.has(change.field));
}

export function flawWords(why: string): string {
  const key = flaws[why];
  return key ? t(key) : why;
}

export function actorWords(entry: JournalEntry): string {
  return entry.actor?.name ?? t("journal-nobody");
}

/** Names of those whom the entry is about, each once. */
export function aboutWords(entry: JournalEntry): string {
  return [...new Set(entry.about.map((one) => one.name))].filter(Boolean).join(", ");
}

function isKeyOf<R extends Record<string, string>>(record: R, key: unknown): key is keyof R & string {
  return typeof key === "string" && key in record;
}

function momentOrNumber(field: string, value: number): string {
  if (!/(At|Until)$/.test(field)) return value.toLocaleString(words.locale);
  return value >= FOR_EVER ? t("lock-open-end") : dayAndTime(value);
}

/** A value before or after a change, as a person reads it. */
export function valueWords(field: string, value: unknown, roles: ReadonlyMap<string, RoleView>): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, roles)).join(", ") || t("none");
  if (typeof value === "number") return momentOrNumber(field, value);
  if (field === "language" && isKeyOf(LANGUAGE_WORDS, value)) return t(LANGUAGE_WORDS[value]);
  if (field === "state" && isKeyOf(STATUS_WORDS, value)) return t(STATUS_WORDS[value]);
  const role = field === "roles" && typeof value === "string" ? roles.get(value) : undefined;
  if (role) return roleWords(role).name;
  return typeof value === "string" ? value : JSON.stringify(value);
}
