// Which sentence belongs to which code of the core; a code without one says what it is.
import { nameOf, type Failure, type FieldFailure } from "../api/failure";
import type { Refusal } from "../api/generated";
import { t } from "./words.svelte";

const failures: Record<string, string> = {
  invalidInput: "failure-invalid-input",
  signedOut: "failure-signed-out",
  passwordChangeNeeded: "failure-password-change-needed",
  denied: "failure-denied",
  notFound: "failure-not-found",
  conflict: "failure-conflict",
  newer: "failure-newer",
  lastAdministrator: "failure-last-administrator",
  beyondYourRights: "failure-beyond-your-rights",
  whileSwitched: "failure-while-switched",
  roleHeld: "failure-role-held",
  wrongPassword: "failure-wrong-password",
  wait: "sign-in-wait",
  blocked: "sign-in-blocked",
  alreadySetUp: "failure-already-set-up",
  serversOwn: "failure-servers-own",
  notSample: "failure-not-sample",
  commandIdReused: "failure-command-id-reused",
  unknownCommand: "failure-unknown-command",
  busy: "failure-busy",
  diskFull: "failure-disk-full",
  unwritable: "failure-unwritable",
  corrupt: "failure-corrupt",
};

const fieldFailures: Record<string, string> = {
  missing: "field-missing",
  tooLong: "field-too-long",
  tooShort: "field-too-short",
  controlCharacters: "field-control-characters",
  malformed: "field-malformed",
  inUse: "field-in-use",
  knownElsewhere: "field-known-elsewhere",
  unproven: "field-unproven",
  yourself: "field-yourself",
  unchanged: "field-unchanged",
  tooOften: "field-too-often",
  hasAt: "field-has-at",
  common: "field-common",
  context: "field-context",
  weak: "field-weak",
  differs: "password-differs",
  sameAsLast: "field-same-as-last",
  noRole: "field-no-role",
  standsAlone: "field-stands-alone",
  heldWithOthers: "field-held-with-others",
  oneRole: "field-one-role",
  notGivable: "field-not-givable",
  deprecated: "field-deprecated",
  notHere: "field-not-here",
  noModule: "field-no-module",
  administratorOnly: "field-administrator-only",
  noAccount: "field-no-account",
  archived: "field-archived",
  past: "field-past",
  noDay: "field-no-day",
  wrongPassword: "failure-wrong-password",
  unknown: "field-unknown",
};

/** What can be said better where the field is known. */
const better: Record<string, Record<string, string>> = {
  inUse: { loginName: "field-login-name-taken", email: "field-email-taken", name: "field-role-name-taken" },
  malformed: { email: "field-email-malformed", address: "field-address-malformed" },
  past: { endsAt: "field-end-past" },
  yourself: { endsAt: "field-end-own" },
  unknown: { email: "field-email-unknown" },
};

const refusals: Record<Refusal, string> = {
  lastAdministrator: "refusal-last-administrator",
  neededElsewhere: "refusal-needed-elsewhere",
  denied: "refusal-denied",
  beyondYourRights: "refusal-beyond-your-rights",
  elsewhere: "refusal-elsewhere",
  noPassword: "refusal-no-password",
  deactivated: "refusal-deactivated",
  notDeactivated: "refusal-not-deactivated",
  notHome: "refusal-not-home",
  whileSwitched: "refusal-while-switched",
};

/** What went wrong and what to do, as one sentence or two. */
export function failureWords(failure: Failure): string {
  const by = failure.wire.facts["by"];
  if (failure.code === "newer" && typeof by === "string" && by) return t("failure-newer-by", { name: by });
  const key = failures[failure.code];
  const facts = failure.code === "wait" ? { seconds: Number(failure.wire.facts["seconds"]) } : undefined;
  return key ? t(key, facts) : t("failure-internal", { id: failure.id ?? failure.code });
}

/** How to correct one field. */
export function fieldWords(failure: FieldFailure): string {
  return t(better[failure.code]?.[nameOf(failure)] ?? fieldFailures[failure.code] ?? "field-unknown", failure.facts);
}

/** Why something cannot be done with this user. */
export function refusalWords(refusal: Refusal): string {
  return t(refusals[refusal]);
}
