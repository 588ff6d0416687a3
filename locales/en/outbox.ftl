# Outbox.
outbox-folder = No e-mail leaves this computer: no mail server is set up, so Steward writes every e-mail as a file into this folder.
outbox-failed = The outbox could not be read
outbox-empty = No e-mails yet
outbox-empty-text = E-mails with one-time passwords and notices are listed here.
outbox-troubled = { $count ->
    [one] { $count } e-mail to look at
   *[other] { $count } e-mails to look at
}
outbox-count = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }
outbox-to = To
outbox-kind = About
outbox-attempts = Tries
outbox-when = Sent, next try
outbox-when-written = Written, next try
outbox-error = Last answer
outbox-state-waiting = Waiting
outbox-state-sending = Sending
outbox-state-sent = Sent
outbox-state-writing = Being written
outbox-state-written = Written
outbox-state-uncertain = Uncertain
outbox-state-dead = Failed
outbox-state-expired = Expired
outbox-kind-welcome = Access to Steward
outbox-kind-joined = Access to another account
outbox-kind-password-reset = Password was reset
outbox-kind-sign-in-paused = Sign-in paused
outbox-kind-email-change = Confirm new e-mail
outbox-kind-email-change-notice = New e-mail was asked for
outbox-kind-removed = Access removed
