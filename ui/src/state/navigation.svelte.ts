// Which page one person has open, and who must be asked before it is left; it ends with the session.
import { whenClosing } from "../api/closing";
import type { WhoAmI } from "../api/generated";

export type Page = "users" | "customers" | "roles" | "journal" | "outbox" | "settings" | "myself";

/** The pages that somebody's rights open, in the order of the sidebar; settings are a partner account's, one's own account is open to everybody, from the user menu. */
export function pagesOf({ rights, account }: WhoAmI): Page[] {
  const pages: Page[] = [];
  if (rights.users) pages.push("users");
  if (rights.customers) pages.push("customers");
  if (rights.roles) pages.push("roles");
  if (rights.journal) pages.push("journal");
  if (rights.settings) pages.push("outbox");
  if (rights.settings && account.kind === "partner") pages.push("settings");
  return pages;
}

export class Navigation {
  page: Page | null;
  /** Somebody on another page wants to add a user; the users page takes it from here. */
  wantsToAdd = $state(false);
  /** Each asks whether something unsaved may be left; what lies over the others at the end. */
  #asks: (() => Promise<boolean>)[] = [];
  #count = $state(0);
  #stopClosing: (() => void) | null = null;

  constructor(first: Page | null) {
    this.page = $state(first);
  }

  get hasUnsaved(): boolean {
    return this.#count > 0;
  }
  /** While something would be lost: who leaves the page or closes the window is asked. Returns what ends that. */
  hold(ask: () => Promise<boolean>): () => void {
    this.#asks.push(ask);
    this.#count = this.#asks.length;
    this.#stopClosing ??= whenClosing(() => this.mayLeave());
    return () => {
      this.#asks = this.#asks.filter((other) => other !== ask);
      this.#count = this.#asks.length;
      if (this.#asks.length > 0) return;
      this.#stopClosing?.();
      this.#stopClosing = null;
    };
  }
  /** Answers at once when nothing is unsaved. */
  async mayLeave(): Promise<boolean> {
    for (const ask of this.#asks.toReversed()) if (!(await ask())) return false;
    return true;
  }

  async open(page: Page | null): Promise<boolean> {
    if (page === this.page) return true;
    if (!(await this.mayLeave())) return false;
    this.page = page;
    return true;
  }
}
