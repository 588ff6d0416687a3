# Seitenleiste, persönliches Menü, Tasten, Info, Beispieldaten.
sidebar = Seitenleiste
nav-main = Hauptnavigation
nav-users = Benutzer
nav-journal = Änderungsprotokoll
nav-outbox = Postausgang
nav-settings = Einstellungen
account-partner = Partnerkonto
account-customer = Kundenkonto
user-menu = { $name }: Einstellungen, Abmelden
menu-change-password = Kennwort ändern …
menu-keys = Alle Tasten …
menu-about = Über Steward …
theme = Farbschema
theme-system = System
theme-light = Hell
theme-dark = Dunkel
density = Zeilenhöhe
density-compact = Kompakt
density-normal = Normal
density-roomy = Geräumig
text-size = Textgröße
text-size-percent = { $percent } %
shortcuts-off = Einzelne Buchstaben lösen nichts aus
shortcuts-off-hint = Schaltet E, O, P, L, G, / und ? ab. Tasten mit Strg oder Alt bleiben.
about-title = Über Steward
about-folder = Ihre Daten liegen in
about-licences = Gebaut mit
keys-title = Alle Tasten
keys-off = Einzelne Buchstaben sind im persönlichen Menü abgeschaltet.
keys-everywhere = Überall
keys-grid = Liste
keys-drawer = Benutzerformular
keys-go-users = Benutzer
keys-go-journal = Änderungsprotokoll
keys-go-outbox = Postausgang
keys-go-settings = Einstellungen
keys-undo = Rückgängig machen
keys-region = Nächster Teil des Fensters
keys-help = Alle Tasten
keys-close = Oberstes schließen
keys-move = Bewegen
keys-row-ends = Erste, letzte Spalte
keys-first-cell = Erste Zeile
keys-last-cell = Letzte Zeile
keys-page = Eine Seite auf, ab
keys-edit = Bearbeiten
keys-edit-too = Bearbeiten
keys-roles = Rollen aktualisieren
keys-reset = Kennwort zurücksetzen
keys-lock = Sperren oder entsperren
keys-remove = Entfernen
keys-row-menu = Menü der Zeile
keys-copy = E-Mail kopieren
keys-find = In der Liste suchen
keys-filter = Filter dieser Spalte
keys-save = Speichern
keys-save-too = Speichern
keys-previous = Voriger Benutzer
keys-next = Nächster Benutzer
keys-section-previous = Voriger Abschnitt
keys-section-next = Nächster Abschnitt
keys-cancel = Abbrechen
sample-banner = Beispieldaten: Niemand hier ist echt, und keine E-Mail verlässt diesen Rechner.
sample-reset = Beispiel zurücksetzen
sample-leave = Beispiel verlassen
sample-reset-title = Beispieldaten zurücksetzen?
sample-reset-text = Alles, was Sie im Beispiel geändert haben, geht verloren; das Beispiel beginnt von vorn. Ihre eigenen Daten bleiben unberührt.
nav-no-pages = Ihr Zugriff
no-pages-title = Hier gibt es nichts anzuzeigen
no-pages-text = Sie sind { $name } in { $account }.
no-pages-roles = { $count ->
    [0] Ihre Berechtigungen dort öffnen keine Seite von Steward.
    [one] Ihre Rolle dort, { $roles }, öffnet keine Seite von Steward.
   *[other] Ihre Rollen dort, { $roles }, öffnen keine Seite von Steward.
}
no-pages-ask = Bitten Sie { $names } um Zugriff.
no-pages-copy = Anfrage kopieren
no-pages-copied = Die Anfrage ist kopiert; verschicken Sie sie, wie Sie möchten
no-pages-request = { $count ->
    [0] Ich bin { $name } ({ $email }) im Konto { $account }. In Steward sehe ich dort keine Seite. Können Sie mir Zugriff geben?
    [one] Ich bin { $name } ({ $email }) im Konto { $account }. Meine Rolle in Steward, { $roles }, öffnet dort keine Seite. Können Sie mir Zugriff geben?
   *[other] Ich bin { $name } ({ $email }) im Konto { $account }. Meine Rollen in Steward, { $roles }, öffnen dort keine Seite. Können Sie mir Zugriff geben?
}
nav-elsewhere = Anderswo
nav-elsewhere-of = { $module }, im Browser
