# The users page: list, form, questions.
users-authorities = Authorities
users-status = Status
users-two-factor = 2FA
users-contact = Contact
users-last-sign-in = Last sign-in
users-more = More actions
users-tab-active = Active
users-tab-pending = Pending invitations
users-tab-deactivated = Deactivated
users-add = Add user
users-create = Create user
users-find = Find in list
users-filter = Filter
users-filter-of = Filter: { $column }
users-columns = Columns
users-columns-reset = As delivered
users-column-up = Move { $column } up
users-column-down = Move { $column } down
users-count = { $of ->
    [one] { $total } of { $of } user
   *[other] { $total } of { $of } users
  }
users-sorted = Sorted by { $column }
users-updating = Updating
users-key-move = move
users-key-edit = edit
users-key-all = all keys
users-slow = The list takes longer than usual.
users-empty = No users yet
users-empty-text = Add the first person who is to work in this account.
users-empty-pending = No pending invitations
users-empty-pending-text = Whoever is invited and has not yet accepted is listed here.
users-empty-deactivated = Nobody is deactivated
users-empty-deactivated-text = Deactivated users keep their roles and are listed here.
users-no-match = No user matches
users-no-match-find = No user matches “{ $text }”
users-no-match-text = { $filters ->
    [one] One filter is set: { $names }. It hides { $hidden ->
        [one] { $hidden } user.
       *[other] { $hidden } users.
      }
   *[other] { $filters } filters are set: { $names }. They hide { $hidden ->
        [one] { $hidden } user.
       *[other] { $hidden } users.
      }
  }
users-filter-find = search
users-clear = Clear filters
users-failed = The list could not be loaded
users-failed-text = { $cause } ({ $time })
users-hidden = { $name } is saved, but the filters or the tab hide this user.
users-show = Show
user-edit = Edit
user-reset-password = Reset password
user-reset-password-ask = Reset password…
user-lock = Lock
user-lock-ask = Lock…
user-lock-word = Lock
user-unlock = Unlock
user-update = Update user
user-create-save = Create
user-added = { $name } added
user-added-mailed = { $name } added; a one-time password is on its way to { $email }
user-added-written = { $name } added; the one-time password for { $email } is written to the outbox folder, nothing is sent
user-updated = { $name } updated
user-kept = { $name } stays as saved
user-changes = { $changes ->
    [one] { $changes } unsaved change
   *[other] { $changes } unsaved changes
  }
user-sections = Sections
user-profile = Profile
user-sign-in = Sign-in
user-roles = Roles
user-never-signed-in = Never signed in
user-last-sign-in = Last sign-in: { $when }
user-must-choose = Must be changed at the next sign-in
user-password-none = None yet
user-password-changed = Changed on { $day }
user-lock-hint = Keeps all rights, refuses sign-in
user-only-administrator = One active administrator is left. A second one keeps the way in open.
user-one-administrator = After this, a single active administrator is left. A second one keeps the way in open.
user-locked-open = Locked until unlocked
user-locked-until = Locked until { $until }
login-type = Login type
login-type-email = E-mail
login-type-google = Google
login-type-azure = Azure
known-add = Add them here
known-stays = Name, login name and password stay as they are.
credential = First password
credential-mailed = Mail a one-time password
credential-mailed-hint = Steward makes it and mails it; it must be changed at the first sign-in.
credential-written-hint = The one-time password is written to the outbox folder; nothing is sent. It must be changed at the first sign-in.
credential-password = Set a password
credential-password-hint = You tell it to the person; it must be changed at the first sign-in.
password-generate = Generate
password-copy = Copy
password-copied = Password copied
email-copy = Copy e-mail
email-copied = { $email } copied
role-why-included = Already included in { $role }.
role-why-deprecated = Deprecated. It can be taken away but no longer given.
role-why-beyond = It contains rights that you do not hold.
role-why-not-here = It does not count in this kind of account.
role-stands-alone = stands alone
role-deprecated = Deprecated
role-clears = { $count ->
    [one] Choosing this clears the role below.
   *[other] Choosing this clears the { $count } roles below.
  }
