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
users-no-match-text = { $filters ->
    [one] One filter is set. It hides { $hidden ->
        [one] { $hidden } user.
       *[other] { $hidden } users.
      }
   *[other] { $filters } filters are set. They hide { $hidden ->
        [one] { $hidden } user.
       *[other] { $hidden } users.
      }
  }
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
user-locked-open = Locked until unlocked
user-locked-until = Locked until { $until }
login-type = Login type
login-type-email = E-mail
login-type-google = Google
login-type-azure = Azure
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
lock-user-title = Lock { $name }?
lock-user-text = Sign-in is refused and open sessions end at once. All rights are kept; the user stays in the list.
lock-own = This is you: you are signed out at once.
lock-open-end = Until unlocked
lock-until = Until a time
lock-until-when = Locked until
lock-done = { $name } locked
unlock-done = { $name } unlocked
leave-title = Discard the changes?
leave-text = { $changes ->
    [one] { $changes } change is not saved.
   *[other] { $changes } changes are not saved.
  }
leave-stay = Keep editing
conflict-by = { $name } saved this user on { $at }, after you had opened it. Choose what is to stay.
conflict-text = This user was saved on { $at }, after you had opened it. Choose what is to stay.
conflict-same = What was saved is the same as what you typed.
conflict-mine = Mine
conflict-theirs = Theirs
conflict-hint = Nothing is saved yet.
conflict-back = Back to the form
conflict-save = Save this choice
