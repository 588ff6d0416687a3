// Names and initials.
import { expect, it } from "vitest";
import { fullName, initials } from "./people";

it("initials are whole characters", () => {
  expect(initials({ firstName: "Élodie", lastName: "öztürk" })).toBe("ÉÖ");
  expect(initials({ firstName: "🦊fox", lastName: "" })).toBe("🦊");
});

it("a missing last name leaves no blank", () => {
  expect(fullName({ firstName: "Cher", lastName: "" })).toBe("Cher");
});
