# Comptes : clients, changement de compte, qui accède à quoi.
nav-customers = Clients
account-acting = Vous agissez chez un client
account-acting-partner = Vous agissez chez un sous-partenaire
acting-in = Vous agissez dans { $account }. Vos modifications s’y appliquent et sont consignées sous votre nom.
acting-in-partner = Vous agissez dans { $account }, un sous-partenaire. Vos modifications s’y appliquent et sont consignées sous votre nom.
acting-back = Revenir à { $account }
account-closed = Vous ne travaillez plus dans { $account }
account-closed-unknown = Vous ne travaillez pas dans ce compte
account-closed-text = Ce compte a été archivé, ou votre accès a été retiré. Un administrateur peut y remédier.
account-closed-kept = Ce qui a été saisi ici attend le retour de l’accès ; revenir à votre compte l’abandonne.
account-closed-still = Rien n’a changé pour l’instant.
account-closed-back = Revenir à mon compte
# Le sélecteur de compte.
switch-account = Changer de compte
switch-to = Passer à { $account }
switch-search = Rechercher un compte
switch-placeholder = { $customers ->
    [one] Rechercher { $customers } client par nom, numéro ou ville
   *[other] Rechercher parmi { $customers } clients par nom, numéro ou ville
  }
switch-accounts = Comptes
switch-recent = Récents
switch-favourites = Favoris
switch-favourite = Favori
switch-all = Tous les comptes
switch-by-name = Triés par nom
switch-found = { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
  }
switch-none = Aucun compte ne correspond. Vous ne voyez que les comptes dans lesquels vous pouvez travailler.
switch-current = actuel
switch-yesterday = hier
switch-partner = Partenaire
switch-users = { $count ->
    [one] { $count } utilisateur
   *[other] { $count } utilisateurs
  }
switch-sub-accounts = { $count ->
    [one] { $count } sous-compte
   *[other] { $count } sous-comptes
  }
switch-key-fold = replier, déplier
switch-key-open = ouvrir
switch-key-favourite = favori
switch-key-back = revenir au partenaire
open-in-new-window = Ouvrir dans une nouvelle fenêtre
keys-go-customers = Clients
keys-switch = Changer de compte
keys-window = Changer dans une nouvelle fenêtre
keys-back = Revenir à son propre compte
keys-favourite = Compte favori
# La page des clients.
customer-add = Ajouter un client
customer-add-refused = Un client est ajouté ici par une personne qui gère tous les clients ; vous n’en gérez que certains.
customer-add-below = Ajouter un sous-compte…
customer-edit = Modifier { $account }
customer-edit-ask = Modifier…
customer-update = Mettre à jour le client
customer-name = Nom
customer-number = Numéro
customer-city = Ville
customer-access = Qui a accès
customer-belongs = Rattaché à
customer-directly-below = { $account } (directement)
customer-is-archived = archivé
customer-is-partner = Sous-partenaire
customer-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
  }
customer-people-of = { $count ->
    [one] Qui a accès à { $account } : { $count } personne
   *[other] Qui a accès à { $account } : { $count } personnes
  }
customer-people-ask = Qui a accès…
customer-people-title = Qui a accès à { $account }
customer-people-own = Qui a accès à { $account }…
customer-people-none = Personne ne peut travailler dans ce compte.
customer-people-above = Qui y accède depuis un compte supérieur n’est pas compté ici.
customer-more = Autres actions pour { $account }
customer-archive = Archiver
customer-archive-ask = Archiver…
customer-archive-title = Archiver { $account } ?
customer-archive-text = { $people ->
    [one] { $people } personne perd aussitôt cet accès. Rien n’est supprimé : un compte restauré est tel qu’il était.
   *[other] { $people } personnes perdent aussitôt cet accès. Rien n’est supprimé : un compte restauré est tel qu’il était.
  }
customer-archive-below = { $count ->
    [one] { $count } sous-compte est fermé avec lui.
   *[other] { $count } sous-comptes sont fermés avec lui.
  }
