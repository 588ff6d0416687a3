// A generated first password.
import { expect, it } from "vitest";
import { generatePassword } from "./generatePassword";

it("is four groups of five signs that cannot be mistaken for one another", () => {
  for (let i = 0; i < 50; i++) expect(generatePassword()).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
});

it("is never the same twice", () => {
  expect(new Set(Array.from({ length: 50 }, generatePassword)).size).toBe(50);
});
