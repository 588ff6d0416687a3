//! The hosting portal: what the actions beside a user offer, and what they do (checklist 147, 148, 150).

use crate::support::{edit_form_of, every_database};
use serde_json::{Value, json};

every_database! {
    async fn remove_is_offered_beside_whoever_may_be_removed_and_says_why_not_beside_others(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let brin = office.add(&ada, "Brin", &["account-admin"]).await;
        let max = office.add(&ada, "Max", &["master"]).await;
        let zoe = office.add(&ada, "Zoe", &["viewer"]).await;
        for (person, refusal) in [(&zoe, Value::Null), (&max, json!("beyondYourRights"))] {
            let shown = brin.shown(&person.membership).await;
            assert_eq!(shown["refusals"]["remove"], refusal, "{}", person.login);
            let remove = json!({ "membership": person.membership, "membershipVersion": shown["membershipVersion"] });
            let code = brin.try_call("RemoveUser", remove).await.err().map(|failure| failure.code);
            assert_eq!(json!(code), refusal, "{}", person.login);
        }
    }

    async fn nobody_is_removed_before_it_is_confirmed_and_nobody_twice(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let zoe = office.add(&ada, "Zoe", &["viewer"]).await;
        let asked = ada.shown(&zoe.membership).await;
        zoe.call("WhoAmI", json!({})).await;
        assert_eq!(ada.row_of("Zoe").await["status"], "active");

        let confirmed = json!({ "membership": zoe.membership, "membershipVersion": asked["membershipVersion"] });
        ada.call("RemoveUser", confirmed.clone()).await;
        assert_eq!(zoe.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(ada.row_of("Zoe").await, Value::Null);
        assert_eq!(ada.refused("RemoveUser", confirmed).await.code, "notFound");
    }

    async fn roles_are_updated_and_nothing_else_and_open_at_the_next_call_what_they_say(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let brin = office.add(&ada, "Brin", &["account-admin"]).await;
        let zoe = office.add(&ada, "Zoe", &["viewer"]).await;
        let opened = brin.shown(&zoe.membership).await;
        let roles = brin.roles(&["billing", "technical"]).await;
        let updated = brin.call("EditUser", edit_form_of(&opened, json!({ "roles": roles }))).await;

        assert_eq!(updated["roles"], json!(roles));
        for field in ["firstName", "lastName", "loginName", "email", "userVersion", "custom", "scope", "accounts"] {
            assert_eq!(updated[field], opened[field], "{field}");
        }
        assert_eq!(zoe.call("WhoAmI", json!({})).await["rights"], json!({
            "contacts": "view", "contracts": "view", "invoices": "manage", "payments": "manage",
            "services": "manage", "supportTickets": "manage", "alerts": "view",
        }));
        let stale = edit_form_of(&opened, json!({ "roles": brin.roles(&["viewer"]).await }));
        assert_eq!(brin.refused("EditUser", stale).await.code, "conflict");
        let none = brin.edit_form(&zoe.membership, json!({ "roles": [] })).await;
        assert_eq!(brin.faults("EditUser", none).await, ["roles: noRole"]);
        let master = brin.edit_form(&zoe.membership, json!({ "roles": ada.roles(&["master"]).await })).await;
        assert_eq!(brin.refused("EditUser", master).await.code, "beyondYourRights");
    }
}
