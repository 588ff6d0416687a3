# La page des utilisateurs : liste, fiche, questions.
users-authorities = Autorisations
users-status = Statut
users-two-factor = 2FA
users-contact = Contact
users-last-sign-in = Dern. connexion
users-more = Autres actions
users-tab-active = Actifs
users-tab-pending = Invitations en attente
users-tab-deactivated = Désactivés
users-add = Ajouter un utilisateur
users-create = Créer un utilisateur
users-find = Rechercher dans la liste
users-filter = Filtrer
users-filter-of = Filtrer : { $column }
users-columns = Colonnes
users-columns-reset = Réglage d’origine
users-column-up = Monter { $column }
users-column-down = Descendre { $column }
users-count = { $total ->
    [one] { $total } utilisateur sur { $of }
   *[other] { $total } utilisateurs sur { $of }
  }
users-sorted = Tri : { $column }
users-updating = Mise à jour
users-key-move = se déplacer
users-key-edit = modifier
users-key-all = tous les raccourcis
users-slow = La liste prend plus de temps que d’habitude.
users-empty = Pas encore d’utilisateurs
users-empty-text = Ajoutez la première personne qui travaillera dans ce compte.
users-empty-pending = Aucune invitation en attente
users-empty-pending-text = Les personnes invitées qui n’ont pas encore accepté apparaissent ici.
users-empty-deactivated = Personne n’est désactivé
users-empty-deactivated-text = Les utilisateurs désactivés gardent leurs rôles et apparaissent ici.
users-no-match = Aucun utilisateur ne correspond
users-no-match-find = Aucun utilisateur ne correspond à « { $text } »
users-no-match-text = { $filters ->
    [one] Un filtre est défini : { $names }. Il masque { $hidden ->
        [one] { $hidden } utilisateur.
       *[other] { $hidden } utilisateurs.
      }
   *[other] { $filters } filtres sont définis : { $names }. Ils masquent { $hidden ->
        [one] { $hidden } utilisateur.
       *[other] { $hidden } utilisateurs.
      }
  }
users-filter-find = recherche
users-clear = Effacer les filtres
users-failed = La liste n’a pas pu être chargée
users-failed-text = { $cause } ({ $time })
users-hidden = { $name } est bien enregistré, mais les filtres ou l’onglet masquent cet utilisateur.
users-show = Afficher
user-edit = Modifier
user-reset-password = Réinitialiser le mot de passe
user-reset-password-ask = Réinitialiser le mot de passe…
user-lock = Verrouiller
user-lock-ask = Verrouiller…
user-lock-word = Verrou
user-unlock = Déverrouiller
user-update = Mettre à jour l’utilisateur
user-create-save = Créer
user-added = Ajout effectué : { $name }
user-added-mailed = Ajout effectué : { $name } ; un mot de passe à usage unique part pour { $email }
user-added-written = Ajout effectué : { $name } ; le mot de passe à usage unique pour { $email } est écrit dans le dossier de la boîte d’envoi, rien n’est envoyé
user-updated = Mise à jour effectuée : { $name }
user-kept = { $name } : les données restent telles qu’elles sont enregistrées
user-changes = { $changes ->
    [one] { $changes } modification non enregistrée
   *[other] { $changes } modifications non enregistrées
  }
user-sections = Rubriques
user-profile = Profil
user-sign-in = Connexion
user-roles = Rôles
user-never-signed-in = Jamais connecté
user-last-sign-in = Dernière connexion : { $when }
user-must-choose = À changer à la prochaine connexion
user-password-none = Pas encore défini
user-password-changed = Changé le { $day }
user-lock-hint = Garde tous les droits, refuse la connexion
user-only-administrator = Il ne reste qu’un utilisateur actif qui compte parmi les administrateurs. Un second garantit l’accès.
user-one-administrator = Ensuite, il ne restera qu’un utilisateur actif qui compte parmi les administrateurs. Un second garantit l’accès.
user-locked-open = Verrouillé jusqu’au déverrouillage
user-locked-until = Verrouillé jusqu’au { $until }
login-type = Type de connexion
login-type-email = E-mail
login-type-google = Google
login-type-azure = Azure
known-add = Ajouter cette personne ici
known-stays = Son nom, son identifiant et son mot de passe restent tels quels.
credential = Premier mot de passe
credential-mailed = Envoyer un mot de passe à usage unique
credential-mailed-hint = Steward le crée et l’envoie par e-mail ; il doit être changé à la première connexion.
credential-written-hint = Le mot de passe à usage unique est écrit dans le dossier de la boîte d’envoi ; rien n’est envoyé. Il doit être changé à la première connexion.
credential-password = Définir un mot de passe
credential-password-hint = Vous le communiquez à la personne ; il doit être changé à la première connexion.
password-generate = Générer
password-copy = Copier
password-copied = Mot de passe copié
email-copy = Copier l’e-mail
email-copied = { $email } copié
role-why-included = Déjà compris dans { $role }.
role-why-deprecated = Obsolète. Il peut être retiré, mais ne peut plus être attribué.
role-why-beyond = Il contient des droits que vous n’avez pas.
role-why-not-here = Il ne vaut pas dans ce type de compte.
role-stands-alone = exclusif
role-deprecated = Obsolète
role-clears = { $count ->
    [one] Ce choix retire le rôle ci-dessous.
   *[other] Ce choix retire les { $count } rôles ci-dessous.
  }
