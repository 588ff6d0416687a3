# One’s own account.
menu-myself = Mein Konto
myself-title = Mein Konto
myself-profile = Profil
myself-sign-in = Anmeldung
myself-save = Speichern
myself-saved = Ihr Konto ist aktualisiert
myself-unsaved = { $changes ->
    [one] { $changes } nicht gespeicherte Änderung
   *[other] { $changes } nicht gespeicherte Änderungen
}
myself-unreadable = Ihr Konto konnte nicht gelesen werden
myself-conflict = Ihr Konto wurde inzwischen an anderer Stelle geändert. Unten steht der jetzige Stand; Ihre Eingaben bleiben in den Feldern, die Sie geändert hatten.
myself-password-hint = Geändert am { $day }
myself-reset-title = Ihr eigenes Kennwort zurücksetzen?
myself-reset-done = Ihr Kennwort ist zurückgesetzt. Melden Sie sich mit dem Einmalkennwort an, das Ihnen gesendet wurde.
myself-reset-done-written = Ihr Kennwort ist zurückgesetzt. Das Einmalkennwort wird in den Ordner des Postausgangs geschrieben; es wird nichts gesendet.
