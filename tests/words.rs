//! Words by which users of the five portals recognise what they know (checklist, kind T), in English, French and German.

#![cfg(test)]

use steward::{domain::language::Language, strings::say};

fn says(key: &str, words: [&str; 3]) {
    for (language, words) in Language::ALL.into_iter().zip(words) {
        assert_eq!(say(language, key, &[]), words, "{key} in {language:?}");
    }
}

#[test]
fn users_have_a_page_among_users_settings_and_audit_log() {
    says("nav-users", ["Users", "Utilisateurs", "Benutzer"]);
    says("nav-settings", ["Settings", "Paramètres", "Einstellungen"]);
    says("nav-journal", ["Audit log", "Journal d’audit", "Änderungsprotokoll"]);
}

#[test]
fn a_user_is_added_or_created_as_the_portal_says() {
    says("users-add", ["Add user", "Ajouter un utilisateur", "Benutzer hinzufügen"]);
    says("users-create", ["Create user", "Créer un utilisateur", "Benutzer anlegen"]);
}

#[test]
fn a_user_is_edited_and_updated() {
    says("user-edit", ["Edit", "Modifier", "Bearbeiten"]);
    says("user-update", ["Update user", "Mettre à jour l’utilisateur", "Benutzer aktualisieren"]);
}

#[test]
fn the_columns_have_their_names() {
    says("first-name", ["First name", "Prénom", "Vorname"]);
    says("last-name", ["Last name", "Nom", "Nachname"]);
    says("login-name", ["Login name", "Identifiant", "Anmeldename"]);
    says("email", ["E-mail", "E-mail", "E-Mail"]);
    says("users-authorities", ["Authorities", "Autorisations", "Berechtigungen"]);
    says("users-status", ["Status", "Statut", "Status"]);
    says("users-two-factor", ["2FA", "2FA", "2FA"]);
}

#[test]
fn the_tabs_have_their_names() {
    says("users-tab-active", ["Active", "Actifs", "Aktiv"]);
    says("users-tab-pending", ["Pending invitations", "Invitations en attente", "Offene Einladungen"]);
    says("users-tab-deactivated", ["Deactivated", "Désactivés", "Deaktiviert"]);
}

#[test]
fn a_user_is_removed_or_deactivated() {
    says("user-remove", ["Remove", "Retirer", "Entfernen"]);
    says("user-remove-ask", ["Remove…", "Retirer…", "Entfernen …"]);
    says("user-deactivate", ["Deactivate", "Désactiver", "Deaktivieren"]);
    says("user-deactivate-ask", ["Deactivate…", "Désactiver…", "Deaktivieren …"]);
}

/// Asked with the name of the user, so that nobody resets another's.
#[test]
fn a_reset_is_asked_about_by_name() {
    let titles = Language::ALL.map(|language| say(language, "reset-title", &[("name", "Zoë".into())]));
    assert_eq!(
        titles,
        [
            "Reset the password of Zoë?",
            "Réinitialiser le mot de passe pour Zoë\u{202f}?",
            "Kennwort von Zoë zurücksetzen?"
        ]
    );
}

#[test]
fn ones_own_account_has_a_page() {
    says("menu-myself", ["My account", "Mon compte", "Mein Konto"]);
    says("email-change", ["Change e-mail…", "Changer l’e-mail…", "E-Mail ändern …"]);
}

#[test]
fn a_new_address_is_accepted() {
    says("email-accept", ["Accept", "Accepter", "Akzeptieren"]);
    says("email-state-verified", ["Verified", "Confirmé", "Bestätigt"]);
}
