# Änderungsprotokoll.
journal-verify = Prüfen
journal-intact = { $entries ->
    [one] Das Protokoll ist unversehrt: { $entries } Eintrag geprüft.
   *[other] Das Protokoll ist unversehrt: { $entries } Einträge geprüft.
  }
journal-head = Letzte Prüfsumme:
journal-broken = Das Protokoll wurde von außen verändert, und zwar bei Eintrag { $at }.
journal-unreadable = Das Änderungsprotokoll ließ sich nicht lesen
journal-empty = Kein Eintrag passt
journal-empty-text = In dieser Zeit hat niemand etwas getan, oder die Filter blenden es aus.
journal-filter = Änderungsprotokoll filtern
journal-person = Person
journal-everybody = Alle
journal-from = Von
journal-to = Bis
journal-day-form = TT.MM.JJJJ
journal-no-day = Kein Datum: Tag, Monat, Jahr.
journal-details = Einzelheiten
journal-details-of = Einzelheiten: { $what }, { $at }
journal-when = Wann
journal-who = Wer
journal-what = Was
journal-whom = An wem
journal-outcome = Ergebnis
journal-more = Mehr anzeigen
journal-count = { $count ->
    [one] { $count } Eintrag angezeigt
   *[other] { $count } Einträge angezeigt
  }
journal-nobody = Nicht angemeldet
journal-field = Feld
journal-before = Vorher
journal-after = Nachher
journal-done = Erledigt
journal-refused = Abgelehnt
journal-denied = Verweigert
journal-failed = Fehlgeschlagen
journal-panicked = Abgebrochen
journal-set-up = Organisation einrichten
journal-start-sample = Beispieldaten öffnen
journal-sign-in = Anmeldung
journal-sign-out = Abmeldung
journal-choose-password = Kennwort wählen
journal-add-user = Benutzer hinzufügen
journal-edit-user = Benutzer bearbeiten
journal-reset-password = Kennwort zurücksetzen
journal-lock-user = Benutzer sperren
journal-unlock-user = Benutzer entsperren
journal-back-up = Datensicherung
journal-restore = Sicherung zurückspielen
journal-recover = Zugang aus dem Datenordner wiederherstellen
journal-restored = Daten aus einer Sicherung zurückgespielt
journal-still-here = Aktivitätsmeldung
journal-read-set-up = Einrichtung ansehen
journal-read-myself = Eigenes Profil ansehen
journal-read-users = Benutzerliste ansehen
journal-read-user = Benutzer ansehen
journal-read-roles = Rollen ansehen
journal-read-journal = Änderungsprotokoll ansehen
journal-verify-journal = Änderungsprotokoll prüfen
journal-read-outbox = Postausgang ansehen
journal-read-backups = Sicherungen ansehen
journal-error-wrong-sign-in = Anmeldename oder Kennwort war falsch.
journal-error-wait = Zu viele falsche Kennwörter: Ein neuer Versuch war erst später möglich.
journal-error-blocked = Die Anmeldung war nach zu vielen falschen Kennwörtern gesperrt.
journal-error-internal = In Steward ist etwas fehlgeschlagen.
journal-as = als { $name }
journal-field-role = Rolle
journal-field-number = Nummer
journal-field-city = Ort
journal-field-locked-until = Gesperrt bis
journal-field-must-choose = Muss ein Kennwort wählen
journal-field-password-changed = Kennwort geändert
journal-field-name = Name
journal-field-added = Hinzugefügt
journal-flaw-missing = Hier fehlt ein Eintrag.
journal-flaw-changed = Der Eintrag selbst wurde verändert.
journal-flaw-values = Die Werte zum Eintrag wurden verändert.
journal-more-changes = { $more ->
    [one] Eine weitere Änderung
   *[other] { $more } weitere Änderungen
  }
journal-of = Einträge von
journal-installation = Diese Installation
journal-installation-text = Was Personen getan haben, die kein Konto kennt, etwa Anmeldungen mit unbekanntem Namen. Nur die Administration sieht das.
journal-broken-installation = Das Protokoll der Installation wurde von außen verändert, und zwar bei Eintrag { $at }.
journal-flaw-end = Das Protokoll endet nicht, wie es geschrieben wurde: Einträge fehlen oder kamen hinzu.
journal-head-installation = Letzte Prüfsumme der Installation:
journal-number = Nr.
journal-email-request = Neue E-Mail beantragen
journal-email-discard = Neue E-Mail verwerfen
journal-email-accept = Neue E-Mail akzeptieren
journal-email-confirm = Neue E-Mail bestätigen
journal-edit-myself = Eigenes Konto bearbeiten
journal-reset-myself = Eigenes Kennwort zurücksetzen
journal-add-role = Rolle hinzufügen
journal-edit-role = Rolle bearbeiten
journal-delete-role = Rolle löschen
journal-field-asked-by = Beantragt von
journal-field-asked-at = Beantragt
journal-field-verified-at = Bestätigt
journal-field-ended-at = Code ungültig geworden
journal-error-wrong-code = Der Code war falsch oder galt nicht mehr.
