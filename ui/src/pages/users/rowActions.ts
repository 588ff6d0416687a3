// The buttons that appear at the end of the row under the pointer; one set of them travels with it.
import type { UserRow } from "../../api/generated";
import { t } from "../../words/words.svelte";
import { cellButton, element } from "./element";
import { icon, type IconName } from "./icons";

export type RowAct = "edit" | "resetPassword" | "lock" | "reactivate" | "remove" | "menu";

export class RowActions {
  #gui: HTMLElement | null = null;
  #row: UserRow | null = null;
  #canAct: boolean;
  #onact: (act: RowAct, row: UserRow, at: Element) => void;

  constructor(canAct: boolean, onact: (act: RowAct, row: UserRow, at: Element) => void) {
    this.#canAct = canAct;
    this.#onact = onact;
  }

  /** Goes to the row of this pointer event. */
  follow(event: Event, row: UserRow): void {
    if (!this.#canAct || row === this.#row) return;
    const place = event.target instanceof Element ? event.target.closest(".ag-row")?.querySelector('[col-id="actions"]') : null;
    if (!place) return;
    this.leave();
    this.#row = row;
    this.#gui = this.#draw(row);
    place.append(this.#gui);
  }
  /** Goes away: somebody else may be in the row now. */
  leave(): void {
    this.#gui?.remove();
    this.#gui = this.#row = null;
  }

  #draw(row: UserRow): HTMLElement {
    const isLocked = row.status === "locked";
    const own =
      row.status === "deactivated"
        ? [this.#button("reactivate", t("user-reactivate"), "", "reactivate")]
        : [
            this.#button("resetPassword", t("user-reset-password"), "P", "resetPassword"),
            this.#button("lock", isLocked ? t("user-unlock") : t("user-lock"), "L", isLocked ? "lockOpen" : "lock"),
          ];
    return element(
      "div",
      "rowacts",
      this.#button("edit", t("user-edit"), "E", "pencil"),
      ...own,
      this.#button("remove", t("user-remove"), "Delete", "trash"),
      this.#button("menu", t("users-more"), "", "ellipsis"),
    );
  }

  #button(act: RowAct, name: string, key: string, iconName: IconName): HTMLElement {
    const button = cellButton(name, icon(iconName), key);
    button.addEventListener("click", () => this.#row && this.#onact(act, this.#row, button));
    return button;
  }
}
