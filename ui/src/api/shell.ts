// What the window's own shell answers: folders, settings, problems with the data folder.
import type { AccountId, Empty, Language, Module, Moment } from "./generated";

export type ProblemCode = "folderInUse" | "unwritable" | "corrupt" | "newer" | "locked" | "full" | "other";
export interface Problem {
  code: ProblemCode;
  path: string;
  needs: string | null;
  backup: { file: string; at: Moment } | null;
}
export interface ShellState {
  problem: Problem | null;
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
export interface StoredSettings {
  language?: Language;
  theme?: "system" | "light" | "dark";
  density?: "compact" | "normal" | "roomy";
  textSize?: number;
  columns?: ColumnSettings;
  shortcutsOff?: boolean;
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
  ShellOpenModule: { args: { module: Module; account: AccountId }; answer: Empty };
  ShellZoom: { args: { factor: number }; answer: Empty };
}
