// "+n" is always fully visible.
import { expect, it } from "vitest";
import { fitting, type Chip } from "./chips";

const chip = (text: string, more: Partial<Chip> = {}): Chip => ({ name: text, text, level: "", look: "", ...more });
const tenPerLetter = (text: string) => text.length * 10;
// A chip of five letters: 50 and 12 for its padding; 4 between two; 32 for "+n" with its gap.
const three = [chip("aaaaa"), chip("bbbbb"), chip("ccccc")];

it.each([
  [200, 3],
  [193, 2],
  [159, 1],
  [10, 1],
])("in %i pixels %i of three are shown", (width, shown) => {
  expect(fitting(three, width, false, tenPerLetter)).toBe(shown);
});

it("the level is a word when there is room and an arrow when there is not", () => {
  const power = [chip("aaaaa", { level: "power" }), chip("b")];
  expect(fitting(power, 142, false, tenPerLetter)).toBe(1);
  expect(fitting(power, 142, true, tenPerLetter)).toBe(2);
});

it("nobody without roles has chips", () => {
  expect(fitting([], 100, false, tenPerLetter)).toBe(0);
});
