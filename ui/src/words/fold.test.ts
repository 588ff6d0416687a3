// What is typed finds what is written, whatever the accents.
import { expect, it } from "vitest";
import { fold, isFoundIn } from "./fold";

it("folds case, accents and letters of their own", () => {
  expect(["LUMIÈRE", "Groß", "Ørsted", "Łódź", "Café"].map(fold)).toEqual(["lumiere", "gross", "orsted", "lodz", "cafe"]);
});

it("finds words in any order and place, and needs them all", () => {
  const account = ["Lumière Parkings SAS", "K-1042", "Orléans"];
  expect(isFoundIn(account, "orleans lum")).toBe(true);
  expect(isFoundIn(account, "1042")).toBe(true);
  expect(isFoundIn(account, "lum kiel")).toBe(false);
  expect(isFoundIn(account, " ")).toBe(true);
});
