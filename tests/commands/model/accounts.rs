//! Customer accounts in the model, and sub-partners, which are changed like them.

use super::{
    access::Caller,
    deeds::{Fresh, on_version},
    state::{Refusal, State},
};
use steward::domain::{
    account::{Account, AccountKind},
    ids::AccountId,
};

impl State {
    pub fn add_customer(
        &mut self,
        by: &Caller,
        name: &str,
        parent: Option<AccountId>,
        fresh: &Fresh,
    ) -> Result<(), Refusal> {
        let above = parent.map(|id| self.customer(by, id)).transpose()?.unwrap_or(by.account);
        if parent.is_some() && self.is_closed(above) {
            return Err("denied");
        }
        // Who reaches only some accounts would not reach the new one.
        if parent.is_none() && by.below.is_some() {
            return Err("beyondYourRights");
        }
        let account = Account {
            id: fresh.account,
            version: 1,
            partner_id: self.partner_of(above),
            parent_id: Some(above),
            kind: AccountKind::Customer,
            name: name.into(),
            number: String::new(),
            city: String::new(),
            profile: String::new(),
            links: Default::default(),
            added_at: self.now,
            archived_at: None,
        };
        self.accounts.insert(account.id, account);
        Ok(())
    }

    pub fn edit_customer(&mut self, by: &Caller, id: AccountId, version: i64, name: &str) -> Result<(), Refusal> {
        let before = self.accounts[&self.changeable(by, id)?].clone();
        on_version(before.version, version)?;
        self.write_account(Account { name: name.into(), ..before });
        Ok(())
    }

    pub fn put_customer(&mut self, by: &Caller, id: AccountId, version: i64, away: bool) -> Result<(), Refusal> {
        let before = self.accounts[&self.changeable(by, id)?].clone();
        on_version(before.version, version)?;
        if before.archived_at.is_some() == away {
            return Err("denied");
        }
        self.write_account(Account { archived_at: away.then_some(self.now), ..before });
        Ok(())
    }
}
