//! A session ends when nobody uses it.

use crate::support::{PASSWORD, every_database};
use jiff::SignedDuration;
use serde_json::json;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

every_database! {
    async fn a_session_that_nobody_uses_ends_after_a_quarter_of_an_hour(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        assert_eq!(ada.call("WhoAmI", json!({})).await["idleSeconds"], 900);
        let other = office.signs_in("ada", PASSWORD).await;
        office.later(MINUTE * 15 - SignedDuration::from_millis(1));
        other.call("WhoAmI", json!({})).await;
        office.later(SignedDuration::from_millis(1));
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(ada.refused("AddUser", json!({})).await.code, "invalidInput");
        assert_eq!(ada.refused("SignOut", json!({})).await.code, "signedOut");
    }

    async fn looking_writing_and_typing_keep_a_session(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        for _ in 0..3 {
            office.later(MINUTE * 14);
            ada.call("StillHere", json!({})).await;
            office.later(MINUTE * 14);
            ada.call("CountUsers", json!({})).await;
            office.later(MINUTE * 14);
            ada.try_lock(&brin, None).await.unwrap();
            office.later(MINUTE * 14);
            ada.unlocks(&brin).await;
        }
    }

    async fn a_session_is_known_by_its_own_token_only(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mut stranger = ada.clone();
        stranger.session = Some(steward::SessionToken::random());
        assert_eq!(stranger.refused("WhoAmI", json!({})).await.code, "signedOut");
        assert_eq!(format!("{:?}", ada.session), "Some(SessionToken(…))");
    }

    async fn a_clock_set_back_brings_no_session_back_to_life(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        ada.call("SignOut", json!({})).await;
        office.later(-MINUTE * 60);
        assert_eq!(ada.refused("WhoAmI", json!({})).await.code, "signedOut");
    }
}
