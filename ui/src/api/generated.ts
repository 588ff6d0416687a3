// Made from the core's types by `STEWARD_UPDATE=1 cargo test --test types`; do not edit.

export type AcceptEmailChange = { membership: MembershipId, change: EmailChangeId, };

export type AcceptMyEmailChange = { change: EmailChangeId, };

export type AccessGiven = { 
/**
 * Modules that differ from the roles.
 */
custom: Partial<Record<Module, Setting>>, 
/**
 * All accounts below, or those that are listed.
 */
scope: Scope, 
/**
 * The accounts that are listed.
 */
accounts: Array<AccountId>, 
/**
 * When it ends; `null` for never.
 */
endsAt: Moment | null, };

export type AccessReason = { 
/**
 * Which module.
 */
module: Module, 
/**
 * How far.
 */
level: Level, 
/**
 * What opens it so far.
 */
sources: Array<AccessSource>, };

export type AccessSource = { "role": RoleId } | "custom";

export type AccessView = { places: Array<PlaceView>, 
/**
 * Those that are held in these places.
 */
roles: Array<RoleTitle>, 
/**
 * True when the user reaches other accounts too, which the caller does not.
 */
reachesMore: boolean, };

export type AccountId = string;

export type AccountKind = "partner" | "customer";

export type AccountList = { accounts: Array<AccountRow>, };

export type AccountPeople = { people: Array<AccountPerson>, 
/**
 * Those that are held in these places.
 */
roles: Array<RoleTitle>, };

export type AccountPerson = { user: UserId, membership: MembershipId, name: string, email: string, 
/**
 * The account that the membership is in.
 */
through: string, way: ReachedBy, isAdministrator: boolean, endsAt: Moment | null, reasons: Array<AccessReason>, };

export type AccountRow = { account: AccountId, 
/**
 * The account above, when it is reached too.
 */
parent: AccountId | null, kind: AccountKind, name: string, number: string, city: string, 
/**
 * How many users it has, without invitations; `null` where the caller may not know them.
 */
users: number | null, 
/**
 * True when the caller works there without switching.
 */
isOwn: boolean, };

export type AccountSeen = { id: AccountId, name: string, kind: AccountKind, profile: Profile, 
/**
 * True for a partner account that is below no other.
 */
isTop: boolean, };

export type AddCustomer = { name: OrganisationName, number: CustomerNumber, city: City, 
/**
 * `null`: directly below the account of the call.
 */
parent: AccountId | null, };

export type AddKnownUser = { email: EmailAddress, roles: Array<RoleId>, 
/**
 * What is given beside the roles; left out: as the portal gives it.
 */
access?: AccessGiven, };

export type AddPartner = { name: OrganisationName, profile: Profile, };

export type AddRole = { shape: RoleShape, };

export type AddUser = { firstName: PersonName, lastName: PersonName, loginName: LoginName, email: EmailAddress, 
/**
 * The language of mails to this user.
 */
language: Language, loginType: LoginType, credential: FirstCredential, roles: Array<RoleId>, 
/**
 * What is given beside the roles; left out: as the portal gives it.
 */
access?: AccessGiven, };

export type AddWord = "add" | "create";

export type AddedKnownUser = { membership: MembershipId, user: UserId, name: string, };

export type AddedPartner = { account: AccountId, };

export type AddedRole = { role: RoleId, };

export type AddedUser = { membership: MembershipId, user: UserId, 
/**
 * True when a one-time password was mailed to them: that is not undone.
 */
isMailed: boolean, };

export type ArchiveCustomer = { account: AccountId, 
/**
 * The version that the dialog was opened on.
 */
version: number, };

export type AskWhoAmI = Record<symbol, never>;

export type BackUpNow = {  };

export type Backup = { 
/**
 * Its name in the backups folder.
 */
file: string, 
/**
 * When it was made.
 */
at: Moment, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Why it was made.
 */
reason: Reason, 
/**
 * Whose data it holds.
 */
organisation: string | null, 
/**
 * How many users.
 */
users: number, 
/**
 * How many entries of the audit log.
 */
entries: number, };

export type BackupList = { backups: Array<Backup>, 
/**
 * Where they are.
 */
folder: string, 
/**
 * Whether the caller may put one of them back, with what everybody was allowed at that time.
 */
mayRestore: boolean, };

