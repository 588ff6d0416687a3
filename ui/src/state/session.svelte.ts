// Who is signed in, and which screen that makes: a problem, the set-up, the sign-in, or the work.
import { ANYBODY, actFrom, call, change, holdTopics, onOtherWindows, tellEveryTopic, tellTopics, whenRefused, whenSignedOut, type Here } from "../api/call";
import { Failure } from "../api/failure";
import type { AccountId, Backup, Installation, SetUpOrganisation, SignedIn, WhoAmI } from "../api/generated";
import type { ShellState } from "../api/shell";
import { toTheSecond } from "../words/dates";
import { t } from "../words/words.svelte";
import type { Settings } from "./settings.svelte";

export type Screen = "starting" | "problem" | "firstStart" | "signIn" | "choosePassword" | "work";

/** `account`: the one whose page lies beneath, and is shown again as soon as it can be. */
export interface ClosedAccount {
  account: AccountId | null;
  name: string;
}

/** How often the core is told that somebody is still working (milliseconds). */
const STILL_HERE_EVERY_MS = 60_000;

export class Session {
  screen = $state<Screen>("starting");
  shell = $state.raw<ShellState | null>(null);
  installation = $state.raw<Installation | null>(null);
  who = $state.raw<WhoAmI | null>(null);
  /** The core ended the session: the time was over, or somebody else has ended it. */
  hasEnded = $state(false);
  /** Who is signed in from another window, while the page beneath the lock is somebody else's. */
  other = $state.raw<WhoAmI | null>(null);
  /** Why the sign-in page is there, when nobody has asked for it. */
  news = $state.raw<(() => string) | null>(null);
  /** By account: the acts there that can be undone, the last at the end. */
  readonly acts = new Map<AccountId, string[]>();
  #isLocked = $state(false);
  #closed = $state.raw<ClosedAccount | null>(null);
  #settings: Settings;
  #typed: string | null = null;
  #lastInput = Date.now();
  #lastTold = 0;
  /** Counts what the shell was asked. */
  #asked = 0;
  /** Counts the looks at what one may do. */
  #looks = 0;
  /** The newest that was answered: an older one no longer says how it is. */
  #seen = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    whenSignedOut(() => this.#lose());
    whenRefused(() => void this.refresh());
    tellTopics(() => this.refresh());
    onOtherWindows({
      stillHere: () => (this.#lastInput = Date.now()),
      session: (isSignedIn) => {
        this.other = null;
        if (isSignedIn) void this.#join().catch(() => {});
        else this.#lose();
      },
      // Beneath a lock lies the page of somebody who may not be the one that chooses now.
      settings: ({ user, settings }) => user === (this.who?.user ?? null) && void this.#settings.take(settings),
    });
  }

  /** The page beneath stays as it is; the same person's password opens it again. */
  get isLocked(): boolean {
    return this.#isLocked;
  }
  /** The account that this window is for, while it is not reached. */
  get closed(): ClosedAccount | null {
    return this.#closed;
  }

