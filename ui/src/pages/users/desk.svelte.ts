// What is open on the users page: the form, a menu, a question; and the acts on one user.
import { act, call, change } from "../../api/call";
import { Failure } from "../../api/failure";
import type { AccountRow, Refusal, RoleView, Undone, UserDetails, UserRow, WhoAmI } from "../../api/generated";
import type { Place } from "../../components/menu";
import { hasModal } from "../../components/modal.svelte";
import { Leaving } from "../../state/leaving.svelte";
import type { Toasts } from "../../state/toasts.svelte";
import type { Undo } from "../../state/undo.svelte";
import { fullName } from "../../words/people";
import { failureWords, fieldWords, refusalWords } from "../../words/sentences";
import { t, words } from "../../words/words.svelte";
import { inTree } from "../customers/rows";
import { UserDraft, type Saved } from "./draft.svelte";
import { firstFields, firstRole } from "./firstFields";
import { UserList } from "./list.svelte";
import { isPlain, whyNoMore, type MenuOwner, type Question } from "./question";
import { customersBelow, type Reach } from "./reach";

/** A dialog waits no longer than this for what it shows; then it says that it is loading. */
const SOON_MS = 150;

/** What a row or the form shows of a lock; a row shows only the status. */
type ShownLock = Pick<UserDetails, "membership" | "status"> & { isLocked?: boolean };

export class Desk {
  list = new UserList();
  roles = $state.raw<ReadonlyMap<string, RoleView>>(new Map());
  /** The customers that can be assigned here, by name. */
  customers = $state.raw<readonly AccountRow[]>([]);
  /** The same in the order of their tree. */
  customerLines = $derived(inTree(this.customers));
  draft = $state.raw<UserDraft | null>(null);
  menu = $state.raw<{ row: MenuOwner; place: Place; user: UserDetails | null } | null>(null);
  question = $state.raw<Question | null>(null);
  /** Somebody wants to leave a form with unsaved changes. */
  leaving = new Leaving(() => this.draft?.changes ?? 0, () => this.draft?.isSaving ?? false);
  #who: () => WhoAmI;
  #toasts: Toasts;
  #undo: Undo;
  #leave: (news?: () => string) => void;

  constructor(who: () => WhoAmI, toasts: Toasts, undo: Undo, leave: (news?: () => string) => void) {
    this.#who = who;
    this.#toasts = toasts;
    this.#undo = undo;
    this.#leave = leave;
  }

  get who(): WhoAmI {
    return this.#who();
  }
  get mayManage(): boolean {
    return this.who.rights.users === "manage";
  }
  get openMembership(): string | null {
    return this.draft?.details?.membership ?? null;
  }

  /** A role of this portal is filled module by module. */
  get hasBareRole(): boolean {
    return firstRole([...this.roles.values()]) !== null;
  }
  get hasAccounts(): boolean {
    return this.who.account.kind === "partner" || this.customers.length > 0;
  }

  async start(): Promise<void> {
    const { roles } = await call("ListRoles", {});
    this.roles = new Map(roles.map((role) => [role.role, role]));
    await this.loadCustomers();
  }

  async loadCustomers(): Promise<void> {
    const { accounts } = await call("ListAccounts", {});
    const { compare } = new Intl.Collator(words.locale);
    this.customers = customersBelow(accounts, this.who.account.id).sort((a, b) => compare(a.name, b.name));
  }

