# Mails. A subject holds no text that users can write.

mail-greeting = Hello { $name },
mail-login-name = Login name
mail-one-time-password = One-time password
mail-valid-until = Valid until
mail-next = Sign in with it once. You will then be asked to choose a password of your own.
mail-secrecy = Nobody will ever ask you for this password, by e-mail or by telephone.
mail-foot = Steward sent this e-mail automatically on behalf of { $organisation }. Replies are not read.

mail-welcome-subject = Your access to Steward
mail-welcome-intro = { $by } has added you as a user of { $organisation }. This is how you sign in:

mail-joined-subject = Your access to another account
mail-joined-intro = { $by } has given you access to { $organisation }.
mail-joined-next = Sign in as before: your login name and your password stay the same. Then choose the account at the top left.
mail-joined-next-awaited = Sign in with the one-time password that was mailed to you before. If it is no longer valid, ask an administrator of the organisation that first added you to reset your password.

mail-password-reset-subject = Your password was reset
mail-password-reset-intro = { $by } has reset your password for { $organisation }. The old one is no longer valid, and you are signed out everywhere.
mail-password-reset-intro-own = You have reset your password for { $organisation }. The old one is no longer valid, and you are signed out everywhere.

mail-removed-subject = Your access has been removed
mail-removed-intro = { $by } has removed you from { $organisation }. Your access ended at once.
mail-removed-intro-own = You have removed yourself from { $organisation }. Your access ended at once.
mail-removed-next = If this is a mistake, ask an administrator of the organisation to add you again.

mail-email-change-subject = Confirm your new e-mail address
mail-email-change-intro = { $by } has asked for this address to become your e-mail address for { $organisation }.
mail-email-change-intro-own = You have asked for this address to become your e-mail address for { $organisation }.
mail-email-change-how = To confirm it, open Steward of { $installation }, choose “I have a code” on the sign-in page, enter this address and the code, and choose “Confirm new e-mail”:
mail-email-change-code = Code
mail-email-change-link = On a computer with Steward, this link opens it with the code filled in. It can also be put into the field for the code:
mail-email-change-next = Until the new address is confirmed and accepted, your present one stays in force. If you know nothing of this, ignore this e-mail.

mail-email-change-notice-subject = A new e-mail address was asked for
mail-email-change-notice-intro = { $by } has asked for { $email } to become your e-mail address for { $organisation }.
mail-email-change-notice-intro-own = You have asked for { $email } to become your e-mail address for { $organisation }.
mail-email-change-notice-next = Until the new address is confirmed and accepted, this one stays in force. If you know nothing of this, tell your administrator at once: the request can be discarded.
mail-email-change-notice-how = You can discard the request yourself: open Steward of { $installation }, choose “I have a code” on the sign-in page, enter this address and the code, and choose “Discard request”:

mail-sign-in-paused-subject = Sign-in paused for 15 minutes
mail-sign-in-paused-intro = The password of your user was entered wrongly ten times in a row at { $organisation }. Sign-in is paused for 15 minutes.
mail-sign-in-paused-until = Paused until
mail-sign-in-paused-next = If that was you, try again then, or ask an administrator to reset your password. If it was not you, tell your administrator: somebody may be guessing your password.

# For instance 22 November 2026, 14:05 (UTC+01:00)
mail-moment = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }, { $time } ({ $zone })
