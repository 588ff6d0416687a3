# Mails. A subject holds no text that users can write.

mail-greeting = Guten Tag { $name },
mail-login-name = Anmeldename
mail-one-time-password = Einmalkennwort
mail-valid-until = Gültig bis
mail-next = Melden Sie sich damit einmal an. Danach werden Sie aufgefordert, ein eigenes Kennwort zu wählen.
mail-secrecy = Niemand wird Sie nach diesem Kennwort fragen, weder per E-Mail noch am Telefon.
mail-foot = Steward hat diese E-Mail im Auftrag von { $organisation } automatisch gesendet. Antworten werden nicht gelesen.

mail-welcome-subject = Ihr Zugang zu Steward
mail-welcome-intro = { $by } hat Sie als Benutzer von { $organisation } hinzugefügt. So melden Sie sich an:

mail-joined-subject = Ihr Zugang zu einem weiteren Konto
mail-joined-intro = { $by } hat Ihnen Zugang zu { $organisation } gegeben.
mail-joined-next = Melden Sie sich wie bisher an: Anmeldename und Kennwort bleiben gleich. Danach wählen Sie das Konto oben links.
mail-joined-next-awaited = Melden Sie sich mit dem Einmalkennwort an, das Sie bereits per E-Mail erhalten haben. Gilt es nicht mehr, bitten Sie die Administration der Organisation, die Sie zuerst hinzugefügt hat, Ihr Kennwort zurückzusetzen.

mail-password-reset-subject = Ihr Kennwort wurde zurückgesetzt
mail-password-reset-intro = { $by } hat Ihr Kennwort für { $organisation } zurückgesetzt. Das alte gilt nicht mehr, und Sie sind überall abgemeldet.
mail-password-reset-intro-own = Sie haben Ihr Kennwort für { $organisation } zurückgesetzt. Das alte gilt nicht mehr, und Sie sind überall abgemeldet.

mail-removed-subject = Ihr Zugang wurde entfernt
mail-removed-intro = { $by } hat Sie bei { $organisation } entfernt. Ihr Zugang endete sofort.
mail-removed-intro-own = Sie haben sich bei { $organisation } entfernt. Ihr Zugang endete sofort.
mail-removed-next = Falls das ein Versehen ist, bitten Sie die Administration der Organisation, Sie erneut hinzuzufügen.

mail-email-change-subject = Bestätigen Sie Ihre neue E-Mail-Adresse
mail-email-change-intro = { $by } hat beantragt, dass diese Adresse Ihre E-Mail-Adresse für { $organisation } wird.
mail-email-change-intro-own = Sie haben beantragt, dass diese Adresse Ihre E-Mail-Adresse für { $organisation } wird.
mail-email-change-how = Um sie zu bestätigen, öffnen Sie Steward von { $installation }, wählen auf der Anmeldeseite „Ich habe einen Code“, geben diese Adresse und den Code ein und wählen „Neue E-Mail-Adresse bestätigen“:
mail-email-change-code = Code
mail-email-change-link = Auf einem Rechner mit Steward öffnet dieser Link das Programm und trägt den Code ein. Sie können ihn auch in das Feld für den Code einfügen:
mail-email-change-next = Bis die neue Adresse bestätigt und akzeptiert ist, gilt die bisherige weiter. Wenn Sie davon nichts wissen, ignorieren Sie diese E-Mail.

mail-email-change-notice-subject = Eine neue E-Mail-Adresse wurde beantragt
mail-email-change-notice-intro = { $by } hat beantragt, dass { $email } Ihre E-Mail-Adresse für { $organisation } wird.
mail-email-change-notice-intro-own = Sie haben beantragt, dass { $email } Ihre E-Mail-Adresse für { $organisation } wird.
mail-email-change-notice-next = Bis die neue Adresse bestätigt und akzeptiert ist, gilt diese weiter. Wenn Sie davon nichts wissen, informieren Sie sofort Ihre Administration: Der Antrag kann verworfen werden.
mail-email-change-notice-how = Sie können den Antrag selbst verwerfen: Öffnen Sie Steward von { $installation }, wählen auf der Anmeldeseite „Ich habe einen Code“, geben diese Adresse und den Code ein und wählen „Antrag verwerfen“:

mail-sign-in-paused-subject = Anmeldung für 15 Minuten ausgesetzt
mail-sign-in-paused-intro = Für Ihren Benutzer bei { $organisation } wurde zehnmal hintereinander ein falsches Kennwort eingegeben. Die Anmeldung ist für 15 Minuten ausgesetzt.
mail-sign-in-paused-until = Ausgesetzt bis
mail-sign-in-paused-next = Wenn Sie das waren, versuchen Sie es danach erneut, oder bitten Sie die Administration, Ihr Kennwort zurückzusetzen. Wenn nicht, informieren Sie sie: Vielleicht versucht jemand, Ihr Kennwort zu erraten.

# For instance 22. November 2026, 14:05 Uhr (UTC+01:00)
mail-moment = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }, { $time } Uhr ({ $zone })
