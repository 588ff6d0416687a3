// The keys that work on every page: G and a letter, Ctrl+N, Ctrl+O, Ctrl+comma, favourites, F6, and the question mark.
import { favouriteOf, focusNextRegion, isCommand, isCovered, isPlain, isShiftedCommand, isTyping } from "../../components/keyboard";
import type { Accounts } from "../../state/accounts.svelte";
import { getSettings } from "../../state/context";
import type { Navigation, Page } from "../../state/navigation.svelte";
import type { Undo } from "../../state/undo.svelte";

const LETTERS: Record<string, Page> = { u: "users", c: "customers", r: "roles", a: "journal", x: "outbox", s: "settings" };
/** How long after G the second letter may come. */
const PAUSE_MS = 1500;

export class ShellKeys {
  isHelpOpen = $state(false);
  #settings = getSettings();
  #navigation: Navigation;
  #accounts: Accounts;
  #allowed: () => { pages: Page[]; mayAdd: boolean };
  #pressedG = 0;
  #undo: Undo;

  constructor(navigation: Navigation, accounts: Accounts, allowed: () => { pages: Page[]; mayAdd: boolean }, undo: Undo) {
    this.#navigation = navigation;
    this.#accounts = accounts;
    this.#allowed = allowed;
    this.#undo = undo;
  }

  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isCovered()) return;
    const act = this.#commandOf(event) ?? this.#letterOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #commandOf(event: KeyboardEvent): (() => void) | null {
    const { pages, mayAdd } = this.#allowed();
    // In a field it undoes typing.
    if (isCommand(event, "z") && !isTyping(event)) return () => this.#undo.undoLast();
    if (event.key === "F6") return () => focusNextRegion(event.shiftKey);
    if (isCommand(event, "o")) return () => this.#accounts.openSwitcher();
    if (isShiftedCommand(event, "o")) return () => void this.#accounts.goBack();
    const favourite = favouriteOf(event);
    if (favourite !== null) return () => void this.#accounts.goFavourite(favourite);
    if (mayAdd && isCommand(event, "n")) return () => void this.#add();
    if (pages.includes("settings") && isCommand(event, ",")) return () => void this.#navigation.open("settings");
    return null;
  }

  #letterOf(event: KeyboardEvent): (() => void) | null {
    if (this.#settings.shortcutsOff || isTyping(event)) return null;
    const isSecond = event.timeStamp - this.#pressedG < PAUSE_MS;
    this.#pressedG = isPlain(event, "g") ? event.timeStamp : -PAUSE_MS;
    if (isPlain(event, "?")) return () => (this.isHelpOpen = true);
    const page = isSecond && isPlain(event, event.key) ? LETTERS[event.key.toLowerCase()] : undefined;
    return page && this.#allowed().pages.includes(page) ? () => void this.#navigation.open(page) : null;
  }

  async #add(): Promise<void> {
    if (await this.#navigation.open("users")) this.#navigation.wantsToAdd = true;
  }
}
