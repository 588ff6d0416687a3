// The customers page in words: how much of it is shown, and what is said otherwise of a sub-partner than of a customer.
import type { AccountKind } from "../../api/generated";
import { t } from "../../words/words.svelte";
import { countOf, type Line } from "./rows";

interface KindWords {
  update: string;
  conflict: string;
  conflictBy: string;
  archiveText: string;
  archiveBelow: string;
}
export const KIND_WORDS: Record<AccountKind, KindWords> = {
  customer: {
    update: "customer-update",
    conflict: "customer-conflict",
    conflictBy: "customer-conflict-by",
    archiveText: "customer-archive-text",
    archiveBelow: "customer-archive-below",
  },
  partner: {
    update: "partner-update",
    conflict: "partner-conflict",
    conflictBy: "partner-conflict-by",
    archiveText: "partner-archive-text",
    archiveBelow: "partner-archive-below",
  },
};

/** "3 of 5 customers", and "1 of 2 sub-partners" behind it where there are any. */
export function countWords(shown: readonly Line[], of: readonly Line[]): string {
  const words = (key: string, kind: AccountKind) => t(key, { shown: countOf(shown, kind), of: countOf(of, kind) });
  const customers = words("customers-count", "customer");
  return countOf(of, "partner") > 0 ? `${customers} · ${words("partners-count", "partner")}` : customers;
}
