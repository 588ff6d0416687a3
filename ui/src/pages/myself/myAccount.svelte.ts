// One's own account: what is saved, what was typed, and the acts on oneself.
import { call, change, Wish } from "../../api/call";
import { Failure } from "../../api/failure";
import type { Language, Myself } from "../../api/generated";
import { Problems } from "../../components/problems.svelte";

const FIELDS = ["firstName", "lastName", "loginName", "language"] as const;

export class MyAccount {
  saved = $state.raw<Myself | null>(null);
  firstName = $state("");
  lastName = $state("");
  loginName = $state("");
  language = $state<Language>("en");
  isSaving = $state(false);
  /** Somebody else saved meanwhile; the form holds theirs, and mine where I had changed something. */
  hasConflict = $state(false);
  failure = $state.raw<Failure | null>(null);
  problems = new Problems();
  #wish = new Wish();

  /** How many fields differ from what is saved. */
  changes = $derived.by(() => FIELDS.filter((field) => this.saved !== null && this[field] !== this.saved[field]).length);

  /** By which what was saved can be undone. */
  get act(): string {
    return this.#wish.id;
  }

  load = async (): Promise<void> => {
    try {
      this.#take(await call("ShowMyself", {}));
      this.failure = null;
    } catch (thrown) {
      const found = Failure.from(thrown);
      if (found.code !== "signedOut") this.failure = found;
    }
  };
  discard(): void {
    const { saved } = this;
    this.saved = null;
    if (saved) this.#take(saved);
    this.problems.clear();
    this.hasConflict = false;
  }
  /** True when it is saved. */
  async save(form: HTMLElement | null): Promise<boolean> {
    if (this.isSaving || !this.saved) return false;
    this.isSaving = true;
    this.problems.clear();
    try {
      const { firstName, lastName, loginName, language } = this;
      const now = await this.#wish.carryOut("EditMyself", { version: this.saved.version, firstName, lastName, loginName, language });
      // What was typed since it was sent stays.
      this.saved = { ...this.saved, firstName, lastName, loginName, language };
      this.#take(now);
      this.hasConflict = false;
      return true;
    } catch (thrown) {
      const conflict = Failure.from(thrown).conflict<Myself>();
      if (conflict) this.#take(conflict.theirs);
      this.hasConflict = conflict !== null;
      if (!conflict) await this.problems.show(thrown, form);
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  /** These throw when the core refuses, for the dialog to say why. */
  async requestEmail(email: string): Promise<void> {
    this.#take(await change("RequestMyEmailChange", { email }));
  }
  async discardEmail(): Promise<void> {
    const pending = this.saved?.pendingEmail;
    if (pending) this.#take(await this.#timely(change("DiscardMyEmailChange", { change: pending.change })));
  }
  /** False when there is nothing left to accept. */
  async acceptEmail(): Promise<boolean> {
    const pending = this.saved?.pendingEmail;
    if (pending) await this.#timely(change("AcceptMyEmailChange", { change: pending.change }));
    return Boolean(pending);
  }

  /** Shows how things stand now when the request was settled meanwhile; whoever asked still says so. */
  async #timely<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (thrown) {
      if (Failure.from(thrown).isStale) void this.load();
      throw thrown;
    }
  }

  /** Takes what stands there now, but for what was typed. */
  #take(now: Myself): void {
    const before = this.saved;
    const isTouched = (field: (typeof FIELDS)[number]) => before !== null && this[field] !== before[field];
    if (!isTouched("firstName")) this.firstName = now.firstName;
    if (!isTouched("lastName")) this.lastName = now.lastName;
    if (!isTouched("loginName")) this.loginName = now.loginName;
    if (!isTouched("language")) this.language = now.language;
    this.saved = now;
  }
}
