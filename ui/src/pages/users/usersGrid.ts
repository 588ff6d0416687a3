// The grid of users: AG Grid fed by the list, block by block, with our cells, headers and keys.
import {
  CellApiModule, CellStyleModule, ColumnApiModule, createGrid, EventApiModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry, RenderApiModule,
  RowApiModule, RowStyleModule, ScrollApiModule, TextFilterModule,
  type CellKeyDownEvent, type GridApi, type GridOptions, type IGetRowsParams,
} from "ag-grid-community";
import { AG_GRID_LOCALE_DE, AG_GRID_LOCALE_EN, AG_GRID_LOCALE_FR } from "@ag-grid-community/locale";
import type { Language, RoleView, UserPage, UserRow } from "../../api/generated";
import type { ColumnSettings } from "../../api/shell";
import { t, words } from "../../words/words.svelte";
import { ACTIONS, gridColumns } from "./gridColumns";
import { gridTheme } from "./gridTheme";
import { BLOCK, type Rows, type UserList } from "./list.svelte";
import { RowActions, type RowAct } from "./rowActions";
import { TopRows } from "./topRows";

ModuleRegistry.registerModules([
  CellApiModule, CellStyleModule, ColumnApiModule, EventApiModule, InfiniteRowModelModule, LocaleModule, RenderApiModule, RowApiModule, RowStyleModule,
  ScrollApiModule, TextFilterModule,
]);

const LOCALE_TEXTS: Record<Language, Record<string, string>> = { en: AG_GRID_LOCALE_EN, fr: AG_GRID_LOCALE_FR, de: AG_GRID_LOCALE_DE };

export interface GridWishes {
  list: UserList;
  roles: () => ReadonlyMap<string, RoleView>;
  settings: () => ColumnSettings | null;
  opened: () => string | null;
  canAct: boolean;
  onact: (act: RowAct, row: UserRow, at: Element) => void;
  onkey: (event: KeyboardEvent, row: UserRow, cell: Element, column: string) => boolean;
  oncolumns: (settings: ColumnSettings) => void;
  /** The row with the focus has gone, and none is left to take its place. */
  onempty: () => void;
}

export class UsersGrid implements Rows {
  #api: GridApi<UserRow>;
  #wishes: GridWishes;
  #host: HTMLElement;
  #first: UserPage | null = null;
  #hasSource = false;
  #actions: RowActions;
  #top = new TopRows();
  /** Whose rows are marked. */
  #marked: string[] = [];
  /** Stops waiting for the row that is to be shown. */
  #stopSeeking = () => {};
  /** Rows of a width in pixels are not laid out anew whenever something around them changes. */
  #width = new ResizeObserver(([rows]) => rows && this.#host.style.setProperty("--row-width", `${rows.contentRect.width}px`));

