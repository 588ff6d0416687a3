# Konten: Kunden, Kontowechsel, wer was erreicht.
nav-customers = Kunden
account-acting = Sie handeln bei einem Kunden
account-acting-partner = Sie handeln bei einem Unterpartner
acting-in = Sie handeln im Konto { $account }. Was Sie ändern, gilt für diesen Kunden und wird unter Ihrem Namen protokolliert.
acting-in-partner = Sie handeln im Konto { $account }. Was Sie ändern, gilt für diesen Unterpartner und wird unter Ihrem Namen protokolliert.
acting-back = Zurück zu { $account }
account-closed = Sie arbeiten nicht mehr in { $account }
account-closed-unknown = Sie arbeiten nicht in diesem Konto
account-closed-text = Das Konto wurde archiviert oder Ihr Zugriff darauf wurde entzogen. Die Administration kann das ändern.
account-closed-kept = Was hier eingegeben wurde, wartet, bis der Zugriff zurückkommt; wer zum eigenen Konto geht, gibt es auf.
account-closed-still = Daran hat sich noch nichts geändert.
account-closed-back = Zurück zu meinem Konto
# Der Kontowechsler.
switch-account = Konto wechseln
switch-to = Zu { $account } wechseln
switch-search = Konten durchsuchen
switch-placeholder = { $customers ->
    [one] { $customers } Kunden nach Name, Nummer oder Ort durchsuchen
   *[other] { $customers } Kunden nach Name, Nummer oder Ort durchsuchen
  }
switch-accounts = Konten
switch-recent = Zuletzt verwendet
switch-favourites = Favoriten
switch-favourite = Favorit
switch-all = Alle Konten
switch-by-name = Nach Namen sortiert
switch-found = { $count ->
    [one] { $count } Konto
   *[other] { $count } Konten
  }
switch-none = Kein Konto passt. Sie sehen nur Konten, in denen Sie arbeiten dürfen.
switch-current = aktuell
switch-yesterday = gestern
switch-partner = Partner
switch-users = { $count } Benutzer
switch-sub-accounts = { $count ->
    [one] { $count } Unterkonto
   *[other] { $count } Unterkonten
  }
switch-key-fold = ein-, ausklappen
switch-key-open = öffnen
switch-key-favourite = Favorit
switch-key-back = zurück zum Partner
open-in-new-window = In neuem Fenster öffnen
keys-go-customers = Kunden
keys-switch = Konto wechseln
keys-window = Im neuen Fenster wechseln
keys-back = Zurück zum eigenen Konto
keys-favourite = Favorisiertes Konto
# Die Kundenseite.
customer-add = Neuen Kunden hinzufügen
customer-add-refused = Kunden fügt hier hinzu, wer alle Kunden verwaltet; Sie verwalten nur einzelne.
customer-add-below = Unterkonto hinzufügen …
customer-edit = { $account } bearbeiten
customer-edit-ask = Bearbeiten …
customer-update = Kunden aktualisieren
customer-name = Name
customer-number = Nummer
customer-city = Ort
customer-access = Wer Zugriff hat
customer-belongs = Gehört unter
customer-directly-below = { $account } (direkt)
customer-is-archived = archiviert
customer-is-partner = Unterpartner
customer-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
  }
customer-people-of = { $count ->
    [one] Wer Zugriff auf { $account } hat: { $count } Person
   *[other] Wer Zugriff auf { $account } hat: { $count } Personen
  }
customer-people-ask = Wer Zugriff hat …
customer-people-title = Wer Zugriff auf { $account } hat
customer-people-own = Wer Zugriff auf { $account } hat …
customer-people-none = Niemand kann in diesem Konto arbeiten.
customer-people-above = Wer von einem übergeordneten Konto aus Zugriff hat, ist hier nicht mitgezählt.
customer-more = Weitere Aktionen für { $account }
customer-archive = Archivieren
customer-archive-ask = Archivieren …
customer-archive-title = { $account } archivieren?
customer-archive-text = { $people ->
    [one] { $people } Person verliert diesen Zugriff sofort. Nichts wird gelöscht: Ein wiederhergestelltes Konto ist, wie es war.
   *[other] { $people } Personen verlieren diesen Zugriff sofort. Nichts wird gelöscht: Ein wiederhergestelltes Konto ist, wie es war.
  }
customer-archive-below = { $count ->
    [one] { $count } Unterkonto wird mit geschlossen.
   *[other] { $count } Unterkonten werden mit geschlossen.
  }
