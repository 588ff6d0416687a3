# The page of roles.
nav-roles = Rôles
keys-go-roles = Rôles
roles-add = Ajouter un rôle
roles-unreadable = Les rôles n’ont pas pu être lus
roles-name = Rôle
roles-holders = Titulaires
roles-grants = Accorde
roles-grants-nothing = Rien par lui-même
roles-own = Propre
roles-administrator = Compte parmi les administrateurs
roles-no-sign-in = Sans connexion
roles-partner-only = Compte partenaire seul
roles-customers-only = Comptes clients seuls
roles-copy = Copier…
roles-copy-of = Copier { $name }
roles-edit = Modifier…
roles-edit-of = Modifier { $name }
roles-delete = Supprimer…
roles-delete-of = Supprimer { $name }
roles-delete-title = Supprimer le rôle { $name } ?
roles-delete-text = Personne ne l’a. Le journal d’audit garde ce qu’il accordait.
roles-delete-act = Supprimer le rôle
roles-deleted = { $name } supprimé
roles-copied-name = { $name } (copie)
roles-copy-of-administrator = { $count ->
    [0] La copie n’est pas un rôle d’administrateur. Qui n’a que ce rôle ne compte pas parmi les administrateurs.
   *[other] La copie n’est pas un rôle d’administrateur : ce qui est réservé aux administrateurs n’est pas repris. Qui n’a que ce rôle ne compte pas parmi les administrateurs.
}
roles-new-title = Nouveau rôle
roles-edit-title = Modifier le rôle { $name }
roles-save = Enregistrer le rôle
roles-added = { $name } ajouté
roles-updated = { $name } mis à jour
roles-for-holders = { $count ->
    [one] Ce que vous enregistrez vaut pour { $count } utilisateur dès sa prochaine action.
   *[other] Ce que vous enregistrez vaut pour { $count } utilisateurs dès leur prochaine action.
}
roles-where = Vaut dans
roles-where-both = Comptes partenaire et clients
roles-stands-alone = Exclusif : exclut tous les autres rôles
roles-may-sign-in = Peut se connecter
roles-is-deprecated = Obsolète : reste à ses titulaires, ne peut plus être attribué
roles-module = Module
roles-none = Aucun
roles-only-administrators = administrateurs seuls
roles-right = { $module } : { $level }
roles-conflict = Quelqu’un a modifié ce rôle entre-temps. Ce qui y figure maintenant est indiqué ci-dessous ; enregistrez à nouveau pour y mettre le vôtre.
roles-theirs = Maintenant : { $name }. { $grants }
roles-refusal-denied = Vous pouvez consulter les rôles, mais pas les modifier.
roles-refusal-of-profile = Un rôle du portail ne se modifie pas. Copiez-le pour en faire un à vous.
roles-refusal-beyond = Ce rôle ouvre plus que ce que vous pouvez donner.
roles-refusal-held = Quelqu’un a ce rôle. Donnez-lui-en un autre d’abord.