export type Capacity = "own" | "switched";

export type ChoosePassword = { 
/**
 * The password in force; not asked of somebody who just signed in with a one-time password.
 */
current: Secret, password: NewPassword, };

export type City = string;

export type ConfirmEmailChange = { email: EmailAddress, code: Secret, };

export type CountUsers = Record<symbol, never>;

export type CountsIn = "partner" | "customers" | "both";

export type Credential = "password" | "mailed";

export type Customer = { account: AccountId, version: number, parent: AccountId | null, name: string, number: string, city: string, archivedAt: Moment | null, };

export type CustomerList = { customers: Array<CustomerRow>, 
/**
 * Whether the caller may add a sub-partner: what opens that to them reaches everything, and does not end.
 */
mayAddPartner: boolean, 
/**
 * Whether the caller may add a customer directly below the account: who reaches only some would not reach the new one.
 */
mayAdd: boolean, };

export type CustomerNumber = string;

export type CustomerRow = { kind: AccountKind, 
/**
 * False when it is put away, or is below one that is.
 */
isInUse: boolean, 
/**
 * How many users it has of its own; `null` where the caller may neither change it nor know its people.
 */
users: number | null, 
/**
 * How many people can work in it, its own among them; `null` as before.
 */
people: number | null, 
/**
 * How many accounts in use are below it, at every depth; none where the counts above are not told.
 */
accounts: number, 
/**
 * True when the caller may edit, archive and restore it.
 */
mayManage: boolean, 
/**
 * True when the caller may know who these people are.
 */
maySeePeople: boolean, account: AccountId, version: number, parent: AccountId | null, name: string, number: string, city: string, archivedAt: Moment | null, };

export type DeactivateUser = { membership: MembershipId, 
/**
 * The version that the dialog was opened on.
 */
membershipVersion: number, };

export type DeleteRole = { role: RoleId, 
/**
 * The version that the question was asked about.
 */
version: number, };

export type DescribeInstallation = Record<symbol, never>;

export type DiscardEmailChange = { membership: MembershipId, change: EmailChangeId, };

export type DiscardEmailChangeByCode = { 
/**
 * The address in force, which the notice was mailed to.
 */
email: EmailAddress, code: Secret, };

export type DiscardMyEmailChange = { change: EmailChangeId, };

export type EditCustomer = { account: AccountId, 
/**
 * The version that the form was filled from.
 */
version: number, name: OrganisationName, number: CustomerNumber, city: City, };

export type EditModuleLink = { module: Module, 
/**
 * The address that the form was filled from.
 */
before: string, 
/**
 * Empty: no link.
 */
address: WebAddress, };

export type EditMyself = { 
/**
 * The version that the form was filled from.
 */
version: number, firstName: PersonName, lastName: PersonName, loginName: LoginName, language: Language, };

export type EditRole = { role: RoleId, 
/**
 * The version that the form was filled from.
 */
version: number, shape: RoleShape, };

export type EditUser = { membership: MembershipId, 
/**
 * The version that the form was filled from.
 */
membershipVersion: number, 
/**
 * The version that the form was filled from.
 */
userVersion: number, firstName: PersonName, lastName: PersonName, loginName: LoginName, language: Language, roles: Array<RoleId>, 
/**
 * What is given beside the roles; left out: as it is.
 */
access?: AccessGiven, };

export type EditedRole = { holders: number, };

export type EmailAccepted = { 
/**
 * True when it was one's own, which signs one out (checklist 61).
 */
signedOut: boolean, };

export type EmailAddress = string;

export type EmailChangeId = string;

export type EmailChangeState = "asked" | "expired" | "verified";

export type EmailConfirmed = { "kind": "confirmed" } | { "kind": "refused" };

export type EmailDiscarded = { "kind": "discarded" } | { "kind": "refused" };

export type Empty = Record<symbol, never>;

export type Failure = { 
/**
 * Which error; `error-<code>` in the language files.
 */
code: string, 
/**
 * The fields that cannot be taken, for `invalidInput`.
 */
fields: { field: string; code: string; facts: Record<string, string | number> }[], 
/**
 * What the sentence needs: names, versions, the other side of a conflict.
 */
facts: Record<string, unknown>, };

