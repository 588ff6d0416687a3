// The state that the whole window shares, handed down by context.
import { createContext } from "svelte";
import type { Accounts } from "./accounts.svelte";
import type { Counts } from "./counts.svelte";
import type { Navigation } from "./navigation.svelte";
import type { Session } from "./session.svelte";
import type { Settings } from "./settings.svelte";
import type { Toasts } from "./toasts.svelte";
import type { Undo } from "./undo.svelte";

export const [getSession, setSession] = createContext<Session>();
export const [getSettings, setSettings] = createContext<Settings>();
export const [getNavigation, setNavigation] = createContext<Navigation>();
export const [getToasts, setToasts] = createContext<Toasts>();
export const [getAccounts, setAccounts] = createContext<Accounts>();
export const [getCounts, setCounts] = createContext<Counts>();
export const [getUndo, setUndo] = createContext<Undo>();
