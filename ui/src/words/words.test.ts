// The language files: the same keys in all three, every key used, every used key there, the same facts in each.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { inSentence, languageOf, t, Words, words } from "./words.svelte";

const read = (pattern: Record<string, string>) => Object.entries(pattern).map(([path, text]) => [path.replace(/^\.\//, "../words/"), text] as const);
const files = read(import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true }));
const sources = [
  ...read(import.meta.glob<string>(["../**/*.{ts,svelte}", "!../**/*.test.ts"], { query: "?raw", import: "default", eager: true })),
  ...read(import.meta.glob<string>("../../../src/**/*.{rs,html,txt}", { query: "?raw", import: "default", eager: true })),
];
const LANGUAGES = ["en", "fr", "de"] as const;
/** Their keys are put together from the name of a role, a module or a mail, in `roleWords` and in the core. */
const PUT_TOGETHER = /^(role|module|level)-|^mail-.*-subject$/;

function messages(language: string): Map<string, { text: string; facts: string[] }> {
  const found = new Map<string, { text: string; facts: string[] }>();
  for (const [path, text] of files.filter(([path]) => path.includes(`/locales/${language}/`))) {
    for (const part of text.split(/\n(?=[a-z][a-z0-9-]* =)/)) {
      const key = /^([a-z][a-z0-9-]*) =/m.exec(part)?.[1];
      if (!key) continue;
      const body = part.replace(/^#.*$/gm, "");
      expect(found.has(key), `${key} stands twice, again in ${path}`).toBe(false);
      found.set(key, { text: body, facts: [...new Set([...body.matchAll(/\$([a-zA-Z]+)/g)].map((m) => m[1] ?? ""))].sort() });
    }
  }
  return found;
}
/** The keys that a source asks for. */
function askedIn(path: string, text: string): string[] {
  const calls = [...text.matchAll(/\bt\(\s*"([^"]+)"|\? "([a-z]+(?:-[a-z]+)+)" : "([a-z]+(?:-[a-z]+)+)"[),]/g)].flatMap((m) => m.slice(1));
  const listed = path.endsWith("sentences.ts") || path.endsWith("Words.ts") ? [...text.matchAll(/: "([a-z]+(?:-[a-z]+)+)"/g)].map((m) => m[1]) : [];
  return [...new Set([...calls, ...listed])].filter((key) => key !== undefined);
}
/** The texts of a module, and of all that it imports before it runs, by their paths. */
function statically(path: string, found = new Map<string, string>()): Map<string, string> {
  const text = sources.find(([known]) => known === path)?.[1];
  if (text === undefined || found.has(path)) return found;
  found.set(path, text);
  for (const [, named] of text.matchAll(/^\s*(?:import|export) (?!type )(?:[^;]*? from )?"(\.[^"]+)";/gm)) {
    const beside = new URL(named ?? "", `file:///${path.replace("../", "")}`).pathname.replace("/", "../");
    for (const ending of ["", ".ts"]) statically(beside + ending, found);
  }
  return found;
}
const [en, fr, de] = [messages("en"), messages("fr"), messages("de")];

describe("the language files", () => {
  it("have the same keys in all three languages", () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it("use the same facts in all three languages", () => {
    const differing = [...en].filter(([key, { facts }]) => [fr, de].some((other) => other.get(key)?.facts.join() !== facts.join()));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("can be read without an error", () => {
    for (const [path, text] of files) {
      const bundle = new FluentBundle("en");
      expect(bundle.addResource(new FluentResource(text)), path).toEqual([]);
    }
  });

  it("hold no key that nobody uses", () => {
    const everything = sources.map(([, text]) => text).join("\n");
    const used = new Set(everything.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g));
    expect([...en.keys()].filter((key) => !used.has(key) && !PUT_TOGETHER.test(key))).toEqual([]);
  });

  it("hold every key that the window asks for", () => {
    const asked = sources.filter(([path]) => !path.endsWith(".rs")).flatMap(([path, text]) => askedIn(path, text));
    expect(asked.filter((key) => !en.has(key))).toEqual([]);
  });

  it("hold in the first of them whatever the sign-in page can say, which is there before the rest is read", () => {
    const [first, known] = [statically("../App.svelte"), new Words()];
    expect([first.has("../pages/signin/SignInPage.svelte"), first.has("../pages/others.ts"), known.has("sign-in-title"), known.has("users-add")]).toEqual([true, false, true, false]);
    const asked = [...first].flatMap(([path, text]) => askedIn(path, text));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  it("write French with narrow no-break spaces", () => {
    const wrong = [...fr].filter(([, { text }]) => /[^\s\]] [;:!?»]|« /.test(text));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe("a sentence", () => {
  it.each(LANGUAGES)("counts in %s", (language) => {
    words.language = language;
    const said = t("users-count", { total: 38, of: 231 });
    expect(said).toBe({ en: "38 of 231 users", fr: "38 utilisateurs sur 231", de: "38 von 231 Benutzern" }[language]);
  });

  it("groups digits as the country does", () => {
    words.language = "de";
    expect(t("users-count", { total: 1, of: 100000 })).toBe("1 von 100.000 Benutzern");
  });

  it("writes a column's name small except in German", () => {
    words.language = "en";
    expect([inSentence("Last name"), inSentence("2FA")]).toEqual(["last name", "2FA"]);
    words.language = "de";
    expect(inSentence("Nachname")).toBe("Nachname");
  });
});

it("the first of the system's languages that we speak is taken, else English", () => {
  expect([languageOf(["nl-BE", "fr-BE", "en"]), languageOf(["pl"]), languageOf(["de-AT"])]).toEqual(["fr", "en", "de"]);
});
