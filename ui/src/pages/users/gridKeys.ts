// The keys of the list: what each does with the row that has the focus.
import type { UserRow } from "../../api/generated";
import { isCommand, isPlain } from "../../components/keyboard";
import { under } from "../../components/menu";
import type { Desk } from "./desk.svelte";
import type { UsersGrid } from "./usersGrid";

interface Press {
  event: KeyboardEvent;
  row: UserRow;
  cell: Element;
  column: string;
}

function movement({ event, row, column }: Press, grid: UsersGrid, total: number): (() => void) | null {
  const isWhole = event.ctrlKey || event.metaKey;
  if (event.key !== "Home" && event.key !== "End") return null;
  const isHome = event.key === "Home";
  if (isWhole) return () => grid.focusAt(isHome ? 0 : total - 1, column);
  const { first, last } = grid.edges();
  return () => grid.focusAt(grid.positionOf(row.membership) ?? 0, isHome ? first : last);
}

function letter({ event, row }: Press, desk: Desk): (() => void) | null {
  if (isPlain(event, "e")) return () => void desk.edit(row.membership);
  if (isPlain(event, "o") && desk.mayManage) return () => void desk.askRoles(row.membership);
  if (isPlain(event, "p") && desk.mayManage) return () => void desk.askReset(row.membership);
  if (isPlain(event, "l") && desk.mayManage) return () => void desk.askLock(row);
  return null;
}

function command({ event, row, cell, column }: Press, desk: Desk, grid: UsersGrid): (() => void) | null {
  if (isCommand(event, "/")) return () => grid.focusFilterOf(column);
  if (isCommand(event, "c")) return () => void desk.copyEmail(row);
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return () => void desk.openMenu(row, under(cell));
  if (isPlain(event, "Enter")) return () => void desk.edit(row.membership);
  if (isPlain(event, "Delete") && desk.mayManage) return () => void desk.askRemove(row.membership);
  return null;
}

/** True when the key did something here. */
export function pressInGrid(press: Press, desk: Desk, grid: UsersGrid, lettersOff: boolean): boolean {
  const act = movement(press, grid, desk.list.total) ?? command(press, desk, grid) ?? (lettersOff ? null : letter(press, desk));
  act?.();
  return act !== null;
}
