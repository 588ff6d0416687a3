// The page of roles: what is there, and which form or question is open.
import { call, change } from "../../api/call";
import { Failure } from "../../api/failure";
import type { RoleDetails, RolesPage } from "../../api/generated";
import type { Toasts } from "../../state/toasts.svelte";
import { t } from "../../words/words.svelte";
import { namesOf } from "./grants";
import { RoleDraft } from "./roleDraft.svelte";

export class Roles {
  page = $state.raw<RolesPage | null>(null);
  failure = $state.raw<Failure | null>(null);
  draft = $state.raw<RoleDraft | null>(null);
  deleting = $state.raw<RoleDetails | null>(null);
  #toasts: Toasts;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  load = async (): Promise<void> => {
    try {
      this.page = await call("ShowRoles", {});
      this.failure = null;
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
    this.draft = RoleDraft.copyOf(role, t("roles-copied-name", { name: namesOf(role).name }), this.page?.administratorOnly ?? []);
  }
  async saved(name: string, isNew: boolean): Promise<void> {
    this.draft = null;
    this.#toasts.say(isNew ? t("roles-added", { name }) : t("roles-updated", { name }));
    await this.load();
  }
  /** Throws when the core refuses, for the dialog to say why. */
  async delete({ role, version, name }: RoleDetails): Promise<void> {
    await change("DeleteRole", { role, version });
    this.deleting = null;
    this.#toasts.say(t("roles-deleted", { name: name ?? "" }));
    await this.load();
  }
}
