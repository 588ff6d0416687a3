# Journal d’audit.
journal-verify = Vérifier
journal-intact = { $entries ->
    [one] Le journal est intact : { $entries } entrée vérifiée.
   *[other] Le journal est intact : { $entries } entrées vérifiées.
  }
journal-head = Dernière empreinte :
journal-broken = Le journal a été modifié de l’extérieur, à l’entrée { $at }.
journal-unreadable = Le journal d’audit n’a pas pu être lu
journal-empty = Aucune entrée ne correspond
journal-empty-text = Personne n’a rien fait pendant cette période, ou les filtres le masquent.
journal-filter = Filtrer le journal d’audit
journal-person = Personne
journal-everybody = Tout le monde
journal-from = Du
journal-to = Au
journal-day-form = JJ/MM/AAAA
journal-no-day = Date non reconnue : jour, mois, année.
journal-details = Détails
journal-details-of = Détails : { $what }, { $at }
journal-when = Quand
journal-who = Qui
journal-what = Quoi
journal-whom = Sur qui
journal-outcome = Résultat
journal-more = Afficher plus
journal-count = { $count ->
    [one] { $count } entrée affichée
   *[other] { $count } entrées affichées
  }
journal-nobody = Non connecté
journal-field = Champ
journal-before = Avant
journal-after = Après
journal-done = Fait
journal-refused = Refusé
journal-denied = Interdit
journal-failed = Échec
journal-panicked = Interrompu
journal-set-up = Configuration de l’organisation
journal-start-sample = Ouverture des données d’exemple
journal-sign-in = Connexion
journal-sign-out = Déconnexion
journal-choose-password = Choix d’un mot de passe
journal-add-user = Ajout d’un utilisateur
journal-edit-user = Modification d’un utilisateur
journal-reset-password = Réinitialisation du mot de passe
journal-lock-user = Verrouillage d’un utilisateur
journal-unlock-user = Déverrouillage d’un utilisateur
journal-back-up = Sauvegarde
journal-restore = Restauration d’une sauvegarde
journal-recover = Rétablissement de l’accès depuis le dossier de données
journal-restored = Données restaurées depuis une sauvegarde
journal-still-here = Signe d’activité
journal-read-set-up = Consultation de la configuration
journal-read-myself = Consultation de son propre profil
journal-read-users = Consultation de la liste des utilisateurs
journal-read-user = Consultation d’un utilisateur
journal-read-roles = Consultation des rôles
journal-read-journal = Consultation du journal d’audit
journal-verify-journal = Vérification du journal d’audit
journal-read-outbox = Consultation de la boîte d’envoi
journal-read-backups = Consultation des sauvegardes
journal-error-wrong-sign-in = L’identifiant ou le mot de passe était incorrect.
journal-error-wait = Trop de mots de passe incorrects : un nouvel essai n’était possible que plus tard.
journal-error-blocked = La connexion était bloquée après trop de mots de passe incorrects.
journal-error-internal = Une erreur interne s’est produite.
journal-as = en tant que { $name }
journal-field-role = Rôle
journal-field-number = Numéro
journal-field-city = Ville
journal-field-locked-until = Verrouillé jusqu’au
journal-field-must-choose = Doit choisir un mot de passe
journal-field-password-changed = Mot de passe changé
journal-field-name = Nom
journal-field-added = Ajout
journal-flaw-missing = Une entrée manque ici.
journal-flaw-changed = L’entrée elle-même a été modifiée.
journal-flaw-values = Les valeurs gardées avec l’entrée ont été modifiées.
journal-more-changes = { $more ->
    [one] Une autre modification
   *[other] { $more } autres modifications
  }
journal-of = Entrées de
journal-installation = Cette installation
journal-installation-text = Ce qu’ont fait des personnes qu’aucun compte ne connaît, comme des connexions sous un nom inconnu. Seuls les administrateurs le voient.
journal-broken-installation = Le journal de l’installation a été modifié de l’extérieur, à l’entrée { $at }.
journal-flaw-end = Le journal ne finit pas comme il a été écrit : des entrées manquent ou ont été ajoutées.
journal-head-installation = Dernière empreinte de l’installation :
journal-number = Nº
journal-email-request = Demander un nouvel e-mail
journal-email-discard = Abandonner le nouvel e-mail
journal-email-accept = Accepter le nouvel e-mail
journal-email-confirm = Confirmer le nouvel e-mail
journal-edit-myself = Modifier son propre compte
journal-reset-myself = Réinitialiser son propre mot de passe
journal-add-role = Ajouter un rôle
journal-edit-role = Modifier un rôle
journal-delete-role = Supprimer un rôle
journal-field-asked-by = Demandé par
journal-field-asked-at = Demandé
journal-field-verified-at = Confirmé
journal-field-ended-at = Code devenu invalide
journal-error-wrong-code = Le code était faux ou n’était plus valable.
