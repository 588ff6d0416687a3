// One try to sign in, and what the core said to the last: refused, wait with a countdown, blocked.
import { Failure } from "../../api/failure";
import type { SignedIn } from "../../api/generated";
import { failureWords } from "../../words/sentences";
import { t } from "../../words/words.svelte";

export class Attempt {
  isBusy = $state(false);
  #seconds = $state(0);
  #said = $state.raw<SignedIn | Failure | null>(null);
  /** What a screen reader says: the wait once, not every second. */
  get spoken(): string | null {
    const said = this.#said;
    return said && !(said instanceof Failure) && said.kind === "wait" ? t("sign-in-wait", { seconds: Math.ceil(said.seconds) }) : this.words;
  }
  #ticking: ReturnType<typeof setInterval> | undefined;
  #signIn: (password: string) => Promise<SignedIn>;
  #refused: () => string;

  constructor(signIn: (password: string) => Promise<SignedIn>, refused: () => string) {
    this.#signIn = signIn;
    this.#refused = refused;
  }

  get words(): string | null {
    const said = this.#said;
    if (!said) return null;
    if (said instanceof Failure) return failureWords(said);
    if (said.kind === "refused") return this.#refused();
    if (said.kind === "blocked") return t("sign-in-blocked");
    if (said.kind === "wait" && this.#seconds > 0) return t("sign-in-wait", { seconds: this.#seconds });
    return null;
  }

  /** True when the password must be typed again. */
  async make(password: string): Promise<boolean> {
    if (this.isBusy || this.#seconds > 0) return false;
    this.isBusy = true;
    try {
      const said = await this.#signIn(password);
      this.#said = said;
      if (said.kind === "wait") this.#count(said.seconds);
      return said.kind !== "signedIn";
    } catch (thrown) {
      this.#said = Failure.from(thrown);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  stop(): void {
    clearInterval(this.#ticking);
  }

  #count(seconds: number): void {
    this.stop();
    this.#seconds = Math.ceil(seconds);
    this.#ticking = setInterval(() => {
      this.#seconds -= 1;
      if (this.#seconds <= 0) this.stop();
    }, 1000);
  }
}
