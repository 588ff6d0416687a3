# Wörter, die mehrere Seiten teilen.
language = Sprache
language-english = Englisch
language-french = Französisch
language-german = Deutsch
close = Schließen
cancel = Abbrechen
discard = Verwerfen
try-again = Erneut versuchen
loading = Wird geladen
skip-to-content = Zum Inhalt springen
none = keine
yes = ja
no = nein
date-today = Heute, { $time }
date-yesterday = Gestern, { $time }
never = Nie
password = Kennwort
password-show = Kennwort anzeigen
password-hide = Kennwort verbergen
status-active = Aktiv
status-pending = Ausstehend
status-locked = Gesperrt
status-ended = Abgelaufen
status-deactivated = Deaktiviert
first-name = Vorname
last-name = Nachname
login-name = Anmeldename
email = E-Mail
key-ctrl = Strg
key-shift = Umschalt
key-alt = Alt
key-esc = Esc
key-space = Leertaste
key-home = Pos1
key-end = Ende
key-delete = Entf
key-page-up = Bild auf
key-page-down = Bild ab
key-enter = Eingabe
key-up = Pfeil auf
key-down = Pfeil ab
key-left = Pfeil links
key-right = Pfeil rechts
undo = Rückgängig
undone = Rückgängig gemacht: { $what }
undone-as-before = Rückgängig gemacht: { $what } ({ $name } ist wie zuvor)
undone-values = Rückgängig gemacht: { $what } ({ $name }, wie zuvor: { $values })
undone-also = Wieder wie zuvor: { $values }
undone-roles = Rückgängig gemacht: { $what } ({ $name }: { $returned ->
    [0] keine Rolle zurückgegeben
    [one] { $returned } Rolle zurückgegeben
   *[other] { $returned } Rollen zurückgegeben
  }, { $taken ->
    [one] { $taken } genommen
   *[other] { $taken } genommen
  })
undone-went = Rückgängig gemacht: { $what } ({ $name } steht nicht mehr in der Liste)
undone-came-back = Rückgängig gemacht: { $what } ({ $name } steht wieder in der Liste)
undo-nothing = Es gibt nichts rückgängig zu machen
user-ended-on = Zugriff endete am { $day }
user-ends = { $days ->
    [0] Zugriff endet heute
    [one] Zugriff endet morgen, am { $day }
   *[other] Zugriff endet am { $day }, in { $days } Tagen
  }
