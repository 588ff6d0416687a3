// What Ctrl+Z takes back, and what makes it forget.
import { beforeEach, expect, it, vi } from "vitest";
import { invoke } from "@tauri-apps/api/core";
import { Toasts } from "./toasts.svelte";
import { Undo } from "./undo.svelte";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn(() => Promise.resolve({})) }));

let toasts: Toasts;
let undo: Undo;
const said = () => toasts.all.map(({ text, action }) => [text, action !== null]);

beforeEach(() => {
  toasts = new Toasts();
  undo = new Undo(toasts, () => "taken back", new Map(), "voltpark");
});

it("says so when there is nothing to undo", () => {
  undo.undoLast();
  expect(said()).toEqual([["There is nothing to undo", false]]);
});

it("takes the last act back once", async () => {
  undo.offer("Zoë locked", "act");
  undo.undoLast();
  undo.undoLast();
  await vi.waitFor(() => expect(said()).toEqual([["There is nothing to undo", false], ["taken back", false]]));
});

it("takes back one act after another, the last first", async () => {
  undo.offer("Zoë locked", "first");
  undo.offer("Bo locked", "second");
  undo.undoLast();
  expect(said()).toEqual([["Zoë locked", true]]);
  undo.undoLast();
  await vi.waitFor(() => expect(said()).toEqual([["taken back", false], ["taken back", false]]));
});

it("forgets and offers no more what was done before an act that cannot be undone", () => {
  for (const [name, answer] of [["ResetPassword", {}], ["AddPartner", {}], ["AddUser", { isMailed: true }]] as const) {
    undo.offer("Zoë locked", "act");
    undo.note(name, answer);
    expect(said(), name).toEqual([]);
  }
  undo.undoLast();
  expect(said()).toEqual([["There is nothing to undo", false]]);
});

it("keeps what was done after an act that can no longer be undone, and forgets what was done before it", async () => {
  for (const act of ["first", "second", "third"]) undo.offer(act, act);
  vi.mocked(invoke).mockRejectedValueOnce({ code: "newer", fields: [], facts: {} });
  toasts.all.find(({ text }) => text === "second")?.action?.act();
  await vi.waitFor(() => expect(said().map(([text]) => text)).toEqual(["third", "This cannot be undone: something newer stands in its place or depends on it."]));
  expect(said()[0]).toEqual(["third", true]);
});

it("keeps what was done before an act of the same kind, or of the session", () => {
  undo.offer("Zoë locked", "act");
  undo.note("SignOut", {});
  undo.note("AddUser", { isMailed: false });
  expect(said()).toEqual([["Zoë locked", true]]);
});
