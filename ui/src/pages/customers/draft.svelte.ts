// The form of one customer or sub-partner: what is loaded, what was typed, and the saving of it.
import { Wish } from "../../api/call";
import { Failure, type Conflict } from "../../api/failure";
import type { AccountKind, Customer, CustomerRow } from "../../api/generated";
import { Problems } from "../../components/problems.svelte";

export interface CustomerFields {
  name: string;
  number: string;
  city: string;
}
const FIELDS = ["name", "number", "city"] as const;

export class CustomerDraft {
  name = $state("");
  number = $state("");
  city = $state("");
  /** The customer above a new one; empty for none. */
  parent = $state("");
  kind = $state<AccountKind>("customer");
  isSaving = $state(false);
  conflict = $state.raw<Conflict<Customer> | null>(null);
  problems = new Problems();
  #customer = $state.raw<Customer | null>(null);
  #base = $state.raw<CustomerFields>({ name: "", number: "", city: "" });
  #parent = "";
  #wish = new Wish();

  static forNew(parent: string | null): CustomerDraft {
    const draft = new CustomerDraft();
    draft.parent = draft.#parent = parent ?? "";
    return draft;
  }
  static of(customer: CustomerRow): CustomerDraft {
    const draft = new CustomerDraft();
    draft.kind = customer.kind;
    draft.#load(customer);
    return draft;
  }

  get isNew(): boolean {
    return this.#customer === null;
  }
  /** By which what was saved can be undone. */
  get act(): string {
    return this.#wish.id;
  }
  get title(): string {
    return this.#base.name;
  }
  get changes(): number {
    const isElsewhere = this.parent !== this.#parent;
    return FIELDS.filter((field) => this[field] !== this.#base[field]).length + Number(isElsewhere);
  }

  /** What was saved; `null` when it was not, and the form says why. */
  async save(form: HTMLElement | null): Promise<Customer | null> {
    if (this.isSaving) return null;
    this.isSaving = true;
    this.problems.clear();
    const { name, number, city } = this;
    try {
      const customer = this.#customer;
      if (!customer) return await this.#wish.carryOut("AddCustomer", { name, number, city, parent: this.parent || null });
      return await this.#wish.carryOut("EditCustomer", { account: customer.account, version: customer.version, name, number, city });
    } catch (thrown) {
      this.conflict = Failure.from(thrown).conflict();
      if (!this.conflict) await this.problems.show(thrown, form);
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  /** Goes on from what the other person saved; what was typed stays, or gives way. */
  settle(keepsMine: boolean): void {
    const conflict = this.conflict;
    if (!conflict) return;
    const { name, number, city } = this;
    this.#load(conflict.theirs);
    if (keepsMine) Object.assign(this, { name, number, city });
    this.conflict = null;
  }

  #load(customer: Customer): void {
    this.#customer = customer;
    const { name, number, city } = customer;
    this.#base = { name, number, city };
    Object.assign(this, this.#base);
  }
}