export type FirstCredential = { kind: "password"; password: string } | { kind: "mailed" };

export type FirstScope = "allPresentAndFuture" | "allExisting";

export type GivingRefusal = "deprecated" | "notHere" | "beyondYourRights";

export type HeldRole = { 
/**
 * Names its words in the language files; `null` for an own role.
 */
key: string | null, 
/**
 * The name of an own role.
 */
name: string | null, };

export type HelperList = { 
/**
 * The caller's roles in this partnership, in the order in which they are offered.
 */
roles: Array<HeldRole>, 
/**
 * Up to three active administrators of the partner account, by name; they look after its customers too.
 */
helpers: Array<string>, };

export type HomeSeen = { account: AccountId, name: string, };

export type Installation = { isSetUp: boolean, isSample: boolean, organisation: string | null, version: string, 
/**
 * Characters that a new password has at least.
 */
passwordMinimum: number, 
/**
 * Characters that a new password has at most.
 */
passwordMaximum: number, };

export type JournalActor = { user: UserId | null, name: string, };

export type JournalChange = { entity: string, id: string, 
/**
 * Whose or what's value it is.
 */
name: string, field: string, before: unknown, after: unknown, };

export type JournalEntry = { sequence: number, at: Moment, actor: JournalActor | null, capacity: "own" | "switched" | "none", command: string, outcome: "done" | "refused" | "denied" | "failed" | "panicked", error: string | null, about: Array<JournalSubject>, 
/**
 * How many things it touched besides those named.
 */
moreAbout: number, changes: Array<JournalChange>, 
/**
 * How many values it changed besides those shown.
 */
moreChanges: number, };

export type JournalPage = { entries: Array<JournalEntry>, hasMore: boolean, 
/**
 * True for those who may ask for the installation's own entries.
 */
seesInstallation: boolean, };

export type JournalPeople = { people: Array<JournalPerson>, };

export type JournalPerson = { user: UserId, name: string, };

export type JournalSubject = { entity: string, id: string, name: string, };

export type Language = "en" | "fr" | "de";

export type Level = "view" | "manage";

export type ListAccountPeople = { account: AccountId, };

export type ListAccounts = Record<symbol, never>;

export type ListBackups = Record<symbol, never>;

export type ListCustomers = Record<symbol, never>;

export type ListHelpers = Record<symbol, never>;

export type ListJournal = { 
/**
 * The entries that belong to no partnership, such as sign-ins with unknown names.
 */
installation: boolean, 
/**
 * Only acts of this person or on this person.
 */
person: UserId | null, 
/**
 * Not before.
 */
from: Moment | null, 
/**
 * Before.
 */
to: Moment | null, 
/**
 * Only entries before this sequence, for the next page.
 */
before: number | null, 
/**
 * How many at the most; no more than 200.
 */
limit: number, };

export type ListJournalPeople = Record<symbol, never>;

export type ListModuleLinks = Record<symbol, never>;

export type ListOutbox = { offset: number, limit: number, };

export type ListRoles = Record<symbol, never>;

export type ListUsers = { query: UserQuery, 
/**
 * The first row wanted, from 0.
 */
offset: number, 
/**
 * How many rows at the most; no more than 500.
 */
limit: number, };

export type LocateUser = { membership: MembershipId, query: UserQuery, };

export type LockUser = { membership: MembershipId, 
/**
 * The version that the dialog was opened on.
 */
membershipVersion: number, 
/**
 * `null`: until unlocked.
 */
until: Moment | null, };

export type LoginName = string;

export type LoginType = "email" | "google" | "azure";

export type MailId = string;

export type MembershipId = string;

export type Module = "users" | "customers" | "subPartners" | "contacts" | "contracts" | "news" | "alerts" | "tasks" | "partnerKit" | "reviews" | "processMonitor" | "journal" | "roles" | "settings" | "invoices" | "invoiceConfiguration" | "certificates" | "remoteTesting" | "direct" | "masterData" | "serviceTypes" | "reports" | "pricing" | "payments" | "services" | "supportTickets";

export type ModuleLink = { 
/**
 * Which one.
 */
module: Module, 
/**
 * Where: https; empty for none.
 */
address: string, };

export type ModuleLinkList = { links: Array<ModuleLink>, };

export type Moment = number;

