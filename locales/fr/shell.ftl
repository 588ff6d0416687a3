# Barre latérale, menu personnel, raccourcis, À propos, données d’exemple.
sidebar = Barre latérale
nav-main = Navigation principale
nav-users = Utilisateurs
nav-journal = Journal d’audit
nav-outbox = Boîte d’envoi
nav-settings = Paramètres
account-partner = Compte partenaire
account-customer = Compte client
user-menu = { $name } : réglages, déconnexion
menu-change-password = Changer le mot de passe…
menu-keys = Tous les raccourcis…
menu-about = À propos de Steward…
theme = Thème
theme-system = Système
theme-light = Clair
theme-dark = Sombre
density = Hauteur des lignes
density-compact = Compacte
density-normal = Normale
density-roomy = Aérée
text-size = Taille du texte
text-size-percent = { $percent } %
shortcuts-off = Désactiver les raccourcis à une lettre
shortcuts-off-hint = Désactive E, O, P, L, G, / et ?. Les touches avec Ctrl ou Alt restent.
about-title = À propos de Steward
about-folder = Vos données se trouvent dans
about-licences = Construit avec
keys-title = Tous les raccourcis
keys-off = Les raccourcis à une lettre sont désactivés dans le menu personnel.
keys-everywhere = Partout
keys-grid = Liste
keys-drawer = Fiche de l’utilisateur
keys-go-users = Utilisateurs
keys-go-journal = Journal d’audit
keys-go-outbox = Boîte d’envoi
keys-go-settings = Paramètres
keys-undo = Annuler l’action
keys-region = Partie suivante de la fenêtre
keys-help = Tous les raccourcis
keys-close = Fermer ce qui est au-dessus
keys-move = Se déplacer
keys-row-ends = Première, dernière colonne
keys-first-cell = Première ligne
keys-last-cell = Dernière ligne
keys-page = Une page vers le haut, le bas
keys-edit = Modifier
keys-edit-too = Modifier
keys-roles = Mettre à jour les rôles
keys-reset = Réinitialiser le mot de passe
keys-lock = Verrouiller ou déverrouiller
keys-remove = Retirer
keys-row-menu = Menu de la ligne
keys-copy = Copier l’e-mail
keys-find = Rechercher dans la liste
keys-filter = Filtre de cette colonne
keys-save = Enregistrer
keys-save-too = Enregistrer
keys-previous = Utilisateur précédent
keys-next = Utilisateur suivant
keys-section-previous = Section précédente
keys-section-next = Section suivante
keys-cancel = Annuler
sample-banner = Données d’exemple : personne ici n’est réel et aucun e-mail ne quitte cet ordinateur.
sample-reset = Réinitialiser l’exemple
sample-leave = Quitter l’exemple
sample-reset-title = Réinitialiser les données d’exemple ?
sample-reset-text = Tout ce que vous avez modifié dans l’exemple est perdu et l’exemple repart à neuf. Vos propres données ne sont pas touchées.
nav-no-pages = Votre accès
no-pages-title = Rien à afficher ici
no-pages-text = Vous êtes { $name } dans { $account }.
no-pages-roles = { $count ->
    [0] Ce dont vous disposez n’y ouvre aucune page de Steward.
    [one] Votre rôle, { $roles }, n’y ouvre aucune page de Steward.
   *[other] Vos rôles, { $roles }, n’y ouvrent aucune page de Steward.
}
no-pages-ask = Demandez l’accès à { $names }.
no-pages-copy = Copier une demande
no-pages-copied = La demande est copiée ; envoyez-la comme vous le souhaitez
no-pages-request = { $count ->
    [0] Je suis { $name } ({ $email }), dans { $account }. Dans Steward, je n’y vois aucune page. Pouvez-vous me donner l’accès ?
    [one] Je suis { $name } ({ $email }), dans { $account }. Mon rôle dans Steward, { $roles }, n’y ouvre aucune page. Pouvez-vous me donner l’accès ?
   *[other] Je suis { $name } ({ $email }), dans { $account }. Mes rôles dans Steward, { $roles }, n’y ouvrent aucune page. Pouvez-vous me donner l’accès ?
}
nav-elsewhere = Ailleurs
nav-elsewhere-of = { $module }, dans le navigateur
