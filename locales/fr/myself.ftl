# One’s own account.
menu-myself = Mon compte
myself-title = Mon compte
myself-profile = Profil
myself-sign-in = Connexion
myself-save = Enregistrer
myself-saved = Votre compte est mis à jour
myself-unsaved = { $changes ->
    [one] { $changes } modification non enregistrée
   *[other] { $changes } modifications non enregistrées
}
myself-unreadable = Votre compte n’a pas pu être lu
myself-conflict = Votre compte a été modifié ailleurs entre-temps. Ce qui y figure maintenant est affiché ci-dessous ; vos propres saisies restent dans les champs que vous aviez modifiés.
myself-password-hint = Changé le { $day }
myself-reset-title = Réinitialiser votre propre mot de passe ?
myself-reset-done = Votre mot de passe est réinitialisé. Connectez-vous avec le mot de passe à usage unique qui vous a été envoyé.
myself-reset-done-written = Votre mot de passe est réinitialisé. Le mot de passe à usage unique est écrit dans le dossier de la boîte d’envoi ; rien n’est envoyé.