  constructor(host: HTMLElement, wishes: GridWishes) {
    this.#host = host;
    this.#wishes = wishes;
    this.#actions = new RowActions(wishes.canAct, (act, row, at) => {
      // The button under the pointer goes; the keys go on in the row.
      this.focusRow(row.membership);
      wishes.onact(act, row, at);
    });
    this.#api = createGrid<UserRow>(host, this.#options());
    host.addEventListener("click", (event) => this.#openMenu(event.target));
    const rows = host.querySelector(".ag-grid-scrolling-container");
    if (rows) this.#width.observe(rows);
    host.querySelector("[role=grid]")?.setAttribute("aria-label", t("nav-users"));
    wishes.list.rows = this;
  }

  show(page: UserPage, isFromTop: boolean): void {
    this.#actions.leave();
    if (isFromTop) this.#stopSeeking();
    this.#first = page;
    if (!this.#hasSource) {
      this.#hasSource = true;
      this.#api.setGridOption("datasource", { getRows: (params) => void this.#feed(params) });
      return;
    }
    if (isFromTop && this.#api.getDisplayedRowCount() > 0) this.#api.ensureIndexVisible(0, "top");
    if (isFromTop && this.#top.renew(this.#api, page)) this.#first = null;
    else this.#api.refreshInfiniteCache();
  }

  reveal(position: number, membership: string): void {
    this.#stopSeeking();
    this.#api.ensureIndexVisible(position, "middle");
    const seek = () => {
      if (this.#api.getDisplayedRowAtIndex(position)?.data?.membership !== membership) return;
      this.#stopSeeking();
      if (this.#mayTakeFocus()) this.#api.setFocusedCell(position, "lastName");
    };
    this.#stopSeeking = () => this.#api.removeEventListener("modelUpdated", seek);
    this.#api.addEventListener("modelUpdated", seek);
    requestAnimationFrame(seek);
  }
  follow(membership: string): void {
    // The list may have been told of it first, and shows the row no longer.
    const position = this.positionOf(membership) ?? this.#api.getFocusedCell()?.rowIndex ?? 0;
    const settle = () => {
      const row = this.#api.getDisplayedRowAtIndex(position);
      if (row && (!row.data || row.data.membership === membership)) return; // not loaded yet, or still there
      this.#api.removeEventListener("modelUpdated", settle);
      const last = this.#api.getDisplayedRowCount() - 1;
      if (!this.#mayTakeFocus()) return;
      if (last < 0) this.#wishes.onempty();
      else this.#api.setFocusedCell(Math.min(position, last), "lastName");
    };
    this.#api.addEventListener("modelUpdated", settle);
    requestAnimationFrame(settle);
  }
  /** Not from somebody who already works elsewhere: what they type would get lost. */
  #mayTakeFocus(): boolean {
    const held = document.activeElement;
    if (held === null || held === document.body) return true;
    return held.closest(".ag-row") !== null || held.matches(".ag-header-cell"); // where the grid puts it when its row has gone
  }

  /** Marks the open row and the saved one, and no longer those before. By the grid's own rules, which remember what they set; not by drawing rows again: that would take the focus back into the list. */
  mark(): void {
    const before = this.#marked;
    this.#marked = [this.#wishes.opened(), this.#wishes.list.marked].filter((id) => id !== null);
    const touched = new Set([...before, ...this.#marked]);
    this.#api.forEachNode((node) => {
      if (node.data && touched.has(node.data.membership)) node.updateData(node.data);
    });
  }
  redrawChips(): void {
    this.#api.refreshCells({ columns: ["authorities"], force: true });
  }
  positionOf(membership: string): number | null {
    let position: number | null = null;
    this.#api.forEachNode((node) => {
      if (node.data?.membership === membership) position = node.rowIndex;
    });
    return position;
  }
  focusRow(membership: string | null): void {
    const at = membership ? this.positionOf(membership) : null;
    const column = this.#api.getFocusedCell()?.column.getColId() ?? "lastName";
    this.#api.setFocusedCell(at ?? 0, column);
  }
  focusAt(position: number, column: string | null = null): void {
    this.#api.ensureIndexVisible(position);
    this.#api.setFocusedCell(position, column ?? this.#api.getFocusedCell()?.column ?? "lastName");
  }
  focusFilterOf(column: string): void {
    this.#host.querySelector<HTMLInputElement>(`input[data-filter="${CSS.escape(column)}"]`)?.focus();
  }
  edges(): { first: string; last: string } {
    const shown = this.#api.getAllDisplayedColumns();
    return { first: shown[0]?.getColId() ?? "lastName", last: shown.at(-1)?.getColId() ?? "lastName" };
  }
  arrange(): void {
    this.#api.setGridOption("columnDefs", gridColumns(this.#columnWishes));
    this.redrawChips();
  }
  destroy(): void {
    if (this.#wishes.list.rows === this) this.#wishes.list.rows = null;
    this.#width.disconnect();
    this.#api.destroy();
  }

  async #feed(params: IGetRowsParams<UserRow>): Promise<void> {
    const { list } = this.#wishes;
    const first = this.#first;
    if (first && params.startRow === 0) {
      this.#first = null;
      params.successCallback(first.rows, first.total);
      this.#top.note(this.#api, 0);
      return;
    }
    try {
      const page = await list.page(params.startRow);
      params.successCallback(page.rows, page.total);
      this.#top.note(this.#api, params.startRow);
    } catch (thrown) {
      params.failCallback();
      list.fail(thrown);
    }
  }

  #options(): GridOptions<UserRow> {
    return {
      theme: gridTheme,
      localeText: LOCALE_TEXTS[words.language],
      rowModelType: "infinite",
      cacheBlockSize: BLOCK,
      maxBlocksInCache: 10,
      infiniteInitialRowCount: 1,
      cacheOverflowSize: 1,
      maxConcurrentDatasourceRequests: 2,
      rowBuffer: 2,
      suppressRowTransform: true,
      ensureDomOrder: true,
      suppressCellFocus: false,
      suppressMovableColumns: false,
      suppressColumnVirtualisation: true,
      suppressNoRowsOverlay: true,
      suppressDragLeaveHidesColumns: true,
      floatingFiltersHeight: 32,
      columnDefs: gridColumns(this.#columnWishes),
      rowClassRules: {
        "is-open": ({ data }) => data !== undefined && data.membership === this.#wishes.opened(),
        "is-marked": ({ data }) => data !== undefined && data.membership === this.#wishes.list.marked,
      },
      onCellMouseOver: ({ event, data }) => data && event && this.#actions.follow(event, data),
      onCellDoubleClicked: ({ data, event }) => data && event?.target instanceof Element && this.#wishes.onact("edit", data, event.target),
      onCellContextMenu: ({ data, event }) => data && event?.target instanceof Element && this.#wishes.onact("menu", data, event.target),
      onCellKeyDown: (event) => "column" in event && this.#press(event),
      onColumnMoved: (event) => event.finished && event.source === "uiColumnMoved" && this.#keepColumns(),
      onColumnResized: (event) => {
        if (!event.finished) return;
        if (event.source === "uiColumnResized") this.#keepColumns();
        this.redrawChips();
      },
    };
  }

  get #columnWishes() {
    const { list, roles, settings } = this.#wishes;
    return { list, roles, settings, api: () => this.#api };
  }

  #rowOf(element: Element): UserRow | null {
    const index = Number(element.closest(".ag-row")?.getAttribute("row-index") ?? Number.NaN);
    return Number.isNaN(index) ? null : (this.#api.getDisplayedRowAtIndex(index)?.data ?? null);
  }
  #openMenu(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest(".rowmore") : null;
    const row = button && this.#rowOf(button);
    if (row) this.#wishes.onact("menu", row, button);
  }

  #press(event: CellKeyDownEvent<UserRow>): void {
    if (!(event.event instanceof KeyboardEvent) || !event.data || !(event.event.target instanceof Element)) return;
    const cell = event.event.target.closest(".ag-cell") ?? event.event.target;
    if (this.#wishes.onkey(event.event, event.data, cell, event.column.getColId())) event.event.preventDefault();
  }

  #keepColumns(): void {
    const state = this.#api.getColumnState().filter((column) => column.colId !== ACTIONS);
    const before = this.#wishes.settings();
    const widths = Object.fromEntries(state.filter((c) => c.flex === null && c.width !== undefined).map((c) => [c.colId, c.width ?? 0]));
    this.#wishes.oncolumns({ order: state.map((c) => c.colId), hidden: before?.hidden ?? [], widths: { ...before?.widths, ...widths } });
  }
}
