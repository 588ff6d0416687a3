// The audit log in words: what a command does, which field changed, and how its value reads.
import { Failure } from "../../api/failure";
import type { JournalEntry, RoleView } from "../../api/generated";
import { dayAndTime } from "../../words/dates";
import { failureWords } from "../../words/sentences";
import { LANGUAGE_WORDS, LOGIN_TYPE_WORDS, PROFILE_WORDS, STATUS_WORDS } from "../../words/valueWords";
import { t, words } from "../../words/words.svelte";
import { SETTINGS } from "../users/permissions";
import { SETTING_WORDS } from "../users/permissionWords";
import { roleWords, wordsOfKey } from "../users/roleWords";

const commands: Record<string, string> = {
  SetUpOrganisation: "journal-set-up",
  StartSample: "journal-start-sample",
  SignIn: "journal-sign-in",
  SignOut: "journal-sign-out",
  ChoosePassword: "journal-choose-password",
  AddUser: "journal-add-user",
  AddKnownUser: "journal-add-known-user",
  EditUser: "journal-edit-user",
  ResetPassword: "journal-reset-password",
  RequestEmailChange: "journal-email-request",
  RequestMyEmailChange: "journal-email-request",
  DiscardEmailChange: "journal-email-discard",
  DiscardMyEmailChange: "journal-email-discard",
  AcceptEmailChange: "journal-email-accept",
  AcceptMyEmailChange: "journal-email-accept",
  ConfirmEmailChange: "journal-email-confirm",
  DiscardEmailChangeByCode: "journal-email-discard",
  EditMyself: "journal-edit-myself",
  ResetMyPassword: "journal-reset-myself",
  AddRole: "journal-add-role",
  EditRole: "journal-edit-role",
  DeleteRole: "journal-delete-role",
  LockUser: "journal-lock-user",
  UnlockUser: "journal-unlock-user",
  DeactivateUser: "journal-deactivate-user",
  ReactivateUser: "journal-reactivate-user",
  RemoveUser: "journal-remove-user",
  UndoAct: "journal-undo",
  BackUpNow: "journal-back-up",
  RestoreBackup: "journal-restore",
  RestoredFromBackup: "journal-restored",
  Recovery: "journal-recover",
  StillHere: "journal-still-here",
  DescribeInstallation: "journal-read-set-up",
  WhoAmI: "journal-read-myself",
  ListHelpers: "journal-read-myself",
  ShowMyself: "journal-read-myself",
  CountUsers: "journal-read-users",
  ListUsers: "journal-read-users",
  LocateUser: "journal-read-users",
  ShowUser: "journal-read-user",
  ShowAccess: "journal-read-access",
  ListAccounts: "journal-read-accounts",
  ListCustomers: "journal-read-accounts",
  ListAccountPeople: "journal-read-access",
  AddCustomer: "journal-add-customer",
  AddPartner: "journal-add-partner",
  EditCustomer: "journal-edit-account",
  ArchiveCustomer: "journal-archive-account",
  RestoreCustomer: "journal-restore-account",
  ListModuleLinks: "journal-read-links",
  EditModuleLink: "journal-edit-link",
  ListRoles: "journal-read-roles",
  ShowRoles: "journal-read-roles",
  ListJournal: "journal-read-journal",
  ListJournalPeople: "journal-read-journal",
  VerifyJournal: "journal-verify-journal",
  ListOutbox: "journal-read-outbox",
  ListBackups: "journal-read-backups",
};

