// What a person has chosen about the window: language, theme, density, text size, columns, keys, accounts to come back to.
import { call } from "../api/call";
import type { Language } from "../api/generated";
import type { ColumnSettings, StoredSettings, Visit } from "../api/shell";
import { languageOf, words } from "../words/words.svelte";

export type Theme = NonNullable<StoredSettings["theme"]>;
export type Density = NonNullable<StoredSettings["density"]>;

/** Accounts that are remembered as visited: more than the switcher ever shows. */
const MOST_VISITS = 12;

export const TEXT_SIZES = [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export class Settings {
  theme = $state<Theme>("system");
  density = $state<Density>("normal");
  textSize = $state(1);
  columns = $state.raw<ColumnSettings | null>(null);
  shortcutsOff = $state(false);
  visits = $state.raw<readonly Visit[]>([]);
  favourites = $state.raw<readonly string[]>([]);
  #system = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    this.#system.addEventListener("change", () => this.#paint());
  }

  /** Reads what is stored for whoever is signed in, or for the machine. */
  async read(): Promise<void> {
    const reading = call("ShellReadSettings", {});
    words.prepare(languageOf([localStorage.getItem("language") ?? "", ...navigator.languages])); // most likely this one; meanwhile there is nothing else to do
    const stored = await reading;
    words.language = stored.language ?? languageOf(navigator.languages);
    this.theme = stored.theme ?? "system";
    this.density = stored.density ?? "normal";
    this.columns = stored.columns ?? null;
    this.shortcutsOff = stored.shortcutsOff ?? false;
    this.#takeAccounts(stored);
    const before = this.textSize;
    this.textSize = stored.textSize ?? 1;
    this.#paint();
    if (this.textSize !== before) await call("ShellZoom", { factor: this.textSize });
  }

  setLanguage(language: Language): void {
    words.language = language;
    this.#keep({ language });
  }
  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#keep({ theme });
  }
  setDensity(density: Density): void {
    this.density = density;
    this.#keep({ density });
  }
  setTextSize(textSize: number): void {
    this.textSize = textSize;
    this.#keep({ textSize });
    void call("ShellZoom", { factor: textSize });
  }
  setShortcutsOff(shortcutsOff: boolean): void {
    this.shortcutsOff = shortcutsOff;
    this.#keep({ shortcutsOff });
  }
  setColumns(columns: ColumnSettings): void {
    this.columns = columns;
    this.#keep({ columns });
  }

  /** Another window of the same person may have been somewhere else meanwhile. */
  async readAccounts(): Promise<void> {
    this.#takeAccounts(await call("ShellReadSettings", {}));
  }
  /** Somebody leaves one account for another. */
  noteVisit(from: string, to: string, at: number): void {
    const others = this.visits.filter(({ account }) => account !== from && account !== to);
    this.visits = [{ account: to, at }, { account: from, at }, ...others].slice(0, MOST_VISITS);
    this.#keep({ visits: [...this.visits] });
  }
  toggleFavourite(account: string): void {
    const isOne = this.favourites.includes(account);
    this.favourites = isOne ? this.favourites.filter((one) => one !== account) : [...this.favourites, account];
    this.#keep({ favourites: [...this.favourites] });
  }

  #takeAccounts({ visits, favourites }: StoredSettings): void {
    this.visits = visits ?? [];
    this.favourites = favourites ?? [];
  }

  #keep(settings: StoredSettings): void {
    this.#paint();
    void call("ShellSaveSettings", { settings });
  }

  #paint(): void {
    const html = document.documentElement;
    const isDark = this.theme === "dark" || (this.theme === "system" && this.#system.matches);
    html.dataset.theme = isDark ? "dark" : "light";
    html.dataset.density = this.density;
    html.lang = words.language;
    localStorage.setItem("theme", this.theme);
    localStorage.setItem("language", words.language);
  }
}
