// What is open on the customers page: the list as it is looked through, a form, a menu, a question.
import { call, change } from "../../api/call";
import { Failure } from "../../api/failure";
import type { Customer, WhoAmI } from "../../api/generated";
import type { Place } from "../../components/menu";
import type { Counts } from "../../state/counts.svelte";
import type { Toasts } from "../../state/toasts.svelte";
import { failureWords } from "../../words/sentences";
import { t } from "../../words/words.svelte";
import { CustomerDraft } from "./draft.svelte";
import { inTree, sought, type Line } from "./rows";

export type CustomerTab = "inUse" | "archived";
export type Question = { kind: "archive" | "restore" | "people"; line: Line };

export class Customers {
  hasLoaded = $state(false);
  isLate = $state(false);
  failure = $state.raw<Failure | null>(null);
  tab = $state<CustomerTab>("inUse");
  find = $state("");
  draft = $state.raw<CustomerDraft | null>(null);
  menu = $state.raw<{ line: Line; place: Place } | null>(null);
  question = $state.raw<Question | null>(null);
  isAddingPartner = $state(false);
  /** Gives the focus to the line that stands where one has gone; to the tab when none is left. */
  follow: (place: number) => Promise<void> = () => Promise.resolve();
  #lines = $state.raw<readonly Line[]>([]);
  #who: () => WhoAmI;
  #counts: Counts;
  #toasts: Toasts;

  inUse = $derived(this.#lines.filter(({ customer }) => customer.isInUse));
  archived = $derived(this.#lines.filter(({ customer }) => !customer.isInUse));
  ofTab = $derived(this.tab === "inUse" ? this.inUse : this.archived);
  shown = $derived(sought(this.ofTab, this.find));

  constructor(who: () => WhoAmI, counts: Counts, toasts: Toasts) {
    this.#who = who;
    this.#counts = counts;
    this.#toasts = toasts;
  }

  get who(): WhoAmI {
    return this.#who();
  }
  get mayManage(): boolean {
    return this.who.rights.customers === "manage";
  }
  /** Who reaches an account is told to those who may look at users. */
  get seesPeople(): boolean {
    return this.who.rights.users !== undefined;
  }

  /** Old rows stay until the new ones are here. */
  load = async (): Promise<void> => {
    const late = setTimeout(() => (this.isLate = true), 300);
    try {
      const { customers } = await call("ListCustomers", {});
      this.#lines = inTree(customers);
      this.#counts.customers = this.inUse.length;
      this.hasLoaded = true;
      this.failure = null;
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code !== "signedOut") this.failure = failure;
    } finally {
      clearTimeout(late);
      this.isLate = false;
    }
  };

  add(parent: Line | null = null): void {
    this.draft = CustomerDraft.forNew(parent?.customer.account ?? null);
  }
  edit(line: Line): void {
    if (this.mayManage) this.draft = CustomerDraft.of(line.customer);
  }
  async saved({ name }: Customer, isNew: boolean): Promise<void> {
    this.draft = null;
    this.#toasts.say(t(isNew ? "customer-added" : "customer-updated", { name }));
    await this.load();
  }

  /** Throws when the core refuses, for the dialog to say why. */
  async archive({ customer }: Line): Promise<void> {
    await this.#move("ArchiveCustomer", "customer-archived", customer);
  }
  async restore({ customer }: Line): Promise<void> {
    await this.#move("RestoreCustomer", "customer-restored", customer);
  }
  async #move(name: "ArchiveCustomer" | "RestoreCustomer", word: string, { account, version, name: called }: Customer): Promise<void> {
    const place = this.shown.findIndex(({ customer }) => customer.account === account);
    await change(name, { account, version });
    this.question = null;
    this.#toasts.say(t(word, { name: called }));
    await this.load();
    await this.follow(place);
  }

  /** Says in a toast why an act did not succeed. */
  async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code !== "signedOut") this.#toasts.warn(failureWords(failure));
    }
  }
}
