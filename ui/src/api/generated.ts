// The core's commands as types; written by the core from its own definitions.

export type Moment = number;
export type Language = "en" | "fr" | "de";
export type LoginType = "email" | "google" | "azure";
export type Status = "active" | "pending" | "locked" | "deactivated";
export type Tab = "active" | "pending" | "deactivated";
export type Profile = "reseller" | "charging-network";
export type Module =
  | "users" | "customers" | "subPartners" | "contacts" | "contracts" | "news" | "alerts" | "tasks" | "partnerKit" | "reviews" | "processMonitor"
  | "journal" | "roles" | "settings" | "invoices" | "invoiceConfiguration" | "certificates" | "remoteTesting" | "direct" | "masterData"
  | "serviceTypes" | "reports";
export type Level = "view" | "manage";
export type Rights = Partial<Record<Module, Level>>;

export interface Empty {}

export interface Installation {
  isSetUp: boolean;
  isSample: boolean;
  organisation: string | null;
  version: string;
  passwordMinimum: number;
  passwordMaximum: number;
}
export interface SetUpOrganisation {
  name: string;
  profile: Profile;
  language: Language;
  firstName: string;
  lastName: string;
  loginName: string;
  email: string;
  password: string;
}
export interface SignIn {
  login: string;
  password: string;
}
export type SignedIn =
  | { kind: "signedIn"; who: WhoAmI }
  | { kind: "refused" }
  | { kind: "wait"; seconds: number }
  | { kind: "blocked" };
export interface AccountView {
  id: string;
  name: string;
  kind: "partner" | "customer";
  profile: string;
}
export interface WhoAmI {
  user: string;
  firstName: string;
  lastName: string;
  loginName: string;
  email: string;
  language: Language;
  mustChoosePassword: boolean;
  isSample: boolean;
  account: AccountView;
  capacity: "own" | "switched";
  rights: Rights;
  addWord: "add" | "create";
  idleSeconds: number;
  credential: "password" | "mailed";
  hasOneRole: boolean;
}
export interface ChoosePassword {
  current: string;
  password: string;
}

export interface UserCounts {
  active: number;
  pending: number;
  deactivated: number;
}
export type SortColumn = "firstName" | "lastName" | "loginName" | "email" | "authorities" | "status" | "lastSignIn";
export interface UserFilters {
  firstName: string;
  lastName: string;
  loginName: string;
  email: string;
  authorities: string;
  status: Status | null;
}
export interface UserQuery {
  tab: Tab;
  find: string;
  filters: UserFilters;
  sort: { column: SortColumn; descending: boolean };
  language: Language;
}
export type ListUsers = UserQuery & { offset: number; limit: number };
export interface UserRow {
  membership: string;
  user: string;
  firstName: string;
  lastName: string;
  loginName: string;
  email: string;
  loginType: LoginType;
  roles: string[];
  status: Status;
  lockedUntil: Moment | null;
  lastSignIn: Moment | null;
  isMyself: boolean;
}
export interface UserPage {
  rows: UserRow[];
  total: number;
  of: number;
}
export type LocateUser = UserQuery & { membership: string };
export interface Position {
  position: number | null;
}
export interface ShowUser {
  membership: string;
}
export type Refusal = "lastAdministrator" | "denied" | "beyondYourRights" | "noPassword" | "deactivated" | "notHome";
export interface UserDetails {
  membership: string;
  user: string;
  membershipVersion: number;
  userVersion: number;
  firstName: string;
  lastName: string;
  loginName: string;
  email: string;
  language: Language;
  loginType: LoginType;
  roles: string[];
  status: Status;
  lockedUntil: Moment | null;
  isLocked: boolean;
  lastSignIn: Moment | null;
  passwordChangedAt: Moment | null;
  mustChoosePassword: boolean;
  addedAt: Moment;
  isMyself: boolean;
  refusals: { edit: Refusal | null; roles: Refusal | null; resetPassword: Refusal | null; lock: Refusal | null };
}
export interface AddUser {
  firstName: string;
  lastName: string;
  loginName: string;
  email: string;
  language: Language;
  loginType: "email";
  credential: { kind: "password"; password: string } | { kind: "mailed" };
  roles: string[];
}
export interface AddedUser {
  membership: string;
  user: string;
}
export interface EditUser {
  membership: string;
  membershipVersion: number;
  userVersion: number;
  firstName: string;
  lastName: string;
  loginName: string;
  language: Language;
  roles: string[];
}
export interface ResetPassword {
  membership: string;
}
export interface LockUser {
  membership: string;
  membershipVersion: number;
  until: Moment | null;
}
export interface UnlockUser {
  membership: string;
  membershipVersion: number;
}
export interface RoleView {
  role: string;
  key: string | null;
  name: string | null;
  isAdministrator: boolean;
  standsAlone: boolean;
  isDeprecated: boolean;
  canSignIn: boolean;
  includes: string | null;
  rights: Rights;
  refusal: null | "deprecated" | "beyondYourRights";
}

