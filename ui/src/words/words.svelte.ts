// The sentences of the window, in the language that is set now.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../api/generated";

/** What the first page says; everything.ts has the rest. */
const FIRST = import.meta.glob<string>("../../../locales/*/{common,errors,signin}.ftl", { query: "?raw", import: "default", eager: true });

export const LANGUAGES: readonly Language[] = ["en", "fr", "de"];
/** How each language calls itself. */
export const OWN_NAMES: Record<Language, string> = { en: "English", fr: "Français", de: "Deutsch" };
/** Which country's customs numbers and dates follow. */
export const LOCALES: Record<Language, string> = { en: "en-GB", fr: "fr-FR", de: "de-DE" };

/** Texts of language files, by their paths. */
type Files = Record<string, string>;

function add(bundle: FluentBundle, language: Language, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
}

export class Words {
  language = $state<Language>("en");
  #files: Files[] = [FIRST];
  #read = new Map<Language, FluentBundle>();
  #bundle = $derived(this.prepare(this.language));

  /** Reads the files of a language, which may be done before anything is to be said in it. */
  prepare(language: Language): FluentBundle {
    const known = this.#read.get(language);
    if (known) return known;
    // Isolation marks would travel into copied text; the core refuses the control characters that they guard against.
    const bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
    this.#read.set(language, bundle);
    for (const files of this.#files) add(bundle, language, files);
    return bundle;
  }
  /** More files, in all languages. */
  learn(files: Files): void {
    this.#files.push(files);
    for (const [language, bundle] of this.#read) add(bundle, language, files);
  }
  get locale(): string {
    return LOCALES[this.language];
  }

  has(key: string): boolean {
    return this.#bundle.hasMessage(key);
  }

  /** The sentence of this key; the key itself when no file has it, which the tests forbid. */
  say(key: string, facts?: Record<string, FluentVariable>): string {
    const message = this.#bundle.getMessage(key);
    return message?.value ? this.#bundle.formatPattern(message.value, facts ?? null, []) : key;
  }
}

/** One window speaks one language: the only state that is not handed down, because grid cells are not components. */
export const words = new Words();

export function t(key: string, facts?: Record<string, FluentVariable>): string {
  return words.say(key, facts);
}

/** "Users, Customers and News", in the language's own way. */
export function listed(all: readonly string[]): string {
  return new Intl.ListFormat(words.locale, { type: "conjunction" }).format(all);
}

/** "Ada Berg, Bo Ek or Zoë Öz", in the language's own way. */
export function anyOf(all: readonly string[]): string {
  return new Intl.ListFormat(words.locale, { type: "disjunction" }).format(all);
}

/** A column's or field's name inside a sentence: small in English and French, unchanged in German. */
export function inSentence(word: string): string {
  return words.language === "de" || word === word.toUpperCase() ? word : beginningSmall(word);
}

/** The same words, begun with a small letter. */
export function beginningSmall(said: string): string {
  return said.charAt(0).toLocaleLowerCase(words.locale) + said.slice(1);
}

/** The system's language when it is one of ours, else English. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language));
    if (found) return found;
  }
  return "en";
}
