// The accounts that one person reaches, which window is in which, and the ways from one to another.
import { call } from "../api/call";
import { Failure } from "../api/failure";
import type { AccountRow, WhoAmI } from "../api/generated";
import { failureWords } from "../words/sentences";
import type { Navigation } from "./navigation.svelte";
import type { Session } from "./session.svelte";
import type { Settings } from "./settings.svelte";
import type { Toasts } from "./toasts.svelte";

/** What is known is on the screen by then; only after that it is asked for anew. */
const ONCE_PAINTED_MS = 100;

export class Accounts {
  all = $state.raw<readonly AccountRow[]>([]);
  hasLoaded = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** The switcher lies over the page. */
  isOpen = $state(false);
  #who: () => WhoAmI;
  #session: Session;
  #settings: Settings;
  #navigation: Navigation;
  #toasts: Toasts;

  constructor(who: () => WhoAmI, session: Session, settings: Settings, navigation: Navigation, toasts: Toasts) {
    this.#who = who;
    this.#session = session;
    this.#settings = settings;
    this.#navigation = navigation;
    this.#toasts = toasts;
  }

  get current(): string {
    return this.#who().account.id;
  }
  /** One works in another account than one's own, and can go back. */
  get hasSwitched(): boolean {
    return this.#who().home !== null;
  }
  get settings(): Settings {
    return this.#settings;
  }

  openSwitcher(): void {
    this.isOpen = true;
    if (this.hasLoaded) setTimeout(() => void this.load(), ONCE_PAINTED_MS);
    else void this.load();
  }
  close(): void {
    this.isOpen = false;
  }

  /** Asks the core; what is shown stays until the answer is here. */
  async load(): Promise<void> {
    try {
      const { accounts } = await call("ListAccounts", {});
      this.all = accounts;
      this.hasLoaded = true;
      this.failure = null;
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code !== "signedOut") this.failure = failure;
    }
  }

  /** This window, once nothing would be lost. */
  async go(account: string): Promise<void> {
    this.close();
    if (account === this.current || !(await this.#navigation.mayLeave())) return;
    await this.#attempt(() => this.#session.switchTo(account));
  }
  /** A window beside this one. */
  async openWindow(account: string): Promise<void> {
    this.close();
    await this.#attempt(() => call("ShellOpenWindow", { account }));
  }
  async goBack(): Promise<void> {
    const home = this.#who().home;
    if (home) await this.go(home.account);
  }
  async goFavourite(index: number): Promise<void> {
    const account = this.#settings.favourites[index];
    if (account) await this.go(account);
  }

  async #attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code !== "signedOut") this.#toasts.warn(failureWords(failure));
    }
  }
}
