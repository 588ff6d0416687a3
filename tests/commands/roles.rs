//! The roles of the portals.

use crate::support::{OWN, Person, access, every_database, with};
use serde_json::{Value, json};
use steward::clock;

fn names(roles: &Value, is: impl Fn(&Value) -> bool) -> Vec<String> {
    let all = roles["roles"].as_array().unwrap();
    all.iter().filter(|role| is(role)).map(|role| role["key"].as_str().unwrap().to_owned()).collect()
}

/// The form of an own role as it is when it opens, with these changes.
pub fn shape(name: &str, changes: Value) -> Value {
    let plain = json!({ "name": name, "rights": { "news": "view" }, "standsAlone": false, "isDeprecated": false, "canSignIn": true, "countsIn": "both" });
    with(plain, changes)
}

/// A role as the page shows it, by the name or the key.
pub async fn on_page(who: &Person, name: &str) -> Value {
    let page = who.call("ShowRoles", json!({})).await;
    let is_it = |role: &&Value| role["name"] == name || role["key"] == name;
    page["roles"].as_array().unwrap().iter().find(is_it).cloned().unwrap_or_default()
}

/// What a role of this name opens, as the form of a user shows it.
async fn on_form(who: &Person, name: &str) -> Value {
    let roles = who.call("ListRoles", json!({})).await;
    let is_it = |role: &&Value| role["name"] == name;
    roles["roles"].as_array().unwrap().iter().find(is_it).unwrap()["rights"].clone()
}

/// Adds an own role; says which.
pub async fn adds_role(who: &Person, name: &str, changes: Value) -> Value {
    who.call("AddRole", json!({ "shape": shape(name, changes) })).await["role"].clone()
}

/// Somebody who manages users and roles, and what else is opened to them.
pub async fn role_keeper(office: &crate::support::Office, ada: &Person, rights: Value) -> Person {
    adds_role(ada, "Role keeper", json!({ "rights": with(json!({ "users": "manage", "roles": "manage" }), rights) }))
        .await;
    let keeper = on_page(ada, "Role keeper").await["role"].clone();
    let form = ada.form("Kim", &[], json!({ "kind": "password", "password": crate::support::FIRST })).await;
    let added = ada.call("AddUser", with(form, json!({ "roles": [keeper] }))).await;
    let mut kim = office.signs_in("kim", crate::support::FIRST).await;
    kim.call("ChoosePassword", json!({ "current": crate::support::FIRST, "password": OWN })).await;
    kim.membership = added["membership"].clone();
    kim
}

