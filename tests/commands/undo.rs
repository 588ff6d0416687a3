//! Undoing: what stood there before returns, and nothing newer is lost.

use crate::{
    roles::{adds_role, on_page, role_keeper, shape},
    support::{FIRST, OWN, Person, access, each, every_database, with},
};
use serde_json::{Value, json};
use steward::clock;
use uuid::Uuid;

/// Somebody does something, under an id by which it can be undone.
pub async fn does(by: &Person, name: &str, args: Value) -> Uuid {
    let act = clock::new_id(crate::support::SUNDAY);
    by.repeat(name, args, act).await.unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
    act
}

async fn edits(by: &Person, membership: &Value, changes: Value) -> Uuid {
    let form = by.edit_form(membership, changes).await;
    does(by, "EditUser", form).await
}

pub async fn undoes(by: &Person, act: Uuid) -> Value {
    by.call("UndoAct", json!({ "act": act })).await
}

/// Why somebody cannot undo it.
pub async fn is_kept(by: &Person, act: Uuid) -> String {
    by.refused("UndoAct", json!({ "act": act })).await.code
}

async fn edits_role(by: &Person, role: &Value, version: i64, shape: Value) -> Uuid {
    does(by, "EditRole", json!({ "role": role, "version": version, "shape": shape })).await
}

/// Somebody adds a role, by an act that can be named; says which role as well.
async fn makes_role(by: &Person, name: &str) -> (Uuid, Value) {
    let act = does(by, "AddRole", json!({ "shape": shape(name, json!({})) })).await;
    (act, on_page(by, name).await["role"].clone())
}

/// The same with a customer account.
async fn makes_customer(by: &Person, name: &str) -> (Uuid, Value) {
    let act = does(by, "AddCustomer", json!({ "name": name, "number": "", "city": "", "parent": null })).await;
    let listed = by.call("ListCustomers", json!({})).await["customers"].clone();
    let is_it = |customer: &&Value| customer["name"] == name;
    (act, listed.as_array().unwrap().iter().find(is_it).unwrap()["account"].clone())
}

/// The same with a user, whose first password somebody thinks up; says which membership.
async fn makes_user(by: &Person, name: &str, role: &str) -> (Uuid, Value) {
    let form = by.form(name, &[role], json!({ "kind": "password", "password": FIRST })).await;
    let act = does(by, "AddUser", form).await;
    (act, by.row_of(name).await["membership"].clone())
}

/// One's own form with these changes.
async fn edits_myself(by: &Person, changes: Value) -> Uuid {
    let now = by.call("ShowMyself", json!({})).await;
    let fields = ["version", "firstName", "lastName", "loginName", "language"];
    let form = fields.into_iter().map(|field| (field.to_string(), now[field].clone())).collect();
    does(by, "EditMyself", with(form, changes)).await
}

