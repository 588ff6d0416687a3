// The columns a person has chosen, and which leave in a narrow window.
import { expect, it } from "vitest";
import { COLUMNS, inOrder, isHidden, moved, toggled } from "./columns";

const names = (columns: readonly { name: string }[]) => columns.map((column) => column.name);
const leaving = (width: number) => names(COLUMNS.filter((column) => isHidden(column, null, width)));

it("columns leave in the drawn order: Contact, Last sign-in, Login name", () => {
  expect([leaving(1440), leaving(1239), leaving(999), leaving(859)]).toEqual([
    [],
    ["contact"],
    ["contact", "lastSignIn"],
    ["loginName", "contact", "lastSignIn"],
  ]);
});

it("a column that is new since the order was stored comes last", () => {
  const stored = { order: names(COLUMNS).filter((name) => name !== "email").reverse(), hidden: [], widths: {} };
  expect(names(inOrder(stored)).at(-1)).toBe("email");
});

it("moving goes one place and stops at the ends", () => {
  expect(names(inOrder(moved(null, "lastName", -1))).slice(0, 2)).toEqual(["lastName", "firstName"]);
  expect(names(inOrder(moved(null, "firstName", -1)))).toEqual(names(COLUMNS));
});

it("hiding twice shows again", () => {
  expect(toggled(toggled(null, "email"), "email").hidden).toEqual([]);
});
