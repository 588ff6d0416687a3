//! Finding users.

use crate::support::{column, every_database, query, with};
use serde_json::{Value, json};

/// People whose names are hard to type.
const PEOPLE: [(&str, &str, &str, &str); 8] = [
    ("Aylin", "Öztürk", "a.oeztuerk", "aylin@voltpark.test"),
    ("Jörg", "Straße", "j.strasse", "joerg@stadtwerke.test"),
    ("Zoë", "O'Brien", "z_obrien", "zoe.o'brien@voltpark.test"),
    ("Jo", "Li", "jo%li", "jo@stadtwerke.test"),
    ("Per", "Back\\slash", "p\\b", "per@voltpark.test"),
    ("Sam", "\"Quote\" %_Wild", "sam", "sam@voltpark.test"),
    ("Łukasz", "Żółw", "l.zolw", "lukasz@bücher.test"),
    ("王", "小明", "xiaoming", "xm@voltpark.test"),
];

macro_rules! list_stories {
    ($(async fn $story:ident($ada:ident: Person) $body:block)*) => {
        every_database! {$(
            async fn $story(office: Office) {
                let $ada = office.set_up("reseller", "Ada").await;
                for (first, last, login, email) in PEOPLE {
                    let changes = json!({ "lastName": last, "loginName": login, "email": email });
                    $ada.adds(first, &["user"], changes).await;
                }
                $body
            }
        )*}
    };
}

