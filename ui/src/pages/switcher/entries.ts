// What the switcher lists: where one was, favourites and the tree; or what was found.
import type { AccountRow } from "../../api/generated";
import type { Visit } from "../../api/shell";
import { fold, isFoundIn } from "../../words/fold";

export type Section = "recent" | "favourites" | "tree" | "found";

/** One line of the switcher. */
export interface Entry {
  /** Tells it from the same account in another section. */
  key: string;
  section: Section;
  account: AccountRow;
  depth: number;
  /** How many accounts are directly below it. */
  below: number;
  isUnfolded: boolean;
  /** When it was visited last; only among the recent. */
  at: number | null;
  /** Its place among the favourites, from 1; only there. */
  slot: number | null;
  /** The account above, where no tree shows it. */
  above: string | null;
}

/** Recent accounts that are shown, the current one not among them. */
const RECENT = 3;

export interface Known {
  accounts: readonly AccountRow[];
  current: string;
  visits: readonly Visit[];
  favourites: readonly string[];
  /** Folded or unfolded by hand. */
  folds: ReadonlyMap<string, boolean>;
}

function entry(section: Section, account: AccountRow, more: Partial<Entry> = {}): Entry {
  return { key: `${section}-${account.account}`, section, account, depth: 0, below: 0, isUnfolded: false, at: null, slot: null, above: null, ...more };
}

/** The accounts that match, those whose name begins so first; `[]` when none does. */
export function found(accounts: readonly AccountRow[], sought: string): Entry[] {
  const byId = new Map(accounts.map((account) => [account.account, account]));
  const begins = (account: AccountRow) => fold(account.name).startsWith(fold(sought));
  const matching = accounts.filter(({ name, number, city }) => isFoundIn([name, number, city], sought));
  const ordered = [...matching.filter(begins), ...matching.filter((account) => !begins(account))];
  return ordered.map((account) => entry("found", account, { above: byId.get(account.parent ?? "")?.name ?? null }));
}

/** Recent, favourites, and the tree as far as it is unfolded. */
export function sections(known: Known): Entry[] {
  const byId = new Map(known.accounts.map((account) => [account.account, account]));
  const recent = known.visits
    .flatMap(({ account, at }) => {
      const row = byId.get(account);
      return row && account !== known.current ? [entry("recent", row, { at })] : [];
    })
    .slice(0, RECENT);
  const favourites = known.favourites.flatMap((account, index) => {
    const row = byId.get(account);
    return row ? [entry("favourites", row, { slot: index < 9 ? index + 1 : null })] : [];
  });
  return [...recent, ...favourites, ...tree(known)];
}

function tree(known: Known): Entry[] {
  const children = new Map<string | null, AccountRow[]>();
  for (const account of known.accounts) {
    const siblings = children.get(account.parent);
    if (siblings) siblings.push(account);
    else children.set(account.parent, [account]);
  }
  const holdsCurrent = (id: string): boolean => (children.get(id) ?? []).some((child) => child.account === known.current || holdsCurrent(child.account));
  const lines = (account: AccountRow, depth: number): Entry[] => {
    const below = children.get(account.account) ?? [];
    const isUnfolded = below.length > 0 && (known.folds.get(account.account) ?? (depth === 0 || account.account === known.current || holdsCurrent(account.account)));
    const own = entry("tree", account, { depth, below: below.length, isUnfolded });
    return [own, ...(isUnfolded ? below.flatMap((child) => lines(child, depth + 1)) : [])];
  };
  return (children.get(null) ?? []).flatMap((root) => lines(root, 0));
}
