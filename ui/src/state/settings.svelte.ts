// What a person has chosen about the window: language, theme, density, text size, columns, keys.
import { call } from "../api/call";
import type { Language } from "../api/generated";
import type { ColumnSettings, StoredSettings } from "../api/shell";
import { languageOf, words } from "../words/words.svelte";

export type Theme = NonNullable<StoredSettings["theme"]>;
export type Density = NonNullable<StoredSettings["density"]>;

export const TEXT_SIZES = [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export class Settings {
  theme = $state<Theme>("system");
  density = $state<Density>("normal");
  textSize = $state(1);
  columns = $state.raw<ColumnSettings | null>(null);
  shortcutsOff = $state(false);
  #system = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    this.#system.addEventListener("change", () => this.#paint());
  }

  /** Reads what is stored for whoever is signed in, or for the machine. */
  async read(): Promise<void> {
    const stored = await call("ShellReadSettings", {});
    words.language = stored.language ?? languageOf(navigator.languages);
    this.theme = stored.theme ?? "system";
    this.density = stored.density ?? "normal";
    this.columns = stored.columns ?? null;
    this.shortcutsOff = stored.shortcutsOff ?? false;
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
  }
}