customer-restore = Restaurer
customer-restore-ask = Restaurer…
customer-restore-title = Restaurer { $account } ?
customer-restore-text = Les personnes qui pouvaient travailler dans ce compte le peuvent de nouveau.
customer-restore-below = Il reste fermé tant que le compte { $account }, dont il dépend, n’est pas de nouveau en service.
customer-added = { $name } ajouté
customer-updated = { $name } mis à jour
customer-archived = { $name } archivé
customer-restored = { $name } restauré
customer-conflict-by = { $name } a enregistré ce client le { $at }, après que vous l’avez ouvert :
customer-conflict = Ce client a été enregistré après que vous l’avez ouvert :
customers-tab-in-use = En service
customers-tab-archived = Archivés
customers-find = Rechercher un client
customers-count = { $of ->
    [one] { $shown } client sur { $of }
   *[other] { $shown } clients sur { $of }
  }
customers-none = Aucun client pour l’instant
customers-none-text = Ajoutez le premier client dont vous vous occupez.
customers-none-reached = Les clients pour lesquels vous pouvez travailler apparaissent ici.
customers-none-archived = Rien n’est archivé
customers-none-archived-text = Les clients archivés restent ici et peuvent être restaurés.
customers-no-match = Aucun client ne correspond
customers-no-match-text = { $of ->
    [one] La recherche masque { $of } compte.
   *[other] La recherche masque { $of } comptes.
  }
customers-failed = Les clients n’ont pas pu être chargés
partner-add = Ajouter un sous-partenaire
partner-add-refused = Un sous-partenaire est ajouté par une personne qui atteint tous les clients et dont l’accès n’a pas de fin.
partner-add-text = Un compte partenaire à part entière sous { $account }, avec ses propres rôles, clients et utilisateurs. Vous en êtes le premier administrateur ou la première administratrice.
partner-added = { $name } ajouté
partner-update = Mettre à jour le sous-partenaire
partner-archive-text = { $people ->
    [one] { $people } personne ne pourra plus travailler chez ce sous-partenaire. Rien n’est supprimé : une fois restauré, il est tel qu’il était.
   *[other] { $people } personnes ne pourront plus travailler chez ce sous-partenaire. Rien n’est supprimé : une fois restauré, il est tel qu’il était.
  }
partner-archive-below = { $count ->
    [one] { $count } compte rattaché est fermé avec lui.
   *[other] { $count } comptes rattachés sont fermés avec lui.
  }
partner-conflict-by = { $name } a enregistré ce sous-partenaire le { $at }, après que vous l’avez ouvert :
partner-conflict = Ce sous-partenaire a été enregistré après que vous l’avez ouvert :
partners-count = { $of ->
    [one] { $shown } sous-partenaire sur { $of }
   *[other] { $shown } sous-partenaires sur { $of }
  }
# Qui accède à quoi, et pourquoi.
access-ask = Accès…
access-title = Accès : { $name }
access-member = Membre du compte
access-all-customers = Tous les clients
access-selected = Sélectionné
access-from-parent = Par un compte supérieur
access-custom = Défini pour cet utilisateur
access-module = { $module } : { $level }
access-nothing = Aucun module n’est ouvert.
access-administrator = Administrateur
access-until = jusqu’au { $day }
access-not-usable = Cet accès est suspendu : verrouillé, terminé ou désactivé, ou ses rôles ne permettent pas de se connecter.
access-is-administrator = Compte parmi les administrateurs.
access-here = Dans ce compte
access-below = { $count ->
    [one] Dans { $count } compte rattaché
   *[other] Dans { $count } comptes rattachés
  }
access-none-below = Aucun compte rattaché n’est accessible.
access-accounts = Comptes rattachés
access-find = Rechercher un compte
access-more = Et des comptes auxquels vous n’avez pas accès.
# Journal d’audit.
journal-switched = depuis un autre compte
journal-add-customer = Ajout d’un client
journal-add-partner = Ajout d’un sous-partenaire
journal-edit-account = Modification d’un compte
journal-archive-account = Archivage d’un compte
journal-restore-account = Restauration d’un compte
journal-read-accounts = Consultation des comptes
journal-read-access = Consultation des accès