role-others = Un ou plusieurs des autres rôles
role-others-count = { $count } sur { $of }
role-others-off = Les rôles ci-dessous sont inactifs, car celui-ci est exclusif.
reset-title = Réinitialiser le mot de passe pour { $name } ?
reset-text = Un mot de passe à usage unique part pour { $email }. Le mot de passe actuel prend fin aussitôt et il faudra en choisir un nouveau à la prochaine connexion.
reset-text-written = Un mot de passe à usage unique pour { $email } est écrit dans le dossier de la boîte d’envoi ; rien n’est envoyé. Le mot de passe actuel prend fin aussitôt et il faudra en choisir un nouveau à la prochaine connexion.
reset-own = C’est votre propre compte : vous êtes déconnecté aussitôt et vous vous connectez avec le mot de passe à usage unique reçu par e-mail.
reset-own-written = C’est votre propre compte : vous êtes déconnecté aussitôt et vous vous connectez avec le mot de passe à usage unique du dossier de la boîte d’envoi.
reset-done = Un mot de passe à usage unique part pour { $email }
reset-done-written = Le mot de passe à usage unique pour { $email } est écrit dans le dossier de la boîte d’envoi ; rien n’est envoyé
reset-refused = Réinitialisation impossible. { $reason }
lock-user-title = Verrouiller { $name } ?
lock-user-text = La connexion est refusée et les sessions ouvertes prennent fin aussitôt. Tous les droits sont conservés ; l’utilisateur reste dans la liste.
lock-own = Il s’agit de vous : cet accès prend fin aussitôt. Si vous n’en avez pas d’autre, vous êtes déconnecté.
lock-open-end = Jusqu’au déverrouillage
lock-until = Jusqu’à une date
lock-until-when = Verrouillé jusqu’au
lock-until-form = JJ/MM/AAAA, HH:MM
lock-no-moment = Date et heure non reconnues : jour, mois, année, heure, minute.
lock-done = Verrouillage effectué : { $name }
unlock-done = Déverrouillage effectué : { $name }
user-deactivate = Désactiver
user-deactivate-ask = Désactiver…
user-reactivate = Réactiver
user-remove = Retirer
user-remove-ask = Retirer…
users-deactivated-on = Désactivé le
users-deactivated-by = Par
deactivate-title = Désactiver { $name } ?
deactivate-text = La connexion est refusée et les sessions ouvertes prennent fin aussitôt. L’utilisateur passe dans la liste Désactivés, garde tous ses rôles et peut être réactivé.
deactivate-done = Désactivation effectuée : { $name }
reactivate-done = Réactivation effectuée : { $name }
remove-title = Retirer { $name } ?
remove-text = L’utilisateur disparaît de toutes les listes du compte { $account }. Le journal d’audit s’en souvient, et l’utilisateur peut être ajouté à nouveau.
remove-text-mailed = L’accès à { $account } prend fin aussitôt ; un e-mail à { $email } l’annonce. Le journal d’audit s’en souvient, et l’utilisateur peut être ajouté à nouveau.
remove-text-written = L’accès à { $account } prend fin aussitôt. L’e-mail à { $email } qui l’annonce est écrit dans le dossier de la boîte d’envoi ; rien n’est envoyé. Le journal d’audit s’en souvient, et l’utilisateur peut être ajouté à nouveau.
remove-done = Retrait effectué : { $name }
remove-done-mailed = Retrait effectué : { $name } ; un e-mail est en route
remove-done-written = Retrait effectué : { $name } ; l’e-mail est écrit dans le dossier de la boîte d’envoi
leave-title = Abandonner les modifications ?
leave-text = { $changes ->
    [one] { $changes } modification n’est pas enregistrée.
   *[other] { $changes } modifications ne sont pas enregistrées.
  }
