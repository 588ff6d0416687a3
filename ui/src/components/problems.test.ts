// What a form shows of the core's faults.
import { expect, it } from "vitest";
import { Failure } from "../api/failure";
import { Problems } from "./problems.svelte";

const fault = (field: string, code: string) => ({ field, code, facts: {} });
async function shown(...fields: ReturnType<typeof fault>[]): Promise<Problems> {
  const problems = new Problems();
  await problems.show(new Failure({ code: "invalidInput", fields, facts: {} }), null);
  return problems;
}

it("names what is in use", async () => {
  const problems = await shown(fault("loginName", "inUse"), fault("email", "inUse"));
  expect([problems.of("loginName"), problems.of("email")]).toEqual(["This login name is taken.", "A user with this e-mail address exists already."]);
});

it("tells somebody who works elsewhere from somebody whom nobody knows", async () => {
  const said = [await shown(fault("email", "knownElsewhere")), await shown(fault("email", "unknown"))].map((problems) => problems.of("email"));
  expect(said).toEqual(["This person already works elsewhere in this installation.", "Nobody in this installation has this e-mail address."]);
});

it("tells people that they cannot add themselves", async () => {
  expect((await shown(fault("email", "yourself"))).of("email")).toBe("You cannot add yourself.");
});

it("tells people that their own access is extended by somebody else", async () => {
  expect((await shown(fault("access.endsAt", "yourself"))).of("endsAt")).toBe("Only another administrator can extend your own access.");
});

it("says when it can be tried again", async () => {
  const problems = new Problems();
  const often = { field: "email", code: "tooOften", facts: { minutes: 1 } };
  await problems.show(new Failure({ code: "invalidInput", fields: [often], facts: {} }), null);
  expect(problems.of("email")).toBe("Three new addresses were asked for within an hour. Try again in 1 minute.");
});

it("takes back what was said about one field, and says nothing when it was the last", async () => {
  const problems = await shown(fault("roles", "noRole"), fault("credential.password", "missing"));
  problems.forget("roles");
  expect([problems.of("roles"), problems.of("password")]).toEqual([null, "Fill in this field."]);
  problems.forget("password");
  expect([problems.areNone, problems.general]).toEqual([true, null]);
});

it("adds what the window found to what the core found", async () => {
  const problems = new Problems();
  const failure = new Failure({ code: "invalidInput", fields: [fault("email", "malformed")], facts: {} });
  await problems.show(failure, null, () => problems.find("repeated", "differs"));
  expect([problems.of("email"), problems.of("repeated")]).toEqual(["An e-mail address looks like name@example.com.", "This is not the same password. Type it again."]);
});
