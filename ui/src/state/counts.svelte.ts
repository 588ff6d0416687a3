// What the sidebar and the tabs count: users, customers, roles, and mails that somebody must look at; read again when the core says that they changed.
import { call } from "../api/call";
import type { UserCounts } from "../api/generated";

/** Mails that are looked through for trouble. */
const NEWEST = 100;

export class Counts {
  users = $state.raw<UserCounts | null>(null);
  customers = $state<number | null>(null);
  roles = $state<number | null>(null);
  /** Among the newest mails: those that failed, and those of which nobody knows whether they arrived. */
  troubled = $state(0);

  async readUsers(): Promise<void> {
    this.users = await call("CountUsers", {});
  }
  async readCustomers(): Promise<void> {
    const { customers } = await call("ListCustomers", {});
    this.customers = customers.filter(({ isInUse }) => isInUse).length;
  }
  async readRoles(): Promise<void> {
    const { roles } = await call("ListRoles", {});
    this.roles = roles.length;
  }
  async readOutbox(): Promise<void> {
    const { mails } = await call("ListOutbox", { offset: 0, limit: NEWEST });
    this.troubled = mails.filter(({ state }) => state === "dead" || state === "uncertain").length;
  }
}