export type Myself = { user: UserId, version: number, firstName: string, lastName: string, loginName: string, email: string, 
/**
 * The new address that is not yet in force.
 */
pendingEmail: PendingEmail | null, language: Language, loginType: LoginType, passwordChangedAt: Moment | null, 
/**
 * Why no new address can be asked for, or accepted, now.
 */
emailRefusal: Refusal | null, 
/**
 * Why one's own password cannot be reset now.
 */
resetRefusal: Refusal | null, };

export type NewPassword = string;

export type NoneAssigned = "all" | "refused";

export type Order = { column: SortColumn, descending: boolean, };

export type OrganisationName = string;

export type OutboxMail = { mail: MailId, at: Moment, to: string, name: string, kind: string, language: Language, state: "waiting" | "sending" | "sent" | "uncertain" | "dead" | "expired", attempts: number, nextTryAt: Moment, sentAt: Moment | null, error: string | null, };

export type OutboxPage = { mails: Array<OutboxMail>, total: number, 
/**
 * `folder` while nothing else is set up: mails are files in it.
 */
way: "folder" | "smtp", folder: string | null, };

export type PendingEmail = { change: EmailChangeId, email: string, state: EmailChangeState, askedBy: string, askedAt: Moment, validUntil: Moment, verifiedAt: Moment | null, };

export type PersonName = string;

export type PlaceView = { account: AccountId, name: string, 
/**
 * False while it is locked, ended or deactivated, or never lets anybody in.
 */
isUsable: boolean, isAdministrator: boolean, scope: Scope, 
/**
 * In the account itself.
 */
here: Array<AccessReason>, 
/**
 * In each account below that it reaches.
 */
below: Array<AccessReason>, accounts: Array<ReachedAccount>, };

export type Profile = "reseller" | "charging-network" | "modules" | "cloud-partner" | "hosting";

export type ReachedAccount = { account: AccountId, name: string, city: string, way: ReachedBy, };

export type ReachedBy = "member" | "allCustomers" | "selected" | "fromParent";

export type ReactivateUser = { membership: MembershipId, 
/**
 * The version that the list showed.
 */
membershipVersion: number, };

export type Reason = "daily" | "asked" | "upgrade" | "replaced";

export type Refusal = "lastAdministrator" | "neededElsewhere" | "denied" | "beyondYourRights" | "elsewhere" | "noPassword" | "deactivated" | "notDeactivated" | "notHome" | "whileSwitched";

export type Refusals = { edit: Refusal | null, roles: Refusal | null, resetPassword: Refusal | null, email: Refusal | null, lock: Refusal | null, deactivate: Refusal | null, reactivate: Refusal | null, remove: Refusal | null, };

export type RemoveUser = { membership: MembershipId, 
/**
 * The version that the dialog was opened on.
 */
membershipVersion: number, };

export type RemovedUser = { 
/**
 * True when a mail tells them: who could sign in (checklist 77).
 */
isMailed: boolean, 
/**
 * True when it was oneself, and nothing is left to work in.
 */
signedOut: boolean, };

export type RequestEmailChange = { membership: MembershipId, email: EmailAddress, };

export type RequestMyEmailChange = { email: EmailAddress, };

export type ResetDone = { 
/**
 * True when it was one's own, which signs one out (checklist 67).
 */
signedOut: boolean, };

export type ResetMyPassword = Record<symbol, never>;

export type ResetPassword = { membership: MembershipId, };

export type RestoreBackup = { 
/**
 * Its name in the backups folder.
 */
file: string, };

export type RestoreCustomer = { account: AccountId, 
/**
 * The version that the list showed.
 */
version: number, };

export type Rights = { [key in Module]?: Level };

export type RoleDetails = { role: RoleId, version: number, 
/**
 * Names its words in the language files; `null` for an own role.
 */
key: string | null, 
/**
 * The name of an own role.
 */
name: string | null, isAdministrator: boolean, standsAlone: boolean, isDeprecated: boolean, canSignIn: boolean, countsIn: CountsIn, 
/**
 * What of it opens something in the account of the call, with the role that it contains.
 */
rights: Rights, includes: RoleId | null, 
/**
 * How many memberships that the caller may know of hold it, deactivated ones too.
 */
holders: number, 
/**
 * Why it cannot be changed.
 */
edit: RoleRefusal | null, 
/**
 * Why it cannot be deleted.
 */
delete: RoleRefusal | null, };

