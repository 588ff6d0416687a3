// The form of one user: what is loaded, what was typed, how much differs, and the saving of it.
import { act, call, Wish } from "../../api/call";
import { Failure, type Conflict } from "../../api/failure";
import type { AccessGiven, Language, Moment, UserDetails, WhoAmI } from "../../api/generated";
import { Problems } from "../../components/problems.svelte";
import { fullName } from "../../words/people";
import { changedFields, isSame, merged, type Choice, type FieldName, type UserFields } from "./merge";
import type { Custom } from "./permissions";
import { EVERYWHERE, sameReach, type Reach } from "./reach";

export interface Saved {
  membership: string;
  name: string;
  isNew: boolean;
  /** Where a one-time password was mailed to, if so. */
  mailedTo: string | null;
  /** By which it can be undone; null when a mail went out. */
  act: string | null;
}

const NOTHING: UserFields = {
  firstName: "", lastName: "", loginName: "", language: "en", roles: [], custom: {}, reach: EVERYWHERE, endsAt: null,
};

function fieldsOf({ firstName, lastName, loginName, language, roles, custom, reach, endsAt }: UserFields): UserFields {
  return { firstName, lastName, loginName, language, roles, custom, reach, endsAt };
}
/** What the form holds for a user as saved. */
export function savedFields(user: UserDetails): UserFields {
  return fieldsOf({ ...user, reach: { scope: user.scope, accounts: user.accounts } });
}

export class UserDraft {
  details = $state.raw<UserDetails | null>(null);
  firstName = $state("");
  lastName = $state("");
  loginName = $state("");
  email = $state("");
  language = $state<Language>("en");
  credential = $state<"password" | "mailed">("mailed");
  password = $state("");
  isSaving = $state(false);
  conflict = $state.raw<Conflict<UserDetails> | null>(null);
  problems = new Problems();
  /** The dialog is open in which customers are selected. */
  isSelecting = $state(false);
  /** Permissions are shown module by module, whether or not they differ. */
  isByModule = $state(false);
  #isEndOpen = $state(false);
  #base = $state.raw<UserFields>(NOTHING);
  #roles = $state.raw<readonly string[]>([]);
  #custom = $state.raw<Custom>({});
  #reach = $state.raw<Reach>(EVERYWHERE);
  #endsAt = $state<Moment | null>(null);
  #credential: "password" | "mailed" = "mailed";
  #known = $state<string | null>(null);
  #wish = new Wish();
  /** What is under way. */
  #sending: Promise<unknown> = Promise.resolve();

  /** An empty form, with what the profile gives a new user by default. */
  static forNew(who: WhoAmI, language: Language, first: Partial<UserFields> = {}): UserDraft {
    const draft = new UserDraft();
    draft.#credential = draft.credential = who.credential;
    draft.#take({ ...NOTHING, ...first, language });
    return draft;
  }
  static async of(membership: string): Promise<UserDraft> {
    return UserDraft.from(await call("ShowUser", { membership }));
  }
  static from(details: UserDetails): UserDraft {
    const draft = new UserDraft();
    draft.#load(details);
    return draft;
  }

