// The form of one user: what is loaded, what was typed, how much differs, and the saving of it.
import { call, Wish } from "../../api/call";
import { Failure } from "../../api/failure";
import type { Language, UserDetails, WhoAmI } from "../../api/generated";
import { Problems } from "../../components/problems.svelte";
import { changedFields, isSame, merged, type Choice, type FieldName, type UserFields } from "./merge";

export interface Saved {
  membership: string;
  name: string;
  isNew: boolean;
  /** By which it can be undone. */
  act: string;
}
export interface Conflict {
  theirs: UserDetails;
  by: string | null;
  at: number;
}

function fieldsOf(user: UserFields): UserFields {
  const { firstName, lastName, loginName, language, roles } = user;
  return { firstName, lastName, loginName, language, roles };
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
  conflict = $state.raw<Conflict | null>(null);
  problems = new Problems();
  #base = $state.raw<UserFields>({ firstName: "", lastName: "", loginName: "", language: "en", roles: [] });
  #roles = $state.raw<readonly string[]>([]);
  #credential: "password" | "mailed" = "mailed";
  #wish = new Wish();

  /** An empty form, with what the profile gives a new user by default. */
  static forNew(who: WhoAmI, language: Language): UserDraft {
    const draft = new UserDraft();
    draft.#credential = draft.credential = who.credential;
    draft.#take({ ...draft.#base, language });
    return draft;
  }
  static async of(membership: string): Promise<UserDraft> {
    const draft = new UserDraft();
    draft.#load(await call("ShowUser", { membership }));
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
  get base(): UserFields {
    return this.#base;
  }
  get fields(): UserFields {
    return fieldsOf(this);
  }
  get isReadOnly(): boolean {
    return (this.details?.refusals.edit ?? null) !== null;
  }
  /** What the person holds as saved. */
  held = $derived(new Set(this.#base.roles));
  /** How many fields differ from what is saved. */
  changes = $derived.by(() => {
    const more = this.isNew ? [this.email !== "", this.password !== "", this.credential !== this.#credential].filter(Boolean).length : 0;
    return changedFields(this.#base, this.fields).length + more;
  });

  /** Saves; null when something must be corrected or decided first. */
  async save(form: HTMLElement | null): Promise<Saved | null> {
    if (this.isSaving) return null;
    this.isSaving = true;
    this.problems.clear();
    try {
      return await (this.details ? this.#edit(this.details) : this.#add());
    } catch (thrown) {
      const { conflict } = Failure.from(thrown);
      this.conflict = conflict;
      if (!conflict) await this.problems.show(thrown, form);
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  /** Puts the choices into the form, on top of what the other person saved. */
  settle(chosen: Partial<Record<FieldName, Choice>>): void {
    if (!this.conflict) return;
    const { theirs } = this.conflict;
    const mine = merged(this.#base, this.fields, fieldsOf(theirs), chosen);
    this.#load(theirs);
    this.#put(mine);
    this.conflict = null;
  }
  /** New facts about the user that do not touch the form: a lock, a reset password. */
  refresh(details: UserDetails): void {
    const typed = this.fields;
    const wasTouched = changedFields(this.#base, typed);
    this.#load(details);
    const kept = { ...this.fields };
    for (const field of wasTouched) Object.assign(kept, { [field]: typed[field] });
    this.#put(kept);
  }
  differs(field: FieldName): boolean {
    return !isSame(field, this.#base, this.fields);
  }

  async #add(): Promise<Saved> {
    const credential = this.credential === "password" ? { kind: this.credential, password: this.password } : { kind: this.credential };
    const added = await this.#wish.carryOut("AddUser", { ...this.fields, roles: [...this.roles], email: this.email, loginType: "email", credential });
    return { membership: added.membership, name: this.#name(), isNew: true, act: this.#wish.id };
  }
  async #edit({ membership, membershipVersion, userVersion }: UserDetails): Promise<Saved> {
    const saved = await this.#wish.carryOut("EditUser", { membership, membershipVersion, userVersion, ...this.fields, roles: [...this.roles] });
    this.#load(saved);
    return { membership, name: this.#name(), isNew: false, act: this.#wish.id };
  }
  #name(): string {
    return `${this.firstName} ${this.lastName}`.trim();
  }
  #load(details: UserDetails): void {
    this.details = details;
    this.email = details.email;
    this.#take(fieldsOf(details));
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
  }
}
