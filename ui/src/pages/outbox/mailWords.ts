// What a mail is about, in the words of its subject.
import { t } from "../../words/words.svelte";

const kinds: Record<string, string> = {
  welcome: "outbox-kind-welcome",
  passwordReset: "outbox-kind-password-reset",
  signInPaused: "outbox-kind-sign-in-paused",
};

/** The kind itself when it is newer than this window. */
export function kindWords(kind: string): string {
  const key = kinds[kind] ?? kinds[kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
  return key ? t(key) : kind;
}
