# Mots communs à plusieurs pages.
language = Langue
language-english = Anglais
language-french = Français
language-german = Allemand
close = Fermer
cancel = Annuler
discard = Abandonner
try-again = Réessayer
loading = Chargement
skip-to-content = Aller au contenu
none = aucun
yes = oui
no = non
date-today = Aujourd’hui, { $time }
date-yesterday = Hier, { $time }
never = Jamais
password = Mot de passe
password-show = Afficher le mot de passe
password-hide = Masquer le mot de passe
status-active = Actif
status-pending = En attente
status-locked = Verrouillé
status-ended = Terminé
status-deactivated = Désactivé
first-name = Prénom
last-name = Nom
login-name = Identifiant
email = E-mail
key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt
key-esc = Échap
key-space = Espace
key-home = Début
key-end = Fin
key-delete = Suppr
key-page-up = Page préc.
key-page-down = Page suiv.
key-enter = Entrée
key-up = Flèche haut
key-down = Flèche bas
key-left = Flèche gauche
key-right = Flèche droite
undo = Annuler l’action
undone = Action annulée : { $what }
undone-as-before = Action annulée : { $what } ({ $name } a retrouvé son état précédent)
undone-values = Action annulée : { $what } ({ $name }, comme avant : { $values })
undone-also = De nouveau comme avant : { $values }
undone-roles = Action annulée : { $what } ({ $name } : { $returned ->
    [0] aucun rôle rendu
    [one] { $returned } rôle rendu
   *[other] { $returned } rôles rendus
  }, { $taken ->
    [one] { $taken } retiré
   *[other] { $taken } retirés
  })
undone-went = Action annulée : { $what } ({ $name } ne figure plus dans la liste)
undone-came-back = Action annulée : { $what } ({ $name } figure de nouveau dans la liste)
undo-nothing = Aucune action à annuler
user-ended-on = L’accès a pris fin le { $day }
user-ends = { $days ->
    [0] L’accès prend fin aujourd’hui
    [one] L’accès prend fin demain, le { $day }
   *[other] L’accès prend fin le { $day }, dans { $days } jours
  }
