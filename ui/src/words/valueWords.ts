// Which word belongs to which value of the core: states, kinds and choices.
import type { Backup, Language, LoginType, OutboxMail, Profile, Status, Tab } from "../api/generated";
import type { ProblemCode } from "../api/shell";

export const STATUS_WORDS: Record<Status, string> = {
  active: "status-active",
  pending: "status-pending",
  locked: "status-locked",
  ended: "status-ended",
  deactivated: "status-deactivated",
};

export const LOGIN_TYPE_WORDS: Record<LoginType, string> = { email: "login-type-email", google: "login-type-google", azure: "login-type-azure" };

export const TAB_WORDS: Record<Tab, string> = { active: "users-tab-active", pending: "users-tab-pending", deactivated: "users-tab-deactivated" };

export const PROFILE_WORDS: Record<Profile, { name: string; hint: string }> = {
  reseller: { name: "profile-reseller", hint: "profile-reseller-hint" },
  "charging-network": { name: "profile-charging-network", hint: "profile-charging-network-hint" },
  modules: { name: "profile-modules", hint: "profile-modules-hint" },
  "cloud-partner": { name: "profile-cloud-partner", hint: "profile-cloud-partner-hint" },
  hosting: { name: "profile-hosting", hint: "profile-hosting-hint" },
};

export const LANGUAGE_WORDS: Record<Language, string> = { en: "language-english", fr: "language-french", de: "language-german" };

export const MAIL_STATE_WORDS: Record<OutboxMail["state"], string> = {
  waiting: "outbox-state-waiting",
  sending: "outbox-state-sending",
  sent: "outbox-state-sent",
  uncertain: "outbox-state-uncertain",
  dead: "outbox-state-dead",
  expired: "outbox-state-expired",
};

export const PROBLEM_WORDS: Record<ProblemCode, { title: string; cause: string; way: string }> = {
  folderInUse: { title: "problem-in-use", cause: "problem-in-use-cause", way: "problem-in-use-way" },
  noFolder: { title: "problem-no-folder", cause: "problem-no-folder-cause", way: "problem-no-folder-way" },
  foreign: { title: "problem-foreign", cause: "problem-foreign-cause", way: "problem-foreign-way" },
  unwritable: { title: "problem-unwritable", cause: "problem-unwritable-cause", way: "problem-unwritable-way" },
  corrupt: { title: "problem-corrupt", cause: "problem-corrupt-cause", way: "problem-corrupt-way" },
  newer: { title: "problem-newer", cause: "problem-newer-cause", way: "problem-newer-way" },
  locked: { title: "problem-locked", cause: "problem-locked-cause", way: "problem-locked-way" },
  full: { title: "problem-full", cause: "problem-full-cause", way: "problem-full-way" },
  other: { title: "problem-other", cause: "problem-other-cause", way: "problem-other-way" },
};

/** Why a backup was made. */
export const BACKUP_WORDS: Record<Backup["reason"], string> = { daily: "backup-daily", asked: "backup-asked", upgrade: "backup-upgrade", replaced: "backup-replaced" };
