// What a person has chosen about the window: language, theme, density, text size, columns, keys, accounts to come back to.
import { call } from "../api/call";
import type { Language } from "../api/generated";
import type { ColumnSettings, StoredSettings, Visit } from "../api/shell";
import { LANGUAGES, languageOf, words } from "../words/words.svelte";

export type Theme = NonNullable<StoredSettings["theme"]>;
export type Density = NonNullable<StoredSettings["density"]>;

/** Accounts that are remembered as visited: more than the switcher ever shows. */
const MOST_VISITS = 12;

/** As long as nobody has chosen anything; the language is then the system's. */
const STANDARD: StoredSettings = { theme: "system", density: "normal", textSize: 1, shortcutsOff: false, visits: [], favourites: [] };

export const TEXT_SIZES: readonly number[] = [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const THEMES: readonly Theme[] = ["system", "light", "dark"];
const DENSITIES: readonly Density[] = ["compact", "normal", "roomy"];

/** A value that stands in a file anybody can write to, when it is one of these. */
function oneOf<Value>(all: readonly Value[], value: Value | undefined): Value | undefined {
  return all.find((one) => one === value);
}
function areColumns(columns: ColumnSettings | undefined): columns is ColumnSettings {
  return Array.isArray(columns?.order) && Array.isArray(columns.hidden) && typeof columns.widths === "object";
}

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
    // Meanwhile there is nothing else to do: most likely it is this language, and certainly this font.
    words.prepare(languageOf([localStorage.getItem("language") ?? "", ...navigator.languages]));
    void document.fonts.load("13px Inter");
    const stored = await reading;
    this.columns = null;
    await this.take({ language: languageOf(navigator.languages), ...STANDARD, ...stored });
  }
  /** Follows what was chosen, here before or in another window of the same person. */
  async take(chosen: StoredSettings): Promise<void> {
    words.language = oneOf(LANGUAGES, chosen.language) ?? words.language;
    this.theme = oneOf(THEMES, chosen.theme) ?? this.theme;
    this.density = oneOf(DENSITIES, chosen.density) ?? this.density;
    this.columns = areColumns(chosen.columns) ? chosen.columns : this.columns;
    this.shortcutsOff = oneOf([true, false], chosen.shortcutsOff) ?? this.shortcutsOff;
    this.visits = Array.isArray(chosen.visits) ? chosen.visits : this.visits;
    this.favourites = Array.isArray(chosen.favourites) ? chosen.favourites : this.favourites;
    const before = this.textSize;
    this.textSize = oneOf(TEXT_SIZES, chosen.textSize) ?? before;
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