export type RoleId = string;

export type RoleList = { roles: Array<RoleView>, };

export type RoleName = string;

export type RoleRefusal = "denied" | "ofProfile" | "beyondYourRights" | "held";

export type RoleShape = { name: RoleName, rights: Rights, standsAlone: boolean, isDeprecated: boolean, canSignIn: boolean, countsIn: CountsIn, };

export type RoleTitle = { role: RoleId, 
/**
 * Names its words in the language files; `null` for an own role.
 */
key: string | null, 
/**
 * The name of an own role.
 */
name: string | null, };

export type RoleView = { role: RoleId, 
/**
 * Names its words in the language files; `null` for an own role.
 */
key: string | null, 
/**
 * The name of an own role.
 */
name: string | null, isAdministrator: boolean, standsAlone: boolean, isDeprecated: boolean, canSignIn: boolean, includes: RoleId | null, 
/**
 * What of it opens something in the account of the call.
 */
rights: Rights, refusal: GivingRefusal | null, };

export type RolesPage = { roles: Array<RoleDetails>, 
/**
 * The modules of the portal, in their order.
 */
modules: Array<Module>, 
/**
 * Those that nobody but an administrator may hold.
 */
administratorOnly: Array<Module>, };

export type Scope = "allPresentAndFuture" | "listed";

export type Secret = string;

export type SetUpOrganisation = { name: OrganisationName, profile: Profile, language: Language, firstName: PersonName, lastName: PersonName, loginName: LoginName, email: EmailAddress, password: NewPassword, };

export type Setting = "none" | "view" | "manage";

export type ShowAccess = { membership: MembershipId, };

export type ShowMyself = Record<symbol, never>;

export type ShowRoles = Record<symbol, never>;

export type ShowUser = { membership: MembershipId, };

export type SignIn = { login: string, password: Secret, };

export type SignOut = Record<symbol, never>;

export type SignedIn = { "kind": "signedIn", 
/**
 * Who it is.
 */
who: WhoAmI, } | { "kind": "refused" } | { "kind": "wait", 
/**
 * Whole seconds.
 */
seconds: number, } | { "kind": "blocked" };

export type SortColumn = "firstName" | "lastName" | "loginName" | "email" | "authorities" | "status" | "lastSignIn";

export type StartSample = Record<symbol, never>;

export type Status = "active" | "pending" | "locked" | "ended" | "deactivated";

export type StillHere = Record<symbol, never>;

export type Tab = "active" | "pending" | "deactivated";

export type Topic = "users" | "outbox" | "journal" | "accounts";

export type UndoAct = { 
/**
 * The command id of that call.
 */
act: string, };

export type Undone = { 
/**
 * The command that was undone.
 */
command: string, 
/**
 * Roles that are held again.
 */
returned: Array<RoleId>, 
/**
 * Roles that are held no more.
 */
taken: Array<RoleId>, 
/**
 * What was changed, and stands as before.
 */
asBefore: UndoneThing | null, 
/**
 * Which of its values that changed, as the audit log names them; roles are told apart.
 */
fields: Array<string>, 
/**
 * What had been added, and is there no more.
 */
went: UndoneThing | null, 
/**
 * What had been deleted, and is there again.
 */
cameBack: UndoneThing | null, };

export type UndoneThing = { 
/**
 * Which one; of a user the membership.
 */
id: string, 
/**
 * What people call it.
 */
name: string, };

export type UnlockUser = { membership: MembershipId, 
/**
 * The version that the list showed.
 */
membershipVersion: number, };

export type UserCounts = { active: number, pending: number, deactivated: number, };