role-others = One or more of the other roles
role-others-count = { $count } of { $of }
role-others-off = The roles below are off because this one stands alone.
reset-title = Reset the password of { $name }?
reset-text = A one-time password goes to { $email }. The present password ends at once, and a new one must be chosen at the next sign-in.
reset-text-written = A one-time password for { $email } is written to the outbox folder; nothing is sent. The present password ends at once, and a new one must be chosen at the next sign-in.
reset-own = This is you: you are signed out at once and sign in with the one-time password from the e-mail.
reset-own-written = This is you: you are signed out at once and sign in with the one-time password from the outbox folder.
reset-done = A one-time password is on its way to { $email }
reset-done-written = The one-time password for { $email } is written to the outbox folder; nothing is sent
reset-refused = Cannot be reset. { $reason }
lock-user-title = Lock { $name }?
lock-user-text = Sign-in is refused and open sessions end at once. All rights are kept; the user stays in the list.
lock-own = This is you: this access ends at once. With no other, you are signed out.
lock-open-end = Until unlocked
lock-until = Until a time
lock-until-when = Locked until
lock-until-form = DD/MM/YYYY, HH:MM
lock-no-moment = Not a date and time: day, month, year, hour, minute.
lock-done = { $name } locked
unlock-done = { $name } unlocked
user-deactivate = Deactivate
user-deactivate-ask = Deactivate…
user-reactivate = Reactivate
user-remove = Remove
user-remove-ask = Remove…
users-deactivated-on = Deactivated on
users-deactivated-by = By
deactivate-title = Deactivate { $name }?
deactivate-text = Sign-in is refused and open sessions end at once. The user moves to the Deactivated list, keeps all roles and can be reactivated.
deactivate-done = { $name } deactivated
reactivate-done = { $name } reactivated
remove-title = Remove { $name }?
remove-text = The user disappears from every list of { $account }. The audit log remembers, and the user can be added again.
remove-text-mailed = Access to { $account } ends at once, and an e-mail to { $email } says so. The audit log remembers, and the user can be added again.
remove-text-written = Access to { $account } ends at once. The e-mail to { $email } that says so is written to the outbox folder; nothing is sent. The audit log remembers, and the user can be added again.
remove-done = { $name } removed
remove-done-mailed = { $name } removed; an e-mail is on its way
remove-done-written = { $name } removed; the e-mail is written to the outbox folder
leave-title = Discard the changes?
leave-text = { $changes ->
    [one] { $changes } change is not saved.
   *[other] { $changes } changes are not saved.
  }
leave-stay = Keep editing
conflict-by = { $name } saved this user on { $at }, after you had opened it. Choose what is to stay.
conflict-text = This user was saved after you had opened it. Choose what is to stay.
conflict-same = What was saved is the same as what you typed.
conflict-mine = Mine
conflict-theirs = Theirs
conflict-hint = Nothing is saved yet.
conflict-back = Back to the form
conflict-save = Save this choice
user-custom = Custom permissions
user-permissions = Permissions
user-accounts = Accessible accounts
user-accounts-short = Accounts
user-partnership = Partnership
user-ends-on = Access ends on
user-ends-hint = The last day of access. Empty: no end.
user-no-end = No end
status-days-left = { $days ->
    [0] ends today
   *[other] { $days } d
  }
status-days-more = > { $days } d
user-update-roles-ask = Update roles…
update-roles-title = Update the roles of { $name }
update = Update
user-copy-rights = Copy from a user…
copy-rights-title = Copy the rights of a user
copy-rights-text = Roles, permissions and accessible accounts are put into the form; nothing is saved yet.
copy-rights-find = Find a user
copy-rights-nobody = No user matches
copy-rights-none = There is nobody here to copy from
copy-rights-done = Rights of { $name } put into the form
copy-rights-partly = Rights of { $name } put into the form, without roles that you may not give
role-choose-each = Choose each right by itself.
role-choose-in-form = Each right by itself is set in the user’s form.
custom-by-module = Set module by module
custom-never = Whoever holds only this role never signs in; permissions would change nothing.
custom-from = Start from
custom-from-roles = The roles above
custom-from-administrator = Administrator, then take away
custom-from-nothing = Nothing
custom-differ = { $count ->
    [0] No module differs
    [one] { $count } module differs
   *[other] { $count } modules differ
  }
custom-undo = Undo changes
custom-module = Module
custom-source = Where it comes from
custom-none = None
custom-administrators = administrators only
custom-from-role = from role
custom-was-none = changed, was none
custom-was-view = changed, was view
custom-was-manage = changed, was manage
custom-beyond = you do not hold it
custom-no-administrator = With something taken away, this user no longer counts as an administrator.
custom-as-roles = As the roles say
accounts-all = All customers, also future ones
accounts-listed = Selected customers
accounts-all-why = Only somebody who reaches all customers can give all.
accounts-selected = { $count } of { $of } selected
accounts-customers = Customers
accounts-filter = Filter customers
accounts-selected-only = Selected only
accounts-select-all = Select all { $count }
accounts-clear = Clear
accounts-nothing = No customers yet
accounts-none-selected = No customer is selected
accounts-no-match = No customer matches
accounts-hint = At least one customer must be selected. An empty list never means “all”.
accounts-hint-later = There is nothing to select yet. Customers can be selected here once there are some.
accounts-through = through { $account }
accounts-unseen = { $count ->
    [one] One more is selected that is archived or out of your reach. It stays as it is.
   *[other] { $count } more are selected that are archived or out of your reach. They stay as they are.
  }
accounts-companies = { $count ->
    [0] No company
    [one] { $count } company
   *[other] { $count } companies
  }
accounts-companies-all = { $count ->
    [0] All companies; none yet
    [one] All companies, now { $count }
   *[other] All companies, now { $count }
  }
accounts-select = Select…
accounts-of = Accessible accounts of { $name }
accounts-confirm = Confirm selection
accounts-saved = Selection for { $name } saved
accounts-open-title = { $count ->
    [one] Open { $count } customer?
   *[other] Open all { $count } customers?
  }
accounts-open-text = Without a selection all customers are reached here, also future ones.
accounts-open = { $count ->
    [one] Open { $count } customer
   *[other] Open all { $count } customers
  }
accounts-keep = Keep the selection
