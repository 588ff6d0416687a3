// The form of one role: what was loaded, what is chosen, and the saving of it.
import { Wish } from "../../api/call";
import { Failure, type Conflict } from "../../api/failure";
import type { CountsIn, Level, Module, Rights, RoleDetails } from "../../api/generated";
import { Problems } from "../../components/problems.svelte";

export interface SavedRole {
  name: string;
  isNew: boolean;
  /** By which it can be undone. */
  act: string;
}

export class RoleDraft {
  name = $state("");
  rights = $state.raw<Rights>({});
  standsAlone = $state(false);
  isDeprecated = $state(false);
  canSignIn = $state(true);
  countsIn = $state<CountsIn>("both");
  isSaving = $state(false);
  /** What somebody else saved meanwhile: first it is said whose choices are to stay. */
  conflict = $state.raw<Conflict<RoleDetails> | null>(null);
  /** What it was called when it was opened; empty for a new one. */
  title = $state("");
  /** Of a copy of an administrator's role, which is none itself: whether it leaves out what only administrators may hold. */
  leavesOut = $state<boolean | null>(null);
  problems = new Problems();
  #saved = $state.raw<RoleDetails | null>(null);
  #begun = $state.raw<readonly string[]>([]);
  #wish = new Wish();

  static forNew(): RoleDraft {
    const draft = new RoleDraft();
    draft.#begun = draft.#said;
    return draft;
  }
  static of(role: RoleDetails): RoleDraft {
    const draft = new RoleDraft();
    draft.#begin(role);
    return draft;
  }
  static copyOf(role: RoleDetails, name: string, kept: readonly Module[]): RoleDraft {
    const draft = new RoleDraft();
    draft.#take(role, name);
    for (const module of kept) draft.set(module, null);
    if (role.isAdministrator) draft.leavesOut = kept.some((module) => role.rights[module]);
    draft.isDeprecated = false;
    return draft;
  }

  get saved(): RoleDetails | null {
    return this.#saved;
  }
  /** How many fields differ from what was there when it opened; a copy is something new as it stands. */
  get changes(): number {
    return this.#said.filter((said, place) => said !== this.#begun[place]).length;
  }

  set(module: Module, level: Level | null): void {
    const rights = { ...this.rights };
    if (level) rights[module] = level;
    else delete rights[module];
    this.rights = rights;
    this.problems.forget("rights");
  }

  /** What was saved; null when something must be corrected or looked at first. */
  async save(form: HTMLElement | null): Promise<SavedRole | null> {
    if (this.isSaving) return null;
    this.isSaving = true;
    this.problems.clear();
    const { name, rights, standsAlone, isDeprecated, canSignIn, countsIn } = this;
    const shape = { name, rights, standsAlone, isDeprecated, canSignIn, countsIn };
    try {
      if (this.#saved) await this.#wish.carryOut("EditRole", { role: this.#saved.role, version: this.#saved.version, shape });
      else await this.#wish.carryOut("AddRole", { shape });
      return { name: name.trim(), isNew: this.#saved === null, act: this.#wish.id };
    } catch (thrown) {
      this.conflict = Failure.from(thrown).conflict();
      if (!this.conflict) await this.problems.show(thrown, form);
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  /** Goes on from what the other person saved, with one's own choices on top of it or without. */
  settle(isMine: boolean): void {
    if (!this.conflict) return;
    const { name, rights, standsAlone, isDeprecated, canSignIn, countsIn } = this;
    this.#begin(this.conflict.theirs);
    if (isMine) Object.assign(this, { name, rights, standsAlone, isDeprecated, canSignIn, countsIn });
    this.conflict = null;
  }

  #begin(role: RoleDetails): void {
    this.title = role.name ?? "";
    this.#take(role, this.title);
    this.#saved = role;
    this.#begun = this.#said;
  }
  get #said(): string[] {
    const rights = JSON.stringify(Object.entries(this.rights).sort());
    return [this.name, rights, String(this.standsAlone), String(this.isDeprecated), String(this.canSignIn), this.countsIn];
  }
  #take(role: RoleDetails, name: string): void {
    this.name = name;
    this.rights = role.rights;
    this.standsAlone = role.standsAlone;
    this.isDeprecated = role.isDeprecated;
    this.canSignIn = role.canSignIn;
    this.countsIn = role.countsIn;
  }
}