  async add(): Promise<void> {
    if (!this.mayManage || !(await this.mayLeave())) return;
    if (this.roles.size === 0 || this.customers.length === 0) await this.attempt(() => this.start());
    this.draft = UserDraft.forNew(this.who, words.language, firstFields(this.who, [...this.roles.values()], this.customers));
  }
  async edit(membership: string): Promise<void> {
    if (membership === this.openMembership || !(await this.mayLeave())) return;
    await this.attempt(async () => {
      this.draft = await UserDraft.of(membership);
    });
  }
  /** The user one row further up or down. */
  async editBeside(position: number | null, by: -1 | 1): Promise<void> {
    const row = position === null ? null : await this.list.at(position + by);
    if (row) await this.edit(row.membership);
  }
  async closeDraft(): Promise<boolean> {
    const { draft } = this;
    if (!(await this.mayLeave())) return false;
    if (draft) this.#close(draft);
    return true;
  }
  /** Another may have been opened meanwhile. */
  #close(draft: UserDraft): void {
    if (this.draft === draft) this.draft = null;
  }
  mayLeave(): Promise<boolean> {
    return this.leaving.mayLeave();
  }

  /** The form closes, unless something was typed since, or is being chosen in a dialog over it. */
  async saved(draft: UserDraft, { membership, name, isNew, mailedTo, act }: Saved): Promise<void> {
    if (draft.isNew || (draft.changes === 0 && !hasModal())) this.#close(draft);
    if (mailedTo) this.#toasts.say(t(this.who.mailsLeave ? "user-added-mailed" : "user-added-written", { name, email: mailedTo }));
    else this.#say(t(isNew ? "user-added" : "user-updated", { name }), act);
    await this.attempt(() => this.list.reveal(membership, name));
  }
  /** Whoever was added is gone again, from the list and the form; of everybody else the form shows what returned. */
  async undone({ went }: Undone): Promise<void> {
    if (went) await this.#gone({ membership: went.id });
    else await this.#lookAgain();
  }
  /** Shows in the open form how things stand now; what is typed stays. */
  async #lookAgain(isOfOthers = false): Promise<void> {
    const { draft, openMembership } = this;
    if (!draft || !openMembership || draft.conflict) return;
    const user = await call("ShowUser", { membership: openMembership });
    if (this.draft === draft) draft[isOfOthers ? "catchUp" : "refresh"](user);
  }
  /** A conflict was settled in such a way that there is nothing left to save. */
  async kept(draft: UserDraft, user: UserDetails): Promise<void> {
    const [membership, name] = [user.membership, fullName(user)];
    this.#close(draft);
    this.#toasts.say(t("user-kept", { name }));
    await this.attempt(() => this.list.reveal(membership, name));
  }

  /** Opens the menu of a user at once; why something is not possible comes a moment later. */
  async openMenu(row: MenuOwner, place: Place): Promise<void> {
    this.menu = { row, place, user: null };
    await this.attempt(async () => {
      const user = await call("ShowUser", { membership: row.membership });
      if (this.menu?.row.membership === row.membership) this.menu = { row, place, user };
    });
  }

  async askReset(membership: string): Promise<void> {
    await this.#ask(membership, (user) => user.refusals.resetPassword, (user) => (this.question = { kind: "resetPassword", user }));
  }
  /** Does what the word said; whether an access that has ended is locked, a row does not show. */
  async askLock({ membership, status, isLocked }: ShownLock): Promise<void> {
    const unlocks = isLocked ?? status === "locked";
    const isAsShown = (user: UserDetails) => user.isLocked === unlocks || (isLocked === undefined && status === "ended" && user.status === status);
    await this.#ask(membership, (user) => user.refusals.lock, (user) => {
      if (!isAsShown(user)) this.#refuse(t("failure-conflict"));
      else if (unlocks) void this.unlock(user);
      else this.question = { kind: "lock", user };
    });
  }

  async askDeactivate(membership: string): Promise<void> {
    if (await this.#mayLose(membership)) await this.#ask(membership, (user) => user.refusals.deactivate, (user) => (this.question = { kind: "deactivate", user }));
  }
  async askRemove(membership: string): Promise<void> {
    if (await this.#mayLose(membership)) await this.#ask(membership, (user) => user.refusals.remove, (user) => (this.question = { kind: "remove", user }));
  }
  async askRoles(membership: string): Promise<void> {
    await this.#ask(membership, (user) => user.refusals.roles, (user) => (this.question = { kind: "updateRoles", user }));
  }

  /** Saves the roles of a dialog; what somebody else saved meanwhile is settled in the form. */
  async updateRoles(draft: UserDraft, form: HTMLElement): Promise<void> {
    const { question } = this;
    const saved = await draft.save(form);
    const isOpen = this.question === question;
    if (!saved) void this.list.load();
    if (draft.conflict && isOpen) return this.#settleInForm(draft);
    if (!saved || !draft.details) return;
    if (isOpen) this.question = null;
    this.#say(t("user-updated", { name: saved.name }), saved.act);
    await this.#changed(draft.details);
  }
  /** Another form that is changed is asked about first; while it stays, so does the dialog. */
  async #settleInForm(draft: UserDraft): Promise<void> {
    if (await this.mayLeave()) {
      this.question = null;
      this.draft = draft;
      return;
    }
    draft.conflict = null;
    await draft.problems.show({ code: "conflict" }, null);
  }
  /** Throws when the core refuses, for the dialog to say why. */
  async assign(draft: UserDraft, reach: Reach): Promise<void> {
    const act = await this.#timely(draft.assign(reach));
    if (act && draft.details) this.#undo.offer(t("accounts-saved", { name: fullName(draft.details) }), act);
    await this.list.load();
  }
  /** Gives a new user what a colleague has, as far as it may be given. */
  async copyRights(row: UserRow, draft: UserDraft): Promise<void> {
    await this.attempt(async () => {
      const { roles, custom, scope, accounts } = await call("ShowUser", { membership: row.membership });
      const givable = roles.filter((role) => this.roles.get(role)?.refusal === null);
      draft.roles = givable;
      draft.custom = custom;
      draft.reach = { scope, accounts };
      this.#toasts.say(t(givable.length < roles.length ? "copy-rights-partly" : "copy-rights-done", { name: fullName(row) }));
    });
  }

  /** Throws when the core refuses, for the dialog to say why. */
  async resetPassword(user: UserDetails): Promise<void> {
    const { signedOut } = await this.#carryOut(change("ResetPassword", { membership: user.membership }));
    if (signedOut) return this.#leave();
    this.#toasts.say(t(this.who.mailsLeave ? "reset-done" : "reset-done-written", { email: user.email }));
    await this.#changed(await call("ShowUser", { membership: user.membership }));
  }
  async lock(user: UserDetails, until: number | null): Promise<void> {
    const { answer, id } = await this.#carryOut(act("LockUser", { membership: user.membership, membershipVersion: user.membershipVersion, until }));
    if (user.isMyself && !(await this.#isStillHere())) return;
    this.#undo.offer(t("lock-done", { name: fullName(user) }), id);
    await this.#changed(answer);
  }
  /** Whether whoever ended their own access works here by another; with none anywhere they are signed out. */
  async #isStillHere(): Promise<boolean> {
    const answer = await call("WhoAmI", {}).catch(Failure.from);
    if (answer instanceof Failure && answer.code === "signedOut") this.#leave();
    return !(answer instanceof Failure);
  }
  async unlock(user: UserDetails): Promise<void> {
    await this.attempt(async () => {
      const { answer, id } = await this.#timely(act("UnlockUser", { membership: user.membership, membershipVersion: user.membershipVersion }));
      this.#undo.offer(t("unlock-done", { name: fullName(user) }), id);
      await this.#changed(answer);
    });
  }
  async deactivate(user: UserDetails): Promise<void> {
    const { id } = await this.#carryOut(act("DeactivateUser", { membership: user.membership, membershipVersion: user.membershipVersion }));
    if (user.isMyself && !(await this.#isStillHere())) return;
    this.#undo.offer(t("deactivate-done", { name: fullName(user) }), id);
    await this.#gone(user);
  }
  async reactivate(membership: string): Promise<void> {
    await this.#ask(membership, (user) => user.refusals.reactivate, (user) => void this.#reactivate(user));
  }
  async remove(user: UserDetails): Promise<void> {
    const { isMailed, signedOut } = await this.#carryOut(change("RemoveUser", { membership: user.membership, membershipVersion: user.membershipVersion }));
    if (signedOut) return this.#leave();
    const done = isMailed ? (this.who.mailsLeave ? "remove-done-mailed" : "remove-done-written") : "remove-done";
    this.#toasts.say(t(done, { name: fullName(user) }));
    await this.#gone(user);
  }
  /** The dialog opens with what it shows, or without when that is long in coming. */
  async askAccess(row: MenuOwner): Promise<void> {
    const answer = call("ShowAccess", { membership: row.membership });
    await Promise.race([answer.catch(() => {}), new Promise((soon) => setTimeout(soon, SOON_MS))]);
    this.question = { kind: "access", row, answer };
  }
  askEmail(user: UserDetails): void {
    this.question = { kind: "changeEmail", user };
  }
  /** Throws when the core refuses, for the dialog to say why. */
  async requestEmail(user: UserDetails, email: string): Promise<void> {
    const now = await this.#carryOut(change("RequestEmailChange", { membership: user.membership, email }));
    this.#toasts.say(t(this.who.mailsLeave ? "email-requested" : "email-requested-written", { email }));
    await this.#changed(now);
  }
  async discardEmail({ membership, pendingEmail }: UserDetails): Promise<void> {
    if (!pendingEmail) return;
    await this.attempt(async () => {
      const now = await this.#timely(change("DiscardEmailChange", { membership, change: pendingEmail.change }));
      this.#toasts.say(t("email-discarded", { email: pendingEmail.email }));
      await this.#changed(now);
    });
  }
  /** One's own is asked about: it signs one out. */
  async askAcceptEmail(user: UserDetails): Promise<void> {
    if (user.isMyself) this.question = { kind: "acceptEmail", user };
    else await this.attempt(() => this.acceptEmail(user));
  }
  async acceptEmail({ membership, pendingEmail }: UserDetails): Promise<void> {
    if (!pendingEmail) return;
    const { signedOut } = await this.#carryOut(change("AcceptEmailChange", { membership, change: pendingEmail.change }));
    if (signedOut) return this.#leave(() => t("email-accepted-own"));
    this.#toasts.say(t("email-accepted", { email: pendingEmail.email }));
    await this.#changed(await call("ShowUser", { membership }));
  }
  async copyEmail(row: MenuOwner): Promise<void> {
    await navigator.clipboard.writeText(row.email);
    this.#toasts.say(t("email-copied", { email: row.email }));
  }

  /** Says in a toast why an act did not succeed. */
  async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      const [field] = failure.fields;
      if (failure.code !== "signedOut") this.#toasts.warn(field ? fieldWords(field) : failureWords(failure));
    }
  }

  /** What is typed about somebody who leaves the list would go with their form. */
  async #mayLose(membership: string): Promise<boolean> {
    return membership !== this.openMembership || (await this.mayLeave());
  }
  #say(what: string, act: string | null): void {
    if (act === null) this.#toasts.say(what);
    else this.#undo.offer(what, act);
  }
  async #ask(membership: string, refusal: (user: UserDetails) => Refusal | null, act: (user: UserDetails) => void): Promise<void> {
    if (!this.mayManage) return;
    await this.attempt(async () => {
      const user = await this.#timely(call("ShowUser", { membership }));
      const refused = refusal(user);
      if (refused) this.#refuse(refusalWords(refused));
      else act(user);
    });
  }
  /** What forbids it may be newer than what is shown. */
  #refuse(why: string): void {
    this.#toasts.warn(why);
    void this.#catchUp();
  }
  /** Does what the open question is about, which then closes, unless another was opened meanwhile. */
  async #carryOut<T>(answer: Promise<T>): Promise<T> {
    const { question } = this;
    const done = await this.#timely(answer);
    if (this.question === question) this.question = null;
    return done;
  }
  /** Shows how things stand now when somebody else was faster; whoever asked still says so. */
  async #timely<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (thrown) {
      const { isStale, code } = Failure.from(thrown);
      await Promise.all([isStale && this.#catchUp(), (isStale || code === "denied") && this.#askAgain()]);
      throw thrown;
    }
  }
  async #catchUp(): Promise<void> {
    await Promise.allSettled([this.list.load(), this.#lookAgain(true)]);
  }
  /** An open question is about how somebody stands now; it goes when it is none any more. */
  async #askAgain(): Promise<void> {
    const { question } = this;
    if (!question || !isPlain(question)) return;
    const user = await call("ShowUser", { membership: question.user.membership }).catch(Failure.from);
    if (this.question !== question || (user instanceof Failure && !user.isStale)) return;
    const why = user instanceof Failure ? failureWords(user) : whyNoMore(question, user);
    this.question = user instanceof Failure || why !== null ? null : { ...question, user };
    if (why === null) return;
    this.#toasts.warn(why);
    const isListed = !(user instanceof Failure) && (user.status === "deactivated") === (question.user.status === "deactivated");
    if (!isListed) await this.list.loadWithout(question.user.membership);
  }
  async #reactivate(user: UserDetails): Promise<void> {
    await this.attempt(async () => {
      const { id } = await this.#timely(act("ReactivateUser", { membership: user.membership, membershipVersion: user.membershipVersion }));
      this.#undo.offer(t("reactivate-done", { name: fullName(user) }), id);
      await this.#gone(user);
    });
  }
  /** The user has left this tab: the form closes, and the row that took the place gets the focus, or the tab. */
  async #gone(user: { membership: string }): Promise<void> {
    if (this.openMembership === user.membership) this.draft = null;
    await this.list.loadWithout(user.membership);
  }
  async #changed(user: UserDetails): Promise<void> {
    if (this.draft?.details?.membership === user.membership) this.draft.refresh(user);
    await this.list.load();
  }
}
