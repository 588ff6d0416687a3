// Which page one person has open, and who must be asked before it is left; it ends with the session.
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
  /** Asks whether unsaved work may be left; answers at once when there is none. */
  mayLeave: () => Promise<boolean> = () => Promise.resolve(true);

  constructor(first: Page | null) {
    this.page = $state(first);
  }

  async open(page: Page | null): Promise<boolean> {
    if (page === this.page) return true;
    if (!(await this.mayLeave())) return false;
    this.page = page;
    return true;
  }
}
