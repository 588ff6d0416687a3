// The list of users as it is now: the query, what came of it, and how far the loading is.
import { call } from "../../api/call";
import { Failure } from "../../api/failure";
import type { SortColumn, Tab, UserPage, UserQuery, UserRow } from "../../api/generated";
import { words } from "../../words/words.svelte";
import { firstQuery, hiders, sortedBy, withFilter, withoutFilters, type TextFilter } from "./query";

/** Rows that one call brings; also the block of the grid. */
export const BLOCK = 100;
/** Between two keystrokes of somebody who types (milliseconds). */
const PAUSE_MS = 60;
/** Nothing is shown for so long, then a skeleton (DESIGN.md 5). */
const SKELETON_AFTER_MS = 300;
const SLOW_AFTER_MS = 8000;

/** The part of the grid that the list needs. */
export interface Rows {
  /** Puts the first page in and lets the grid ask for the others. */
  show(page: UserPage, isFromTop: boolean): void;
  reveal(position: number, membership: string): void;
}

export class UserList {
  query = $state.raw<UserQuery>(firstQuery(words.language));
  total = $state(0);
  of = $state(0);
  hasLoaded = $state(false);
  isUpdating = $state(false);
  isLate = $state(false);
  isSlow = $state(false);
  failure = $state.raw<{ failure: Failure; at: number } | null>(null);
  /** The row that was saved last. */
  marked = $state<string | null>(null);
  /** A saved user whom the filters hide. */
  hidden = $state.raw<{ membership: string; name: string } | null>(null);
  rows: Rows | null = null;
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  hiders = $derived(hiders(this.query));

  setTab(tab: Tab): void {
    this.#ask({ ...this.query, tab });
  }
  sortBy(column: SortColumn): void {
    this.#ask(sortedBy(this.query, column));
  }
  /** What is typed counts after a short pause. */
  type(filter: "find" | TextFilter, text: string): void {
    this.query = withFilter(this.query, filter, text);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.load(true), PAUSE_MS);
  }
  clear(): void {
    this.#ask(withoutFilters(this.query));
  }

  /** Asks the core; old rows stay until the new ones are here. */
  async load(isFromTop = false): Promise<void> {
    clearTimeout(this.#typing);
    const mine = ++this.#asked;
    const timers = this.#watch();
    try {
      const page = await this.page(0);
      if (mine !== this.#asked) return;
      this.failure = null;
      this.#take(page);
      this.rows?.show(page, isFromTop);
    } catch (thrown) {
      if (mine === this.#asked) this.fail(thrown);
    } finally {
      timers.forEach(clearTimeout);
      if (mine === this.#asked) this.isUpdating = this.isLate = this.isSlow = false;
    }
  }
  /** Gives up waiting; what is shown stays. */
  cancel(): void {
    this.#asked += 1;
    this.isUpdating = this.isLate = this.isSlow = false;
    if (!this.hasLoaded) this.fail(new Failure({ code: "busy", fields: [], facts: {} }));
  }

  /** One block of rows of the query as it is now. */
  async page(offset: number, limit = BLOCK): Promise<UserPage> {
    return call("ListUsers", { query: { ...this.query, language: words.language }, offset, limit });
  }
  fail(thrown: unknown): void {
    const failure = Failure.from(thrown);
    if (failure.code !== "signedOut") this.failure = { failure, at: Date.now() };
  }

  /** Loads again and shows this user, or says that filters hide them. */
  async reveal(membership: string, name: string): Promise<void> {
    this.hidden = null;
    await this.load();
    const { position } = await call("LocateUser", { query: { ...this.query, language: words.language }, membership });
    if (position === null) {
      this.hidden = { membership, name };
      return;
    }
    this.marked = membership;
    this.rows?.reveal(position, membership);
  }
  /** Takes away what hides the saved user. */
  async showHidden(tab: Tab): Promise<void> {
    const hidden = this.hidden;
    if (!hidden) return;
    this.query = { ...withoutFilters(this.query), tab };
    await this.reveal(hidden.membership, hidden.name);
  }
  /** The row at a position, also when the grid has not loaded it. */
  async at(position: number): Promise<UserRow | null> {
    if (position < 0 || position >= this.total) return null;
    return (await this.page(position, 1)).rows[0] ?? null;
  }

  #ask(query: UserQuery): void {
    this.query = query;
    this.hidden = null;
    void this.load(true);
  }
  #take(page: UserPage): void {
    this.total = page.total;
    this.of = page.of;
    this.hasLoaded = true;
  }
  #watch(): ReturnType<typeof setTimeout>[] {
    this.isUpdating = true;
    return [setTimeout(() => (this.isLate = true), SKELETON_AFTER_MS), setTimeout(() => (this.isSlow = true), SLOW_AFTER_MS)];
  }
}