leave-stay = Continuer la saisie
conflict-by = { $name } a enregistré cet utilisateur le { $at }, après que vous l’avez ouvert. Choisissez ce qui doit rester.
conflict-text = Cet utilisateur a été enregistré après que vous l’avez ouvert. Choisissez ce qui doit rester.
conflict-same = Ce qui a été enregistré est identique à votre saisie.
conflict-mine = Ma saisie
conflict-theirs = Enregistré
conflict-hint = Rien n’est encore enregistré.
conflict-back = Revenir à la fiche
conflict-save = Enregistrer ce choix
user-custom = Autorisations personnalisées
user-permissions = Autorisations
user-accounts = Comptes accessibles
user-accounts-short = Comptes
user-partnership = Partenariat
user-ends-on = Fin de l’accès le
user-ends-hint = Le dernier jour d’accès. Vide : sans fin.
user-no-end = Sans fin
status-days-left = { $days ->
    [0] fin auj.
   *[other] { $days } j
  }
status-days-more = > { $days } j
user-update-roles-ask = Mettre à jour les rôles…
update-roles-title = Mettre à jour les rôles : { $name }
update = Mettre à jour
user-copy-rights = Reprendre d’un utilisateur…
copy-rights-title = Reprendre les droits d’un utilisateur
copy-rights-text = Les rôles, les autorisations et les comptes accessibles sont repris dans le formulaire ; rien n’est encore enregistré.
copy-rights-find = Rechercher un utilisateur
copy-rights-nobody = Aucun utilisateur ne correspond
copy-rights-none = Il n’y a personne ici de qui reprendre des droits
copy-rights-done = { $name } : droits repris dans le formulaire
copy-rights-partly = { $name } : droits repris dans le formulaire, sans les rôles que vous ne pouvez pas donner
role-choose-each = Choisir chaque droit séparément.
role-choose-in-form = Chaque droit séparément se définit dans le formulaire de l’utilisateur.
custom-by-module = Définir module par module
custom-never = Qui n’a que ce rôle ne se connecte jamais ; des autorisations ne changeraient rien.
custom-from = Partir de
custom-from-roles = Les rôles ci-dessus
custom-from-administrator = Administrateur, puis retirer
custom-from-nothing = Rien
custom-differ = { $count ->
    [0] Aucun module ne diffère
    [one] { $count } module diffère
   *[other] { $count } modules diffèrent
  }
custom-undo = Annuler les changements
custom-module = Module
custom-source = D’où cela vient
custom-none = Aucun
custom-administrators = administrateurs seuls
custom-from-role = du rôle
custom-was-none = modifié, avant : aucun
custom-was-view = modifié, avant : consulter
custom-was-manage = modifié, avant : gérer
custom-beyond = vous ne l’avez pas
custom-no-administrator = Avec un droit retiré, cet utilisateur ne compte plus comme administrateur.
custom-as-roles = Selon les rôles
accounts-all = Tous les clients, aussi à venir
accounts-listed = Clients sélectionnés
accounts-all-why = Seule une personne qui accède à tous les clients peut donner l’accès à tous.
accounts-selected = { $count ->
    [one] { $count } sélectionné sur { $of }
   *[other] { $count } sélectionnés sur { $of }
  }
accounts-customers = Clients
accounts-filter = Filtrer les clients
accounts-selected-only = Sélectionnés seulement
accounts-select-all = { $count ->
    [one] Sélectionner { $count }
   *[other] Sélectionner les { $count }
  }
accounts-clear = Effacer
accounts-nothing = Pas encore de clients
accounts-none-selected = Aucun client n’est sélectionné
accounts-no-match = Aucun client ne correspond
accounts-hint = Au moins un client doit être sélectionné. Une liste vide ne signifie jamais « tous ».
accounts-hint-later = Il n’y a encore rien à sélectionner. Les clients pourront être sélectionnés ici dès qu’il y en aura.
accounts-through = via { $account }
accounts-unseen = { $count ->
    [one] Un autre est sélectionné, archivé ou hors de votre portée. Il reste tel quel.
   *[other] { $count } autres sont sélectionnés, archivés ou hors de votre portée. Ils restent tels quels.
  }
accounts-companies = { $count ->
    [0] Aucune entreprise
    [one] { $count } entreprise
   *[other] { $count } entreprises
  }
accounts-companies-all = { $count ->
    [0] Toutes les entreprises ; aucune encore
    [one] Toutes les entreprises, { $count } à ce jour
   *[other] Toutes les entreprises, { $count } à ce jour
  }
accounts-select = Sélectionner…
accounts-of = Comptes accessibles : { $name }
accounts-confirm = Confirmer la sélection
accounts-saved = Sélection pour { $name } enregistrée
accounts-open-title = { $count ->
    [one] Ouvrir { $count } client ?
   *[other] Ouvrir les { $count } clients ?
  }
accounts-open-text = Sans sélection, tous les clients sont accessibles ici, aussi ceux à venir.
accounts-open = { $count ->
    [one] Ouvrir { $count } client
   *[other] Ouvrir les { $count } clients
  }
accounts-keep = Garder la sélection
