//! Whom somebody can ask for more than they have.

use crate::support::{SUNDAY, access, each, every_database};
use serde_json::json;

every_database! {
    async fn whoever_has_too_little_is_told_their_roles_and_up_to_three_administrators_who_can_act(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let zoe = office.add(&ada, "Zoe", &["standard-testing", "standard-reporting"]).await;
        let asked = zoe.call("ListHelpers", json!({})).await;
        assert_eq!(each(&asked["roles"], "key"), ["standard-reporting", "standard-testing"]);
        assert_eq!(asked["helpers"], json!(["Ada Founder"]));

        let administrator = ["partner-account-administrator-cpo"];
        let locked = office.add(&ada, "Anna", &administrator).await;
        ada.call("LockUser", ada.lock_form(&locked.membership, None).await).await;
        let mut ending = access(json!({}), json!(null));
        ending["access"]["endsAt"] = json!(SUNDAY.millis() + 864_000_000);
        office.add_with(&ada, "Bea", &administrator, ending).await;
        assert_eq!(zoe.call("ListHelpers", json!({})).await["helpers"], json!(["Ada Founder"]));

        for name in ["Dora", "Cleo", "Emil"] {
            office.add(&ada, name, &administrator).await;
        }
        let helpers = json!(["Ada Founder", "Cleo Tester", "Dora Tester"]);
        assert_eq!(zoe.call("ListHelpers", json!({})).await["helpers"], helpers);
        let nordlicht = ada.adds_customer("Nordlicht").await;
        assert_eq!(zoe.acting_in(&nordlicht).call("ListHelpers", json!({})).await["helpers"], helpers);
    }
}
