// What the window's own shell answers: folders, settings, problems with the data folder.
import type { AccountId, Backup, Empty, Language, Module, Moment } from "./generated";

export type ProblemCode = "folderInUse" | "noFolder" | "foreign" | "unwritable" | "corrupt" | "newer" | "locked" | "full" | "other";
export interface Problem {
  code: ProblemCode;
  path: string;
  needs: string | null;
  /** The newest that is whole, of a damaged file. */
  backup: Backup | null;
}
export interface ShellState {
  problem: Problem | null;
  /** The account that this window is for; null before somebody works in it. */
  account: AccountId | null;
  /** False for a window that was opened beside the first. */
  isFirst: boolean;
  isSample: boolean;
  dataFolder: string;
  /** How a command line names the folder; null for the one that it takes by itself. */
  dataOption: string | null;
  version: string;
}
export interface ColumnSettings {
  order: string[];
  hidden: string[];
  widths: Record<string, number>;
}
/** When somebody last worked in an account. */
export interface Visit {
  account: AccountId;
  at: Moment;
}
export interface StoredSettings {
  language?: Language;
  theme?: "system" | "light" | "dark";
  density?: "compact" | "normal" | "roomy";
  textSize?: number;
  columns?: ColumnSettings;
  shortcutsOff?: boolean;
  /** The newest first. */
  visits?: Visit[];
  favourites?: AccountId[];
}
export interface ShellCommands {
  ShellState: { args: Empty; answer: ShellState };
  ShellRetry: { args: Empty; answer: ShellState };
  ShellRestoreAtStart: { args: { file: string }; answer: ShellState };
  ShellOpenSample: { args: Empty; answer: ShellState };
  ShellResetSample: { args: Empty; answer: ShellState };
  ShellLeaveSample: { args: Empty; answer: ShellState };
  ShellReadSettings: { args: Empty; answer: StoredSettings };
  ShellSaveSettings: { args: { settings: StoredSettings }; answer: Empty };
  ShellOpenFolder: { args: { which: "data" | "outbox" | "backups" }; answer: Empty };
  ShellOpenWindow: { args: { account: AccountId }; answer: Empty };
  ShellNameWindow: { args: { account: AccountId | null; name: string | null }; answer: Empty };
  ShellOpenModule: { args: { module: Module; account: AccountId }; answer: Empty };
  ShellTakeLink: { args: Empty; answer: { link: string | null } };
  ShellZoom: { args: { factor: number }; answer: Empty };
}
