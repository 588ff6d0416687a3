// The audit log in words: what a command does, which field changed, and how its value reads.
import type { JournalEntry, RoleView } from "../../api/generated";
import { dayAndTime } from "../../words/dates";
import { LANGUAGE_WORDS, STATUS_WORDS } from "../../words/sentences";
import { t } from "../../words/words.svelte";
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
  RecoverAccess: "journal-recover",
  Recover: "journal-recover",
  VerifyJournal: "journal-verify-done",
};

const fields: Record<string, string> = {
  firstName: "first-name",
  lastName: "last-name",
  loginName: "login-name",
  email: "email",
  language: "language-of-mails",
  loginType: "login-type",
  roles: "user-roles",
  status: "users-status",
  password: "password",
  lockedUntil: "journal-field-locked-until",
  isLocked: "journal-field-is-locked",
  mustChoosePassword: "journal-field-must-choose",
  passwordChangedAt: "journal-field-password-changed",
  name: "journal-field-name",
  profile: "set-up-profile",
};

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

/** A value before or after a change, as a person reads it. */
export function valueWords(field: string, value: unknown, roles: ReadonlyMap<string, RoleView>): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, roles)).join(", ") || t("none");
  if (typeof value === "number") return /(At|Until)$/.test(field) ? dayAndTime(value) : String(value);
  if (field === "language" && isKeyOf(LANGUAGE_WORDS, value)) return t(LANGUAGE_WORDS[value]);
  if (field === "status" && isKeyOf(STATUS_WORDS, value)) return t(STATUS_WORDS[value]);
  const role = field === "roles" && typeof value === "string" ? roles.get(value) : undefined;
  if (role) return roleWords(role).name;
  return typeof value === "string" ? value : JSON.stringify(value);
}
