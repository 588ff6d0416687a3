# The page of roles.
nav-roles = Rollen
keys-go-roles = Rollen
roles-add = Rolle hinzufügen
roles-unreadable = Die Rollen konnten nicht gelesen werden
roles-name = Rolle
roles-holders = Inhaber
roles-grants = Gewährt
roles-grants-nothing = Für sich nichts
roles-own = Eigene
roles-administrator = Zählt zur Administration
roles-no-sign-in = Keine Anmeldung
roles-partner-only = Nur Partnerkonto
roles-customers-only = Nur Kundenkonten
roles-copy = Kopieren …
roles-copy-of = { $name } kopieren
roles-edit = Bearbeiten …
roles-edit-of = { $name } bearbeiten
roles-delete = Löschen …
roles-delete-of = { $name } löschen
roles-delete-title = Rolle { $name } löschen?
roles-delete-text = Niemand hat sie. Das Änderungsprotokoll behält, was sie gewährte.
roles-delete-act = Rolle löschen
roles-deleted = { $name } gelöscht
roles-copied-name = { $name } (Kopie)
roles-copy-of-administrator = { $count ->
    [0] Die Kopie ist keine Administratorrolle. Wer nur diese Rolle hat, zählt nicht zur Administration.
   *[other] Die Kopie ist keine Administratorrolle: Was nur die Administration haben darf, fehlt. Wer nur diese Rolle hat, zählt nicht zur Administration.
}
roles-new-title = Neue Rolle
roles-edit-title = Rolle { $name } bearbeiten
roles-save = Rolle speichern
roles-added = { $name } hinzugefügt
roles-updated = { $name } aktualisiert
roles-for-holders = { $count ->
    [one] Was Sie speichern, gilt für { $count } Benutzer ab der nächsten Aktion.
   *[other] Was Sie speichern, gilt für { $count } Benutzer ab der nächsten Aktion.
}
roles-where = Gilt in
roles-where-both = Partner- und Kundenkonten
roles-stands-alone = Steht allein: schließt alle anderen Rollen aus
roles-may-sign-in = Darf sich anmelden
roles-is-deprecated = Veraltet: bleibt den Inhabern, wird niemandem mehr gegeben
roles-module = Modul
roles-none = Keine
roles-only-administrators = nur Administration
roles-right = { $module }: { $level }
roles-conflict = Jemand hat diese Rolle inzwischen geändert. Unten steht der jetzige Stand; speichern Sie erneut, um Ihren an seine Stelle zu setzen.
roles-theirs = Jetzt: { $name }. { $grants }
roles-refusal-denied = Sie dürfen Rollen ansehen, aber nicht ändern.
roles-refusal-of-profile = Eine Rolle des Portals wird nicht geändert. Kopieren Sie sie, um eine eigene daraus zu machen.
roles-refusal-beyond = Diese Rolle öffnet mehr, als Sie geben dürfen.
roles-refusal-held = Jemand hat diese Rolle. Geben Sie zuerst eine andere.