export type UserDetails = { membership: MembershipId, user: UserId, membershipVersion: number, userVersion: number, firstName: string, lastName: string, loginName: string, email: string, 
/**
 * The new address that is not yet in force.
 */
pendingEmail: PendingEmail | null, language: Language, loginType: LoginType, roles: Array<RoleId>, status: Status, 
/**
 * Until when they are locked; `null` also for a lock that has no end.
 */
lockedUntil: Moment | null, isLocked: boolean, lastSignIn: Moment | null, passwordChangedAt: Moment | null, mustChoosePassword: boolean, addedAt: Moment, 
/**
 * Modules that differ from the roles.
 */
custom: Partial<Record<Module, Setting>>, scope: Scope, accounts: Array<AccountId>, endsAt: Moment | null, deactivatedAt: Moment | null, 
/**
 * The partnership that the membership belongs to.
 */
partnership: string, 
/**
 * False for those who only receive mails.
 */
maySignIn: boolean, isMyself: boolean, 
/**
 * This is one of exactly two administrators: without them a single one would be left.
 */
leavesOneAdministrator: boolean, refusals: Refusals, };

export type UserFilters = { firstName: string, lastName: string, loginName: string, email: string, authorities: string, status: Status | null, };

export type UserId = string;

export type UserPage = { rows: Array<UserRow>, 
/**
 * How many match.
 */
total: number, 
/**
 * How many there are in the tab.
 */
of: number, };

export type UserPosition = { 
/**
 * From 0; `null` when the filters or the tab hide the user.
 */
position: number | null, };

export type UserQuery = { 
/**
 * Which list.
 */
tab: Tab, 
/**
 * Words that are each found in names, login name, e-mail or authorities; empty for everybody.
 */
find: string, 
/**
 * A filter under each column; empty for everybody.
 */
filters: UserFilters, 
/**
 * The order.
 */
sort: Order, 
/**
 * The language in which authorities are shown.
 */
language: Language, };

export type UserRow = { membership: MembershipId, user: UserId, firstName: string, lastName: string, loginName: string, email: string, loginType: LoginType, roles: Array<RoleId>, status: Status, lockedUntil: Moment | null, lastSignIn: Moment | null, isCustom: boolean, endsAt: Moment | null, deactivatedAt: Moment | null, deactivatedBy: string, isMyself: boolean, };

export type Verified = { 
/**
 * How many entries were read.
 */
entries: number, 
/**
 * The hash of the last one, in hexadecimal: shown on exports.
 */
head: string, 
/**
 * True when every hash and every value is as it was written.
 */
isIntact: boolean, 
/**
 * The sequence of the first entry that is not.
 */
brokenAt: number | null, 
/**
 * `missing`, `changed`, `values` or `end`.
 */
why: string | null, 
/**
 * True when the flaw is in the installation's own chain.
 */
isInInstallation: boolean, 
/**
 * The hash of the last entry of the installation's own chain, in hexadecimal.
 */
installationHead: string, };

export type VerifyJournal = Record<symbol, never>;

export type WebAddress = string;

export type WhoAmI = { user: UserId, firstName: string, lastName: string, loginName: string, email: string, language: Language, mustChoosePassword: boolean, isSample: boolean, 
/**
 * False while mails are only written into the outbox folder.
 */
mailsLeave: boolean, account: AccountSeen, capacity: Capacity, 
/**
 * The account of one's own from which one has switched here; `null` for who has not switched.
 */
home: HomeSeen | null, rights: Rights, 
/**
 * True when every role and right is theirs to give.
 */
isAdministrator: boolean, 
/**
 * True when all customers are theirs to hand on, also future ones.
 */
reachesAll: boolean, 
/**
 * Modules that live elsewhere and have an address, of those that the caller holds.
 */
links: Array<ModuleLink>, addWord: AddWord, credential: Credential, hasOneRole: boolean, 
/**
 * The modules of the portal, in the order in which they are listed.
 */
modules: Array<Module>, 
/**
 * Those that only administrators may hold.
 */
administratorOnly: Array<Module>, 
/**
 * Which customers a new user reaches.
 */
firstScope: FirstScope, 
/**
 * What it means that no customer is assigned to somebody.
 */
noneAssigned: NoneAssigned, 
/**
 * Without a call for so many seconds the session is over.
 */
idleSeconds: number, };

