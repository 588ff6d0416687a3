// The audit log as it is shown: filters, the entries read so far, and what a verification found.
import { call } from "../../api/call";
import { Failure } from "../../api/failure";
import type { JournalEntry, RoleView, Verified } from "../../api/generated";
import { endOfDay, fromField } from "../../words/dates";

const PAGE = 100;

export class Journal {
  /** Whose entries: the account's, or those of nobody's account. */
  chain = $state<"account" | "installation">("account");
  seesInstallation = $state(false);
  person = $state("");
  from = $state("");
  to = $state("");
  entries = $state.raw<JournalEntry[]>([]);
  people = $state.raw<{ user: string; name: string }[]>([]);
  roles = $state.raw<ReadonlyMap<string, RoleView>>(new Map());
  hasMore = $state(false);
  hasLoaded = $state(false);
  isVerifying = $state(false);
  verified = $state.raw<Verified | null>(null);
  failure = $state.raw<Failure | null>(null);
  #asked = 0;

  /** Something stands in a day field that is no day, or not taken yet. */
  isFromOpen = $state(false);
  isToOpen = $state(false);
  /** How often all was cleared; what is typed goes then too. */
  clearings = $state(0);
  isFiltered = $derived(this.person !== "" || this.from !== "" || this.to !== "" || this.isFromOpen || this.isToOpen);

  async start(): Promise<void> {
    await this.#attempt(async () => {
      this.people = (await call("ListJournalPeople", {})).people;
    });
    await this.load();
    // Who may read the log need not see users; their roles then stay without names.
    const { roles } = await call("ListRoles", {}).catch(() => ({ roles: [] }));
    this.roles = new Map(roles.map((role) => [role.role, role]));
  }
  load = (): Promise<void> => this.#read(null);
  more = (): Promise<void> => this.#read(this.entries.at(-1)?.sequence ?? null);
  choose(chain: "account" | "installation"): Promise<void> {
    this.chain = chain;
    return this.load();
  }
  clear(): Promise<void> {
    this.person = this.from = this.to = "";
    this.isFromOpen = this.isToOpen = false;
    this.clearings += 1;
    return this.load();
  }

  async verify(): Promise<void> {
    this.isVerifying = true;
    await this.#attempt(async () => {
      this.verified = await call("VerifyJournal", {});
    });
    this.isVerifying = false;
  }

  async #read(before: number | null): Promise<void> {
    const mine = ++this.#asked;
    await this.#attempt(async () => {
      const isOwn = this.chain === "account";
      const page = await call("ListJournal", {
        installation: !isOwn,
        person: (isOwn && this.person) || null,
        from: fromField(this.from),
        to: endOfDay(this.to),
        before,
        limit: PAGE,
      });
      if (mine !== this.#asked) return;
      this.entries = before === null ? page.entries : [...this.entries, ...page.entries];
      this.hasMore = page.hasMore;
      this.seesInstallation = page.seesInstallation;
      this.hasLoaded = true;
    });
  }
  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      this.failure = null;
      await act();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code !== "signedOut") this.failure = failure;
    }
  }
}
