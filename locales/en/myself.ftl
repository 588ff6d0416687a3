# One’s own account.
menu-myself = My account
myself-title = My account
myself-profile = Profile
myself-sign-in = Sign-in
myself-save = Save
myself-saved = Your account is updated
myself-unsaved = { $changes ->
    [one] { $changes } unsaved change
   *[other] { $changes } unsaved changes
}
myself-unreadable = Your account could not be read
myself-conflict = Your account was changed from another place meanwhile. What stands there now is below; your own entries are kept in the fields you had changed.
myself-password-hint = Changed on { $day }
myself-reset-title = Reset your own password?
myself-reset-done = Your password is reset. Sign in with the one-time password that was mailed to you.
myself-reset-done-written = Your password is reset. The one-time password is written to the outbox folder; nothing is sent.
