//! What the stories of all portals share: a partner with two customers, Zoë who reaches one of them, and what she is kept out of.

use serde_json::{Value, json};
use steward_window_tests::{ADA, Look, Person, Window, Words, ZOE, one_time_password};
use tempfile::TempDir;

pub const VOLTPARK: &str = "Voltpark Services";
pub const NORDLICHT: &str = "Nordlicht Energie GmbH";
pub const LUMIERE: &str = "Lumière Parkings SAS";

/// What Zoë chooses for herself.
const OWN: &str = "walnut ferry 27 orchestra mitten";

/// A role that a profile offers: its key, the modules that it manages and those that it views, in the portal's order.
pub struct Offered(pub &'static str, pub &'static [&'static str], pub &'static [&'static str]);

impl Offered {
    /// As the core says it.
    pub fn rights(&self) -> Value {
        let mut rights = json!({});
        for (modules, level) in [(self.1, "manage"), (self.2, "view")] {
            for module in modules {
                rights[*module] = json!(level);
            }
        }
        rights
    }

    /// As the page of roles says it.
    fn grants(&self, words: &Words) -> String {
        let levels = [("level-manage", self.1), ("level-view", self.2)];
        let open = levels.into_iter().filter(|(_, modules)| !modules.is_empty());
        let said: Vec<String> =
            open.map(|(level, modules)| format!("{} {}", words.say(level), listed(words, modules))).collect();
        if said.is_empty() { words.say("roles-grants-nothing") } else { said.join(" ") }
    }
}

/// "Users, Customers and News", in the way of the language.
fn listed(words: &Words, modules: &[&str]) -> String {
    let names: Vec<String> = modules.iter().map(|module| words.say(&format!("module-{module}"))).collect();
    let and = match words.language() {
        "fr" => "et",
        "de" => "und",
        _ => "and",
    };
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} {and} {last}", others.join(", ")),
        _ => names.concat(),
    }
}

/// What is to be refused: a command that the page does not offer, with arguments that are right.
pub type Forbidden = (&'static str, Value);

pub fn another_user() -> Forbidden {
    let user = json!({
        "firstName": "Mallory", "lastName": "Tester", "loginName": "mallory", "email": "mallory@voltpark.example",
        "language": "en", "loginType": "email", "credential": { "kind": "mailed" }, "roles": [],
    });
    ("AddUser", user)
}

pub fn another_customer() -> Forbidden {
    ("AddCustomer", json!({ "name": "Hafen Mobil AG", "number": "", "city": "Hamburg", "parent": null }))
}

/// A partner of one profile, at its window.
pub struct Story {
    pub window: Window,
    pub words: Words,
    /// The ids of the two customers.
    pub nordlicht: String,
    pub lumiere: String,
    data: TempDir,
}

impl Story {
    /// Ada sets the partner up in the form of the first start, signs in and adds two customers.
    pub async fn begins(look: &Look, profile: &str) -> Story {
        let data = tempfile::tempdir().unwrap();
        let (window, words) = (look.open(data.path()).await, look.words());
        window.set_up_as(&words, profile, VOLTPARK, &ADA).await;
        window.sign_in(&words, ADA.login_name, ADA.password).await;
        window.sees(ADA.email).await;
        assert_eq!(window.call("WhoAmI", json!({})).await["account"]["profile"], profile);
        let mut story = Story { window, words, nordlicht: String::new(), lumiere: String::new(), data };
        story.nordlicht = story.adds_customer(NORDLICHT, "Kiel").await;
        story.lumiere = story.adds_customer(LUMIERE, "Lyon").await;
        story
    }

    /// Ada adds a customer; says which.
    pub async fn adds_customer(&self, name: &str, city: &str) -> String {
        let Story { window, words, .. } = self;
        window.press("G C").await.click(&words.say("customer-add")).await;
        window.fill(&words.say("customer-name"), name).await.fill(&words.say("customer-city"), city).await;
        window.press("Ctrl+Enter").await.sees(&words.say_with("customer-added", [("name", name)])).await;
        let list = window.call("ListCustomers", json!({})).await;
        let all = list["customers"].as_array().expect("a list of customers");
        let added = all.iter().find(|one| one["name"] == name).expect("the customer who was added");
        added["account"].as_str().expect("an id").to_owned()
    }

    /// The page of roles shows these and no other, each with what it opens; the core means the same.
    pub async fn offers(&self, roles: &[Offered]) {
        let Story { window, words, .. } = self;
        let names: Vec<String> = roles.iter().map(|role| words.say(&format!("role-{}", role.0))).collect();
        window.press("G R").await.shows_lines(&names).await;
        for (role, name) in roles.iter().zip(&names) {
            window.line_says(name, &role.grants(words)).await;
        }
        let page = window.call("ShowRoles", json!({})).await;
        let opened = page["roles"].as_array().expect("a list of roles").iter();
        let opened: Vec<(Value, Value)> = opened.map(|role| (role["key"].clone(), role["rights"].clone())).collect();
        let expected: Vec<(Value, Value)> = roles.iter().map(|role| (json!(role.0), role.rights())).collect();
        assert_eq!(opened, expected);
    }

    /// The line of a role carries a mark.
    pub async fn marks(&self, role: &str, mark: &str) {
        self.window.line_says(&self.words.say(role), &self.words.say(mark)).await;
    }

    /// Ada opens the form of a new user by the button of this name, and writes Zoë into it.
    pub async fn writes_zoe(&self, button: &str) {
        let Story { window, words, .. } = self;
        window.press("G U").await.click(&words.say(button)).await.write_new(words, &ZOE).await;
    }

    /// Of all customers Lumière alone is selected in the form.
    pub async fn ticks_lumiere(&self) {
        let Story { window, words, .. } = self;
        window.tick(&words.say("accounts-listed")).await.tick(LUMIERE).await;
        window.sees(&words.count("accounts-selected", [("count", 1), ("of", 2)])).await;
    }

    /// Saves the form: Zoë is in the list, and in the core with these roles and Lumière alone.
    pub async fn saves_zoe(&self, roles: &[&str]) -> Value {
        let Story { window, words, lumiere, .. } = self;
        window.press("Ctrl+Enter").await.sees(&words.say_with("user-added", [("name", "Zoë Öztürk")])).await;
        window.sees(ZOE.email).await;
        let zoe = self.shown(None, &ZOE).await;
        assert_eq!(self.roles_of(&zoe).await, roles);
        assert_eq!((&zoe["scope"], &zoe["accounts"]), (&json!("listed"), &json!([lumiere])));
        zoe
    }

    /// Somebody as the core shows them in an account; without one in that of whoever is signed in.
    pub async fn shown(&self, account: Option<&str>, somebody: &Person) -> Value {
        let login = somebody.login_name;
        let filters = json!({ "firstName": "", "lastName": "", "loginName": login, "email": "", "authorities": "", "status": null });
        let sort = json!({ "column": "lastName", "descending": false });
        let query = json!({ "tab": "active", "find": "", "filters": filters, "sort": sort, "language": "en" });
        let list = json!({ "query": query, "offset": 0, "limit": 1 });
        let page = self.window.call_in(account, "ListUsers", list).await;
        let membership = json!({ "membership": page["rows"][0]["membership"] });
        self.window.call_in(account, "ShowUser", membership).await
    }

    /// The keys of the roles that somebody holds.
    pub async fn roles_of(&self, user: &Value) -> Vec<String> {
        let roles = self.window.call("ListRoles", json!({})).await;
        let all = roles["roles"].as_array().expect("a list of roles");
        let held = user["roles"].as_array().expect("roles").iter();
        let known = held.map(|id| all.iter().find(|role| role["role"] == *id).expect("a role of the partner"));
        known.map(|role| role["key"].as_str().expect("a role of the profile").to_owned()).collect()
    }

    /// Ada saves somebody with what the form does not offer; says what the core finds wrong with it, field by field.
    pub async fn faults(&self, user: &Value, changes: Value) -> Vec<String> {
        let mut args = json!({});
        for kept in [
            "membership",
            "membershipVersion",
            "userVersion",
            "firstName",
            "lastName",
            "loginName",
            "language",
            "roles",
        ] {
            args[kept] = user[kept].clone();
        }
        for (name, value) in changes.as_object().into_iter().flatten() {
            args[name.as_str()] = value.clone();
        }
        let answer = self.window.call("EditUser", args).await;
        let faults = answer["error"]["fields"].as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        faults.map(|fault| format!("{}: {}", text(&fault["field"]), text(&fault["code"]))).collect()
    }

    /// The password in the mail to Zoë.
    pub fn mailed_to_zoe(&self) -> String {
        one_time_password(self.data.path(), ZOE.email)
    }

    /// Zoë comes with the password that she was given, which opens nothing before she has one of her own.
    pub async fn zoe_comes(&self, first: &str) {
        let Story { window, words, .. } = self;
        window.sign_out(words, "Ada Berg").await;
        window.sign_in(words, ZOE.login_name, first).await;
        window.sees(&words.say("choose-password-title")).await;
        assert_eq!(window.call("ListAccounts", json!({})).await["error"]["code"], "passwordChangeNeeded");
        window.choose_password(words, OWN).await;
    }

    /// Zoë may do this in her own account, and the sidebar offers these pages.
    pub async fn zoe_may(&self, rights: &Value, pages: &[&str]) {
        let who = self.window.call("WhoAmI", json!({})).await;
        assert_eq!((&who["capacity"], &who["rights"]), (&json!("own"), rights));
        self.shows_pages(pages).await;
    }

    pub async fn shows_pages(&self, pages: &[&str]) {
        let names: Vec<String> = pages.iter().map(|page| self.words.say(page)).collect();
        self.window.shows_pages(&names).await;
    }

    /// The keys of what is not offered do nothing: Zoë stays where these words are.
    pub async fn stays(&self, keys: &str, words: &str) {
        self.window.press(keys).await.sees(words).await.sees_no(&self.words.say("credential")).await;
    }

    /// The switcher shows Zoë one customer; no letters find the other, and a favourite that somebody put there leads nowhere.
    pub async fn sees_lumiere_alone(&self) {
        let Story { window, words, nordlicht, .. } = self;
        window.call("ShellSaveSettings", json!({ "settings": { "favourites": [nordlicht] } })).await;
        window.sign_out(words, "Zoë Öztürk").await;
        window.sign_in(words, ZOE.login_name, OWN).await;
        self.window.sees_no(&words.say("sign-in-title")).await;
        window.press("Ctrl+O").await.sees(&words.say("switch-all")).await.sees(LUMIERE).await.sees_no(NORDLICHT).await;
        window.type_text("nordlicht").await.sees(&words.say("switch-none")).await;
        window.press("Esc").await.sees_no(&words.say("switch-none")).await;
        window.press("Alt+1").await.sees(&words.say("failure-not-found")).await.sees_no(&self.acting(NORDLICHT)).await;
        let list = window.call("ListAccounts", json!({})).await;
        let reached: Vec<&Value> = list["accounts"].as_array().into_iter().flatten().map(|one| &one["name"]).collect();
        assert_eq!(reached, [LUMIERE, VOLTPARK]);
    }

    /// Zoë switches into Lumière, is told so, and may do this there.
    pub async fn switches(&self, rights: &Value, pages: &[&str]) {
        let Story { window, words, lumiere, .. } = self;
        window.press("Ctrl+O").await.sees(&words.say("switch-all")).await.type_text("lumiere").await;
        window.sees(&words.count("switch-found", [("count", 1)])).await.press("Enter").await;
        window.sees(&self.acting(LUMIERE)).await;
        let who = window.call_in(Some(lumiere.as_str()), "WhoAmI", json!({})).await;
        assert_eq!((&who["capacity"], &who["rights"]), (&json!("switched"), rights));
        self.shows_pages(pages).await;
    }

    fn acting(&self, account: &str) -> String {
        self.words.say_with("acting-in", [("account", account)])
    }

    /// What no page offers Zoë is refused by the core too, and of an account that she does not reach she learns not even that it is there.
    pub async fn is_kept_out(&self, forbidden: &[Forbidden]) {
        for (name, args) in forbidden {
            assert_eq!(self.window.call(name, args.clone()).await["error"]["code"], "denied", "{name}");
        }
        let reads = ["WhoAmI", "CountUsers", "ListCustomers", "ShowRoles"].map(|name| (name, json!({})));
        for (name, args) in reads.into_iter().chain([another_customer()]) {
            let answer = self.window.call_in(Some(self.nordlicht.as_str()), name, args).await;
            assert_eq!(answer["error"]["code"], "notFound", "{name} in {NORDLICHT}");
        }
    }

    /// Ada comes back: Zoë is active, and the audit log tells of what was refused to her; none of her pages had asked for more.
    pub async fn ada_finds(&self, forbidden: &[Forbidden]) {
        let Story { window, words, .. } = self;
        window.sign_out(words, "Zoë Öztürk").await;
        window.sign_in(words, ADA.login_name, ADA.password).await;
        window.row_says(ZOE.email, &words.say("status-active")).await;
        let denied = self.entries(false).await.into_iter().filter(|entry| entry["outcome"] == "denied");
        let denied: Vec<(Value, Value)> =
            denied.map(|entry| (entry["actor"]["name"].clone(), entry["command"].clone())).collect();
        let expected: Vec<(Value, Value)> =
            forbidden.iter().map(|(name, _)| (json!("Zoë Öztürk"), json!(name))).collect();
        assert_eq!(denied, expected);
        // Where the account is not hers, nobody is named: the installation's own log remembers the attempt.
        let nobodys = self.entries(true).await;
        let is_attempt = |entry: &Value| entry["command"] == "AddCustomer" && entry["error"] == "notFound";
        assert!(nobodys.iter().any(is_attempt), "{nobodys:?}");
        window.press("G A").await.sees(&words.say("journal-denied")).await.sees("Zoë Öztürk").await;
    }

    /// The entries of the partner's audit log, or of the installation's, from the first.
    pub async fn entries(&self, installation: bool) -> Vec<Value> {
        let all = json!({ "installation": installation, "person": null, "from": null, "to": null, "before": null, "limit": 200 });
        let log = self.window.call("ListJournal", all).await;
        log["entries"].as_array().expect("entries").iter().rev().cloned().collect()
    }

    pub async fn ends(self) {
        self.window.close().await;
    }
}