every_database! {
    async fn the_page_shows_who_holds_what_and_what_it_opens(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        for name in ["Brin", "Cleo"] {
            ada.adds(name, &["power-business-contracts", "standard-testing"], json!({})).await;
        }
        let power = on_page(&ada, "power-business-contracts").await;
        assert_eq!((&power["holders"], &power["rights"]["contracts"], &power["edit"]), (&json!(2), &json!("manage"), &json!("ofProfile")));
        assert_eq!(on_page(&ada, "standard-testing").await["holders"], 2);
        assert_eq!(on_page(&ada, "standard-monitoring").await["holders"], 0);
        let administrator = on_page(&ada, "partner-account-administrator-cpo").await;
        assert_eq!((&administrator["holders"], &administrator["standsAlone"], &administrator["isAdministrator"]), (&json!(1), &json!(true), &json!(true)));
    }

    async fn nobody_is_told_how_many_hold_a_role_where_they_see_no_roles(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let (alpin, delta) = (ada.adds_customer("Alpin").await, ada.adds_customer("Delta").await);
        ada.adds("Ben", &["viewer"], json!({})).await;
        ada.acting_in(&delta).adds("Dora", &["viewer"], json!({})).await;
        let inside = office.add(&ada.acting_in(&alpin), "Nora", &["master"]).await;
        inside.adds("Nils", &["viewer"], json!({})).await;
        let held = async |who: &Person| (on_page(who, "master").await["holders"].clone(), on_page(who, "viewer").await["holders"].clone());
        assert_eq!(held(&inside).await, (json!(1), json!(1)));
        assert_eq!(held(&ada.acting_in(&alpin)).await, (json!(1), json!(1)));
        assert_eq!(held(&ada).await, (json!(2), json!(3)));
        let selected = office.add_with(&ada, "Sam", &["account-admin"], access(json!({ "roles": "view" }), json!([delta]))).await;
        assert_eq!(held(&selected).await, (json!(1), json!(2)));
    }

    async fn an_own_role_is_added_given_and_opens_what_it_says(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let night = adds_role(&ada, "Night shift", json!({ "rights": { "processMonitor": "view", "journal": "view" } })).await;
        let shown = on_page(&ada, "Night shift").await;
        assert_eq!((&shown["holders"], &shown["version"], &shown["edit"], &shown["delete"]), (&json!(0), &json!(1), &Value::Null, &Value::Null));
        let brin = ada.adds("Brin", &[], json!({ "roles": [night] })).await;
        let brin_there = office.signs_in("brin", &office.mailed_password().await).await;
        brin_there.call("ChoosePassword", json!({ "current": "", "password": OWN })).await;
        assert_eq!(brin_there.call("WhoAmI", json!({})).await["rights"], json!({ "processMonitor": "view", "journal": "view" }));
        assert_eq!(ada.shown(&brin).await["roles"], json!([night]));
        assert_eq!(on_page(&ada, "Night shift").await["delete"], "held");
    }

    async fn a_changed_role_counts_at_the_next_call_of_who_holds_it(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let kim = role_keeper(&office, &ada, json!({ "journal": "view" })).await;
        let role = on_page(&ada, "Role keeper").await;
        let less = shape("Role keeper", json!({ "rights": { "roles": "view" } }));
        let edited = ada.call("EditRole", json!({ "role": role["role"], "version": 1, "shape": less })).await;
        assert_eq!(edited, json!({ "holders": 1 }));
        assert_eq!(kim.call("WhoAmI", json!({})).await["rights"], json!({ "roles": "view" }));
        assert_eq!(kim.refused("ListUsers", crate::dispatch::arguments_of("ListUsers", &ada).await).await.code, "denied");
        assert_eq!(office.last_entry().await, "Kim Tester · ListUsers · denied · denied");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn a_role_is_changed_by_nobody_who_does_not_reach_as_far_as_its_holders(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let [alpha, beta] = [ada.adds_customer("Alpha").await, ada.adds_customer("Beta").await];
        let manages = json!({ "users": "manage", "roles": "manage", "contracts": "manage" });
        let keeps = adds_role(&ada, "Keeper", json!({ "rights": manages })).await;
        let kept = with(access(json!({}), json!([alpha])), json!({ "roles": [keeps] }));
        let keep = office.add_with(&ada, "Keep", &[], kept).await;
        let own = adds_role(&ada, "Night shift", json!({ "rights": { "contracts": "manage" } })).await;
        let holds = |accounts: Value| with(access(json!({}), accounts), json!({ "roles": [own] }));
        let victor = ada.adds("Victor", &[], holds(json!(null))).await;
        let changes = [json!({ "countsIn": "partner" }), json!({ "rights": {}, "canSignIn": false }), json!({ "isDeprecated": true })];
        let edit = |changes: &Value| json!({ "role": own, "version": 1, "shape": shape("Night shift", with(json!({ "rights": { "contracts": "manage" } }), changes.clone())) });
        let is_kept = async |what: &str| {
            assert_eq!(on_page(&keep, "Night shift").await["edit"], "beyondYourRights", "{what}");
            for changes in &changes {
                assert_eq!(keep.refused("EditRole", edit(changes)).await.code, "beyondYourRights", "{what}: {changes}");
            }
        };
        is_kept("held by somebody who reaches all customers").await;
        ada.call("EditUser", ada.edit_form(&victor, holds(json!([alpha]))).await).await;
        let there = ada.acting_in(&beta);
        let vera = there.adds("Vera", &[], holds(json!(null))).await;
        is_kept("held by somebody of a customer that the keeper does not reach").await;
        there.call("RemoveUser", there.state_form(&vera).await).await;
        assert_eq!(on_page(&keep, "Night shift").await["edit"], Value::Null);
        keep.call("EditRole", edit(&changes[0])).await;
    }

    async fn two_who_change_one_role_do_not_overwrite_each_other(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let role = adds_role(&ada, "Night shift", json!({})).await;
        let edit = |name: &str| json!({ "role": role, "version": 1, "shape": shape(name, json!({})) });
        ada.call("EditRole", edit("Day shift")).await;
        let failure = ada.refused("EditRole", edit("Late shift")).await;
        assert_eq!((failure.code.as_str(), &failure.facts["theirs"]["name"]), ("conflict", &json!("Day shift")));
        assert_eq!((&failure.facts["by"], failure.facts["at"].is_i64()), (&json!("Ada Founder"), true));
        assert_eq!(ada.refused("DeleteRole", json!({ "role": role, "version": 1 })).await.code, "conflict");
    }

    async fn a_role_that_somebody_holds_is_not_deleted(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let role = adds_role(&ada, "Night shift", json!({})).await;
        let brin = ada.adds("Brin", &[], json!({ "roles": [role] })).await;
        let delete = json!({ "role": role, "version": 1 });
        assert_eq!(ada.refused("DeleteRole", delete.clone()).await.code, "roleHeld");
        let other = json!({ "roles": ada.roles(&["standard-testing"]).await });
        ada.call("EditUser", ada.edit_form(&brin, other).await).await;
        ada.call("DeleteRole", delete.clone()).await;
        assert_eq!(on_page(&ada, "Night shift").await, Value::Null);
        assert_eq!(ada.refused("DeleteRole", delete).await.code, "notFound");
        ada.list(json!({ "authorities": "night" })).await;
    }

    async fn a_role_of_the_portal_is_neither_changed_nor_deleted(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        for key in ["standard-testing", "partner-account-administrator-cpo"] {
            let role = on_page(&ada, key).await["role"].clone();
            let edit = json!({ "role": role, "version": 1, "shape": shape("Other", json!({})) });
            assert_eq!(ada.refused("EditRole", edit).await.code, "denied");
            assert_eq!(ada.refused("DeleteRole", json!({ "role": role, "version": 1 })).await.code, "denied");
        }
        for taken in ["Power User Helpdesk", "helpdesk", "Überwachung"] {
            assert_eq!(ada.faults("AddRole", json!({ "shape": shape(taken, json!({})) })).await, ["shape.name: inUse"], "{taken}");
        }
    }

    async fn what_is_wrong_with_a_role_is_said_at_its_fields(office: Office) {
        let ada = office.set_up("modules", "Ada").await;
        adds_role(&ada, "Night shift", json!({})).await;
        for (name, changes, faults) in [
            ("night SHIFT", json!({}), vec!["shape.name: inUse"]),
            ("administrator", json!({}), vec!["shape.name: inUse"]),
            ("Administrateur", json!({}), vec!["shape.name: inUse"]),
            ("custom", json!({}), vec!["shape.name: inUse"]),
            ("Individuell", json!({}), vec!["shape.name: inUse"]),
            ("", json!({ "countsIn": "nowhere" }), vec!["shape.countsIn: malformed", "shape.name: missing"]),
            ("Till", json!({ "rights": { "payments": "view" } }), vec!["shape.rights: administratorOnly"]),
            ("Till", json!({ "rights": { "direct": "view" } }), vec!["shape.rights: unknown"]),
            ("Till", json!({ "rights": {} }), vec!["shape.rights: noModule"]),
            ("Till", json!({ "isAdministrator": true }), vec!["shape.isAdministrator: unknown"]),
        ] {
            assert_eq!(ada.faults("AddRole", json!({ "shape": shape(name, changes) })).await, faults, "{name}");
        }
        adds_role(&ada, "Till", json!({ "rights": {}, "canSignIn": false })).await;
    }

    async fn a_role_that_is_held_beside_others_does_not_come_to_stand_alone(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let night = adds_role(&ada, "Night shift", json!({})).await;
        let testing = ada.roles(&["standard-testing"]).await.remove(0);
        let brin = ada.adds("Brin", &[], json!({ "roles": [night, testing] })).await;
        let edit = |version: i64, is_alone: bool| json!({ "role": night, "version": version, "shape": shape("Night shift", json!({ "standsAlone": is_alone })) });
        assert_eq!(ada.faults("EditRole", edit(1, true)).await, ["shape.standsAlone: heldWithOthers"]);
        ada.call("EditUser", ada.edit_form(&brin, json!({ "roles": [night] })).await).await;
        ada.call("EditRole", edit(1, true)).await;
        // Nor does an undo bring it back to that.
        let act = clock::new_id(office.clock.now());
        ada.repeat("EditRole", edit(2, false), act).await.unwrap();
        ada.call("EditUser", ada.edit_form(&brin, json!({ "roles": [night, testing] })).await).await;
        assert_eq!(ada.refused("UndoAct", json!({ "act": act })).await.code, "newer");
    }

    async fn nobody_puts_into_a_role_what_they_may_not_give_or_changes_one_that_goes_beyond(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let kim = role_keeper(&office, &ada, json!({ "journal": "view" })).await;
        let mine = adds_role(&kim, "Readers", json!({ "rights": { "journal": "view" } })).await;
        let more = shape("Readers", json!({ "rights": { "journal": "view", "customers": "view" } }));
        for (name, args) in [("AddRole", json!({ "shape": shape("More", json!({ "rights": { "customers": "view" } })) })), ("EditRole", json!({ "role": mine, "version": 1, "shape": more }))] {
            assert_eq!(kim.refused(name, args).await.code, "beyondYourRights");
        }
        let hers = adds_role(&ada, "Customer desk", json!({ "rights": { "customers": "manage" } })).await;
        assert_eq!(on_page(&kim, "Customer desk").await["edit"], "beyondYourRights");
        let less = json!({ "role": hers, "version": 1, "shape": shape("Customer desk", json!({})) });
        assert_eq!(kim.refused("EditRole", less).await.code, "beyondYourRights");
        assert_eq!(kim.refused("DeleteRole", json!({ "role": hers, "version": 1 })).await.code, "beyondYourRights");
    }

    async fn a_role_of_somebody_whom_one_may_not_touch_is_not_changed(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let kim = role_keeper(&office, &ada, json!({ "journal": "view" })).await;
        let readers = adds_role(&kim, "Readers", json!({ "rights": { "journal": "view" } })).await;
        let contracts = ada.roles(&["power-business-contracts"]).await;
        ada.adds("Brin", &[], json!({ "roles": [readers, contracts[0]] })).await;
        let less = json!({ "role": readers, "version": 1, "shape": shape("Readers", json!({ "rights": { "roles": "view" } })) });
        assert_eq!(on_page(&kim, "Readers").await["edit"], "beyondYourRights");
        assert_eq!(kim.refused("EditRole", less.clone()).await.code, "beyondYourRights");
        assert_eq!(on_page(&ada, "Readers").await["edit"], Value::Null);
        ada.call("EditRole", less).await;
    }

    async fn a_role_opens_nothing_where_it_does_not_count_also_to_those_who_held_it_before(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let nordlicht = ada.adds_customer("Nordlicht").await;
        let opens = json!({ "journal": "view" });
        let role = adds_role(&ada, "Readers", json!({ "rights": opens })).await;
        let brin = office.add_with(&ada, "Brin", &[], json!({ "roles": [role] })).await;
        let cleo = office.add_with(&ada.acting_in(&nordlicht), "Cleo", &[], json!({ "roles": [role] })).await;
        let kim = role_keeper(&office, &ada, json!({})).await;
        let rights = async |who: &Person| who.call("WhoAmI", json!({})).await["rights"].clone();

        let change = |version: i64, place: &str| json!({ "role": role, "version": version, "shape": shape("Readers", json!({ "rights": opens, "countsIn": place })) });
        ada.call("EditRole", change(1, "customers")).await;
        assert_eq!((rights(&brin).await, rights(&cleo).await), (json!({}), opens.clone()));
        assert_eq!(rights(&brin.acting_in(&nordlicht)).await, opens);
        // What is open to Brin there alone is not open to Kim anywhere.
        let renamed = kim.edit_form(&brin.membership, json!({ "lastName": "Renamed" })).await;
        assert_eq!(kim.refused("EditUser", renamed).await.code, "beyondYourRights");

        ada.call("EditRole", change(2, "partner")).await;
        assert_eq!((rights(&brin).await, rights(&cleo).await), (opens.clone(), json!({})));
        assert_eq!(brin.acting_in(&nordlicht).refused("WhoAmI", json!({})).await.code, "notFound");
    }

    async fn in_a_customer_account_roles_are_only_looked_at(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let there = ada.acting_in(&ada.adds_customer("Nordlicht").await);
        assert_eq!(on_page(&there, "standard-testing").await["edit"], "denied");
        assert_eq!(there.refused("AddRole", json!({ "shape": shape("Other", json!({})) })).await.code, "denied");
        adds_role(&ada, "Desk", json!({ "rights": { "users": "view", "roles": "manage", "subPartners": "view" } })).await;
        assert_eq!(on_form(&ada, "Desk").await, json!({ "users": "view", "roles": "manage", "subPartners": "view" }));
        assert_eq!(on_form(&there, "Desk").await, json!({ "users": "view", "roles": "view" }));
    }

    async fn the_charging_network_has_eleven_roles_one_of_them_deprecated(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let roles = ada.call("ListRoles", json!({})).await;
        assert_eq!(names(&roles, |_| true).len(), 11);
        assert_eq!(names(&roles, |role| role["isDeprecated"] == true), ["power-helpdesk"]);
        assert_eq!(names(&roles, |role| role["standsAlone"] == true), ["partner-account-administrator-cpo"]);
        assert_eq!(names(&roles, |role| role["refusal"].is_null()).len(), 10);
    }

    async fn the_reseller_has_four_roles_and_one_never_signs_in(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let roles = ada.call("ListRoles", json!({})).await;
        assert_eq!(names(&roles, |_| true), ["admin", "user", "marketing", "notifications"]);
        assert_eq!(names(&roles, |role| role["canSignIn"] == false), ["notifications"]);
        assert_eq!(names(&roles, |role| role["isAdministrator"] == true), ["admin"]);
        assert_eq!(ada.call("WhoAmI", json!({})).await["hasOneRole"], true);
    }

    async fn a_hosting_admin_makes_users_but_no_master(office: Office) {
        let ada = office.set_up("hosting", "Ada").await;
        let brin = office.add(&ada, "Brin", &["account-admin"]).await;
        let cleo = brin.adds("Cleo", &["billing", "technical"], json!({})).await;
        assert_eq!(brin.shown(&cleo).await["roles"], json!(ada.roles(&["billing", "technical"]).await));
        let master = brin.form("Dora", &["master"], json!({ "kind": "mailed" })).await;
        assert_eq!(brin.refused("AddUser", master).await.code, "beyondYourRights");
        assert_eq!(brin.try_lock(&ada.membership, None).await.unwrap_err().code, "beyondYourRights");
        assert_eq!(brin.call("WhoAmI", json!({})).await["addWord"], "create");
    }

    async fn marketing_reaches_the_partner_kit_and_no_customer(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        assert_eq!(mila.call("WhoAmI", json!({})).await["rights"], json!({ "partnerKit": "view" }));
    }

    async fn rights_follow_the_roles_from_the_next_call_on(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = office.add(&ada, "Brin", &["user"]).await;
        assert_eq!(brin.refused("CountUsers", json!({})).await.code, "denied");
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "roles": ada.roles(&["admin"]).await })).await).await;
        brin.call("CountUsers", json!({})).await;
        ada.call("EditUser", ada.edit_form(&brin.membership, json!({ "roles": ada.roles(&["marketing"]).await })).await).await;
        assert_eq!(brin.refused("CountUsers", json!({})).await.code, "denied");
    }
}
