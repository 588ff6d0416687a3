# Sign-in, lock page, choosing a password; and what may be said before the other files are read.
steward-version = Steward { $version }
sign-in-title = Sign in to Steward
sign-in-login = E-mail or login name
sign-in = Sign in
sign-out = Sign out
sign-in-forgotten = Forgotten your password? An administrator can reset it.
no-way-in = No way in?
no-way-in-recover = If no administrator can sign in, whoever owns the data folder can give one of them a one-time password with this command:
recover-login = LOGIN
sign-in-refused = The login or the password is wrong. Check both and try again.
sign-in-wait = { $seconds ->
    [one] Too many wrong passwords. Try again in { $seconds } second.
   *[other] Too many wrong passwords. Try again in { $seconds } seconds.
  }
sign-in-blocked = Sign-in is blocked after too many wrong passwords. An administrator can reset the password.
choose-password-title = Choose a new password
choose-password-why = Somebody else has known the password of { $login }. Choose one that only you know.
choose-password = Choose password
password-current = Current password
password-new = New password
password-repeat = Repeat the new password
password-differs = This is not the same password. Type it again.
password-hint = At least { $least } characters. Spaces are fine.
lock-title = Steward is locked
lock-why = { $name } has not used this window for a while. Unsaved work is still here.
lock-ended = The session of { $name } has ended. Unsaved work is still here.
lock-other-works = { $other } works in another window now. What { $name } has not saved here is still here; unlocking signs the other person out there.
lock-go-on = Discard the work here and continue as { $other }
lock-refused = The password is wrong, or your access has ended.
lock-open = Unlock
lock-other = Sign in as somebody else
lock-sample = Sample data needs no password.
change-password-title = Change your password
change-password = Change password
change-password-done = Your password is changed
broken-title = This page could not be shown
broken-way = Your data is not affected. Try again; if it happens again, close Steward and start it again.
code-confirmed = { $email } is confirmed. It comes into force when you or an administrator accept it; until then, sign in with the old address.
code-discarded = The request for a new e-mail is discarded. { $email } stays in force.
code-have = I have a code
start-sample = Explore with sample data
restore-done = The backup of { $at } is restored. Sign in with the password of that time.
