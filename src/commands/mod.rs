//! Everything Steward can do: the only list of it, which dispatcher, types, review and documentation are made from.

pub mod accounts;
pub mod backups;
pub mod installation;
pub mod journal;
pub mod modules;
pub mod myself;
pub mod outbox;
pub mod roles;
pub mod sample;
pub mod session;
pub mod users;

use crate::{
    command::{Access, Command, Effect, Topic},
    desk::Desk,
    dispatch::{Answer, Call, carry_out},
    domain::{
        custom::Setting,
        module::{Level, Module},
    },
    error::{Failure, Result},
};
use std::{future::Future, pin::Pin, sync::Arc};
use ts_rs::{TS, TypeVisitor};

/// A call being carried out.
pub type CarryingOut = Pin<Box<dyn Future<Output = Result<Answer>> + Send>>;

/// A command, as the dispatcher and its readers see it.
pub struct Entry {
    /// Its name in calls.
    pub name: &'static str,
    /// What it does to the database.
    pub effect: Effect,
    /// Who may call it.
    pub access: Access,
    /// Whether its caller can undo it.
    pub is_undoable: bool,
    /// Carries out a call of it.
    pub carry_out: fn(Arc<Desk>, Call) -> CarryingOut,
    /// Shows its argument and answer types to a visitor, and gives their TypeScript names.
    pub types: fn(&mut dyn VisitTypes) -> (String, String),
}

/// Somebody who collects TypeScript declarations.
pub trait VisitTypes {
    /// Takes one declaration.
    fn declare(&mut self, name: String, declaration: String);
}

impl Entry {
    fn of<C: Command>(name: &'static str) -> Self {
        Self {
            name,
            effect: C::EFFECT,
            access: C::ACCESS,
            is_undoable: C::IS_UNDOABLE,
            carry_out: |desk, call| Box::pin(carry_out::<C>(desk, call)),
            types: |visitor| {
                let mut all = Declarations(visitor);
                all.visit::<C>();
                all.visit::<C::Output>();
                let config = ts_rs::Config::default();
                (C::name(&config), C::Output::name(&config))
            },
        }
    }
}

struct Declarations<'a>(&'a mut dyn VisitTypes);

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = ts_rs::Config::default();
        if T::output_path().is_some() {
            self.0.declare(T::ident(&config), T::decl(&config));
        }
        T::visit_dependencies(self);
    }
}

/// Shows the types that every call has in common: failures, and the topics that windows are told.
pub fn visit_common(visitor: &mut dyn VisitTypes) {
    let mut all = Declarations(visitor);
    all.visit::<Failure>();
    all.visit::<Topic>();
    all.visit::<Module>();
    all.visit::<Level>();
    all.visit::<Setting>();
}

macro_rules! registry {
    ($($($path:ident)::+),* $(,)?) => {
        /// Every command, in the order of the product's feature list.
        pub fn all() -> Vec<Entry> {
            vec![$(Entry::of::<$($path)::+>(last!($($path)::+))),*]
        }
    };
}

macro_rules! last {
    ($last:ident) => { stringify!($last) };
    ($first:ident :: $($rest:ident)::+) => { last!($($rest)::+) };
}

registry! {
    installation::describe::DescribeInstallation,
    installation::set_up::SetUpOrganisation,
    sample::start::StartSample,
    session::sign_in::SignIn,
    session::who_am_i::WhoAmI,
    session::list_helpers::ListHelpers,
    session::still_here::StillHere,
    session::choose_password::ChoosePassword,
    session::sign_out::SignOut,
    session::confirm_email_change::ConfirmEmailChange,
    session::discard_email_change_by_code::DiscardEmailChangeByCode,
    myself::show::ShowMyself,
    myself::edit::EditMyself,
    myself::reset_password::ResetMyPassword,
    myself::request_email_change::RequestMyEmailChange,
    myself::discard_email_change::DiscardMyEmailChange,
    myself::accept_email_change::AcceptMyEmailChange,
    users::count::CountUsers,
    users::list::ListUsers,
    users::locate::LocateUser,
    users::show::ShowUser,
    users::access::ShowAccess,
    users::add::AddUser,
    users::add_known::AddKnownUser,
    users::edit::EditUser,
    users::reset_password::ResetPassword,
    users::request_email_change::RequestEmailChange,
    users::discard_email_change::DiscardEmailChange,
    users::accept_email_change::AcceptEmailChange,
    users::lock::LockUser,
    users::unlock::UnlockUser,
    users::deactivate::DeactivateUser,
    users::reactivate::ReactivateUser,
    users::remove::RemoveUser,
    accounts::list::ListAccounts,
    accounts::customers::ListCustomers,
    accounts::people::ListAccountPeople,
    accounts::add::AddCustomer,
    accounts::add_partner::AddPartner,
    accounts::edit::EditCustomer,
    accounts::archive::ArchiveCustomer,
    accounts::restore::RestoreCustomer,
    modules::list_links::ListModuleLinks,
    modules::edit_link::EditModuleLink,
    roles::list::ListRoles,
    roles::show::ShowRoles,
    roles::add::AddRole,
    roles::edit::EditRole,
    roles::delete::DeleteRole,
    journal::list::ListJournal,
    journal::people::ListJournalPeople,
    journal::verify::VerifyJournal,
    journal::undo::UndoAct,
    outbox::list::ListOutbox,
    backups::list::ListBackups,
    backups::now::BackUpNow,
    backups::restore::RestoreBackup,
}

/// The command of this name.
pub fn find(name: &str) -> Option<Entry> {
    all().into_iter().find(|entry| entry.name == name)
}
