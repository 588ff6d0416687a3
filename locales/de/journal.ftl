# Änderungsprotokoll.
journal-verify = Prüfen
journal-intact = { $entries ->
    [one] Das Protokoll ist unversehrt: { $entries } Eintrag geprüft.
   *[other] Das Protokoll ist unversehrt: { $entries } Einträge geprüft.
  }
journal-head = Letzte Prüfsumme:
journal-broken = Das Protokoll wurde von außen verändert: Eintrag { $at } passt nicht zum vorigen.
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
journal-nobody = Niemand angemeldet
journal-field = Feld
journal-before = Vorher
journal-after = Nachher
journal-done = Erledigt
journal-refused = Abgelehnt
journal-denied = Verweigert
journal-failed = Fehlgeschlagen
journal-panicked = Abgebrochen
journal-set-up = Organisation eingerichtet
journal-start-sample = Beispieldaten geöffnet
journal-sign-in = Angemeldet
journal-sign-out = Abgemeldet
journal-choose-password = Kennwort gewählt
journal-add-user = Benutzer hinzugefügt
journal-edit-user = Benutzer bearbeitet
journal-reset-password = Kennwort zurückgesetzt
journal-lock-user = Benutzer gesperrt
journal-unlock-user = Benutzer entsperrt
journal-back-up = Gesichert
journal-restore = Sicherung zurückgespielt
journal-recover = Zugang aus dem Datenordner wiederhergestellt
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
