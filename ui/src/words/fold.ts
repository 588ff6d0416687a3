// Text without case and accents, so that it is found as people type it.

/** Letters that no accent makes of another. */
const APART: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", þ: "th", ð: "d" };

export function fold(text: string): string {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return [...plain].map((letter) => APART[letter] ?? letter).join("").replace(/\s+/g, " ").trim();
}

/** Whether every word of what is sought stands somewhere in one of these texts. */
export function isFoundIn(texts: readonly string[], sought: string): boolean {
  const haystack = texts.map(fold).join("\n");
  return fold(sought).split(" ").every((word) => haystack.includes(word));
}