export interface ListJournal {
  person: string | null;
  from: Moment | null;
  to: Moment | null;
  before: number | null;
  limit: number;
}
export interface JournalSubject {
  entity: string;
  id: string;
  name: string;
}
export interface JournalChange {
  entity: string;
  id: string;
  name: string;
  field: string;
  before: unknown;
  after: unknown;
}
export interface JournalEntry {
  sequence: number;
  at: Moment;
  actor: { user: string | null; name: string } | null;
  capacity: "own" | "switched" | "none";
  command: string;
  outcome: "done" | "refused" | "denied" | "failed" | "panicked";
  error: string | null;
  about: JournalSubject[];
  changes: JournalChange[];
}
export interface JournalPage {
  entries: JournalEntry[];
  hasMore: boolean;
}
export interface Verified {
  entries: number;
  head: string;
  isIntact: boolean;
  brokenAt: number | null;
  why: string | null;
}

export interface OutboxMail {
  mail: string;
  at: Moment;
  to: string;
  name: string;
  kind: string;
  language: Language;
  state: "waiting" | "sending" | "sent" | "uncertain" | "dead" | "expired";
  attempts: number;
  nextTryAt: Moment | null;
  sentAt: Moment | null;
  error: string | null;
}
export interface OutboxPage {
  mails: OutboxMail[];
  total: number;
  way: "folder" | "smtp";
  folder: string | null;
}
export interface Backup {
  file: string;
  at: Moment;
  bytes: number;
  reason: "daily" | "asked" | "upgrade" | "replaced";
  organisation: string | null;
  users: number;
  entries: number;
}

/** Every command: what it takes and what it answers. */
export interface Commands {
  DescribeInstallation: { args: Empty; answer: Installation };
  SetUpOrganisation: { args: SetUpOrganisation; answer: Empty };
  StartSample: { args: Empty; answer: SignedIn };
  SignIn: { args: SignIn; answer: SignedIn };
  WhoAmI: { args: Empty; answer: WhoAmI };
  StillHere: { args: Empty; answer: Empty };
  ChoosePassword: { args: ChoosePassword; answer: Empty };
  SignOut: { args: Empty; answer: Empty };
  CountUsers: { args: Empty; answer: UserCounts };
  ListUsers: { args: ListUsers; answer: UserPage };
  LocateUser: { args: LocateUser; answer: Position };
  ShowUser: { args: ShowUser; answer: UserDetails };
  AddUser: { args: AddUser; answer: AddedUser };
  EditUser: { args: EditUser; answer: UserDetails };
  ResetPassword: { args: ResetPassword; answer: { signedOut: boolean } };
  LockUser: { args: LockUser; answer: UserDetails };
  UnlockUser: { args: UnlockUser; answer: UserDetails };
  ListRoles: { args: Empty; answer: { roles: RoleView[] } };
  ListJournal: { args: ListJournal; answer: JournalPage };
  ListJournalPeople: { args: Empty; answer: { people: { user: string; name: string }[] } };
  VerifyJournal: { args: Empty; answer: Verified };
  ListOutbox: { args: { offset: number; limit: number }; answer: OutboxPage };
  ListBackups: { args: Empty; answer: { backups: Backup[]; folder: string } };
  BackUpNow: { args: Empty; answer: Backup };
  RestoreBackup: { args: { file: string }; answer: Empty };
}
