//! Longer acts that many stories share: setting up an organisation, signing in.

use crate::{Window, Words};
use serde_json::{Value, json};

/// Somebody in a story.
pub struct Person {
    pub first_name: &'static str,
    pub last_name: &'static str,
    pub login_name: &'static str,
    pub email: &'static str,
    pub password: &'static str,
}

/// Who sets Steward up.
pub const ADA: Person = Person {
    first_name: "Ada",
    last_name: "Berg",
    login_name: "ada.berg",
    email: "ada.berg@voltpark.example",
    password: "otter lamp cinnamon 48 riverbank",
};

/// Whom they look after.
pub const ZOE: Person = Person {
    first_name: "Zoë",
    last_name: "Öztürk",
    login_name: "zoe.oz",
    email: "zoe.oeztuerk@voltpark.example",
    password: "marble tractor 91 lighthouse",
};

impl Window {
    /// From the first start to the sign-in page, in this language.
    pub async fn set_up(&self, words: &Words, organisation: &str, by: &Person) {
        self.set_up_as(words, "reseller", organisation, by).await;
    }

    /// The same with the profile of this key.
    pub async fn set_up_as(&self, words: &Words, profile: &str, organisation: &str, by: &Person) {
        self.speak(words).await;
        self.click(&words.say("start-set-up")).await;
        self.fill(&words.say("set-up-name"), organisation).await;
        self.tick(&words.say(&format!("profile-{profile}"))).await;
        self.fill(&words.say("first-name"), by.first_name).await;
        self.fill(&words.say("last-name"), by.last_name).await;
        self.fill(&words.say("login-name"), by.login_name).await;
        self.fill(&words.say("email"), by.email).await;
        self.fill(&words.say("password-new"), by.password).await;
        self.fill(&words.say("password-repeat"), by.password).await;
        self.choose(&words.say("language-of-mails"), &words.say(words.name_key())).await;
        self.click(&words.say("set-up")).await;
        self.sees(&words.say("sign-in-title")).await;
    }

    /// Fills the form of a new user with names and addresses.
    pub async fn write_new(&self, words: &Words, somebody: &Person) -> &Window {
        self.sees(&words.say("credential")).await;
        self.fill(&words.say("first-name"), somebody.first_name).await;
        self.fill(&words.say("last-name"), somebody.last_name).await;
        self.fill(&words.say("login-name"), somebody.login_name).await;
        self.fill(&words.say("email"), somebody.email).await
    }

    /// From the sign-in page to whatever it opens.
    pub async fn sign_in(&self, words: &Words, login: &str, password: &str) {
        self.sees(&words.say("sign-in-title")).await;
        self.fill(&words.say("sign-in-login"), login).await;
        self.fill(&words.say("password"), password).await;
        self.click(&words.say("sign-in")).await;
        self.sees_no(&words.say("sign-in-title")).await;
    }

    /// The same without a mouse.
    pub async fn sign_in_by_keys(&self, words: &Words, login: &str, password: &str) {
        self.sees(&words.say("sign-in-title")).await;
        self.tab_to(&words.say("sign-in-login")).await.type_text(login).await;
        self.tab_to(&words.say("password")).await.type_text(password).await.press("Enter").await;
        self.sees_no(&words.say("sign-in-title")).await;
    }

    /// From the page that asks for a password of one's own to whatever it opens.
    pub async fn choose_password(&self, words: &Words, own: &str) {
        self.sees(&words.say("choose-password-title")).await;
        self.fill(&words.say("password-new"), own).await;
        self.fill(&words.say("password-repeat"), own).await;
        self.click(&words.say("choose-password")).await;
        self.sees_no(&words.say("choose-password-title")).await;
    }

    /// From anywhere back to the sign-in page.
    pub async fn sign_out(&self, words: &Words, who: &str) {
        self.click(&words.say_with("user-menu", [("name", who)])).await;
        self.click(&words.say("sign-out")).await;
        self.sees(&words.say("sign-in-title")).await;
    }

    /// Chooses the language on the first screen.
    pub async fn speak(&self, words: &Words) {
        self.click(words.own_name()).await;
        self.sees(&words.say("start-title")).await;
    }

    /// Adds somebody by a call, who is let in by this credential; whoever is signed in must be allowed to.
    pub async fn add(&self, first_name: &str, role: &str, credential: Value) -> Value {
        let roles = self.call("ListRoles", json!({})).await;
        let mut roles = roles["roles"].as_array().into_iter().flatten();
        let role = roles.find(|one| one["key"] == role).unwrap_or_else(|| panic!("no role {role}"))["role"].clone();
        let login = first_name.to_lowercase();
        let user = json!({
            "firstName": first_name, "lastName": "Tester", "loginName": login, "email": format!("{login}@voltpark.example"),
            "language": "en", "loginType": "email", "credential": credential, "roles": [role],
        });
        let added = self.call("AddUser", user).await;
        assert_eq!(added["error"], Value::Null, "{first_name} is not added");
        added
    }
}
