// Who is signed in, and which screen that makes: a problem, the set-up, the sign-in, or the work.
import { actIn, call, change, whenSignedOut } from "../api/call";
import type { Installation, SetUpOrganisation, SignedIn, WhoAmI } from "../api/generated";
import type { ShellState } from "../api/shell";
import type { Settings } from "./settings.svelte";

export type Screen = "starting" | "problem" | "firstStart" | "signIn" | "choosePassword" | "work";

/** How often the core is told that somebody is still working (milliseconds). */
const STILL_HERE_EVERY_MS = 60_000;

export class Session {
  screen = $state<Screen>("starting");
  shell = $state.raw<ShellState | null>(null);
  installation = $state.raw<Installation | null>(null);
  who = $state.raw<WhoAmI | null>(null);
  /** The page beneath stays as it is; the same person's password opens it again. */
  isLocked = $state(false);
  /** The core ended the session: the time was over, or somebody else has ended it. */
  hasEnded = $state(false);
  /** Why the sign-in page is there, when nobody has asked for it. */
  news = $state.raw<(() => string) | null>(null);
  #settings: Settings;
  #typed: string | null = null;
  #lastInput = Date.now();
  #lastTold = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    whenSignedOut(() => this.#lose());
  }

  /** Asks the shell how things stand and shows the screen that follows. */
  async start(): Promise<void> {
    await this.#show(await call("ShellState", {}));
  }
  async retry(): Promise<void> {
    await this.#show(await call("ShellRetry", {}));
  }
  async putBack(file: string): Promise<void> {
    await this.#show(await call("ShellRestoreAtStart", { file }));
  }
  async openSample(): Promise<void> {
    await this.#show(await call("ShellOpenSample", {}));
  }
  async resetSample(): Promise<void> {
    this.#forget();
    await this.#show(await call("ShellResetSample", {}));
  }
  async leaveSample(): Promise<void> {
    this.#forget();
    await this.#show(await call("ShellLeaveSample", {}));
  }

  async setUp(wish: SetUpOrganisation): Promise<void> {
    await change("SetUpOrganisation", wish);
    this.installation = await call("DescribeInstallation", {});
    this.screen = "signIn";
  }

  async signIn(login: string, password: string): Promise<SignedIn> {
    const answer = await call("SignIn", { login, password });
    if (answer.kind === "signedIn") await this.#enter(answer.who, password);
    return answer;
  }

  /** The same person again after the window was locked. */
  async unlock(password: string): Promise<SignedIn> {
    if (!this.who) return { kind: "refused" };
    if (this.who.isSample) {
      const answer = await call("StartSample", {});
      this.isLocked = answer.kind !== "signedIn";
      return answer;
    }
    return this.signIn(this.who.loginName, password);
  }

  /** Needs no current password when it was typed a moment ago to sign in. */
  get knowsPassword(): boolean {
    return this.#typed !== null;
  }
  async choosePassword(current: string, password: string): Promise<void> {
    await change("ChoosePassword", { current: this.#typed ?? current, password });
    this.#typed = null;
    if (this.screen === "choosePassword") await this.#enter(await call("WhoAmI", {}), null);
  }

  /** Something about oneself has changed. */
  async lookAgain(): Promise<void> {
    this.who = await call("WhoAmI", {});
  }

  async signOut(): Promise<void> {
    await change("SignOut", {});
    this.leave();
  }
  /** Back to the sign-in page, whatever the core knows. */
  leave(news: (() => string) | null = null): void {
    this.#forget();
    this.news = news;
    this.screen = "signIn";
    void this.#settings.read();
  }

  /** Somebody moved the pointer or pressed a key. */
  noteInput(now: number): void {
    this.#lastInput = now;
    if (!this.who || this.isLocked || now - this.#lastTold < STILL_HERE_EVERY_MS) return;
    this.#lastTold = now;
    void call("StillHere", {}).catch(() => {});
  }
  /** Covers the window after the time without input that the core has set. */
  lockWhenIdle(now: number): void {
    if (this.screen !== "work" || !this.who || this.isLocked) return;
    if (now - this.#lastInput >= this.who.idleSeconds * 1000) void this.lock();
  }
  async lock(): Promise<void> {
    this.isLocked = true;
    this.hasEnded = false;
    await change("SignOut", {}).catch(() => {});
  }

  async #show(shell: ShellState): Promise<void> {
    this.shell = shell;
    await this.#settings.read();
    if (shell.problem) {
      this.screen = "problem";
      return;
    }
    this.installation = await call("DescribeInstallation", {});
    if (shell.isSample) {
      const answer = await change("StartSample", {});
      if (answer.kind === "signedIn") return this.#enter(answer.who, null);
    }
    this.screen = this.installation.isSetUp ? "signIn" : "firstStart";
  }

  async #enter(who: WhoAmI, typed: string | null): Promise<void> {
    const isSamePerson = this.who?.user === who.user;
    actIn(who.account.id);
    this.#lastInput = this.#lastTold = Date.now();
    this.#typed = who.mustChoosePassword ? typed : null;
    if (!isSamePerson && !who.mustChoosePassword) await this.#settings.read();
    this.who = who;
    this.isLocked = false;
    this.news = null;
    this.screen = who.mustChoosePassword ? "choosePassword" : "work";
  }

  #lose(): void {
    if (this.screen === "work" && !this.isLocked) this.isLocked = this.hasEnded = true;
    else if (this.screen === "choosePassword") this.leave();
  }

  #forget(): void {
    this.who = null;
    this.isLocked = false;
    this.#typed = null;
    actIn(null);
  }
}
