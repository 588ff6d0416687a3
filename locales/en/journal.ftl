# Audit log.
journal-verify = Verify
journal-intact = { $entries ->
    [one] The log is intact: { $entries } entry checked.
   *[other] The log is intact: { $entries } entries checked.
  }
journal-head = Last digest:
journal-broken = The log was changed from outside: entry { $at } does not fit the one before it.
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
journal-nobody = Nobody signed in
journal-field = Field
journal-before = Before
journal-after = After
journal-done = Done
journal-refused = Refused
journal-denied = Denied
journal-failed = Failed
journal-panicked = Broke off
journal-set-up = Set up the organisation
journal-start-sample = Opened the sample data
journal-sign-in = Signed in
journal-sign-out = Signed out
journal-choose-password = Chose a password
journal-add-user = Added a user
journal-edit-user = Edited a user
journal-reset-password = Reset a password
journal-lock-user = Locked a user
journal-unlock-user = Unlocked a user
journal-back-up = Backed up
journal-restore = Restored a backup
journal-recover = Recovered access from the data folder
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
