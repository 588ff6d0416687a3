// What is open on the customers page: the list as it is looked through, a form, a menu, a question.
import { tick } from "svelte";
import { act, call } from "../../api/call";
import { Failure } from "../../api/failure";
import type { Customer, WhoAmI } from "../../api/generated";
import { focusLine, holdLine } from "../../components/lines";
import type { Place } from "../../components/menu";
import type { Counts } from "../../state/counts.svelte";
import type { Undo } from "../../state/undo.svelte";
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
  /** Until the list is there, whoever manages sub-partners may. */
  mayAddPartner = $state(true);
  /** The same of customers directly below the account. */
  mayAdd = $state(true);
  /** Who can work in the account of the window itself is asked. */
  isAskingPeople = $state(false);
  #lines = $state.raw<readonly Line[]>([]);
  #who: () => WhoAmI;
  #counts: Counts;
  #undo: Undo;

  inUse = $derived(this.#lines.filter(({ customer }) => customer.isInUse));
  archived = $derived(this.#lines.filter(({ customer }) => !customer.isInUse));
  ofTab = $derived(this.tab === "inUse" ? this.inUse : this.archived);
  shown = $derived(sought(this.ofTab, this.find));
  /** Below which a customer can be added; a sub-partner adds its own. */
  parents = $derived(this.inUse.filter(({ customer }) => customer.kind === "customer"));

  constructor(who: () => WhoAmI, counts: Counts, undo: Undo) {
    this.#who = who;
    this.#counts = counts;
    this.#undo = undo;
  }

  get who(): WhoAmI {
    return this.#who();
  }
  /** Whether customers may be added; each line says whether it may be changed. */
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
      const { customers, mayAddPartner, mayAdd } = await call("ListCustomers", {});
      const settle = holdLine();
      this.#lines = inTree(customers);
      this.mayAddPartner = mayAddPartner;
      this.mayAdd = mayAdd;
      this.#counts.customers = this.inUse.length;
      this.hasLoaded = true;
      this.failure = null;
      await tick();
      settle();
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
    if (line.customer.mayManage) this.draft = CustomerDraft.of(line.customer);
  }
  /** `act`: by which it can be undone. */
  async saved({ account, name }: Customer, isNew: boolean, act: string): Promise<void> {
    this.draft = null;
    this.#undo.offer(t(isNew ? "customer-added" : "customer-updated", { name }), act);
    await this.load();
    // The button of an empty list, where the focus was, has gone.
    if (isNew) focusLine(this.shown.findIndex(({ customer }) => customer.account === account));
  }

  /** Throws when the core refuses, for the dialog to say why. */
  async archive({ customer }: Line): Promise<void> {
    await this.#move("ArchiveCustomer", "customer-archived", customer);
  }
  async restore({ customer }: Line): Promise<void> {
    await this.#move("RestoreCustomer", "customer-restored", customer);
  }
  /** Reads the list again; false when the question is no longer one, and goes. */
  async asksAgain(kind: "archive" | "restore", { customer: { account } }: Line): Promise<boolean> {
    const { question } = this;
    const place = this.shown.findIndex(({ customer }) => customer.account === account);
    await this.load();
    if (this.question !== question) return true; // closed meanwhile
    const line = this.#lines.find(({ customer }) => customer.account === account);
    const isLeft = line?.customer.mayManage && (line.customer.archivedAt === null) === (kind === "archive");
    this.question = isLeft ? { kind, line } : null;
    if (isLeft) return true;
    await tick();
    focusLine(place);
    return false;
  }
  async #move(command: "ArchiveCustomer" | "RestoreCustomer", word: string, { account, version, name }: Customer): Promise<void> {
    const place = this.shown.findIndex(({ customer }) => customer.account === account);
    const { id } = await act(command, { account, version });
    this.question = null;
    this.#undo.offer(t(word, { name }), id);
    await this.load();
    focusLine(place);
  }
}
