# Die Benutzerseite: Liste, Formular, Rückfragen.
users-authorities = Berechtigungen
users-status = Status
users-two-factor = 2FA
users-contact = Kontakt
users-last-sign-in = Letzte Anmeldung
users-more = Weitere Aktionen
users-tab-active = Aktiv
users-tab-pending = Offene Einladungen
users-tab-deactivated = Deaktiviert
users-add = Benutzer hinzufügen
users-create = Benutzer anlegen
users-find = In der Liste suchen
users-filter = Filtern
users-filter-of = Filtern: { $column }
users-columns = Spalten
users-columns-reset = Wie ausgeliefert
users-column-up = { $column } nach oben
users-column-down = { $column } nach unten
users-count = { $of ->
    [one] { $total } von { $of } Benutzer
   *[other] { $total } von { $of } Benutzern
  }
users-sorted = Nach { $column } sortiert
users-updating = Wird aktualisiert
users-key-move = bewegen
users-key-edit = bearbeiten
users-key-all = alle Tasten
users-slow = Die Liste braucht länger als gewöhnlich.
users-empty = Noch keine Benutzer
users-empty-text = Fügen Sie die erste Person hinzu, die in diesem Konto arbeiten soll.
users-empty-pending = Keine offenen Einladungen
users-empty-pending-text = Wer eingeladen ist und noch nicht angenommen hat, steht hier.
users-empty-deactivated = Niemand ist deaktiviert
users-empty-deactivated-text = Deaktivierte Benutzer behalten ihre Rollen und stehen hier.
users-no-match = Kein Benutzer passt
users-no-match-find = Kein Benutzer passt zu „{ $text }“
users-no-match-text = { $filters ->
    [one] Ein Filter ist gesetzt: { $names }. Er blendet { $hidden ->
        [one] { $hidden } Benutzer aus.
       *[other] { $hidden } Benutzer aus.
      }
   *[other] { $filters } Filter sind gesetzt: { $names }. Sie blenden { $hidden ->
        [one] { $hidden } Benutzer aus.
       *[other] { $hidden } Benutzer aus.
      }
  }
users-filter-find = Suche
users-clear = Filter löschen
users-failed = Die Liste konnte nicht geladen werden
users-failed-text = { $cause } ({ $time })
users-hidden = { $name } ist gespeichert, wird aber von den Filtern oder der Registerkarte verborgen.
users-show = Anzeigen
user-edit = Bearbeiten
user-reset-password = Kennwort zurücksetzen
user-reset-password-ask = Kennwort zurücksetzen …
user-lock = Sperren
user-lock-ask = Sperren …
user-lock-word = Sperre
user-unlock = Entsperren
user-update = Benutzer aktualisieren
user-create-save = Anlegen
user-added = { $name } hinzugefügt
user-added-mailed = { $name } hinzugefügt; ein Einmalkennwort ist unterwegs an { $email }
user-added-written = { $name } hinzugefügt; das Einmalkennwort für { $email } wird in den Ordner des Postausgangs geschrieben, es wird nichts gesendet
user-updated = { $name } aktualisiert
user-kept = { $name } bleibt wie gespeichert
user-changes = { $changes ->
    [one] { $changes } ungespeicherte Änderung
   *[other] { $changes } ungespeicherte Änderungen
  }
user-sections = Abschnitte
user-profile = Profil
user-sign-in = Anmeldung
user-roles = Rollen
user-never-signed-in = Nie angemeldet
user-last-sign-in = Letzte Anmeldung: { $when }
user-must-choose = Ist bei der nächsten Anmeldung zu ändern
user-password-none = Noch keines
user-password-changed = Geändert am { $day }
user-lock-hint = Behält alle Rechte, Anmeldung wird abgelehnt
user-only-administrator = Nur ein aktiver Benutzer zählt noch zur Administration. Ein zweiter hält den Zugang offen.
user-one-administrator = Danach zählt nur noch ein aktiver Benutzer zur Administration. Ein zweiter hält den Zugang offen.
user-locked-open = Gesperrt bis zum Entsperren
user-locked-until = Gesperrt bis { $until }
login-type = Anmeldeart
login-type-email = E-Mail
login-type-google = Google
login-type-azure = Azure
known-add = Person hier hinzufügen
known-stays = Name, Anmeldename und Kennwort bleiben, wie sie sind.
credential = Erstes Kennwort
credential-mailed = Einmalkennwort mailen
credential-mailed-hint = Steward erzeugt und mailt es; es ist bei der ersten Anmeldung zu ändern.
credential-written-hint = Das Einmalkennwort wird in den Ordner des Postausgangs geschrieben; es wird nichts gesendet. Es ist bei der ersten Anmeldung zu ändern.
credential-password = Kennwort festlegen
credential-password-hint = Sie teilen es der Person mit; es ist bei der ersten Anmeldung zu ändern.
password-generate = Erzeugen
password-copy = Kopieren
password-copied = Kennwort kopiert
email-copy = E-Mail kopieren
email-copied = { $email } kopiert
role-why-included = Bereits enthalten in { $role }.
role-why-deprecated = Veraltet. Sie kann weggenommen, aber nicht mehr vergeben werden.
role-why-beyond = Sie enthält Rechte, die Sie nicht haben.
role-why-not-here = Sie gilt in dieser Art von Konto nicht.
role-stands-alone = steht allein
role-deprecated = Veraltet
role-clears = { $count ->
    [one] Diese Wahl nimmt die Rolle darunter weg.
   *[other] Diese Wahl nimmt die { $count } Rollen darunter weg.
  }
