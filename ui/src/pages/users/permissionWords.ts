// Modules, settings and accounts by name.
import type { AccountRow, Module, Setting } from "../../api/generated";
import { day } from "../../words/dates";
import { t } from "../../words/words.svelte";
import type { UserFields } from "./merge";

export const SETTING_WORDS: Record<Setting, string> = { none: "custom-none", view: "level-view", manage: "level-manage" };
export const WAS_WORDS: Record<Setting, string> = { none: "custom-was-none", view: "custom-was-view", manage: "custom-was-manage" };

/** The language files have a word for each module, which a test of the core holds against the list. */
export function moduleWords(module: Module): string {
  return t(`module-${module}`);
}

/** Each module that differs from the roles, with how far it goes. */
export function customWords({ custom }: UserFields, modules: readonly Module[]): string {
  const settings = modules.map((module) => {
    const setting = custom[module];
    return setting ? `${moduleWords(module)}: ${t(SETTING_WORDS[setting])}` : "";
  });
  return settings.filter(Boolean).join(", ") || t("custom-as-roles");
}

/** Which accounts are reached, by name. */
export function reachWords({ reach }: UserFields, customers: readonly AccountRow[]): string {
  if (reach.scope === "allPresentAndFuture") return t("accounts-all");
  const names = customers.filter(({ account }) => reach.accounts.includes(account)).map(({ name }) => name);
  return names.join(", ") || t("none");
}

export function lastDayWords({ endsAt }: UserFields): string {
  return endsAt === null ? t("user-no-end") : day(endsAt - 1);
}
