// The page of roles: what is there, and which form or question is open.
import { tick } from "svelte";
import { act, call } from "../../api/call";
import { Failure } from "../../api/failure";
import type { RoleDetails, RolesPage } from "../../api/generated";
import { focusLine, holdLine } from "../../components/lines";
import type { Undo } from "../../state/undo.svelte";
import { t } from "../../words/words.svelte";
import { roleWords } from "../users/roleWords";
import { RoleDraft, type SavedRole } from "./roleDraft.svelte";

export class Roles {
  page = $state.raw<RolesPage | null>(null);
  failure = $state.raw<Failure | null>(null);
  draft = $state.raw<RoleDraft | null>(null);
  deleting = $state.raw<RoleDetails | null>(null);
  #undo: Undo;

  constructor(undo: Undo) {
    this.#undo = undo;
  }

  load = async (): Promise<void> => {
    try {
      const page = await call("ShowRoles", {});
      const settle = holdLine();
      this.page = page;
      this.failure = null;
      await tick();
      settle();
    } catch (thrown) {
      const found = Failure.from(thrown);
      if (found.code !== "signedOut") this.failure = found;
    }
  };

  add(): void {
    this.draft = RoleDraft.forNew();
  }
  edit(role: RoleDetails): void {
    this.draft = RoleDraft.of(role);
  }
  /** The same again under another name; administrators' rights stay with administrators. */
  copy(role: RoleDetails): void {
    this.draft = RoleDraft.copyOf(role, t("roles-copied-name", { name: roleWords(role).name }), this.page?.administratorOnly ?? []);
  }
  async saved({ name, isNew, act }: SavedRole): Promise<void> {
    this.draft = null;
    this.#undo.offer(isNew ? t("roles-added", { name }) : t("roles-updated", { name }), act);
    await this.load();
  }
  /** Reads the roles again; false when the question is no longer one, and goes. */
  async asksAgain({ role }: RoleDetails): Promise<boolean> {
    const { deleting } = this;
    const placeOf = () => this.page?.roles.findIndex((other) => other.role === role) ?? -1;
    const place = placeOf();
    await this.load();
    if (this.deleting !== deleting) return true; // closed meanwhile
    const now = this.page?.roles[placeOf()] ?? null;
    this.deleting = now?.delete === null ? now : null;
    if (this.deleting) return true;
    await tick();
    if (!now) focusLine(place);
    return false;
  }
  /** Throws when the core refuses, for the dialog to say why. */
  async delete({ role, version, name }: RoleDetails): Promise<void> {
    const { id } = await act("DeleteRole", { role, version });
    this.deleting = null;
    this.#undo.offer(t("roles-deleted", { name: name ?? "" }), id);
    await this.load();
  }
}