role-others = Eine oder mehrere der anderen Rollen
role-others-count = { $count } von { $of }
role-others-off = Die Rollen darunter sind aus, weil diese allein steht.
reset-title = Kennwort von { $name } zurücksetzen?
reset-text = Ein Einmalkennwort geht an { $email }. Das bisherige Kennwort gilt sofort nicht mehr; bei der nächsten Anmeldung ist ein neues zu wählen.
reset-text-written = Ein Einmalkennwort für { $email } wird in den Ordner des Postausgangs geschrieben; es wird nichts gesendet. Das bisherige Kennwort gilt sofort nicht mehr; bei der nächsten Anmeldung ist ein neues zu wählen.
reset-own = Das sind Sie selbst: Sie werden sofort abgemeldet und melden sich mit dem Einmalkennwort aus der E-Mail an.
reset-own-written = Das sind Sie selbst: Sie werden sofort abgemeldet und melden sich mit dem Einmalkennwort aus dem Ordner des Postausgangs an.
reset-done = Ein Einmalkennwort ist unterwegs an { $email }
reset-done-written = Das Einmalkennwort für { $email } wird in den Ordner des Postausgangs geschrieben; es wird nichts gesendet
reset-refused = Zurücksetzen nicht möglich. { $reason }
lock-user-title = { $name } sperren?
lock-user-text = Die Anmeldung wird abgelehnt, offene Sitzungen enden sofort. Alle Rechte bleiben; der Benutzer bleibt in der Liste.
lock-own = Das sind Sie selbst: Dieser Zugang endet sofort. Haben Sie keinen anderen, werden Sie abgemeldet.
lock-open-end = Bis zum Entsperren
lock-until = Bis zu einem Zeitpunkt
lock-until-when = Gesperrt bis
lock-until-form = TT.MM.JJJJ, HH:MM
lock-no-moment = Kein Zeitpunkt: Tag, Monat, Jahr, Stunde, Minute.
lock-done = { $name } gesperrt
unlock-done = { $name } entsperrt
user-deactivate = Deaktivieren
user-deactivate-ask = Deaktivieren …
user-reactivate = Reaktivieren
user-remove = Entfernen
user-remove-ask = Entfernen …
users-deactivated-on = Deaktiviert am
users-deactivated-by = Von
deactivate-title = { $name } deaktivieren?
deactivate-text = Die Anmeldung wird verweigert, offene Sitzungen enden sofort. Der Benutzer wechselt in die Liste Deaktiviert, behält alle Rollen und kann reaktiviert werden.
deactivate-done = { $name } deaktiviert
reactivate-done = { $name } reaktiviert
remove-title = { $name } entfernen?
remove-text = Der Benutzer verschwindet aus allen Listen von { $account }. Im Änderungsprotokoll bleibt es verzeichnet, und der Benutzer kann erneut hinzugefügt werden.
remove-text-mailed = Der Zugriff auf { $account } endet sofort; eine E-Mail an { $email } informiert darüber. Im Änderungsprotokoll bleibt es verzeichnet, und der Benutzer kann erneut hinzugefügt werden.
remove-text-written = Der Zugriff auf { $account } endet sofort. Die E-Mail an { $email }, die darüber informiert, wird in den Ordner des Postausgangs geschrieben; es wird nichts gesendet. Im Änderungsprotokoll bleibt es verzeichnet, und der Benutzer kann erneut hinzugefügt werden.
remove-done = { $name } entfernt
remove-done-mailed = { $name } entfernt; eine E-Mail ist unterwegs
remove-done-written = { $name } entfernt; die E-Mail wird in den Ordner des Postausgangs geschrieben
leave-title = Änderungen verwerfen?
leave-text = { $changes ->
    [one] { $changes } Änderung ist nicht gespeichert.
   *[other] { $changes } Änderungen sind nicht gespeichert.
  }
