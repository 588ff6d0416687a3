# Connexion, écran verrouillé, choix du mot de passe ; et ce qui peut être dit avant la lecture des autres fichiers.
steward-version = Steward { $version }
sign-in-title = Se connecter à Steward
sign-in-login = E-mail ou identifiant
sign-in = Se connecter
sign-out = Se déconnecter
sign-in-forgotten = Mot de passe oublié ? Un administrateur peut le réinitialiser.
no-way-in = Accès impossible ?
no-way-in-recover = Si aucun administrateur ne peut se connecter, le propriétaire du dossier de données peut donner à l’un d’eux un mot de passe à usage unique avec cette commande :
recover-login = IDENTIFIANT
sign-in-refused = L’identifiant ou le mot de passe est incorrect. Vérifiez les deux et réessayez.
sign-in-wait = { $seconds ->
    [one] Trop de mots de passe incorrects. Réessayez dans { $seconds } seconde.
   *[other] Trop de mots de passe incorrects. Réessayez dans { $seconds } secondes.
  }
sign-in-blocked = La connexion est bloquée après trop de mots de passe incorrects. Un administrateur peut réinitialiser le mot de passe.
choose-password-title = Choisir un nouveau mot de passe
choose-password-why = Quelqu’un d’autre a connu le mot de passe de l’identifiant { $login }. Choisissez-en un que vous seul connaissez.
choose-password = Choisir le mot de passe
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-repeat = Répéter le nouveau mot de passe
password-differs = Ce n’est pas le même mot de passe. Saisissez-le à nouveau.
password-hint = Au moins { $least } caractères. Les espaces sont permis.
lock-title = Steward est verrouillé
lock-why = { $name } n’a pas utilisé cette fenêtre depuis un moment. Le travail non enregistré est toujours là.
lock-ended = La session ouverte par { $name } est terminée. Le travail non enregistré est toujours là.
lock-other-works = { $other } travaille maintenant dans une autre fenêtre. Le travail non enregistré dans cette fenêtre-ci par { $name } est toujours là ; déverrouiller déconnecte l’autre personne.
lock-go-on = Abandonner le travail de cette fenêtre et continuer comme { $other }
lock-refused = Le mot de passe est incorrect, ou votre accès a pris fin.
lock-open = Déverrouiller
lock-other = Se connecter sous un autre nom
lock-sample = Les données d’exemple ne demandent pas de mot de passe.
change-password-title = Changer votre mot de passe
change-password = Changer le mot de passe
change-password-done = Votre mot de passe est changé
broken-title = Cette page n’a pas pu être affichée
broken-way = Vos données ne sont pas touchées. Réessayez ; si cela se reproduit, fermez Steward et relancez-le.
code-confirmed = { $email } est confirmé. Cette adresse devient valable quand vous ou un administrateur l’acceptez ; d’ici là, connectez-vous avec l’ancienne.
code-discarded = La demande d’une nouvelle adresse e-mail est abandonnée. { $email } reste valable.
code-have = J’ai un code
start-sample = Découvrir avec des données d’exemple
restore-done = La sauvegarde du { $at } est restaurée. Connectez-vous avec le mot de passe d’alors.
