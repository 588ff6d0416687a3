// What the list shows: tab, search, filters, order; and which of them hide something.
import type { Language, SortColumn, Tab, UserFilters, UserQuery } from "../../api/generated";

export type TextFilter = "firstName" | "lastName" | "loginName" | "email" | "authorities";
export const TEXT_FILTERS: readonly TextFilter[] = ["firstName", "lastName", "loginName", "email", "authorities"];
/** Everything that can hide a row, in the order of the window. */
export type Hider = "find" | TextFilter | "status";

export function noFilters(): UserFilters {
  return { firstName: "", lastName: "", loginName: "", email: "", authorities: "", status: null };
}

export function firstQuery(language: Language, tab: Tab = "active"): UserQuery {
  return { tab, find: "", filters: noFilters(), sort: { column: "lastName", descending: false }, language };
}

/** Which filters are set now. */
export function hiders(query: UserQuery): Hider[] {
  const set: Hider[] = query.find.trim() === "" ? [] : ["find"];
  set.push(...TEXT_FILTERS.filter((name) => query.filters[name].trim() !== ""));
  if (query.filters.status) set.push("status");
  return set;
}

/** The same order again turns around; another column starts ascending, last sign-in with the newest. */
export function sortedBy(query: UserQuery, column: SortColumn): UserQuery {
  const isSame = query.sort.column === column;
  const descending = isSame ? !query.sort.descending : column === "lastSignIn";
  return { ...query, sort: { column, descending } };
}

export function withFilter(query: UserQuery, filter: "find" | TextFilter, text: string): UserQuery {
  if (filter === "find") return { ...query, find: text };
  return { ...query, filters: { ...query.filters, [filter]: text } };
}

export function withoutFilters(query: UserQuery): UserQuery {
  return { ...query, find: "", filters: noFilters() };
}
