//! Every account and module that a user reaches, each with the reason.

use crate::{
    command::{Access, Command, Cx, Effect},
    domain::{
        access::{Place, Reason, Way},
        account::{Account, AccountKind, below, path_of},
        ids::{AccountId, MembershipId},
        membership::Scope,
        module::{Level, Module},
        text::fold,
    },
    error::Result,
    store::{memberships, roles},
    views::{
        accounts::tree,
        reach::{Reaching, RoleTitle, reasons_in, titles},
        user_details::member,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Shows what a user of this account reaches here and below, also by places in accounts below.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowAccess {
    membership: MembershipId,
}

/// The user's places, the one in this account first.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessView {
    places: Vec<PlaceView>,
    /// Those that are held in these places.
    roles: BTreeSet<RoleTitle>,
    /// True when the user reaches other accounts too, which the caller does not.
    reaches_more: bool,
}

/// What one place opens.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceView {
    account: AccountId,
    name: String,
    /// False while it is locked, ended or deactivated, or never lets anybody in.
    is_usable: bool,
    is_administrator: bool,
    scope: Scope,
    /// In the account itself.
    here: Vec<Reason>,
    /// In each account below that it reaches.
    below: Vec<Reason>,
    accounts: Vec<ReachedAccount>,
    #[serde(skip)]
    #[ts(skip)]
    reaches_more: bool,
}

/// An account below that a place reaches, and how.
#[derive(Debug, Serialize, TS)]
pub struct ReachedAccount {
    account: AccountId,
    name: String,
    city: String,
    way: Way,
}

impl Command for ShowAccess {
    const ACCESS: Access = Access::Holding(Module::Users, Level::View);
    const EFFECT: Effect = Effect::Reads;
    type Output = AccessView;

    async fn run(self, cx: &mut Cx) -> Result<AccessView> {
        let member = member(cx, self.membership).await?;
        let own = cx.caller()?.account.clone();
        let all = tree(cx, BTreeSet::from([own.partner_id])).await?;
        let (mut places, mut named, mut reaches_more) = (Vec::new(), BTreeSet::new(), false);
        for membership in memberships::of_user(&mut cx.store, member.user.id).await? {
            let account = all.iter().find(|account| account.id == membership.account_id);
            let Some(account) = account.filter(|account| is_in_sight(account, &own, &all)) else { continue };
            if account.id != own.id && !cx.caller()?.may_in(account, &all, Module::Users, Level::View) {
                reaches_more = true;
                continue;
            }
            let roles = match membership.partner_id == own.partner_id {
                true => member.roles.clone(),
                false => roles::of_partner(&mut cx.store, membership.partner_id).await?.into(),
            };
            let reaching = Reaching::of(Place { membership, roles });
            named.extend(titles(&reaching.place));
            let place = PlaceView::new(&reaching, account, &all, cx)?;
            reaches_more |= place.reaches_more;
            places.push(place);
        }
        places.sort_by_key(|place| place.account != own.id);
        Ok(AccessView { places, roles: named, reaches_more })
    }
}

/// Only this account and those below: what somebody is elsewhere is nobody's business here.
fn is_in_sight(account: &Account, own: &Account, all: &[Account]) -> bool {
    path_of(all, account).iter().any(|above| above.id == own.id)
}

impl PlaceView {
    /// Names only accounts that the caller reaches too.
    fn new(reaching: &Reaching, account: &Account, all: &[Account], cx: &Cx) -> Result<Self> {
        let (place, caller) = (&reaching.place, cx.caller()?);
        let ways: Vec<(&Account, Way)> = below(all, account.id)
            .into_iter()
            .filter_map(|below| Some((below, reaching.way_to(&path_of(all, below))?)))
            .collect();
        let seen = ways.iter().filter(|(below, _)| caller.reaches(below, all));
        let mut accounts: Vec<ReachedAccount> = seen
            .map(|(below, way)| ReachedAccount {
                account: below.id,
                name: below.name.clone(),
                city: below.city.clone(),
                way: *way,
            })
            .collect();
        accounts.sort_by_cached_key(|account| fold(&account.name));
        let customer = Account { kind: AccountKind::Customer, ..account.clone() };
        let way = accounts.first().map(|account| account.way);
        Ok(Self {
            account: account.id,
            name: account.name.clone(),
            is_usable: place.membership.is_usable_at(cx.now) && place.may_sign_in(),
            is_administrator: place.is_administrator(),
            scope: place.membership.scope,
            here: reasons_in(place, account, Way::Member),
            below: way.map(|way| reasons_in(place, &customer, way)).unwrap_or_default(),
            reaches_more: accounts.len() < ways.len(),
            accounts,
        })
    }
}
