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
users-sorted = Sortiert nach { $column }
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
users-no-match-text = { $filters ->
    [one] Ein Filter ist gesetzt. Er blendet { $hidden ->
        [one] { $hidden } Benutzer aus.
       *[other] { $hidden } Benutzer aus.
      }
   *[other] { $filters } Filter sind gesetzt. Sie blenden { $hidden ->
        [one] { $hidden } Benutzer aus.
       *[other] { $hidden } Benutzer aus.
      }
  }
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
user-only-administrator = Nur ein Administratorkonto ist aktiv. Ein zweites hält den Zugang offen.
user-locked-open = Gesperrt bis zum Entsperren
user-locked-until = Gesperrt bis { $until }
login-type = Anmeldeart
login-type-email = E-Mail
login-type-google = Google
login-type-azure = Azure
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
lock-user-title = { $name } sperren?
lock-user-text = Die Anmeldung wird abgelehnt, offene Sitzungen enden sofort. Alle Rechte bleiben; der Benutzer bleibt in der Liste.
lock-own = Das sind Sie selbst: Sie werden sofort abgemeldet.
lock-open-end = Bis zum Entsperren
lock-until = Bis zu einem Zeitpunkt
lock-until-when = Gesperrt bis
lock-done = { $name } gesperrt
unlock-done = { $name } entsperrt
leave-title = Änderungen verwerfen?
leave-text = { $changes ->
    [one] { $changes } Änderung ist nicht gespeichert.
   *[other] { $changes } Änderungen sind nicht gespeichert.
  }
leave-stay = Weiter bearbeiten
conflict-by = { $name } hat diesen Benutzer am { $at } gespeichert, nachdem Sie ihn geöffnet hatten. Wählen Sie, was bleiben soll.
conflict-text = Dieser Benutzer wurde am { $at } gespeichert, nachdem Sie ihn geöffnet hatten. Wählen Sie, was bleiben soll.
conflict-same = Das Gespeicherte ist gleich Ihrer Eingabe.
conflict-mine = Meine Eingabe
conflict-theirs = Gespeichert
conflict-hint = Noch ist nichts gespeichert.
conflict-back = Zurück zum Formular
conflict-save = Diese Wahl speichern