  get isNew(): boolean {
    return this.details === null;
  }
  get roles(): readonly string[] {
    return this.#roles;
  }
  /** Another choice is no longer the one that was refused. */
  set roles(chosen: readonly string[]) {
    this.#roles = chosen;
    this.problems.forget("roles");
  }
  get custom(): Custom {
    return this.#custom;
  }
  set custom(chosen: Custom) {
    this.#custom = chosen;
    this.problems.forget("custom");
    this.problems.forget("roles");
  }
  get reach(): Reach {
    return this.#reach;
  }
  set reach(chosen: Reach) {
    this.#reach = chosen;
    this.problems.forget("accounts");
  }
  get endsAt(): Moment | null {
    return this.#endsAt;
  }
  set endsAt(moment: Moment | null) {
    this.#endsAt = moment;
    this.problems.forget("endsAt");
  }
  /** Something was typed as the end that is no day, or not taken yet. */
  get isEndOpen(): boolean {
    return this.#isEndOpen;
  }
  set isEndOpen(is: boolean) {
    if (this.#isEndOpen && !is) this.problems.forget("endsAt");
    this.#isEndOpen = is;
  }
  get base(): UserFields {
    return this.#base;
  }
  get fields(): UserFields {
    return fieldsOf(this);
  }
  /** The address is that of somebody who works elsewhere, and can be added as they are. */
  get isKnownElsewhere(): boolean {
    return this.#known !== null && this.#known === this.email;
  }
  /** What belongs to the person is not this account's to change. */
  get isPersonFixed(): boolean {
    return (this.details?.refusals.edit ?? null) !== null;
  }
  /** Nor is what belongs to the membership. */
  get isReadOnly(): boolean {
    return this.isPersonFixed && this.details?.refusals.edit !== "notHome";
  }
  /** Nor is what this person reaches, which the caller does not. */
  get isReachFixed(): boolean {
    return this.isReadOnly || this.details?.refusals.roles === "beyondYourRights";
  }
  /** Roles, permissions and the end stay as they are. */
  get isGivenFixed(): boolean {
    return this.isReadOnly || (this.details?.refusals.roles ?? null) !== null;
  }
  /** What the person holds as saved. */
  held = $derived(new Set(this.#base.roles));
  /** How many fields differ from what is saved. */
  changes = $derived.by(() => {
    const ofNew = this.isNew ? [this.email !== "", this.password !== "", this.credential !== this.#credential] : [];
    const more = [...ofNew, this.isEndOpen && !this.differs("endsAt")].filter(Boolean).length;
    return changedFields(this.#base, this.fields).length + more;
  });

  /** Saves; null when something must be corrected or decided first. */
  save(form: HTMLElement | null): Promise<Saved | null> {
    return this.#send(form, () => (this.details ? this.#edit(this.details) : this.#add()));
  }
  /** Adds whoever has the address, as they are, with what was chosen to be given; null as above. */
  addKnown(form: HTMLElement | null): Promise<Saved | null> {
    return this.#send(form, () => this.#addKnown());
  }
  async #send(form: HTMLElement | null, send: () => Promise<Saved>): Promise<Saved | null> {
    if (this.isSaving) return null;
    this.isSaving = true;
    return this.#inTurn(() => this.#sendNow(form, send));
  }
  /** What is under way is answered first. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#sending.then(act);
    this.#sending = turn.catch(() => {});
    return turn;
  }
  async #sendNow(form: HTMLElement | null, send: () => Promise<Saved>): Promise<Saved | null> {
    const { email } = this;
    this.problems.clear();
    try {
      if (this.isEndOpen) {
        this.problems.find("endsAt", "noDay");
        await this.problems.focusFirst(form);
        return null;
      }
      return await send();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      this.conflict = failure.conflict();
      const fault = failure.fields.find(({ field }) => field === "email");
      if (fault) this.#known = ["knownElsewhere", "unproven"].includes(fault.code) ? email : null;
      if (!this.conflict) await this.problems.show(thrown, form);
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  /** Puts the choices into the form, on top of what the other person saved. */
  settle(chosen: Partial<Record<FieldName, Choice>>): void {
    if (!this.conflict) return;
    const { theirs } = this.conflict;
    const mine = merged(this.#base, this.fields, savedFields(theirs), chosen);
    this.#load(theirs);
    this.#put(mine);
    this.isEndOpen = false;
    this.conflict = null;
  }
  /** New facts about the user that do not touch the form: a lock, a reset password. */
  refresh(details: UserDetails): void {
    this.#loadBut(details, this.#base);
  }
  /** What others did meanwhile; where something is typed, saving still asks whose is to stay. */
  catchUp(details: UserDetails): void {
    if (this.changes === 0) return this.refresh(details);
    const { membershipVersion, userVersion } = this.details ?? details;
    this.details = { ...details, membershipVersion, userVersion };
    this.email = details.email;
  }
  /** Saves another selection of accounts and nothing else; what is typed stays as it is. Says by which it can be undone; null when
   * somebody else has saved meanwhile: what stays is settled in the form. */
  assign(reach: Reach): Promise<string | null> {
    return this.#inTurn(() => this.#assignNow(reach));
  }
  async #assignNow(reach: Reach): Promise<string | null> {
    if (!this.details) return null;
    if (this.conflict || sameReach(reach, this.#base.reach)) {
      this.reach = reach;
      return null;
    }
    const { membership, membershipVersion, userVersion } = this.details;
    try {
      const { answer, id } = await act("EditUser", { membership, membershipVersion, userVersion, ...this.#said({ ...this.#base, reach }) });
      this.refresh(answer);
      this.reach = this.#base.reach;
      return id;
    } catch (thrown) {
      const conflict = Failure.from(thrown).conflict<UserDetails>();
      if (!conflict) throw thrown;
      this.conflict = conflict;
      this.reach = reach;
      return null;
    }
  }
  differs(field: FieldName): boolean {
    return !isSame(field, this.#base, this.fields);
  }

  async #add(): Promise<Saved> {
    const credential = this.credential === "password" ? { kind: this.credential, password: this.password } : { kind: this.credential };
    const { fields: sent, email } = this;
    const name = fullName(this);
    const added = await this.#wish.carryOut("AddUser", { ...this.#said(), email, loginType: "email", credential });
    await this.#goOn(added.membership, sent);
    return { membership: added.membership, name, isNew: true, mailedTo: added.isMailed ? email : null, act: added.isMailed ? null : this.#wish.id };
  }
  async #addKnown(): Promise<Saved> {
    const { fields: sent, email } = this;
    const { roles, access } = this.#said();
    const added = await this.#wish.carryOut("AddKnownUser", { email, roles, access });
    await this.#goOn(added.membership, sent);
    return { membership: added.membership, name: added.name, isNew: true, mailedTo: null, act: null };
  }
  async #edit({ membership, membershipVersion, userVersion }: UserDetails): Promise<Saved> {
    const sent = this.fields;
    const saved = await this.#wish.carryOut("EditUser", { membership, membershipVersion, userVersion, ...this.#said() });
    this.#loadBut(saved, sent);
    return { membership, name: fullName(saved), isNew: false, mailedTo: null, act: this.#wish.id };
  }
  /** As the commands take it. */
  #said(fields = this.fields) {
    const { custom, reach, endsAt, roles, ...person } = fields;
    const access: AccessGiven = { custom, scope: reach.scope, accounts: [...reach.accounts], endsAt };
    return { ...person, roles: [...roles], access };
  }
  /** With something typed since it was sent, the form goes on as that of whoever was added. */
  async #goOn(membership: string, sent: UserFields): Promise<void> {
    if (changedFields(sent, this.fields).length === 0) return;
    const user = await call("ShowUser", { membership }).catch(() => null);
    if (user) this.#loadBut(user, sent);
  }
  /** Takes what is saved, but for what was typed since these. */
  #loadBut(details: UserDetails, before: UserFields): void {
    const typed = this.fields;
    const since = changedFields(before, typed);
    this.#load(details);
    const kept = { ...this.fields };
    for (const field of since) Object.assign(kept, { [field]: typed[field] });
    this.#put(kept);
  }
  #load(details: UserDetails): void {
    this.details = details;
    this.email = details.email;
    this.#take(savedFields(details));
  }
  #take(fields: UserFields): void {
    this.#base = fields;
    this.#put(fields);
  }
  #put(fields: UserFields): void {
    this.firstName = fields.firstName;
    this.lastName = fields.lastName;
    this.loginName = fields.loginName;
    this.language = fields.language;
    this.roles = [...fields.roles];
    this.custom = fields.custom;
    this.reach = fields.reach;
    this.endsAt = fields.endsAt;
  }
}
