# Roles and modules. A role has its name, a short one for the chip, the grey word on the chip and what it opens.

role-partner-account-administrator-cpo = Administrateur du compte partenaire CPO
role-partner-account-administrator-cpo-short = Administrateur
role-partner-account-administrator-cpo-level = { "" }
role-partner-account-administrator-cpo-hint = Gère les utilisateurs, les sous-partenaires, les données de base, les types de service et les certificats. Crée et consulte les contrats. Consulte le suivi des processus.

role-power-intercharge-direct = Utilisateur étendu intercharge DIRECT
role-power-intercharge-direct-short = Direct
role-power-intercharge-direct-level = étendu
role-power-intercharge-direct-hint = Consulte les alertes et les actualités du tableau de bord ; utilise intercharge DIRECT.

role-power-business-contracts = Utilisateur étendu Contrats commerciaux
role-power-business-contracts-short = Contrats
role-power-business-contracts-level = étendu
role-power-business-contracts-hint = Crée et consulte les contrats commerciaux.

role-power-helpdesk = Utilisateur étendu Helpdesk
role-power-helpdesk-short = Helpdesk
role-power-helpdesk-level = { "" }
role-power-helpdesk-hint = Obsolète. Ce rôle peut être retiré, mais ne peut plus être attribué.

role-power-invoice-management = Utilisateur étendu INVOICE MANAGEMENT pour CPO
role-power-invoice-management-short = Factures
role-power-invoice-management-level = étendu
role-power-invoice-management-hint = Consulte les actualités et les alertes ; utilise toute la gestion des factures.

role-power-reporting = Utilisateur étendu Rapports
role-power-reporting-short = Rapports
role-power-reporting-level = étendu
role-power-reporting-hint = Consulte les alertes et les actualités du tableau de bord.

role-standard-business-contracts = Utilisateur standard Contrats commerciaux
role-standard-business-contracts-short = Contrats
role-standard-business-contracts-level = { "" }
role-standard-business-contracts-hint = Consulte les contrats commerciaux.

role-standard-invoice-management = Utilisateur standard INVOICE MANAGEMENT pour CPO
role-standard-invoice-management-short = Factures
role-standard-invoice-management-level = { "" }
role-standard-invoice-management-hint = Consulte les actualités et les alertes ; utilise la gestion des factures, sans la configuration du compte.

role-standard-monitoring = Utilisateur standard Surveillance
role-standard-monitoring-short = Surveillance
role-standard-monitoring-level = { "" }
role-standard-monitoring-hint = Consulte le suivi des processus.

role-standard-reporting = Utilisateur standard Rapports
role-standard-reporting-short = Rapports
role-standard-reporting-level = { "" }
role-standard-reporting-hint = Consulte les alertes et les actualités du tableau de bord.

role-standard-testing = Utilisateur standard Tests
role-standard-testing-short = Tests
role-standard-testing-level = { "" }
role-standard-testing-hint = Utilise l’outil de test à distance.

role-admin = Admin
role-admin-short = Admin
role-admin-level = { "" }
role-admin-hint = Accès complet aux fonctions, aux utilisateurs, aux rapports et aux paramètres.

role-user = Utilisateur
role-user-short = Utilisateur
role-user-level = { "" }
role-user-hint = Travaille avec les clients attribués ; avec tous si aucun n’est attribué.

role-custom = Personnalisé

role-administrator = Administrateur
role-administrator-short = Administrateur
role-administrator-level = { "" }
role-administrator-hint = Tous les droits qui existent ici. En retirer rend le rôle personnalisé.

role-module-user = Utilisateur
role-module-user-short = Utilisateur
role-module-user-level = { "" }
role-module-user-hint = Ouvre ce qui est défini module par module. Jamais les utilisateurs, les tarifs ni les paiements.

role-marketing = Marketing
role-marketing-short = Marketing
role-marketing-level = { "" }
role-marketing-hint = Utilise le kit partenaire et son matériel de marketing. Aucun accès aux données des clients.

role-notifications = Notifications
role-notifications-short = Notifications
role-notifications-level = { "" }
role-notifications-hint = Reçoit seulement des e-mails. Ne peut pas se connecter.

role-master = Utilisateur principal
role-master-short = Principal
role-master-level = { "" }
role-master-hint = Accès complet, rôles et paramètres compris ; s’occupe aussi des administrateurs.

role-account-admin = Administrateur
role-account-admin-short = Administrateur
role-account-admin-level = { "" }
role-account-admin-hint = Ajoute et retire des utilisateurs, s’occupe des services, des factures et des contacts. Ne modifie ni les rôles ni les paramètres.

role-billing = Facturation
role-billing-short = Facturation
role-billing-level = { "" }
role-billing-hint = Gère les factures et les paiements ; consulte les contrats et les contacts.

role-technical = Technique
role-technical-short = Technique
role-technical-level = { "" }
role-technical-hint = Gère les services et les tickets d’assistance ; consulte les alertes.

role-viewer = Lecture seule
role-viewer-short = Lecture seule
role-viewer-level = { "" }
role-viewer-hint = Consulte les services, les tickets d’assistance, les contrats et les factures.

module-users = Utilisateurs
module-customers = Clients
module-subPartners = Sous-partenaires
module-contacts = Contacts
module-contracts = Contrats commerciaux
module-news = Actualités
module-alerts = Alertes
module-tasks = Tâches
module-partnerKit = Kit partenaire
module-reviews = Révisions
module-processMonitor = Suivi des processus
module-journal = Journal d’audit
module-roles = Rôles
module-settings = Paramètres
module-invoices = Factures
module-invoiceConfiguration = Configuration du compte de facturation
module-certificates = Certificats
module-remoteTesting = Outil de test à distance
module-direct = intercharge DIRECT
module-masterData = Données de base
module-serviceTypes = Types de service
module-reports = Rapports
module-pricing = Tarifs
module-payments = Paiements
module-services = Services
module-supportTickets = Tickets d’assistance

level-view = Consulter
level-manage = Gérer
