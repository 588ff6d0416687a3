// The first block of the list, changed in place: other people go into the rows that are there, and only the cells that differ are drawn.
import type { GridApi, IRowNode } from "ag-grid-community";
import type { UserPage, UserRow } from "../../api/generated";
import { BLOCK } from "./list.svelte";

export class TopRows {
  #nodes: IRowNode<UserRow>[] = [];
  #hasOthers = false;

  /** The grid has taken rows from this position. */
  note(api: GridApi<UserRow>, from: number): void {
    if (from > 0) {
      this.#hasOthers = true;
      return;
    }
    this.#nodes = [];
    api.forEachNode((node) => {
      if (node.data && (node.rowIndex ?? BLOCK) < BLOCK) this.#nodes.push(node);
    });
  }

  /** Shows this first page; false when the grid must ask for its rows anew. */
  renew(api: GridApi<UserRow>, page: UserPage): boolean {
    const { rows, total } = page;
    if (rows.length === 0) {
      api.setRowCount(0, true);
      return true;
    }
    if (rows.length > this.#nodes.length || api.getDisplayedRowAtIndex(0) !== this.#nodes[0]) return false;
    // A count no higher than the first block lets the grid forget the later ones, which belong to another question.
    if (this.#hasOthers) api.setRowCount(rows.length, true);
    this.#hasOthers = false;
    rows.forEach((row, index) => this.#nodes[index]?.updateData(row));
    api.setRowCount(total, true);
    return true;
  }
}
