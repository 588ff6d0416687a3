// What a mail is about, in the words of its subject, and how far it has come.
import type { OutboxMail, OutboxPage } from "../../api/generated";
import { MAIL_STATE_WORDS } from "../../words/valueWords";
import { t } from "../../words/words.svelte";

const kinds: Record<string, string> = {
  welcome: "outbox-kind-welcome",
  joined: "outbox-kind-joined",
  passwordReset: "outbox-kind-password-reset",
  emailChange: "outbox-kind-email-change",
  emailChangeNotice: "outbox-kind-email-change-notice",
  removed: "outbox-kind-removed",
  signInPaused: "outbox-kind-sign-in-paused",
};

/** The kind itself when it is newer than this window. */
export function kindWords(kind: string): string {
  const key = kinds[kind] ?? kinds[kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
  return key ? t(key) : kind;
}

/** How far a mail has come; in a folder it is written, and sent to nobody. */
export function mailStateWords(state: OutboxMail["state"], way: OutboxPage["way"]): string {
  const written: Partial<Record<OutboxMail["state"], string>> = way === "folder" ? { sending: "outbox-state-writing", sent: "outbox-state-written" } : {};
  return t(written[state] ?? MAIL_STATE_WORDS[state]);
}
