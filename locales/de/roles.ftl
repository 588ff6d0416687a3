# Roles and modules. A role has its name, a short one for the chip, the grey word on the chip and what it opens.

role-partner-account-administrator-cpo = Partnerkonto-Administrator CPO
role-partner-account-administrator-cpo-short = Administrator
role-partner-account-administrator-cpo-level = { "" }
role-partner-account-administrator-cpo-hint = Verwaltet Benutzer, Unterpartner, Stammdaten, Servicetypen und Zertifikate. Legt Verträge an und sieht sie ein. Sieht den Prozessmonitor.

role-power-intercharge-direct = Erweiterter Benutzer intercharge DIRECT
role-power-intercharge-direct-short = Direct
role-power-intercharge-direct-level = erweitert
role-power-intercharge-direct-hint = Sieht Warnungen und Neuigkeiten in der Übersicht; nutzt intercharge DIRECT.

role-power-business-contracts = Erweiterter Benutzer Geschäftsverträge
role-power-business-contracts-short = Verträge
role-power-business-contracts-level = erweitert
role-power-business-contracts-hint = Legt Geschäftsverträge an und sieht sie ein.

role-power-helpdesk = Erweiterter Benutzer Helpdesk
role-power-helpdesk-short = Helpdesk
role-power-helpdesk-level = { "" }
role-power-helpdesk-hint = Veraltet. Sie kann entzogen, aber nicht mehr vergeben werden.

role-power-invoice-management = Erweiterter Benutzer INVOICE MANAGEMENT für CPO
role-power-invoice-management-short = Rechnungen
role-power-invoice-management-level = erweitert
role-power-invoice-management-hint = Sieht Neuigkeiten und Warnungen; nutzt die ganze Rechnungsverwaltung.

role-power-reporting = Erweiterter Benutzer Berichte
role-power-reporting-short = Berichte
role-power-reporting-level = erweitert
role-power-reporting-hint = Sieht Warnungen und Neuigkeiten in der Übersicht.

role-standard-business-contracts = Standardbenutzer Geschäftsverträge
role-standard-business-contracts-short = Verträge
role-standard-business-contracts-level = { "" }
role-standard-business-contracts-hint = Sieht Geschäftsverträge ein.

role-standard-invoice-management = Standardbenutzer INVOICE MANAGEMENT für CPO
role-standard-invoice-management-short = Rechnungen
role-standard-invoice-management-level = { "" }
role-standard-invoice-management-hint = Sieht Neuigkeiten und Warnungen; nutzt die Rechnungsverwaltung ohne die Kontokonfiguration.

role-standard-monitoring = Standardbenutzer Überwachung
role-standard-monitoring-short = Überwachung
role-standard-monitoring-level = { "" }
role-standard-monitoring-hint = Sieht den Prozessmonitor ein.

role-standard-reporting = Standardbenutzer Berichte
role-standard-reporting-short = Berichte
role-standard-reporting-level = { "" }
role-standard-reporting-hint = Sieht Warnungen und Neuigkeiten in der Übersicht ein.

role-standard-testing = Standardbenutzer Tests
role-standard-testing-short = Tests
role-standard-testing-level = { "" }
role-standard-testing-hint = Nutzt das Fernprüfwerkzeug.

role-admin = Admin
role-admin-short = Admin
role-admin-level = { "" }
role-admin-hint = Voller Zugriff auf alle Funktionen, Benutzer, Berichte und Einstellungen.

role-user = Benutzer
role-user-short = Benutzer
role-user-level = { "" }
role-user-hint = Arbeitet mit den zugewiesenen Kunden; mit allen, wenn keiner zugewiesen ist.

role-custom = Individuell

role-administrator = Administrator
role-administrator-short = Administrator
role-administrator-level = { "" }
role-administrator-hint = Alle Rechte, die es hier gibt. Nehmen Sie einzelne weg, wird die Rolle individuell.

role-module-user = Benutzer
role-module-user-short = Benutzer
role-module-user-level = { "" }
role-module-user-hint = Öffnet, was Modul für Modul festgelegt wird. Nie Benutzer, Preise und Zahlungen.

role-marketing = Marketing
role-marketing-short = Marketing
role-marketing-level = { "" }
role-marketing-hint = Nutzt das Partner-Kit mit Marketingmaterial. Kein Zugriff auf Kundendaten.

role-notifications = Benachrichtigungen
role-notifications-short = Benachrichtigungen
role-notifications-level = { "" }
role-notifications-hint = Erhält nur E-Mails. Kann sich nicht anmelden.

role-master = Hauptbenutzer
role-master-short = Hauptbenutzer
role-master-level = { "" }
role-master-hint = Voller Zugriff samt Rollen und Einstellungen; betreut auch die Administratoren.

role-account-admin = Administrator
role-account-admin-short = Administrator
role-account-admin-level = { "" }
role-account-admin-hint = Fügt Benutzer hinzu und entfernt sie, betreut Dienste, Rechnungen und Kontakte. Ändert weder Rollen noch Einstellungen.

role-billing = Abrechnung
role-billing-short = Abrechnung
role-billing-level = { "" }
role-billing-hint = Verwaltet Rechnungen und Zahlungen; sieht Verträge und Kontakte.

role-technical = Technik
role-technical-short = Technik
role-technical-level = { "" }
role-technical-hint = Verwaltet Dienste und Supporttickets; sieht Warnungen.

role-viewer = Nur ansehen
role-viewer-short = Nur ansehen
role-viewer-level = { "" }
role-viewer-hint = Sieht Dienste, Supporttickets, Verträge und Rechnungen.

module-users = Benutzer
module-customers = Kunden
module-subPartners = Unterpartner
module-contacts = Kontakte
module-contracts = Geschäftsverträge
module-news = Neuigkeiten
module-alerts = Warnungen
module-tasks = Aufgaben
module-partnerKit = Partner-Kit
module-reviews = Überprüfungen
module-processMonitor = Prozessmonitor
module-journal = Änderungsprotokoll
module-roles = Rollen
module-settings = Einstellungen
module-invoices = Rechnungen
module-invoiceConfiguration = Kontokonfiguration der Rechnungen
module-certificates = Zertifikate
module-remoteTesting = Fernprüfwerkzeug
module-direct = intercharge DIRECT
module-masterData = Stammdaten
module-serviceTypes = Servicetypen
module-reports = Berichte
module-pricing = Preise
module-payments = Zahlungen
module-services = Dienste
module-supportTickets = Supporttickets

level-view = Ansehen
level-manage = Verwalten
