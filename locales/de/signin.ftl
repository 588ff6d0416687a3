# Anmeldung, gesperrtes Fenster, Wahl des Kennworts; und was gesagt werden kann, bevor die anderen Dateien gelesen sind.
steward-version = Steward { $version }
sign-in-title = Bei Steward anmelden
sign-in-login = E-Mail oder Anmeldename
sign-in = Anmelden
sign-out = Abmelden
sign-in-forgotten = Kennwort vergessen? Die Administration kann es zurücksetzen.
no-way-in = Kein Zugang?
no-way-in-recover = Kann sich niemand aus der Administration mehr anmelden, erzeugt dieser Befehl ein Einmalkennwort. Ausführen kann ihn, wem der Datenordner gehört:
recover-login = ANMELDENAME
sign-in-refused = Anmeldename oder Kennwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.
sign-in-wait = { $seconds ->
    [one] Zu viele falsche Kennwörter. Versuchen Sie es in { $seconds } Sekunde erneut.
   *[other] Zu viele falsche Kennwörter. Versuchen Sie es in { $seconds } Sekunden erneut.
  }
sign-in-blocked = Die Anmeldung ist nach zu vielen falschen Kennwörtern gesperrt. Die Administration kann das Kennwort zurücksetzen.
choose-password-title = Neues Kennwort wählen
choose-password-why = Das Kennwort von { $login } war auch jemand anderem bekannt. Wählen Sie eines, das nur Sie kennen.
choose-password = Kennwort wählen
password-current = Bisheriges Kennwort
password-new = Neues Kennwort
password-repeat = Neues Kennwort wiederholen
password-differs = Das ist nicht dasselbe Kennwort. Geben Sie es noch einmal ein.
password-hint = Mindestens { $least } Zeichen. Leerzeichen sind erlaubt.
lock-title = Steward ist gesperrt
lock-why = { $name } hat dieses Fenster eine Weile nicht benutzt. Nicht gespeicherte Eingaben sind noch da.
lock-ended = Die Sitzung von { $name } ist beendet. Nicht gespeicherte Eingaben sind noch da.
lock-other-works = In einem anderen Fenster arbeitet jetzt { $other }. Was { $name } hier nicht gespeichert hat, ist noch da; wer entsperrt, meldet die andere Person dort ab.
lock-go-on = Eingaben hier verwerfen und als { $other } weiterarbeiten
lock-refused = Das Kennwort stimmt nicht, oder Ihr Zugang ist beendet.
lock-open = Entsperren
lock-other = Unter anderem Namen anmelden
lock-sample = Die Beispieldaten brauchen kein Kennwort.
change-password-title = Eigenes Kennwort ändern
change-password = Kennwort ändern
change-password-done = Ihr Kennwort ist geändert
broken-title = Diese Seite konnte nicht angezeigt werden
broken-way = Ihre Daten sind nicht betroffen. Versuchen Sie es erneut; geschieht es wieder, schließen Sie Steward und starten Sie es neu.
code-confirmed = { $email } ist bestätigt. Die Adresse gilt, sobald Sie oder die Administration sie akzeptieren; bis dahin melden Sie sich mit der alten an.
code-discarded = Der Antrag auf eine neue E-Mail ist verworfen. { $email } gilt weiter.
code-have = Ich habe einen Code
start-sample = Mit Beispieldaten erkunden
restore-done = Die Sicherung vom { $at } ist zurückgespielt. Melden Sie sich mit dem damaligen Kennwort an.