customer-restore = Wiederherstellen
customer-restore-ask = Wiederherstellen …
customer-restore-title = { $account } wiederherstellen?
customer-restore-text = Wer in diesem Konto arbeiten konnte, kann es wieder.
customer-restore-below = Es bleibt geschlossen, bis auch { $account }, zu dem es gehört, wieder in Gebrauch ist.
customer-added = { $name } hinzugefügt
customer-updated = { $name } aktualisiert
customer-archived = { $name } archiviert
customer-restored = { $name } wiederhergestellt
customer-conflict-by = { $name } hat diesen Kunden am { $at } gespeichert, nachdem Sie ihn geöffnet hatten:
customer-conflict = Dieser Kunde wurde gespeichert, nachdem Sie ihn geöffnet hatten:
customers-tab-in-use = In Verwendung
customers-tab-archived = Archiviert
customers-find = Kunden suchen
customers-count = { $shown } von { $of } Kunden
customers-none = Noch keine Kunden
customers-none-text = Fügen Sie den ersten Kunden hinzu, den Sie betreuen.
customers-none-reached = Kunden, für die Sie arbeiten dürfen, stehen hier.
customers-none-archived = Nichts ist archiviert
customers-none-archived-text = Archivierte Kunden bleiben hier und können wiederhergestellt werden.
customers-no-match = Kein Kunde passt
customers-no-match-text = { $of ->
    [one] Die Suche blendet { $of } Konto aus.
   *[other] Die Suche blendet { $of } Konten aus.
  }
customers-failed = Die Kunden konnten nicht geladen werden
partner-add = Unterpartner hinzufügen
partner-add-refused = Nur wer alle Kunden erreicht und keinen befristeten Zugang hat, fügt einen Unterpartner hinzu.
partner-add-text = Ein eigenes Partnerkonto unter { $account } mit eigenen Rollen, Kunden und Benutzern. Sie verwalten es als Erste oder Erster.
partner-added = { $name } hinzugefügt
partner-update = Unterpartner aktualisieren
partner-archive-text = { $people ->
    [one] { $people } Person kann bei diesem Unterpartner nicht mehr arbeiten. Nichts wird gelöscht: Nach dem Wiederherstellen ist alles, wie es war.
   *[other] { $people } Personen können bei diesem Unterpartner nicht mehr arbeiten. Nichts wird gelöscht: Nach dem Wiederherstellen ist alles, wie es war.
  }
partner-archive-below = { $count ->
    [one] { $count } Konto darunter wird mit geschlossen.
   *[other] { $count } Konten darunter werden mit geschlossen.
  }
partner-conflict-by = { $name } hat diesen Unterpartner am { $at } gespeichert, nachdem Sie ihn geöffnet hatten:
partner-conflict = Dieser Unterpartner wurde gespeichert, nachdem Sie ihn geöffnet hatten:
partners-count = { $of ->
    [one] { $shown } von { $of } Unterpartner
   *[other] { $shown } von { $of } Unterpartnern
  }
# Wer was erreicht, und warum.
access-ask = Zugriff …
access-title = Zugriff von { $name }
access-member = Mitglied des Kontos
access-all-customers = Alle Kunden
access-selected = Ausgewählt
access-from-parent = Über ein übergeordnetes Konto
access-custom = Für diesen Benutzer festgelegt
access-module = { $module }: { $level }
access-nothing = Kein Modul ist geöffnet.
access-administrator = Administrator
access-until = bis { $day }
access-not-usable = Dieser Zugriff ruht: Er ist gesperrt, beendet oder deaktiviert, oder seine Rollen erlauben keine Anmeldung.
access-is-administrator = Zählt zur Administration.
access-here = In diesem Konto
access-below = { $count ->
    [one] In { $count } Konto darunter
   *[other] In { $count } Konten darunter
  }
access-none-below = Kein Konto darunter ist erreichbar.
access-accounts = Konten darunter
access-find = Konto suchen
access-more = Und Konten, die Sie nicht erreichen.
# Änderungsprotokoll.
journal-switched = aus anderem Konto
journal-add-customer = Neuen Kunden hinzufügen
journal-add-partner = Unterpartner hinzufügen
journal-edit-account = Konto bearbeiten
journal-archive-account = Konto archivieren
journal-restore-account = Konto wiederherstellen
journal-read-accounts = Konten ansehen
journal-read-access = Zugriff ansehen
