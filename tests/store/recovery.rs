//! Recovery: whoever owns the data folder can let an administrator in again.

use crate::support::{OWN, PASSWORD, every_database};
use serde_json::json;

every_database! {
    async fn an_administrator_who_is_recovered_gets_in_once_and_chooses_a_password(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let password = office.steward.recover("Ada").await.expect("a way in");
        assert_eq!(office.last_entry().await, " · Recovery · done");
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(office.answer_to("ada", PASSWORD).await["kind"], "refused");

        let ada = office.signs_in("ada", &password).await;
        assert_eq!(ada.refused("CountUsers", json!({})).await.code, "passwordChangeNeeded");
        assert_eq!(office.answer_to("ada", &password).await["kind"], "refused");
        for known in [PASSWORD, &password] {
            let args = json!({ "current": "", "password": known });
            assert_eq!(ada.faults("ChoosePassword", args).await, ["password: sameAsLast"], "{known}");
        }
        ada.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn it_opens_where_guessing_has_shut(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.call("EditUser", ada.edit_form(&ada.membership, json!({ "lastName": "Größe" })).await).await;
        for _ in 0..3 {
            office.answer_to("ada", "a wrong one").await;
        }
        let password = office.steward.recover(" ADA@Voltpark.test ").await.expect("a way in");
        office.signs_in("ada", &password).await;
    }

    async fn an_address_is_known_however_its_domain_is_written(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let form = ada.form("Brin", &["admin"], json!({ "kind": "password", "password": crate::support::FIRST })).await;
        ada.call("AddUser", crate::support::with(form, json!({ "email": "brin@Bücher.test" }))).await;
        for login in ["brin@bücher.test", "BRIN@xn--bcher-kva.test"] {
            office.steward.recover(login).await.expect("a way in");
        }
    }

    async fn only_an_administrator_is_recovered(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        office.add(&ada, "Brin", &["user"]).await;
        ada.adds("Cleo", &["admin"], json!({})).await;
        let dara = office.add(&ada, "Dara", &["admin"]).await;
        ada.try_lock(&dara.membership, None).await.unwrap();
        for login in ["brin", "cleo", "dara", "nobody", "", "a\0b"] {
            assert_eq!(office.steward.recover(login).await.unwrap_err().code, "notFound", "{login:?}");
        }
        office.signs_in("brin", OWN).await;
    }
}
