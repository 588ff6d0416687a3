# Mails. A subject holds no text that users can write.

mail-greeting = Bonjour { $name },
mail-login-name = Identifiant
mail-one-time-password = Mot de passe à usage unique
mail-valid-until = Valable jusqu’au
mail-next = Connectez-vous une fois avec ce mot de passe. Vous serez ensuite invité à choisir le vôtre.
mail-secrecy = Personne ne vous demandera ce mot de passe, ni par e-mail ni par téléphone.
mail-foot = Steward a envoyé cet e-mail automatiquement pour { $organisation }. Les réponses ne sont pas lues.

mail-welcome-subject = Votre accès à Steward
mail-welcome-intro = { $by } vous a ajouté comme utilisateur chez { $organisation }. Voici comment vous connecter :

mail-joined-subject = Votre accès à un autre compte
mail-joined-intro = { $by } vous a donné accès à { $organisation }.
mail-joined-next = Connectez-vous comme auparavant : votre identifiant et votre mot de passe restent les mêmes. Choisissez ensuite le compte en haut à gauche.
mail-joined-next-awaited = Connectez-vous avec le mot de passe à usage unique que vous avez déjà reçu par e-mail. S’il n’est plus valable, demandez à un administrateur de l’organisation qui vous a ajouté en premier de réinitialiser votre mot de passe.

mail-password-reset-subject = Votre mot de passe a été réinitialisé
mail-password-reset-intro = { $by } a réinitialisé votre mot de passe pour { $organisation }. L’ancien n’est plus valable et vous êtes déconnecté partout.
mail-password-reset-intro-own = Vous avez réinitialisé votre mot de passe pour { $organisation }. L’ancien n’est plus valable et vous êtes déconnecté partout.

mail-removed-subject = Votre accès a été retiré
mail-removed-intro = { $by } a retiré votre accès à { $organisation }. Il a pris fin aussitôt.
mail-removed-intro-own = Vous avez retiré votre propre accès à { $organisation }. Il a pris fin aussitôt.
mail-removed-next = S’il s’agit d’une erreur, demandez à un administrateur de l’organisation de vous ajouter à nouveau.

mail-email-change-subject = Confirmez votre nouvelle adresse e-mail
mail-email-change-intro = { $by } a demandé que cette adresse devienne votre adresse e-mail pour { $organisation }.
mail-email-change-intro-own = Vous avez demandé que cette adresse devienne votre adresse e-mail pour { $organisation }.
mail-email-change-how = Pour la confirmer, ouvrez l’installation « { $installation } » de Steward, choisissez « J’ai un code » sur la page de connexion, saisissez cette adresse et le code, puis choisissez « Confirmer la nouvelle adresse e-mail » :
mail-email-change-code = Code
mail-email-change-link = Sur un ordinateur avec Steward, ce lien l’ouvre et remplit le champ du code. Vous pouvez aussi le coller dans ce champ :
mail-email-change-next = Tant que la nouvelle adresse n’est pas confirmée et acceptée, l’actuelle reste valable. Si vous n’êtes pas au courant, ignorez cet e-mail.

mail-email-change-notice-subject = Une nouvelle adresse e-mail a été demandée
mail-email-change-notice-intro = { $by } a demandé que l’adresse { $email } devienne votre adresse e-mail pour { $organisation }.
mail-email-change-notice-intro-own = Vous avez demandé que l’adresse { $email } devienne votre adresse e-mail pour { $organisation }.
mail-email-change-notice-next = Tant que la nouvelle adresse n’est pas confirmée et acceptée, celle-ci reste valable. Si vous n’êtes pas au courant, prévenez aussitôt votre administrateur : la demande peut être abandonnée.
mail-email-change-notice-how = Vous pouvez abandonner la demande vous-même : ouvrez l’installation « { $installation } » de Steward, choisissez « J’ai un code » sur la page de connexion, saisissez cette adresse et le code, puis choisissez « Abandonner la demande » :

mail-sign-in-paused-subject = Connexion suspendue pendant 15 minutes
mail-sign-in-paused-intro = Un mot de passe erroné a été saisi dix fois de suite pour votre utilisateur chez { $organisation }. La connexion est suspendue pendant 15 minutes.
mail-sign-in-paused-until = Suspendue jusqu’au
mail-sign-in-paused-next = Si c’était vous, réessayez ensuite ou demandez à un administrateur de réinitialiser votre mot de passe. Sinon, prévenez votre administrateur : quelqu’un cherche peut-être à deviner votre mot de passe.

# For instance 22 novembre 2026 à 14:05 (UTC+01:00)
mail-moment = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year } à { $time } ({ $zone })
