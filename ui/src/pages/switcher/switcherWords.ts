// What stands behind an account's name in the switcher.
import { daysBetween, day, time } from "../../words/dates";
import { t } from "../../words/words.svelte";
import type { Entry } from "./entries";

/** 13:40 · yesterday · 19 Nov 2026 */
function visited(at: number): string {
  const days = daysBetween(at, Date.now());
  if (days === 0) return time(at);
  return days === 1 ? t("switch-yesterday") : day(at);
}

/** "23 users · 2 sub-accounts", "Partner · 248 users", "18 users · 13:40"; number and town where one searches for them. */
export function metaWords(entry: Entry): string {
  const { kind, users, number, city } = entry.account;
  const isPartner = kind === "partner";
  const parts = [
    ...(entry.section === "found" ? [number, city] : []),
    isPartner && entry.section !== "recent" ? t("switch-partner") : "",
    users === null ? "" : t("switch-users", { count: users }),
    !isPartner && entry.below > 0 ? t("switch-sub-accounts", { count: entry.below }) : "",
    entry.at === null ? "" : visited(entry.at),
  ];
  return parts.filter(Boolean).join(" · ");
}
