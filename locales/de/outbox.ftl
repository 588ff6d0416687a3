# Postausgang.
outbox-folder = Keine E-Mail verlässt diesen Rechner: Es ist kein Mailserver eingerichtet, deshalb schreibt Steward jede E-Mail als Datei in diesen Ordner.
outbox-failed = Der Postausgang ließ sich nicht lesen
outbox-empty = Noch keine E-Mails
outbox-empty-text = E-Mails mit Einmalkennwörtern und Hinweisen stehen hier.
outbox-troubled = { $count ->
    [one] { $count } E-Mail zu prüfen
   *[other] { $count } E-Mails zu prüfen
}
outbox-count = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
  }
outbox-to = An
outbox-kind = Betreff
outbox-attempts = Versuche
outbox-when = Gesendet, fällig
outbox-when-written = Geschrieben, fällig
outbox-error = Letzte Antwort
outbox-state-waiting = Wartet
outbox-state-sending = Wird gesendet
outbox-state-sent = Gesendet
outbox-state-writing = Wird geschrieben
outbox-state-written = Geschrieben
outbox-state-uncertain = Ungewiss
outbox-state-dead = Fehlgeschlagen
outbox-state-expired = Abgelaufen
outbox-kind-welcome = Zugang zu Steward
outbox-kind-joined = Zugang zu weiterem Konto
outbox-kind-password-reset = Kennwort zurückgesetzt
outbox-kind-sign-in-paused = Anmeldung angehalten
outbox-kind-email-change = Neue E-Mail-Adresse bestätigen
outbox-kind-email-change-notice = Neue E-Mail-Adresse wurde beantragt
outbox-kind-removed = Zugang entfernt
