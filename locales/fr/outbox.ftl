# Boîte d’envoi.
outbox-folder = Aucun e-mail ne quitte cet ordinateur : aucun serveur de messagerie n’est configuré, Steward écrit donc chaque e-mail comme fichier dans ce dossier.
outbox-failed = La boîte d’envoi n’a pas pu être lue
outbox-empty = Pas encore d’e-mails
outbox-empty-text = Les e-mails avec mots de passe à usage unique et avis apparaissent ici.
outbox-troubled = { $count ->
    [one] { $count } e-mail à vérifier
   *[other] { $count } e-mails à vérifier
}
outbox-count = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
  }
outbox-to = À
outbox-kind = Objet
outbox-attempts = Essais
outbox-when = Envoyé, prochain essai
outbox-when-written = Écrit, prochain essai
outbox-error = Dernière réponse
outbox-state-waiting = En attente
outbox-state-sending = Envoi
outbox-state-sent = Envoyé
outbox-state-writing = En cours d’écriture
outbox-state-written = Écrit
outbox-state-uncertain = Incertain
outbox-state-dead = Échec
outbox-state-expired = Expiré
outbox-kind-welcome = Accès à Steward
outbox-kind-joined = Accès à un autre compte
outbox-kind-password-reset = Mot de passe réinitialisé
outbox-kind-sign-in-paused = Connexion suspendue
outbox-kind-email-change = Confirmer la nouvelle adresse e-mail
outbox-kind-email-change-notice = Nouvel e-mail demandé
outbox-kind-removed = Accès retiré