list_stories! {
    async fn names_are_found_without_their_accents_and_in_any_case(ada: Person) {
        for (typed, found) in [("oztu", "Öztürk"), ("ÖZTÜRK", "Öztürk"), ("strasse", "Straße"), ("STRASSE", "Straße"), ("zolw", "Żółw"), ("o’brien", "O'Brien"), ("小明", "小明"), ("明", "小明")] {
            assert_eq!(column(&ada.list(json!({ "lastName": typed })).await, "lastName"), [found], "{typed}");
        }
    }

    async fn each_of_the_five_columns_has_its_filter(ada: Person) {
        for (filter, found) in [
            (json!({ "firstName": "jorg" }), "Straße"),
            (json!({ "lastName": "zturk" }), "Öztürk"),
            (json!({ "loginName": "xiao" }), "小明"),
            (json!({ "email": "JO@stadt" }), "Li"),
            (json!({ "authorities": "admin" }), "Founder"),
        ] {
            assert_eq!(column(&ada.list(filter.clone()).await, "lastName"), [found], "{filter}");
        }
    }

    async fn filters_narrow_each_other(ada: Person) {
        let both = ada.list(json!({ "email": "stadtwerke", "firstName": "jo" })).await;
        assert_eq!((column(&both, "lastName"), both["of"].as_i64()), (vec!["Li".into(), "Straße".into()], Some(9)));
        let three = ada.list(json!({ "email": "stadtwerke", "firstName": "jo", "status": "active" })).await;
        assert_eq!(three["total"], 0);
    }

    async fn signs_mean_themselves(ada: Person) {
        for (filter, found) in [
            (json!({ "loginName": "%" }), vec!["Li"]),
            (json!({ "loginName": "_" }), vec!["O'Brien"]),
            (json!({ "loginName": "\\" }), vec!["Back\\slash"]),
            (json!({ "loginName": "jo%li" }), vec!["Li"]),
            (json!({ "loginName": "z_o" }), vec!["O'Brien"]),
            (json!({ "loginName": "zXo" }), vec![]),
            (json!({ "lastName": "\"" }), vec!["\"Quote\" %_Wild"]),
            (json!({ "lastName": "\"quote\" %_" }), vec!["\"Quote\" %_Wild"]),
            (json!({ "lastName": "k\\s" }), vec!["Back\\slash"]),
            (json!({ "lastName": "o'b" }), vec!["O'Brien"]),
            (json!({ "lastName": "*" }), vec![]),
            (json!({ "lastName": "fou*" }), vec![]),
            (json!({ "lastName": "a OR b" }), vec![]),
            (json!({ "lastName": "' OR 1=1 --" }), vec![]),
        ] {
            assert_eq!(column(&ada.list(filter.clone()).await, "lastName"), found, "{filter}");
        }
    }

    async fn one_letter_and_two_letters_find_as_three_do(ada: Person) {
        for (typed, found) in [("z", vec!["Öztürk", "Żółw"]), ("zt", vec!["Öztürk"]), ("ztu", vec!["Öztürk"]), ("  ztu ", vec!["Öztürk"])] {
            assert_eq!(column(&ada.list(json!({ "lastName": typed })).await, "lastName"), found, "{typed}");
        }
    }

    async fn find_in_list_looks_everywhere(ada: Person) {
        let anywhere = async |typed: &str| column(&ada.finds(query(json!({ "find": typed }))).await, "lastName");
        assert_eq!(anywhere("founder").await, ["Founder"]);
        assert_eq!(anywhere("xiaoming").await, ["小明"]);
        assert_eq!(anywhere("bücher").await, ["Żółw"]);
        assert_eq!(anywhere("aylin").await, ["Öztürk"]);
        assert_eq!(anywhere("Admin").await, ["Founder"]);
        assert_eq!(anywhere("user").await.len(), 8);
        assert_eq!(anywhere("li").await, ["Li", "Öztürk"]);
        for full_name in ["Aylin Öztürk", "ozturk  aylin", "öz ay", "Öztürk, Aylin", "aylin user"] {
            assert_eq!(anywhere(full_name).await, ["Öztürk"], "{full_name}");
        }
        assert_eq!(anywhere("Aylin Founder").await, Vec::<String>::new());
        for pasted in ["ö ".repeat(5_000), "öz ay ".repeat(2_000), "aylin ".repeat(3)] {
            let found = anywhere(&pasted).await;
            assert_eq!(found == ["Öztürk"], pasted.len() < 20, "{} characters", pasted.len());
        }
        assert_eq!(anywhere("nobody has this").await, Vec::<String>::new());
    }

    async fn authorities_are_found_by_the_words_that_are_shown(ada: Person) {
        let found = async |language: &str, words: &str| {
            let asked = query(json!({ "language": language, "filters": { "authorities": words } }));
            ada.finds(asked).await["total"].as_i64()
        };
        let german = found("de", "Benutzer").await;
        assert_eq!((found("en", "user").await, found("fr", "utilisateur").await, german), (Some(8), Some(8), Some(8)));
        assert_eq!(found("en", "benutzer").await, Some(0));
    }

    async fn a_page_is_a_part_of_the_whole(ada: Person) {
        let asked = query(json!({ "sort": { "column": "email", "descending": false } }));
        let whole = column(&ada.finds(asked.clone()).await, "email");
        let page = async |offset: i64, limit: i64| {
            let page = ada.call("ListUsers", json!({ "query": asked, "offset": offset, "limit": limit })).await;
            (column(&page, "email"), page["total"].clone())
        };
        assert_eq!(page(3, 4).await, (whole[3..7].to_vec(), json!(9)));
        assert_eq!(page(8, 100).await, (whole[8..].to_vec(), json!(9)));
        assert_eq!(page(9, 10).await, (vec![], json!(9)));
        assert_eq!(page(-5, 1).await, (whole[..1].to_vec(), json!(9)));
        assert_eq!(page(0, 0).await, (vec![], json!(9)));
        assert_eq!(page(0, -1).await, (vec![], json!(9)));
        assert_eq!(page(i64::MAX, i64::MAX).await.0, Vec::<String>::new());
    }

    async fn a_user_is_located_where_the_pages_show_them(ada: Person) {
        for column in ["firstName", "lastName", "loginName", "email", "authorities", "status", "lastSignIn"] {
            for descending in [false, true] {
                let asked = query(json!({ "sort": { "column": column, "descending": descending } }));
                let list = ada.finds(asked.clone()).await;
                for (place, row) in list["rows"].as_array().unwrap().iter().enumerate() {
                    assert_eq!(position(&ada, &row["membership"], &asked).await, json!(place), "{column} {descending}");
                }
            }
        }
    }

    async fn who_is_filtered_away_has_no_place(ada: Person) {
        let me = &ada.membership;
        for hiding in [json!({ "filters": { "lastName": "ztu" } }), json!({ "tab": "deactivated" }), json!({ "tab": "pending" }), json!({ "find": "xiao" }), json!({ "filters": { "status": "locked" } })] {
            assert_eq!(position(&ada, me, &query(hiding.clone())).await, Value::Null, "{hiding}");
        }
        let nobody = json!("0192e4a0-0000-7000-8000-000000000000");
        assert_eq!(position(&ada, &nobody, &query(json!({}))).await, Value::Null);
    }

    async fn counts_are_true_whatever_is_filtered(ada: Person) {
        assert_eq!(ada.call("CountUsers", json!({})).await, json!({ "active": 9, "pending": 0, "deactivated": 0 }));
        assert_eq!(ada.list(json!({ "lastName": "nobody" })).await["of"], 9);
        let other = query(json!({ "tab": "deactivated" }));
        assert_eq!(ada.finds(other).await, json!({ "rows": [], "total": 0, "of": 0 }));
    }

    async fn a_changed_name_is_found_by_the_new_one_only(ada: Person) {
        let aylin = ada.row_of("Aylin").await["membership"].clone();
        ada.call("EditUser", ada.edit_form(&aylin, json!({ "lastName": "Yılmaz-Özgür" })).await).await;
        assert_eq!(ada.list(json!({ "lastName": "oztu" })).await["total"], 0);
        assert_eq!(ada.list(json!({ "lastName": "ilmaz" })).await["total"], 1);
        assert_eq!(ada.finds(query(json!({ "find": "ozg" }))).await["total"], 1);
    }

    async fn an_unknown_filter_column_or_tab_is_refused(ada: Person) {
        let plain = query(json!({}));
        for (wrong, field) in [
            (json!({ "tab": "removed" }), "query.tab"),
            (json!({ "sort": { "column": "row; DROP TABLE users", "descending": false } }), "query.sort.column"),
            (json!({ "filters": { "password": "a" } }), "query.filters.password"),
        ] {
            let args = json!({ "query": with(plain.clone(), wrong), "offset": 0, "limit": 1 });
            let faults = ada.faults("ListUsers", args).await;
            assert!(faults[0].starts_with(field), "{faults:?}");
        }
    }
}

async fn position(ada: &crate::support::Person, membership: &Value, query: &Value) -> Value {
    ada.call("LocateUser", json!({ "membership": membership, "query": query })).await["position"].clone()
}