/** Every command: what it is asked with, and what it answers. */
export interface Commands {
  DescribeInstallation: { args: DescribeInstallation; answer: Installation };
  SetUpOrganisation: { args: SetUpOrganisation; answer: Empty };
  StartSample: { args: StartSample; answer: SignedIn };
  SignIn: { args: SignIn; answer: SignedIn };
  WhoAmI: { args: AskWhoAmI; answer: WhoAmI };
  ListHelpers: { args: ListHelpers; answer: HelperList };
  StillHere: { args: StillHere; answer: Empty };
  ChoosePassword: { args: ChoosePassword; answer: Empty };
  SignOut: { args: SignOut; answer: Empty };
  ConfirmEmailChange: { args: ConfirmEmailChange; answer: EmailConfirmed };
  DiscardEmailChangeByCode: { args: DiscardEmailChangeByCode; answer: EmailDiscarded };
  ShowMyself: { args: ShowMyself; answer: Myself };
  EditMyself: { args: EditMyself; answer: Myself };
  ResetMyPassword: { args: ResetMyPassword; answer: ResetDone };
  RequestMyEmailChange: { args: RequestMyEmailChange; answer: Myself };
  DiscardMyEmailChange: { args: DiscardMyEmailChange; answer: Myself };
  AcceptMyEmailChange: { args: AcceptMyEmailChange; answer: EmailAccepted };
  CountUsers: { args: CountUsers; answer: UserCounts };
  ListUsers: { args: ListUsers; answer: UserPage };
  LocateUser: { args: LocateUser; answer: UserPosition };
  ShowUser: { args: ShowUser; answer: UserDetails };
  ShowAccess: { args: ShowAccess; answer: AccessView };
  AddUser: { args: AddUser; answer: AddedUser };
  AddKnownUser: { args: AddKnownUser; answer: AddedKnownUser };
  EditUser: { args: EditUser; answer: UserDetails };
  ResetPassword: { args: ResetPassword; answer: ResetDone };
  RequestEmailChange: { args: RequestEmailChange; answer: UserDetails };
  DiscardEmailChange: { args: DiscardEmailChange; answer: UserDetails };
  AcceptEmailChange: { args: AcceptEmailChange; answer: EmailAccepted };
  LockUser: { args: LockUser; answer: UserDetails };
  UnlockUser: { args: UnlockUser; answer: UserDetails };
  DeactivateUser: { args: DeactivateUser; answer: UserDetails };
  ReactivateUser: { args: ReactivateUser; answer: UserDetails };
  RemoveUser: { args: RemoveUser; answer: RemovedUser };
  ListAccounts: { args: ListAccounts; answer: AccountList };
  ListCustomers: { args: ListCustomers; answer: CustomerList };
  ListAccountPeople: { args: ListAccountPeople; answer: AccountPeople };
  AddCustomer: { args: AddCustomer; answer: Customer };
  AddPartner: { args: AddPartner; answer: AddedPartner };
  EditCustomer: { args: EditCustomer; answer: Customer };
  ArchiveCustomer: { args: ArchiveCustomer; answer: Customer };
  RestoreCustomer: { args: RestoreCustomer; answer: Customer };
  ListModuleLinks: { args: ListModuleLinks; answer: ModuleLinkList };
  EditModuleLink: { args: EditModuleLink; answer: ModuleLinkList };
  ListRoles: { args: ListRoles; answer: RoleList };
  ShowRoles: { args: ShowRoles; answer: RolesPage };
  AddRole: { args: AddRole; answer: AddedRole };
  EditRole: { args: EditRole; answer: EditedRole };
  DeleteRole: { args: DeleteRole; answer: Empty };
  ListJournal: { args: ListJournal; answer: JournalPage };
  ListJournalPeople: { args: ListJournalPeople; answer: JournalPeople };
  VerifyJournal: { args: VerifyJournal; answer: Verified };
  UndoAct: { args: UndoAct; answer: Undone };
  ListOutbox: { args: ListOutbox; answer: OutboxPage };
  ListBackups: { args: ListBackups; answer: BackupList };
  BackUpNow: { args: BackUpNow; answer: Backup };
  RestoreBackup: { args: RestoreBackup; answer: Empty };
}

/** Those that can be undone, unless they mailed something or ended what was mailed. */
export const UNDOABLE: ReadonlySet<string> = new Set<keyof Commands>([
  "EditMyself",
  "AddUser",
  "EditUser",
  "LockUser",
  "UnlockUser",
  "DeactivateUser",
  "ReactivateUser",
  "AddCustomer",
  "EditCustomer",
  "ArchiveCustomer",
  "RestoreCustomer",
  "EditModuleLink",
  "AddRole",
  "EditRole",
  "DeleteRole",
]);
