// Which page one person has open, and who must be asked before it is left; it ends with the session.
import { whenClosing } from "../api/closing";
import type { WhoAmI } from "../api/generated";
import type { Leaving, Unsaved } from "./leaving.svelte";

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

/** All that would be left, as it is at each look. */
function allOf(held: readonly Leaving[]): Unsaved {
  return {
    get changes() {
      return held.reduce((sum, { changes }) => sum + changes, 0);
    },
    get isSaving() {
      return held.some(({ isSaving }) => isSaving);
    },
  };
}

export class Navigation {
  page: Page | null;
  /** Somebody on another page wants to add a user; the users page takes it from here. */
  wantsToAdd = $state(false);
  /** What is unsaved; what lies over the others at the end. */
  #held: Leaving[] = [];
  #count = $state(0);
  #stopClosing: (() => void) | null = null;

  constructor(first: Page | null) {
    this.page = $state(first);
  }

  get hasUnsaved(): boolean {
    return this.#count > 0;
  }
  /** While something would be lost: who leaves the page or closes the window is asked. Returns what ends that. */
  hold(leaving: Leaving): () => void {
    this.#held.push(leaving);
    this.#count = this.#held.length;
    this.#stopClosing ??= whenClosing(() => this.mayLeave());
    return () => {
      this.#held = this.#held.filter((other) => other !== leaving);
      this.#count = this.#held.length;
      if (this.#held.length > 0) return;
      this.#stopClosing?.();
      this.#stopClosing = null;
    };
  }
  /** Asks once about all that is unsaved; answers at once when nothing is. */
  async mayLeave(): Promise<boolean> {
    for (let top = this.#held.at(-1); top; top = this.#held.at(-1)) {
      if (!(await top.mayLeave(allOf(this.#held)))) return false;
      if (this.#held.includes(top)) return true; // else it was saved meanwhile, and the others were not asked about
    }
    return true;
  }

  async open(page: Page | null): Promise<boolean> {
    if (page === this.page) return true;
    if (!(await this.mayLeave())) return false;
    this.page = page;
    return true;
  }
}