leave-stay = Weiter bearbeiten
conflict-by = { $name } hat diesen Benutzer am { $at } gespeichert, nachdem Sie ihn geöffnet hatten. Wählen Sie, was bleiben soll.
conflict-text = Dieser Benutzer wurde gespeichert, nachdem Sie ihn geöffnet hatten. Wählen Sie, was bleiben soll.
conflict-same = Das Gespeicherte ist gleich Ihrer Eingabe.
conflict-mine = Meine Eingabe
conflict-theirs = Gespeichert
conflict-hint = Noch ist nichts gespeichert.
conflict-back = Zurück zum Formular
conflict-save = Diese Wahl speichern
user-custom = Individuelle Berechtigungen
user-permissions = Rechte
user-accounts = Zugängliche Konten
user-accounts-short = Konten
user-partnership = Partnerschaft
user-ends-on = Zugriff endet am
user-ends-hint = Der letzte Tag mit Zugriff. Leer: ohne Ende.
user-no-end = Ohne Ende
status-days-left = { $days ->
    [0] endet heute
   *[other] { $days } T
  }
status-days-more = > { $days } T
user-update-roles-ask = Rollen aktualisieren …
update-roles-title = Rollen von { $name } aktualisieren
update = Aktualisieren
user-copy-rights = Von einem Benutzer übernehmen …
copy-rights-title = Rechte eines Benutzers übernehmen
copy-rights-text = Rollen, Berechtigungen und zugängliche Konten kommen ins Formular; gespeichert ist noch nichts.
copy-rights-find = Benutzer suchen
copy-rights-nobody = Kein Benutzer passt
copy-rights-none = Hier gibt es niemanden, dessen Rechte sich übernehmen lassen
copy-rights-done = Rechte von { $name } ins Formular übernommen
copy-rights-partly = Rechte von { $name } ins Formular übernommen, ohne Rollen, die Sie nicht vergeben dürfen
role-choose-each = Jedes Recht einzeln wählen.
role-choose-in-form = Einzelne Rechte werden im Formular des Benutzers gesetzt.
custom-by-module = Modul für Modul festlegen
custom-never = Wer nur diese Rolle hat, meldet sich nie an; Berechtigungen würden nichts ändern.
custom-from = Ausgehen von
custom-from-roles = Den Rollen oben
custom-from-administrator = Administrator, dann wegnehmen
custom-from-nothing = Nichts
custom-differ = { $count ->
    [0] Kein Modul weicht ab
    [one] { $count } Modul weicht ab
   *[other] { $count } Module weichen ab
  }
custom-undo = Zurücknehmen
custom-module = Modul
custom-source = Woher es kommt
custom-none = Keine
custom-administrators = nur Administratoren
custom-from-role = aus der Rolle
custom-was-none = geändert, war Keine
custom-was-view = geändert, war Ansehen
custom-was-manage = geändert, war Verwalten
custom-beyond = haben Sie selbst nicht
custom-no-administrator = Wenn etwas weggenommen ist, zählt dieser Benutzer nicht mehr als Administrator.
custom-as-roles = Wie die Rollen
accounts-all = Alle Kunden, auch künftige
accounts-listed = Ausgewählte Kunden
accounts-all-why = Alle Kunden kann nur freigeben, wer selbst alle erreicht.
accounts-selected = { $count } von { $of } ausgewählt
accounts-customers = Kunden
accounts-filter = Kunden filtern
accounts-selected-only = Nur ausgewählte
accounts-select-all = { $count ->
    [one] { $count } auswählen
   *[other] Alle { $count } auswählen
  }
accounts-clear = Leeren
accounts-nothing = Noch keine Kunden
accounts-none-selected = Kein Kunde ist ausgewählt
accounts-no-match = Kein Kunde passt
accounts-hint = Mindestens ein Kunde muss ausgewählt sein. Eine leere Liste bedeutet nie „alle“.
accounts-hint-later = Noch gibt es nichts auszuwählen. Kunden lassen sich hier auswählen, sobald es welche gibt.
accounts-through = über { $account }
accounts-unseen = { $count ->
    [one] Ein weiterer ist ausgewählt, der archiviert oder für Sie nicht erreichbar ist. Er bleibt, wie er ist.
   *[other] { $count } weitere sind ausgewählt, die archiviert oder für Sie nicht erreichbar sind. Sie bleiben, wie sie sind.
  }
accounts-companies = { $count ->
    [0] Kein Unternehmen
    [one] { $count } Unternehmen
   *[other] { $count } Unternehmen
  }
accounts-companies-all = { $count ->
    [0] Alle Unternehmen; noch keines
    [one] Alle Unternehmen, zurzeit { $count }
   *[other] Alle Unternehmen, zurzeit { $count }
  }
accounts-select = Auswählen …
accounts-of = Zugängliche Konten von { $name }
accounts-confirm = Auswahl bestätigen
accounts-saved = Auswahl für { $name } gespeichert
accounts-open-title = { $count ->
    [one] { $count } Kunden öffnen?
   *[other] Alle { $count } Kunden öffnen?
  }
accounts-open-text = Ohne Auswahl sind hier alle Kunden zugänglich, auch künftige.
accounts-open = { $count ->
    [one] { $count } Kunden öffnen
   *[other] Alle { $count } Kunden öffnen
  }
accounts-keep = Auswahl behalten
