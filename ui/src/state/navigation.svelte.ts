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
  /** Asks whether what is unsaved on the page may be left; null while nothing is. */
  #ask = $state.raw<(() => Promise<boolean>) | null>(null);

  constructor(first: Page | null) {
    this.page = $state(first);
  }

  get hasUnsaved(): boolean {
    return this.#ask !== null;
  }
  /** While something would be lost: who leaves the page or closes the window is asked. Returns what ends that. */
  hold(ask: () => Promise<boolean>): () => void {
    this.#ask = ask;
    const stop = whenClosing(ask);
    return () => {
      this.#ask = null;
      stop();
    };
  }
  /** Answers at once when nothing is unsaved. */
  async mayLeave(): Promise<boolean> {
    return this.#ask === null || (await this.#ask());
  }

  async open(page: Page | null): Promise<boolean> {
    if (page === this.page) return true;
    if (!(await this.mayLeave())) return false;
    this.page = page;
    return true;
  }
}