/** Why a sign-in was refused, and what only the program's own log tells more about. */
const errors: Record<string, string> = {
  refused: "journal-error-wrong-sign-in",
  wait: "journal-error-wait",
  blocked: "journal-error-blocked",
  wrongCode: "journal-error-wrong-code",
  internal: "journal-error-internal",
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
  custom: "user-custom",
  scope: "user-accounts",
  accounts: "accounts-listed",
  endsAt: "user-ends-on",
  lockedUntil: "journal-field-locked-until",
  addedAt: "journal-field-added",
  mustChange: "journal-field-must-choose",
  setAt: "journal-field-password-changed",
  askedByName: "journal-field-asked-by",
  askedAt: "journal-field-asked-at",
  verifiedAt: "journal-field-verified-at",
  endedAt: "journal-field-ended-at",
  name: "journal-field-name",
  profile: "set-up-profile",
  profileKey: "journal-field-role",
  number: "journal-field-number",
  city: "journal-field-city",
  deactivatedAt: "journal-field-deactivated-at",
  deactivatedBy: "journal-field-deactivated-by",
  archivedAt: "journal-field-archived",
  links: "settings-links",
};

/** What only the program reads: where things belong, by their ids, and what the profile says about a role. */
export const TECHNICAL: ReadonlySet<string> = new Set([
  ...["accountId", "userId", "homeAccount", "homePartner", "parentId", "kind", "position", "askedBy", "change"],
  ...["place", "rights", "includes", "isAdministrator", "standsAlone", "isDeprecated", "canSignIn", "countsIn"],
]);

/** Why a verification failed. */
const flaws: Record<string, string> = { missing: "journal-flaw-missing", changed: "journal-flaw-changed", values: "journal-flaw-values", end: "journal-flaw-end" };

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

/** Why an act was not done. */
export function errorWords(code: string): string {
  const key = errors[code];
  return key ? t(key) : failureWords(new Failure({ code, fields: [], facts: {} }));
}

/** Who did it; somebody whom no account here knows acted only under a name. */
export function actorWords(entry: JournalEntry): string {
  if (!entry.actor) return t("journal-nobody");
  return entry.actor.user ? entry.actor.name : t("journal-as", { name: entry.actor.name });
}

/** Names of those whom the entry is about, each once; the core names the first of very many. */
export function aboutWords(entry: JournalEntry): string {
  const names = [...new Set(entry.about.map((one) => one.name))].filter(Boolean);
  return [...names, ...(entry.moreAbout > 0 ? ["…"] : [])].join(", ");
}

/** Values that are names of the program, by the field that holds them. */
const named: Record<string, Record<string, string>> = {
  language: LANGUAGE_WORDS,
  state: STATUS_WORDS,
  loginType: LOGIN_TYPE_WORDS,
  scope: { allPresentAndFuture: "accounts-all", listed: "accounts-listed" },
  profile: Object.fromEntries(Object.entries(PROFILE_WORDS).map(([profile, { name }]) => [profile, name])),
};

function momentOrNumber(field: string, value: number): string {
  if (!/(At|Until)$/.test(field)) return value.toLocaleString(words.locale);
  return value >= FOR_EVER ? t("lock-open-end") : dayAndTime(value);
}

function customText(custom: object): string {
  const said = SETTINGS.flatMap((setting) => Object.entries(custom).filter(([, set]) => set === setting).map(([module]) => `${t(`module-${module}`)}: ${t(SETTING_WORDS[setting])}`));
  return said.join(", ") || t("custom-as-roles");
}

function linksText(links: object): string {
  return Object.entries(links).map(([module, address]) => `${t(`module-${module}`)}: ${address}`).join(", ");
}

/** A value before or after a change, as a person reads it. */
export function valueWords(field: string, value: unknown, roles: ReadonlyMap<string, RoleView>): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (field === "accounts" && Array.isArray(value)) return t("accounts-companies", { count: value.length });
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, roles)).join(", ") || t("none");
  if (typeof value === "number") return momentOrNumber(field, value);
  if (field === "custom" && typeof value === "object") return customText(value);
  if (field === "links" && typeof value === "object") return linksText(value);
  if (typeof value !== "string") return JSON.stringify(value);
  const key = named[field]?.[value];
  if (key) return t(key);
  if (field === "profileKey") return wordsOfKey(value).name;
  const role = field === "roles" ? roles.get(value) : undefined;
  return role ? roleWords(role).name : value;
}
