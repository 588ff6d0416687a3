// What can be undone: acts that mailed nothing and revealed nothing, each in its toast, and by Ctrl+Z the last, then the one before.
import { change, tellEveryTopic, type Name } from "../api/call";
import { Failure } from "../api/failure";
import { UNDOABLE, type AccountId, type Undone } from "../api/generated";
import { failureWords } from "../words/sentences";
import { t } from "../words/words.svelte";
import type { Toasts } from "./toasts.svelte";

/** What was done before can still be taken back after these, which change nothing that could be, and after what can be undone itself. */
const LEAVE_IT: ReadonlySet<Name> = new Set<Name>(["UndoAct", "SignOut", "StartSample", "BackUpNow"]);
/** A mail is not taken back. */
const isMailed = (answer: unknown) => typeof answer === "object" && answer !== null && "isMailed" in answer && answer.isMailed === true;

export class Undo {
  #toasts: Toasts;
  #words: (undone: Undone) => string | Promise<string>;
  #acts: Map<AccountId, string[]>;
  #account: AccountId;
  /** By act: the toast that offers to undo it. */
  #offers = new Map<string, number>();
  /** Shows what returned, or went, wherever it is shown now. */
  onundone: (undone: Undone) => void = () => {};

  /** `words` say what an undo brought back; `acts` are those of each account, the last at the end, which outlive a switch to another. */
  constructor(toasts: Toasts, words: (undone: Undone) => string | Promise<string>, acts: Map<AccountId, string[]>, account: AccountId) {
    this.#toasts = toasts;
    this.#words = words;
    this.#acts = acts;
    this.#account = account;
  }

  /** Says what was done, with the way back. */
  offer(said: string, act: string): void {
    this.#acts.set(this.#account, [...this.#inTurn, act]);
    this.#offers.set(act, this.#toasts.say(said, { word: t("undo"), act: () => void this.#undo(act), keys: ["Ctrl", "Z"] }));
  }
  /** Something was carried out: when it cannot be taken back, nobody means what was done before it. */
  note(name: Name, answer: unknown): void {
    if (LEAVE_IT.has(name) || (UNDOABLE.has(name) && !isMailed(answer))) return;
    this.#forget();
  }
  /** Undoes the last act, then the one before it; says so when there is none. */
  undoLast(): void {
    const act = this.#inTurn.at(-1);
    if (act) void this.#undo(act);
    else this.#toasts.say(t("undo-nothing"));
  }

  get #inTurn(): string[] {
    return this.#acts.get(this.#account) ?? [];
  }
  async #undo(act: string): Promise<void> {
    const turn = this.#inTurn.indexOf(act);
    if (turn < 0) return;
    const before = this.#inTurn.slice(0, turn);
    this.#acts.set(this.#account, this.#inTurn.filter((other) => other !== act));
    this.#withdraw(act);
    try {
      const undone = await change("UndoAct", { act });
      this.onundone(undone);
      this.#toasts.say(await this.#words(undone));
    } catch (thrown) {
      // What was done before is not meant by whoever wanted this one back.
      this.#forget(before);
      const failure = Failure.from(thrown);
      if (failure.code === "signedOut") return;
      this.#toasts.warn(failureWords(failure));
      // What it says is newer is shown.
      tellEveryTopic();
    }
  }

  #forget(acts = this.#inTurn): void {
    this.#acts.set(this.#account, this.#inTurn.filter((act) => !acts.includes(act)));
    for (const act of acts) this.#withdraw(act);
  }
  /** What is being undone, or can no longer be, is offered no more. */
  #withdraw(act: string): void {
    const toast = this.#offers.get(act);
    if (toast !== undefined) this.#toasts.close(toast);
    this.#offers.delete(act);
  }
}
