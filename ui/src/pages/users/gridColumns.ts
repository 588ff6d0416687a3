// The columns as the grid wants them: widths, headers, filters, and a value per cell by which the grid sees what changed.
import type { ColDef, GridApi } from "ag-grid-community";
import type { RoleView, UserRow } from "../../api/generated";
import type { ColumnSettings } from "../../api/shell";
import { recently } from "../../words/dates";
import { t } from "../../words/words.svelte";
import { AuthoritiesCell, chipOf, customChip, LastSignInCell, LoginCell, MoreCell, StatusCell, type ChipFacts } from "./cells";
import type { Chip } from "./chips";
import { inOrder, isHidden, type ColumnFacts } from "./columns";
import { ListFilter, ListHeader } from "./headers.svelte";
import type { UserList } from "./list.svelte";
import { inRank } from "./roleWords";

const CELL_PADDING = 20;
const WIDE = 1300;
export const ACTIONS = "actions";

export interface ColumnWishes {
  list: UserList;
  roles: () => ReadonlyMap<string, RoleView>;
  settings: () => ColumnSettings | null;
  api: () => GridApi<UserRow>;
}

/** All columns for the window's width now. */
export function gridColumns(wishes: ColumnWishes): ColDef<UserRow>[] {
  const settings = wishes.settings();
  const ended = wishes.list.tab === "deactivated" ? DEACTIVATED.map(([name, key]) => deactivatedColumn(name, key)) : [];
  return [...inOrder(settings).map((column) => listColumn(column, settings, wishes)), ...ended, actionsColumn()];
}

/** So much room the two need, for which others leave earlier (pixels). */
const DEACTIVATED_ROOM = 450;
/** What the Deactivated tab says beside the rest. */
const DEACTIVATED = [["deactivatedAt", "users-deactivated-on"], ["deactivatedBy", "users-deactivated-by"]] as const;

function deactivatedColumn(name: "deactivatedAt" | "deactivatedBy", key: string): ColDef<UserRow> {
  return {
    colId: name,
    headerName: t(key),
    sortable: false,
    resizable: true,
    width: 124,
    suppressHeaderMenuButton: true,
    suppressHeaderContextMenu: true,
    valueGetter: ({ data }) => data && (name === "deactivatedBy" ? data.deactivatedBy : data.deactivatedAt === null ? "" : recently(data.deactivatedAt)),
  };
}

function listColumn(column: ColumnFacts, settings: ColumnSettings | null, wishes: ColumnWishes): ColDef<UserRow> {
  const { list } = wishes;
  const facts = { column, list };
  const width = settings?.widths[column.name] ?? (innerWidth > WIDE ? column.wide : column.narrow);
  return {
    colId: column.name,
    headerName: t(column.key),
    hide: isHidden(column, settings, innerWidth - (list.tab === "deactivated" ? DEACTIVATED_ROOM : 0)),
    sortable: false,
    resizable: true,
    suppressHeaderMenuButton: true,
    suppressHeaderFilterButton: true,
    suppressHeaderContextMenu: true,
    ...(width === null ? { flex: 1, minWidth: column.least } : { width, minWidth: column.least, flex: null }),
    headerComponent: ListHeader,
    headerComponentParams: { facts },
    suppressHeaderKeyboardEvent: ({ event }) => sortByKey(event, column, list),
    ...(column.filter
      ? { filter: "agTextColumnFilter", floatingFilter: true, suppressFloatingFilterButton: true, floatingFilterComponent: ListFilter, floatingFilterComponentParams: { facts } }
      : {}),
    ...content(column, wishes),
  };
}

function content(column: ColumnFacts, wishes: ColumnWishes): ColDef<UserRow> {
  switch (column.name) {
    case "firstName":
    case "lastName":
      return { field: column.name };
    case "email":
      return { field: "email" };
    case "loginName":
      return { valueGetter: ({ data }) => data && `${data.loginType} ${data.loginName}`, cellRenderer: LoginCell };
    case "status":
      return { valueGetter: ({ data }) => data && `${data.status} ${data.endsAt ?? ""}`, cellRenderer: StatusCell };
    case "lastSignIn":
      return { valueGetter: ({ data }) => data && (data.lastSignIn ?? "never"), cellRenderer: LastSignInCell };
    case "authorities":
      return { valueGetter: ({ data }) => data && `${data.roles.join(" ")} ${data.isCustom}`, cellRenderer: AuthoritiesCell, cellRendererParams: { facts: chipFacts(wishes) } };
    default:
      return { valueGetter: () => null, headerClass: "c" };
  }
}

function chipFacts({ roles, api }: ColumnWishes): ChipFacts {
  const drawn = new Map<RoleView, Chip>();
  const chip = (role: RoleView) => {
    const known = drawn.get(role) ?? chipOf(role);
    drawn.set(role, known);
    return known;
  };
  return {
    chips: (row) => {
      const chips = inRank(row.roles, roles()).map(chip);
      if (!row.isCustom) return chips;
      // Whoever has something taken away is no administrator any more: that is said where nothing cuts it off.
      const [first, ...others] = chips;
      return first?.look === "admin" ? [customChip(), { ...first, look: "" }, ...others] : [...chips, customChip()];
    },
    room: () => (api().getColumn("authorities")?.getActualWidth() ?? 0) - CELL_PADDING,
    isSlim: () => innerWidth <= WIDE,
  };
}

function actionsColumn(): ColDef<UserRow> {
  return {
    colId: ACTIONS,
    headerName: t("users-more"),
    headerClass: "vh-header",
    sortable: false,
    resizable: false,
    suppressMovable: true,
    lockPosition: "right",
    width: 52,
    suppressHeaderMenuButton: true,
    suppressHeaderContextMenu: true,
    valueGetter: ({ data }) => data !== undefined,
    cellRenderer: MoreCell,
  };
}

function sortByKey(event: KeyboardEvent, column: ColumnFacts, list: UserList): boolean {
  const isOnHeader = event.target instanceof Element && !event.target.matches("input");
  if (event.key !== "Enter" || !isOnHeader || !column.sort || event.target.closest(".ag-floating-filter")) return false;
  list.sortBy(column.sort);
  return true;
}
