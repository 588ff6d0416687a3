// The two header rows of the list: words that sort when clicked, and a filter under each.
import type { IFloatingFilterComp, IFloatingFilterParams, IHeaderComp, IHeaderParams } from "ag-grid-community";
import { untrack } from "svelte";
import { t } from "../../words/words.svelte";
import type { ColumnFacts } from "./columns";
import { element } from "./element";
import { icon } from "./icons";
import type { UserList } from "./list.svelte";
import type { TextFilter } from "./query";

/** What both need, given as their parameters. */
export interface HeaderFacts {
  column: ColumnFacts;
  list: UserList;
}

/** The grid's headers are no components: they follow the list until the grid lets them go. */
function follow(draw: () => void): () => void {
  return $effect.root(() => {
    $effect(draw);
  });
}

/** The name of a column; an arrow says how the list is sorted. The core sorts, so the grid's own sorting is off. */
export class ListHeader implements IHeaderComp {
  #gui = element("div", "colhead");
  #stop = () => {};

  init(params: IHeaderParams & { facts: HeaderFacts }): void {
    const { column, list } = params.facts;
    const sort = column.sort;
    if (sort) this.#gui.addEventListener("click", () => list.sortBy(sort));
    this.#stop = follow(() => {
      const now = list.sort;
      const order = now.descending ? "descending" : "ascending";
      const isSorted = sort !== null && now.column === sort;
      const arrow = isSorted ? [icon(now.descending ? "arrowDown" : "arrowUp", "s")] : [];
      this.#gui.replaceChildren(element("span", "", t(column.key)), ...arrow);
      this.#gui.classList.toggle("is-sorted", isSorted);
      if (sort) params.eGridHeader.setAttribute("aria-sort", isSorted ? order : "none");
    });
  }
  getGui(): HTMLElement {
    return this.#gui;
  }
  refresh(): boolean {
    return true;
  }
  destroy(): void {
    this.#stop();
  }
}

/** One filter: what is typed goes to the list, and what the list clears is cleared here. */
export class ListFilter implements IFloatingFilterComp {
  #input = document.createElement("input");
  #stop = () => {};

  init(params: IFloatingFilterParams & { facts: HeaderFacts }): void {
    const { column, list } = params.facts;
    const filter = column.filter;
    if (!filter) return;
    this.#label(t(column.key), filter);
    this.#input.addEventListener("input", () => list.type(filter, this.#input.value));
    this.#input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#input.value === "" || list.total === 0) return; // nothing matches: all filters go
      event.stopPropagation();
      list.type(filter, "");
    });
    this.#stop = follow(() => {
      const text = list.query.filters[filter];
      untrack(() => {
        if (this.#input.value !== text) this.#input.value = text;
        this.#input.classList.toggle("has-value", text !== "");
      });
    });
  }
  getGui(): HTMLElement {
    return this.#input;
  }
  onParentModelChanged(): void {}
  destroy(): void {
    this.#stop();
  }

  #label(word: string, filter: TextFilter): void {
    this.#input.className = "colfilter";
    this.#input.placeholder = t("users-filter");
    this.#input.setAttribute("aria-label", t("users-filter-of", { column: word }));
    this.#input.autocomplete = "off";
    this.#input.spellcheck = false;
    this.#input.dataset["filter"] = filter;
  }
}
