// The list of users as it is now: the query, what came of it, and how far the loading is.
import { call } from "../../api/call";
import { Failure } from "../../api/failure";
import type { SortColumn, Tab, UserPage, UserQuery, UserRow } from "../../api/generated";
import { words } from "../../words/words.svelte";
import { firstQuery, hiders, sortedBy, withFilter, withoutFilters, type TextFilter } from "./query";

/** Rows that one call brings; also the block of the grid: a little more than a tall window shows. */
export const BLOCK = 60;
/** Rows stay as they are while somebody types; the core is asked at each keystroke, so that the answer is there after the last (milliseconds). */
const PAUSE_MS = 40;
/** Nothing is shown for so long, then a skeleton (DESIGN.md 5). */
const SKELETON_AFTER_MS = 300;
const SLOW_AFTER_MS = 8000;

/** The part of the grid that the list needs. */
export interface Rows {
  /** Puts the first page in and lets the grid ask for the others. */
  show(page: UserPage, isFromTop: boolean): void;
  reveal(position: number, membership: string): void;
  /** Gives the focus to whoever stands where this row was, once it has gone; to the tab when nobody is left. */
  follow(membership: string): void;
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
  #run = 0;
  #isFromTop = false;
  #loading: Promise<void> | null = null;
  /** Until when rows stay as they are. */
  #restsUntil = 0;
  #wake: () => void = () => {};

  hiders = $derived(hiders(this.query));
  /** These stay the same while somebody types, so that headers and columns are not made again. */
  sort = $derived(this.query.sort);
  tab = $derived(this.query.tab);

  setTab(tab: Tab): void {
    this.#turn({ ...this.query, tab });
  }
  sortBy(column: SortColumn): void {
    this.#turn(sortedBy(this.query, column));
  }
  /** What is typed is shown after a short pause. */
  type(filter: "find" | TextFilter, text: string): void {
    this.query = withFilter(this.query, filter, text);
    void this.load(true);
    this.#restsUntil = performance.now() + PAUSE_MS;
  }
  clear(): void {
    this.#turn(withoutFilters(this.query));
  }

  /** Asks the core; old rows stay until the new ones are here. One question at a time: what comes meanwhile is asked next, the newest only. */
  load(isFromTop = false): Promise<void> {
    this.#asked += 1;
    this.#restsUntil = 0;
    this.#wake();
    this.#isFromTop ||= isFromTop;
    this.#loading ??= this.#ask();
    return this.#loading;
  }
  /** Loads again after a row has gone. */
  async loadWithout(membership: string): Promise<void> {
    if (this.hidden?.membership === membership) this.hidden = null;
    this.rows?.follow(membership);
    await this.load();
  }
  /** Gives up waiting; what is shown stays. */
  cancel(): void {
    this.#run += 1;
    this.#loading = null;
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

  #turn(query: UserQuery): void {
    this.query = query;
    this.hidden = null;
    void this.load(true);
  }
  /** Asks until the answer is to the newest question, unless somebody gives up waiting. */
  async #ask(): Promise<void> {
    const run = this.#run;
    const timers = this.#watch();
    for (let asked = -1; run === this.#run && asked !== this.#asked; ) {
      asked = this.#asked;
      const answer = await this.page(0).catch(Failure.from);
      await this.#rest();
      if (run === this.#run && asked === this.#asked) this.#take(answer);
    }
    timers.forEach(clearTimeout);
    if (run !== this.#run) return;
    this.#loading = null;
    this.isUpdating = this.isLate = this.isSlow = false;
  }
  /** Until the pause after the last keystroke is over, or something else is asked. */
  #rest(): Promise<void> {
    const left = this.#restsUntil - performance.now();
    if (left <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, left);
    });
  }
  #take(answer: UserPage | Failure): void {
    if (answer instanceof Failure) return this.fail(answer);
    this.failure = null;
    this.total = answer.total;
    this.of = answer.of;
    this.hasLoaded = true;
    this.rows?.show(answer, this.#isFromTop);
    this.#isFromTop = false;
  }
  #watch(): ReturnType<typeof setTimeout>[] {
    this.isUpdating = true;
    return [setTimeout(() => (this.isLate = true), SKELETON_AFTER_MS), setTimeout(() => (this.isSlow = true), SLOW_AFTER_MS)];
  }
}
