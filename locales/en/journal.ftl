# Audit log.
journal-verify = Verify
journal-intact = { $entries ->
    [one] The log is intact: { $entries } entry checked.
   *[other] The log is intact: { $entries } entries checked.
  }
journal-head = Last digest:
journal-broken = The log was changed from outside, at entry { $at }.
journal-unreadable = The audit log could not be read
journal-empty = No entry matches
journal-empty-text = Nobody did anything in this time, or the filters hide it.
journal-filter = Filter the audit log
journal-person = Person
journal-everybody = Everybody
journal-from = From
journal-to = To
journal-day-form = DD/MM/YYYY
journal-no-day = Not a date: day, month, year.
journal-details = Details
journal-details-of = Details: { $what }, { $at }
journal-when = When
journal-who = Who
journal-what = What
journal-whom = On whom
journal-outcome = Outcome
journal-more = Show more
journal-count = { $count ->
    [one] { $count } entry shown
   *[other] { $count } entries shown
  }
journal-nobody = Not signed in
journal-field = Field
journal-before = Before
journal-after = After
journal-done = Done
journal-refused = Refused
journal-denied = Denied
journal-failed = Failed
journal-panicked = Broke off
journal-set-up = Set up organisation
journal-start-sample = Open sample data
journal-sign-in = Sign-in
journal-sign-out = Sign-out
journal-choose-password = Choose password
journal-add-user = Add user
journal-edit-user = Edit user
journal-reset-password = Reset password
journal-lock-user = Lock user
journal-unlock-user = Unlock user
journal-back-up = Back up
journal-restore = Restore backup
journal-recover = Recover access from the data folder
journal-restored = Data restored from a backup
journal-still-here = Sign of activity
journal-read-set-up = View set-up
journal-read-myself = View own profile
journal-read-users = View user list
journal-read-user = View user
journal-read-roles = View roles
journal-read-journal = View audit log
journal-verify-journal = Verify audit log
journal-read-outbox = View outbox
journal-read-backups = View backups
journal-error-wrong-sign-in = The login or the password was wrong.
journal-error-wait = Too many wrong passwords: another try was possible only later.
journal-error-blocked = Sign-in was blocked after too many wrong passwords.
journal-error-internal = Something went wrong inside Steward.
journal-as = as { $name }
journal-field-role = Role
journal-field-number = Number
journal-field-city = City
journal-field-locked-until = Locked until
journal-field-must-choose = Must choose a password
journal-field-password-changed = Password changed
journal-field-name = Name
journal-field-added = Added
journal-flaw-missing = An entry is missing here.
journal-flaw-changed = The entry itself was changed.
journal-flaw-values = The values kept with the entry were changed.
journal-more-changes = { $more ->
    [one] One more change
   *[other] { $more } more changes
  }
journal-of = Entries of
journal-installation = This installation
journal-installation-text = What people did whom no account knows, such as sign-ins with unknown names. Nobody but administrators sees it.
journal-broken-installation = The installation’s own log was changed from outside, at entry { $at }.
journal-flaw-end = The log does not end as it was written: entries are missing, or were added.
journal-head-installation = Last digest of the installation:
journal-number = No.
journal-email-request = Request new e-mail
journal-email-discard = Discard new e-mail
journal-email-accept = Accept new e-mail
journal-email-confirm = Confirm new e-mail
journal-edit-myself = Edit own account
journal-reset-myself = Reset own password
journal-add-role = Add role
journal-edit-role = Edit role
journal-delete-role = Delete role
journal-field-asked-by = Asked for by
journal-field-asked-at = Asked for
journal-field-verified-at = Confirmed
journal-field-ended-at = Code ended
journal-error-wrong-code = The code was wrong or no longer valid.
