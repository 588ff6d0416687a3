// The one way from the window to the core and the shell; with closing.ts the only module that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { Failure } from "./failure";
import type { AccountId, Commands, UserId } from "./generated";
import type { ShellCommands, StoredSettings } from "./shell";

export type AllCommands = Commands & ShellCommands;
export type Name = keyof AllCommands;
export type Args<N extends Name> = AllCommands[N]["args"];
export type Answer<N extends Name> = AllCommands[N]["answer"];
const TOPICS = ["users", "outbox", "journal", "accounts"] as const;
export type Topic = (typeof TOPICS)[number];

/** The account that a window is for, and who works in it: a call for another account, or in the name of somebody else, is refused. */
export interface Here {
  account: AccountId | null;
  user: UserId | null;
}
/** Whoever is signed in, if anybody is, where they begin. */
export const ANYBODY: Here = { account: null, user: null };

const REFUSED = ["notFound", "denied", "beyondYourRights"];

let here = ANYBODY;
let signedOut: () => void = () => {};
let refused: () => void = () => {};
let carriedOut: (name: Name, answer: unknown) => void = () => {};

/** From now on calls are made from here. */
export function actFrom(next: Here): void {
  here = next;
}

/** What to do when the core no longer knows who is calling. */
export function whenSignedOut(act: () => void): void {
  signedOut = act;
}

/** What to do when something is not there or not allowed: the account may no longer be reached, or a right may have gone. */
export function whenRefused(act: () => void): void {
  refused = act;
}

/** What to do when a wish was carried out. */
export function whenCarriedOut(hear: (name: Name, answer: unknown) => void): void {
  carriedOut = hear;
}

/** Calls a command by name, from where the window is unless something else is said. Throws a `Failure`. */
export async function call<N extends Name>(name: N, args: Args<N>, commandId: string | null = null, from = here): Promise<Answer<N>> {
  try {
    return await invoke<Answer<N>>("call", { name, args, ...from, commandId });
  } catch (thrown) {
    const failure = Failure.from(thrown);
    if (failure.code === "signedOut") signedOut();
    if (REFUSED.includes(failure.code) && from === here && name !== "WhoAmI") refused();
    throw failure;
  }
}

/** One wish of a person that changes something: tried again with the same arguments it keeps its id, so that it is done once. */
export class Wish {
  #id = "";
  #said = "";

  /** The id under which it was last carried out: what undoing it names. */
  get id(): string {
    return this.#id;
  }

  async carryOut<N extends Name>(name: N, args: Args<N>): Promise<Answer<N>> {
    const said = JSON.stringify([name, args]);
    if (said !== this.#said) {
      this.#said = said;
      this.#id = crypto.randomUUID();
    }
    const answer = await call(name, args, this.#id);
    this.#said = "";
    carriedOut(name, answer);
    return answer;
  }
}

/** Calls a command that changes something, once. */
export function change<N extends Name>(name: N, args: Args<N>): Promise<Answer<N>> {
  return new Wish().carryOut(name, args);
}

/** Calls a command that changes something, once; with the id by which it can be undone. */
export async function act<N extends Name>(name: N, args: Args<N>): Promise<{ answer: Answer<N>; id: string }> {
  const wish = new Wish();
  const answer = await wish.carryOut(name, args);
  return { answer, id: wish.id };
}

const readers = new Set<(topics: readonly Topic[]) => void>();
let isHeld = false;

/** Tells a page when something in the store has changed, but nothing while pages are covered. Returns how to stop listening. */
export function onTopics(hear: (topics: readonly Topic[]) => void): () => void {
  readers.add(hear);
  return () => void readers.delete(hear);
}

/** From now on pages are told of what changes; before, when it can be what somebody may do, this is looked at. */
export function tellTopics(lookFirst: () => Promise<void>): void {
  void listen<Topic[]>("topics", async ({ payload }) => {
    if (payload.includes("users") || payload.includes("accounts")) await lookFirst();
    if (!isHeld) for (const hear of readers) hear(payload);
  });
}

/** Whether pages are covered, so that nothing is read for them: behind a lock, or as long as the account is not reached. */
export function holdTopics(hold: boolean): void {
  isHeld = hold;
}
/** Everything may have changed since it was read. */
export function tellEveryTopic(): void {
  for (const hear of readers) hear(TOPICS);
}

/** Tells when the data file turns out to be damaged. Returns how to stop listening. */
export function onProblem(hear: () => void): () => void {
  const stopping = listen("problem", hear);
  return () => void stopping.then((stop) => stop());
}

/** Tells that a link from a mail may wait for this window: when one has arrived, and once at first. Returns how to stop listening. */
export function onLink(hear: () => void): () => void {
  const { label } = getCurrentWindow();
  const stopping = listen<string>("link", ({ payload }) => payload === label && hear());
  void stopping.then(hear);
  return () => void stopping.then((stop) => stop());
}

interface Elsewhere {
  from: string;
}
interface SessionElsewhere extends Elsewhere {
  isSignedIn: boolean;
}
/** What was chosen, and the id of who has chosen it; null for whoever stands before the sign-in page. */
export interface Chosen {
  user: string | null;
  settings: StoredSettings;
}

/** Tells what happened in another window: somebody is at work, signs in, is signed out, or has chosen something about the windows. */
export function onOtherWindows(hear: { stillHere: () => void; session: (isSignedIn: boolean) => void; settings: (chosen: Chosen) => void }): void {
  const { label } = getCurrentWindow();
  const isOther = ({ from }: Elsewhere) => from !== label;
  void listen<Elsewhere>("stillHere", ({ payload }) => isOther(payload) && hear.stillHere());
  void listen<SessionElsewhere>("session", ({ payload }) => isOther(payload) && hear.session(payload.isSignedIn));
  void listen<Elsewhere & Chosen>("settings", ({ payload }) => isOther(payload) && hear.settings(payload));
}
