// The switcher at work: what is typed, which line is chosen, what is folded, and what the keys do.
import type { Accounts } from "../../state/accounts.svelte";
import { favouriteOf, isCommand, isShiftedCommand } from "../../components/keyboard";
import { Portion } from "../../components/portion.svelte";
import { found, sections, type Entry } from "./entries";

export class SwitcherState {
  sought = $state("");
  #chosen = $state<string | null>(null);
  #folds = $state.raw<ReadonlyMap<string, boolean>>(new Map());
  #accounts: Accounts;
  portion = new Portion();

  entries = $derived.by((): Entry[] => {
    const { all, current, settings } = this.#accounts;
    if (this.sought.trim() !== "") return found(all, this.sought);
    return sections({ accounts: all, current, visits: settings.visits, favourites: settings.favourites, folds: this.#folds });
  });
  /** A line was chosen, by keys or by folding. */
  get hasMoved(): boolean {
    return this.#chosen !== null;
  }
  /** The line that Enter opens: the first until another is chosen, or when the chosen one is gone. */
  chosen = $derived(this.entries.find(({ key }) => key === this.#chosen) ?? this.entries[0] ?? null);

  drawn = $derived(this.portion.of(this.entries, this.entries.findIndex(({ key }) => key === this.#chosen)));

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  restart(): void {
    this.type("");
    if (this.#folds.size > 0) this.#folds = new Map();
  }
  choose(entry: Entry): void {
    this.#chosen = entry.key;
  }
  fold(entry: Entry, isUnfolded: boolean): void {
    if (entry.below === 0 || entry.isUnfolded === isUnfolded) return;
    this.#folds = new Map([...this.#folds, [entry.account.account, isUnfolded]]);
    this.#chosen = entry.key;
  }
  type(text: string): void {
    this.sought = text;
    this.#chosen = null;
    this.portion.restart();
  }

  /** Whether a key meant something here. */
  press(event: KeyboardEvent): boolean {
    const act = this.#moveOf(event) ?? this.#commandOf(event);
    act?.();
    return act !== null;
  }

  #moveOf(event: KeyboardEvent): (() => void) | null {
    const by = new Map([["ArrowDown", 1], ["ArrowUp", -1], ["PageDown", 8], ["PageUp", -8]]).get(event.key);
    if (by !== undefined) return () => this.#move(by);
    const unfolds = new Map([["ArrowRight", true], ["ArrowLeft", false]]).get(event.key);
    const entry = this.chosen;
    if (unfolds === undefined || entry?.section !== "tree") return null;
    return () => this.fold(entry, unfolds);
  }
  #commandOf(event: KeyboardEvent): (() => void) | null {
    const account = this.chosen?.account.account;
    const favourite = favouriteOf(event);
    if (favourite !== null) return () => void this.#accounts.goFavourite(favourite);
    if (isShiftedCommand(event, "o")) return () => void this.#leave();
    if (isCommand(event, "o")) return () => this.#accounts.close();
    if (!account) return null;
    if (isCommand(event, "d")) return () => this.#accounts.settings.toggleFavourite(account);
    if (isCommand(event, "Enter")) return () => void this.#accounts.openWindow(account);
    return event.key === "Enter" ? () => void this.#accounts.go(account) : null;
  }

  async #leave(): Promise<void> {
    this.#accounts.close();
    await this.#accounts.goBack();
  }
  /** From the last to the first and back, as in a menu. */
  #move(by: number): void {
    const { length } = this.entries;
    if (length === 0) return;
    const at = this.entries.findIndex(({ key }) => key === this.chosen?.key);
    const step = Math.abs(by) === 1 ? (at + by + length) % length : Math.min(length - 1, Math.max(0, at + by));
    this.#chosen = this.entries[step]?.key ?? null;
  }
}
