//! Text that somebody might type or paste: refused with a clear fault, or kept exactly.

use crate::support::{Person, every_database, query, set_up_form, with};
use serde_json::{Value, json};

/// Text, and whether a name may hold it.
fn nasty() -> Vec<(String, Result<(), &'static str>)> {
    let mut all: Vec<(String, Result<(), &'static str>)> = Vec::new();
    for sign in [
        "\u{0}",
        "\u{1}",
        "\u{7}",
        "\u{8}",
        "\t",
        "\n",
        "\r\n",
        "\u{1b}[31m",
        "\u{7f}",
        "\u{85}",
        "\u{9f}",
        "\u{2028}",
        "\u{2029}",
        "\u{202a}",
        "\u{202d}",
        "\u{202e}",
        "\u{2066}",
        "\u{2069}",
    ] {
        all.push((format!("An{sign}na"), Err("controlCharacters")));
    }
    all.push(("x".repeat(10_000), Err("tooLong")));
    all.push(("𝒳".repeat(10_000), Err("tooLong")));
    for text in [
        "'; DROP TABLE users; --",
        "\" OR \"\"=\"",
        "Robert') ; DELETE FROM journal_entries",
        "%_\\",
        "$1 ${x} {{x}} {0}",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;&amp;amp;",
        "javascript:alert(1)",
        "=1+1",
        "@SUM(A1)",
        "👩‍🚀🇩🇪",
        "Zoë",
        "العربية",
        "עברית",
        "日本語",
        "a\u{301}\u{302}\u{303}b",
        "\u{200d}x",
        "İıŞş",
        "NULL",
        "undefined",
        "0",
        "-1",
        "../../etc/passwd",
        "C:\\Users",
        "{\"a\":1}",
        "--",
        "%00",
        "\\u0000",
    ] {
        all.push((text.into(), Ok(())));
    }
    all
}

fn nfc(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text.trim()).collect()
}

every_database! {
    async fn names_are_refused_clearly_or_kept_exactly_when_adding(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "mailed" })).await;
        for (number, (text, expected)) in nasty().into_iter().enumerate() {
            let unique = json!({ "loginName": format!("n{number}"), "email": format!("n{number}@voltpark.test") });
            for field in ["firstName", "lastName"] {
                let args = with(with(form.clone(), unique.clone()), json!({ field: text }));
                check(&ada, "AddUser", args, field, &text, expected).await;
                if expected.is_ok() {
                    break;
                }
            }
        }
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn names_are_refused_clearly_or_kept_exactly_when_editing(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let brin = ada.adds("Brin", &["standard-testing"], json!({})).await;
        for (text, expected) in nasty() {
            for field in ["firstName", "lastName"] {
                let args = ada.edit_form(&brin, json!({ field: text })).await;
                check(&ada, "EditUser", args, field, &text, expected).await;
            }
        }
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }

    async fn login_names_and_addresses_too(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let form = ada.form("Brin", &["standard-testing"], json!({ "kind": "mailed" })).await;
        for (number, (text, expected)) in nasty().into_iter().enumerate() {
            let args = with(form.clone(), json!({ "firstName": format!("N{number}"), "loginName": text, "email": format!("n{number}@voltpark.test") }));
            let spaced = text.contains(' ');
            let at = text.contains('@');
            let expected = match expected { Ok(()) if at => Err("hasAt"), Ok(()) if spaced => Err("malformed"), other => other };
            check(&ada, "AddUser", args, "loginName", &text, expected).await;
            let args = with(form.clone(), json!({ "email": text }));
            let expected = match expected { Err("controlCharacters") => "controlCharacters", Err("tooLong") => "tooLong", _ => "malformed" };
            assert_eq!(ada.faults("AddUser", args).await, [format!("email: {expected}")], "{text:?}");
        }
    }

    async fn the_organisations_name_too(office: Office) {
        for (text, expected) in nasty() {
            let args = with(set_up_form("reseller", "Ada"), json!({ "name": text }));
            if let Err(code) = expected {
                assert_eq!(office.nobody().faults("SetUpOrganisation", args).await, [format!("name: {code}")], "{text:?}");
            }
        }
        let name = "<b>'; DROP TABLE accounts; --</b> 👩‍🚀 \"%_\\\" العربية";
        office.nobody().call("SetUpOrganisation", with(set_up_form("reseller", "Ada"), json!({ "name": name }))).await;
        let ada = office.signs_in("ada", crate::support::PASSWORD).await;
        assert_eq!(ada.call("WhoAmI", json!({})).await["account"]["name"], name);
        ada.adds("Brin", &["user"], json!({})).await;
        assert_eq!(office.mails().await.len(), 1);
    }

    async fn whoever_types_them_at_the_sign_in_is_refused_like_anybody(office: Office) {
        office.set_up("reseller", "Ada").await;
        for (text, _) in nasty() {
            assert_eq!(office.answer_to(&text, &text).await["kind"], "refused", "{text:?}");
        }
        for (text, _) in nasty().into_iter().take(3) {
            assert_eq!(office.answer_to("ada", &text).await["kind"], "refused", "{text:?}");
        }
    }

    async fn the_lists_filters_find_them_or_find_nothing(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        let kept = nasty().into_iter().filter(|(_, expected)| expected.is_ok());
        for (number, (text, _)) in kept.enumerate() {
            ada.adds(&format!("N{number}"), &["standard-testing"], json!({ "lastName": text })).await;
        }
        for (text, expected) in nasty() {
            for column in ["firstName", "lastName", "loginName", "email", "authorities"] {
                let list = ada.list(json!({ column: text })).await;
                let is_there = list["rows"].as_array().unwrap().iter().any(|row| row["lastName"] == nfc(&text));
                assert!(column != "lastName" || is_there == expected.is_ok(), "{text:?}");
            }
            ada.finds(query(json!({ "find": text }))).await;
        }
    }

    async fn every_argument_of_every_command_takes_them_without_breaking(office: Office) {
        let ada = office.set_up("charging-network", "Ada").await;
        for entry in steward::commands::all() {
            if ["SignOut", "ResetPassword", "BackUpNow", "LockUser"].contains(&entry.name) {
                continue;
            }
            let args = crate::dispatch::arguments_of(entry.name, &ada).await;
            for field in args.as_object().unwrap().keys() {
                for value in [json!("\u{0}"), json!("x".repeat(10_000)), json!(i64::MAX), json!(i64::MIN), json!(1.5), json!(null), json!([]), json!({}), json!(true)] {
                    let done = ada.try_call(entry.name, with(args.clone(), json!({ field: value }))).await;
                    let code = done.as_ref().err().map_or("", |failure| failure.code.as_str());
                    assert!(code != "internal", "{} {field} {value}: {done:?}", entry.name);
                }
            }
        }
        assert_eq!(ada.call("VerifyJournal", json!({})).await["isIntact"], true);
    }
}

async fn check(ada: &Person, command: &str, args: Value, field: &str, text: &str, expected: Result<(), &str>) {
    if let Err(code) = expected {
        assert_eq!(ada.faults(command, args).await, [format!("{field}: {code}")], "{text:?}");
        return;
    }
    let saved = ada.try_call(command, args).await.unwrap_or_else(|failure| panic!("{text:?}: {failure:?}"));
    let saved: Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!(ada.shown(&saved["membership"]).await[field], nfc(text));
}