  /** Asks the shell how things stand and shows the screen that follows. */
  async start(): Promise<void> {
    // Asked together: each takes its way to the shell and back.
    const asked = (this.#asked += 1);
    const [shell, installation] = await Promise.all([call("ShellState", {}), this.#describe(), this.#settings.read()]);
    if (asked === this.#asked) await this.#look(shell, installation);
  }
  async retry(): Promise<void> {
    await this.#show(() => call("ShellRetry", {}));
  }
  /** Puts a backup in the place of the data, also where that is damaged; everybody signs in anew. */
  async restore({ file, at }: Backup): Promise<void> {
    const news = () => t("restore-done", { at: toTheSecond(at) });
    if (this.screen === "problem") {
      await this.#show(() => call("ShellRestoreAtStart", { file }));
      this.news = news;
    } else {
      await change("RestoreBackup", { file });
      this.leave(news);
      await this.start();
    }
  }
  async openSample(): Promise<void> {
    await this.#show(() => call("ShellOpenSample", {}));
  }
  async resetSample(): Promise<void> {
    this.#forget();
    await this.#show(() => call("ShellResetSample", {}));
  }
  async leaveSample(): Promise<void> {
    this.#forget();
    await this.#show(() => call("ShellLeaveSample", {}));
  }

  async setUp(wish: SetUpOrganisation): Promise<void> {
    await change("SetUpOrganisation", wish);
    this.installation = await call("DescribeInstallation", {});
    this.screen = "signIn";
  }

  async signIn(login: string, password: string): Promise<SignedIn> {
    const answer = await call("SignIn", { login, password }, null, ANYBODY);
    if (answer.kind === "signedIn") await this.#enter(answer.who, password);
    return answer;
  }

  /** The same person again after the window was locked. */
  async unlock(password: string): Promise<SignedIn> {
    if (!this.who) return { kind: "refused" };
    if (this.who.isSample) {
      const answer = await call("StartSample", {});
      if (answer.kind === "signedIn") await this.#enter(answer.who, null);
      return answer;
    }
    return this.signIn(this.who.loginName, password);
  }
  /** Whoever is signed in from another window goes on in this one too; what was not saved in it is given up. */
  async giveOver(): Promise<void> {
    const who = await call("WhoAmI", {}, null, ANYBODY);
    this.#forget();
    await this.#enter(who, null).catch((thrown: unknown) => {
      this.leave();
      throw thrown;
    });
  }

  /** The window is for another account from now on. Throws a `Failure`, and stays where it is. */
  async switchTo(account: AccountId): Promise<void> {
    const who = await call("WhoAmI", {}, null, this.#in(account));
    const from = this.who?.account.id;
    if (from && from !== who.account.id) this.#settings.noteVisit(from, who.account.id, Date.now());
    this.#settle(who);
  }
  /** To the account in which one was first added: the way out of one that is closed. */
  async goHome(): Promise<void> {
    this.#settle(await call("WhoAmI", {}, null, this.#in(null)));
    if (this.closed) this.#reopen();
  }
  /** What one may do here may have changed, or the account is no longer reached. */
  async refresh(): Promise<void> {
    if (this.screen !== "work" || this.isLocked || !this.who) return;
    const { user, account: { id: account } } = this.who;
    const look = (this.#looks += 1);
    const answer = await call("WhoAmI", {}).catch(Failure.from);
    if (look < this.#seen) return;
    this.#seen = look;
    if (this.who?.user !== user || this.who.account.id !== account || this.isLocked) return;
    if (answer instanceof Failure) {
      if (answer.code === "notFound") this.#setClosed({ account, name: this.who.account.name });
      return;
    }
    if (JSON.stringify(answer) !== JSON.stringify(this.who)) this.who = answer;
    if (this.closed?.account === account) this.#reopen();
  }
  #reopen(): void {
    this.#setClosed(null);
    tellEveryTopic();
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
    this.#cover(false);
    await change("SignOut", {}).catch(() => {});
  }

  /** Asks the shell; an answer that another question has overtaken shows nothing. */
  async #show(ask: () => Promise<ShellState>): Promise<void> {
    const asked = (this.#asked += 1);
    const shell = await ask();
    await this.#settings.read();
    const installation = await this.#describe();
    if (asked === this.#asked) await this.#look(shell, installation);
  }
  /** Null where there is a problem with the data folder. */
  #describe(): Promise<Installation | null> {
    return call("DescribeInstallation", {}).catch(() => null);
  }
  async #look(shell: ShellState, installation: Installation | null): Promise<void> {
    this.shell = shell;
    if (shell.problem) {
      this.screen = "problem";
      return;
    }
    this.installation = installation ?? (await call("DescribeInstallation", {}));
    if (shell.account && (await this.#join().catch(() => false))) return;
    if (shell.isSample) {
      const answer = await change("StartSample", {});
      if (answer.kind === "signedIn") return this.#enter(answer.who, null);
    }
    this.screen = this.installation.isSetUp ? "signIn" : "firstStart";
  }

  /** Takes up what was begun in another window; says whether somebody is signed in there. The page of somebody else stays beneath its lock. */
  async #join(): Promise<boolean> {
    const who = await call("WhoAmI", {}, null, ANYBODY);
    if (this.screen === "work" && this.who && this.who.user !== who.user) {
      if (!this.isLocked) this.#cover(true);
      this.other = who;
    } else if (this.screen !== "work" || this.isLocked) {
      if (this.who && this.who.user !== who.user) this.#forget();
      await this.#enter(who, null);
    }
    return true;
  }

  async #enter(first: WhoAmI, typed: string | null): Promise<void> {
    const isSamePerson = this.who?.user === first.user;
    const { who, closed } = await this.#inItsAccount(first, isSamePerson);
    this.#lastInput = this.#lastTold = Date.now();
    this.#typed = who.mustChoosePassword ? typed : null;
    // Whoever had to choose a password first is the same person, and has read nothing yet.
    const isNew = !isSamePerson || this.screen === "choosePassword";
    if (isNew && !who.mustChoosePassword) await this.#settings.read();
    this.#settle(who);
    this.#setClosed(closed);
    this.#uncover();
    this.news = null;
    this.screen = who.mustChoosePassword ? "choosePassword" : "work";
  }

  /** A window stays in the account that it is for, also after the same person has signed in again. */
  async #inItsAccount(first: WhoAmI, isSamePerson: boolean): Promise<{ who: WhoAmI; closed: ClosedAccount | null }> {
    const account = isSamePerson ? this.who?.account.id : this.shell?.account;
    if (!account || account === first.account.id || first.mustChoosePassword) return { who: first, closed: null };
    const answer = await call("WhoAmI", {}, null, { account, user: first.user }).catch(Failure.from);
    if (!(answer instanceof Failure)) return { who: answer, closed: null };
    if (answer.code !== "notFound") throw answer;
    if (isSamePerson && this.who) return { who: this.who, closed: { account, name: this.who.account.name } };
    return { who: first, closed: { account: null, name: this.who?.account.name ?? "" } };
  }
  #in(account: AccountId | null): Here {
    return { account, user: this.who?.user ?? null };
  }
  #settle(who: WhoAmI): void {
    actFrom({ account: who.account.id, user: who.user });
    if (this.who?.account.id !== who.account.id) this.#setClosed(null);
    this.who = who;
    void call("ShellNameWindow", { account: who.account.id, name: who.account.name }).catch(() => {});
  }

  #lose(): void {
    if (this.screen === "work" && !this.isLocked) this.#cover(true);
    else if (this.screen === "choosePassword") this.leave();
  }
  #setLocked(is: boolean): void {
    this.#isLocked = is;
    this.#hold();
  }
  #setClosed(closed: ClosedAccount | null): void {
    this.#closed = closed;
    this.#hold();
  }
  #hold(): void {
    holdTopics(this.#isLocked || this.#closed !== null);
  }
  #cover(hasEnded: boolean): void {
    this.#setLocked(true);
    this.hasEnded = hasEnded;
  }
  #uncover(): void {
    this.other = null;
    if (!this.#isLocked) return;
    this.#setLocked(false);
    if (!this.closed) tellEveryTopic();
  }

  #forget(): void {
    this.who = this.other = null;
    this.acts.clear();
    this.#setClosed(null);
    this.#setLocked(false);
    this.#typed = null;
    actFrom(ANYBODY);
    if (this.shell?.isFirst) this.shell = { ...this.shell, account: null };
    void call("ShellNameWindow", { account: null, name: null }).catch(() => {});
  }
}