every_database! {
    async fn an_undone_edit_brings_names_and_roles_back_and_says_which_roles(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let (user, marketing) = (ada.roles(&["user"]).await, ada.roles(&["marketing"]).await);
        let before = ada.shown(&brin).await;
        let act = edits(&ada, &brin, json!({ "lastName": "Öztürk", "roles": marketing })).await;

        let undone = undoes(&ada, act).await;

        let said = with(undone.clone(), json!({ "asBefore": undone["asBefore"]["name"] }));
        assert_eq!(said, json!({ "command": "EditUser", "returned": user, "taken": marketing, "asBefore": "Brin Tester", "fields": ["lastName"], "went": null, "cameBack": null }));
        let after = ada.shown(&brin).await;
        assert_eq!((&after["lastName"], &after["roles"]), (&before["lastName"], &before["roles"]));
        assert_eq!(office.last_entry().await, "Ada Founder · UndoAct · done");
        assert_eq!(ada.row_of("Brin").await["lastName"], "Tester");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn locks_and_deactivations_are_undone(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let lock = does(&ada, "LockUser", ada.lock_form(&brin, None).await).await;
        undoes(&ada, lock).await;
        assert_eq!(ada.shown(&brin).await["isLocked"], false);
        let version = ada.shown(&brin).await["membershipVersion"].clone();
        let away = does(&ada, "DeactivateUser", json!({ "membership": brin, "membershipVersion": version })).await;
        undoes(&ada, away).await;
        assert_eq!(ada.shown(&brin).await["status"], "pending");
    }

    async fn nothing_newer_is_lost_to_an_undo(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let act = edits(&ada, &brin, json!({ "lastName": "Öztürk" })).await;
        edits(&cleo, &brin, json!({ "lastName": "Ärmel" })).await;

        let failure = ada.refused("UndoAct", json!({ "act": act })).await;

        assert_eq!((failure.code.as_str(), &failure.facts["by"]), ("newer", &json!("Cleo Tester")));
        assert_eq!(ada.shown(&brin).await["lastName"], "Ärmel");
    }

    async fn an_act_is_undone_once(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let act = edits(&ada, &brin, json!({ "lastName": "Öztürk" })).await;
        undoes(&ada, act).await;
        assert_eq!(ada.refused("UndoAct", json!({ "act": act })).await.code, "newer");
    }

    async fn nobody_undoes_the_acts_of_others_or_what_was_mailed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let form = ada.form("Brin", &["user"], json!({ "kind": "mailed" })).await;
        let added = does(&ada, "AddUser", form).await;
        let brin = ada.row_of("Brin").await["membership"].clone();
        let edited = edits(&ada, &brin, json!({ "lastName": "Öztürk" })).await;
        assert_eq!(cleo.refused("UndoAct", json!({ "act": edited })).await.code, "notFound");
        assert_eq!(ada.refused("UndoAct", json!({ "act": added })).await.code, "denied");
        assert_eq!(ada.shown(&brin).await["lastName"], "Öztürk");
    }

    async fn whoever_lost_the_right_undoes_nothing_with_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let act = edits(&cleo, &brin, json!({ "lastName": "Öztürk" })).await;
        edits(&ada, &cleo.membership, json!({ "roles": ada.roles(&["user"]).await })).await;
        assert_eq!(cleo.refused("UndoAct", json!({ "act": act })).await.code, "denied");
    }
    async fn a_changed_role_gets_its_values_back_for_everybody_who_holds_it(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let kim = role_keeper(&office, &ada, json!({ "journal": "view" })).await;
        let keeper = on_page(&ada, "Role keeper").await;
        let act = edits_role(&ada, &keeper["role"], 1, shape("Readers", json!({ "rights": { "roles": "view" } }))).await;
        assert_eq!(kim.call("WhoAmI", json!({})).await["rights"], json!({ "roles": "view" }));

        undoes(&ada, act).await;

        assert_eq!(with(on_page(&ada, "Role keeper").await, json!({ "version": 1 })), keeper);
        assert_eq!(kim.call("WhoAmI", json!({})).await["rights"], keeper["rights"]);
        assert_eq!(is_kept(&ada, act).await, "newer");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn no_role_is_given_back_that_could_not_be_given_by_now(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let base = adds_role(&ada, "Base", json!({ "rights": { "contracts": "view" } })).await;
        for (name, changes) in [
            ("Deprecated", json!({ "isDeprecated": true })), ("Alone", json!({ "standsAlone": true })), ("Elsewhere", json!({ "countsIn": "customers" })),
        ] {
            let role = adds_role(&ada, name, json!({})).await;
            let member = ada.adds(&format!("Of{name}"), &[], json!({ "roles": [base, role] })).await;
            let taken = edits(&ada, &member, json!({ "roles": [base] })).await;
            edits_role(&ada, &role, 1, shape(name, changes)).await;
            let failure = ada.refused("UndoAct", json!({ "act": taken })).await;
            assert_eq!((failure.code.as_str(), &failure.facts["by"]), ("newer", &Value::Null), "{name}");
            assert_eq!(ada.shown(&member).await["roles"], json!([base]), "{name}");
        }
    }

    async fn a_login_name_that_somebody_else_has_by_now_is_not_given_back_and_nobody_is_said_to_have_changed_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let renamed = edits(&ada, &brin, json!({ "loginName": "brin.two" })).await;
        ada.adds("Other", &["user"], json!({ "loginName": "brin" })).await;
        let failure = ada.refused("UndoAct", json!({ "act": renamed })).await;
        assert_eq!((failure.code.as_str(), &failure.facts["by"]), ("newer", &Value::Null));
    }

    async fn a_role_that_was_changed_since_or_whose_name_is_taken_stays_as_it_is(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["partner-account-administrator-cpo"]).await;
        let (added, role) = makes_role(&ada, "Night shift").await;
        let renamed = edits_role(&ada, &role, 1, shape("Late shift", json!({}))).await;
        let (other, _) = makes_role(&cleo, "night SHIFT").await;
        assert_eq!(is_kept(&ada, renamed).await, "newer");
        undoes(&cleo, other).await;
        assert_eq!(is_kept(&ada, added).await, "newer");
        edits_role(&cleo, &role, 2, shape("Day shift", json!({}))).await;
        let failure = ada.refused("UndoAct", json!({ "act": renamed })).await;
        assert_eq!((failure.code.as_str(), &failure.facts["by"]), ("newer", &json!("Cleo Tester")));
        assert_eq!(on_page(&ada, "Day shift").await["role"], role);
    }

    async fn an_added_role_goes_again_once_nobody_holds_it(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let (act, role) = makes_role(&ada, "Night shift").await;
        let brin = ada.adds("Brin", &[], json!({ "roles": [role] })).await;
        assert_eq!(is_kept(&ada, act).await, "roleHeld");
        edits(&ada, &brin, json!({ "roles": ada.roles(&["standard-testing"]).await })).await;

        let undone = undoes(&ada, act).await;

        assert_eq!((&undone["command"], &undone["went"]), (&json!("AddRole"), &json!({ "id": role, "name": "Night shift" })));
        assert_eq!(on_page(&ada, "Night shift").await, Value::Null);
        assert_eq!(is_kept(&ada, act).await, "newer");
        adds_role(&ada, "Night shift", json!({})).await;
    }

    async fn a_deleted_role_is_there_again_and_whoever_began_before_is_told(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let rights = json!({ "rights": { "journal": "view", "news": "manage" }, "countsIn": "partner" });
        let role = adds_role(&ada, "Night shift", rights).await;
        let before = on_page(&ada, "Night shift").await;
        let act = does(&ada, "DeleteRole", json!({ "role": role, "version": 1 })).await;

        let undone = undoes(&ada, act).await;

        assert_eq!((&undone["went"], &undone["cameBack"]), (&Value::Null, &json!({ "id": role, "name": "Night shift" })));
        assert_eq!(on_page(&ada, "Night shift").await, with(before, json!({ "version": 2 })));
        ada.adds("Brin", &[], json!({ "roles": [role] })).await;
        let late = json!({ "role": role, "version": 1, "shape": shape("Late shift", json!({})) });
        assert_eq!(ada.refused("EditRole", late).await.code, "conflict");
        assert_eq!(is_kept(&ada, act).await, "newer");
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn only_the_last_deletion_of_a_role_is_undone_and_never_onto_its_name(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let role = adds_role(&ada, "Night shift", json!({})).await;
        let first = does(&ada, "DeleteRole", json!({ "role": role, "version": 1 })).await;
        undoes(&ada, first).await;
        edits_role(&ada, &role, 2, shape("Day shift", json!({}))).await;
        let second = does(&ada, "DeleteRole", json!({ "role": role, "version": 3 })).await;
        assert_eq!(is_kept(&ada, first).await, "newer");
        let (taken, _) = makes_role(&ada, "DAY shift").await;
        assert_eq!(is_kept(&ada, second).await, "newer");
        undoes(&ada, taken).await;
        undoes(&ada, second).await;
        assert_eq!(on_page(&ada, "Day shift").await["version"], 4);
    }

    async fn nobody_shapes_a_role_by_undoing_beyond_what_they_may_give_now(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let kim = role_keeper(&office, &ada, json!({ "journal": "view" })).await;
        let readers = json!({ "rights": { "journal": "view" } });
        let role = adds_role(&kim, "Readers", readers.clone()).await;
        let added = does(&kim, "AddRole", json!({ "shape": shape("Others", readers) })).await;
        let edited = edits_role(&kim, &role, 1, shape("Readers", json!({ "rights": { "roles": "view" } }))).await;
        let keeper = on_page(&ada, "Role keeper").await["role"].clone();
        let less = json!({ "rights": { "users": "manage", "roles": "manage" } });
        edits_role(&ada, &keeper, 1, shape("Role keeper", less)).await;
        for act in [added, edited] {
            assert_eq!(is_kept(&kim, act).await, "beyondYourRights");
        }
        edits_role(&ada, &keeper, 2, shape("Role keeper", json!({ "rights": { "users": "manage", "roles": "view" } }))).await;
        assert_eq!(is_kept(&kim, added).await, "denied");
        assert_eq!(is_kept(&ada, added).await, "notFound");
    }

    async fn an_added_customer_goes_again_while_nothing_hangs_on_it(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (act, account) = makes_customer(&ada, "Nordlicht").await;
        let there = ada.acting_in(&account);
        let (brought, _) = makes_user(&there, "Brin", "user").await;
        assert_eq!(is_kept(&ada, act).await, "newer");
        undoes(&there, brought).await;

        let undone = undoes(&ada, act).await;

        assert_eq!((&undone["command"], &undone["went"]), (&json!("AddCustomer"), &json!({ "id": account, "name": "Nordlicht" })));
        assert_eq!(each(&ada.call("ListCustomers", json!({})).await["customers"], "name"), Vec::<String>::new());
        assert_eq!(there.refused("WhoAmI", json!({})).await.code, "notFound");
        assert_eq!(is_kept(&ada, act).await, "newer");
        let (_, again) = makes_customer(&ada, "Nordlicht").await;
        let brin = ada.acting_in(&again).adds("Brin", &["user"], json!({})).await;
        assert_eq!(ada.acting_in(&again).row_of("Brin").await["membership"], brin);
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn a_customer_stays_that_somebody_reaches_by_name_that_has_one_below_or_that_was_changed(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let (listed, account) = makes_customer(&ada, "Nordlicht").await;
        let form = ada.edit_form(&brin, access(json!({}), json!([account]))).await;
        let selected = does(&ada, "EditUser", form).await;
        assert_eq!(is_kept(&ada, listed).await, "newer");
        undoes(&ada, selected).await;
        let solar = json!({ "name": "Solar", "number": "", "city": "", "parent": account });
        let below = does(&ada, "AddCustomer", solar).await;
        assert_eq!(is_kept(&ada, listed).await, "newer");
        undoes(&ada, below).await;
        let change = json!({ "account": account, "version": 1, "name": "Nordlicht", "number": "K-1", "city": "" });
        let changed = does(&ada, "EditCustomer", change).await;
        assert_eq!(is_kept(&ada, listed).await, "newer");
        undoes(&ada, changed).await;
        undoes(&ada, listed).await;
        assert_eq!(ada.call("ListCustomers", json!({})).await["customers"], json!([]));
    }

    async fn one_act_after_another_is_taken_back_from_the_same_user_the_last_first(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let before = ada.shown(&brin).await;
        let locked = does(&ada, "LockUser", ada.lock_form(&brin, None).await).await;
        let other = json!({ "lastName": "Öztürk", "roles": ada.roles(&["marketing"]).await });
        let edited = edits(&ada, &brin, other).await;
        assert_eq!(is_kept(&ada, locked).await, "newer");
        assert_eq!(undoes(&ada, edited).await["fields"], json!(["lastName"]));
        assert_eq!(undoes(&ada, locked).await["fields"], json!(["lockedUntil"]));
        let versions = json!({ "membershipVersion": null, "userVersion": null });
        assert_eq!(with(ada.shown(&brin).await, versions.clone()), with(before, versions));
        assert_eq!(is_kept(&ada, locked).await, "newer");
    }

    async fn what_somebody_else_did_alike_stays(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let brin = ada.adds("Brin", &["user"], json!({})).await;
        let locked = does(&ada, "LockUser", ada.lock_form(&brin, None).await).await;
        cleo.unlocks(&brin).await;
        cleo.try_lock(&brin, None).await.unwrap();
        let renamed = edits(&ada, &brin, json!({ "roles": ada.roles(&["marketing"]).await })).await;
        undoes(&ada, renamed).await;
        assert_eq!(is_kept(&ada, locked).await, "newer");
        assert_eq!(ada.shown(&brin).await["isLocked"], true);
    }

    async fn nobody_reaches_again_by_name_what_is_there_no_more(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let alpin = ada.adds_customer("Alpin").await;
        let (added, nordlicht) = makes_customer(&ada, "Nordlicht").await;
        let brin = ada.adds("Brin", &["user"], access(json!({}), json!([nordlicht]))).await;
        let form = ada.edit_form(&brin, access(json!({}), json!([alpin]))).await;
        let moved = does(&ada, "EditUser", form).await;
        undoes(&ada, added).await;
        assert_eq!(is_kept(&ada, moved).await, "newer");
        assert_eq!(ada.shown(&brin).await["accounts"], json!([alpin]));
    }

    async fn somebody_added_with_a_first_password_goes_again_untold(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (act, brin) = makes_user(&ada, "Brin", "user").await;
        assert_eq!(ada.call("CountUsers", json!({})).await["active"], 2);

        let undone = undoes(&ada, act).await;

        assert_eq!((&undone["command"], &undone["went"]), (&json!("AddUser"), &json!({ "id": brin, "name": "Brin Tester" })));
        assert_eq!(ada.call("CountUsers", json!({})).await["active"], 1);
        assert_eq!(office.mails().await, Vec::<String>::new());
        assert_eq!(office.answer_to("brin", FIRST).await["kind"], "refused");
        assert_eq!(ada.refused("ShowUser", json!({ "membership": brin })).await.code, "notFound");
        assert_eq!(is_kept(&ada, act).await, "newer");
        ada.adds("Brin", &["user"], json!({})).await;
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn whoever_has_come_in_or_was_changed_since_is_not_taken_away(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let (came_in, _) = makes_user(&ada, "Brin", "user").await;
        let brin_there = office.signs_in("brin", FIRST).await;
        assert_eq!(is_kept(&ada, came_in).await, "newer");
        brin_there.call("ChoosePassword", json!({ "current": FIRST, "password": OWN })).await;
        assert_eq!(is_kept(&ada, came_in).await, "newer");

        let (changed, cleo) = makes_user(&ada, "Cleo", "user").await;
        edits(&ada, &cleo, json!({ "lastName": "Ärmel" })).await;
        assert_eq!(is_kept(&ada, changed).await, "newer");

        let (locked, dora) = makes_user(&ada, "Dora", "user").await;
        ada.try_lock(&dora, None).await.unwrap();
        assert_eq!(is_kept(&ada, locked).await, "newer");

        let (asked, emil) = makes_user(&ada, "Emil", "user").await;
        ada.call("RequestEmailChange", json!({ "membership": emil, "email": "e@voltpark.test" })).await;
        assert_eq!(is_kept(&ada, asked).await, "newer");
        assert_eq!(ada.call("CountUsers", json!({})).await["active"], 5);
    }

    async fn what_was_mailed_stays_and_who_could_not_be_told_goes(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        for (name, role, is_mailed) in [("Brin", "user", true), ("Noti", "notifications", false)] {
            let form = ada.form(name, &[role], json!({ "kind": "mailed" })).await;
            let act = does(&ada, "AddUser", form.clone()).await;
            let answer = ada.repeat("AddUser", form, act).await.unwrap().body;
            assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["isMailed"], is_mailed);
            let left = match ada.try_call("UndoAct", json!({ "act": act })).await {
                Ok(_) => "gone".into(),
                Err(failure) => failure.code,
            };
            assert_eq!(left, if is_mailed { "denied" } else { "gone" }, "{name}");
        }
        assert_eq!(ada.list(json!({})).await["of"], 2);
    }

    async fn nobody_takes_away_by_undoing_whom_they_could_not_remove_now(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let cleo = office.add(&ada, "Cleo", &["admin"]).await;
        let (act, _) = makes_user(&cleo, "Brin", "admin").await;
        let users = access(json!({ "users": "manage" }), Value::Null);
        edits(&ada, &cleo.membership, with(json!({ "roles": ada.roles(&["user"]).await }), users)).await;
        assert_eq!(is_kept(&cleo, act).await, "beyondYourRights");
        edits(&ada, &cleo.membership, json!({ "roles": ada.roles(&["user"]).await, "access": access(json!({}), Value::Null)["access"] })).await;
        assert_eq!(is_kept(&cleo, act).await, "denied");
    }

    async fn one_takes_back_what_one_changed_of_oneself_and_in_whatever_account(office: Office) {
        let ada = office.set_up("reseller", "Ada").await;
        let mila = office.add(&ada, "Mila", &["marketing"]).await;
        let before = mila.call("ShowMyself", json!({})).await;
        let act = edits_myself(&mila, json!({ "firstName": "Ludmila", "loginName": "ludmila", "language": "fr" })).await;
        undoes(&mila, act).await;
        let after = mila.call("ShowMyself", json!({})).await;
        assert_eq!(with(after, json!({ "version": before["version"] })), before);

        let act = edits_myself(&mila, json!({ "loginName": "ludmila" })).await;
        ada.adds("Olga", &["user"], json!({ "loginName": "mila" })).await;
        assert_eq!(is_kept(&mila, act).await, "newer");

        let there = ada.acting_in(&ada.adds_customer("Nordlicht").await);
        let act = edits_myself(&there, json!({ "lastName": "Ærø" })).await;
        undoes(&ada, act).await;
        assert_eq!(ada.call("WhoAmI", json!({})).await["lastName"], "Founder");
    }
}
