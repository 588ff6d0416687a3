//! Modules and levels: the parts of a portal, and how far somebody may go in one.

use serde::{Deserialize, Serialize};

/// A part of the portal; the words are `module-<name>` in `roles.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Module {
    /// Who works in the account, and what they may do.
    Users,
    /// The customer accounts below a partner.
    Customers,
    /// The partner accounts below a partner.
    SubPartners,
    /// People to write to or call, who are no users.
    Contacts,
    /// Business contracts.
    Contracts,
    /// New partners on the platform.
    News,
    /// Business contracts that run out.
    Alerts,
    /// Open work.
    Tasks,
    /// Marketing material.
    PartnerKit,
    /// Going through a list of users: keep, change, remove.
    Reviews,
    /// Background work: mails, digests, imports.
    ProcessMonitor,
    /// The audit log.
    Journal,
    /// Named sets of rights.
    Roles,
    /// Outbox, backups, policies.
    Settings,
    /// Invoice management, but for its account configuration.
    Invoices,
    /// Where invoice details are edited.
    InvoiceConfiguration,
    /// Certificates.
    Certificates,
    /// The remote testing tool.
    RemoteTesting,
    /// intercharge DIRECT.
    Direct,
    /// Master data.
    MasterData,
    /// Service type settings.
    ServiceTypes,
    /// Reports.
    Reports,
    /// Prices and plans.
    Pricing,
    /// Means of payment and what was paid.
    Payments,
    /// The services that a customer runs.
    Services,
    /// Requests to the support, and their answers.
    SupportTickets,
}

impl Module {
    /// Every module, Steward's own first, in the order in which they are listed.
    pub const ALL: [Module; 26] = [
        Module::Users,
        Module::Customers,
        Module::SubPartners,
        Module::Contacts,
        Module::Contracts,
        Module::News,
        Module::Alerts,
        Module::Tasks,
        Module::PartnerKit,
        Module::Reviews,
        Module::ProcessMonitor,
        Module::Journal,
        Module::Roles,
        Module::Settings,
        Module::Invoices,
        Module::InvoiceConfiguration,
        Module::Certificates,
        Module::RemoteTesting,
        Module::Direct,
        Module::MasterData,
        Module::ServiceTypes,
        Module::Reports,
        Module::Pricing,
        Module::Payments,
        Module::Services,
        Module::SupportTickets,
    ];

    /// True for a part that Steward only grants and shows, and that is opened in the browser.
    pub const fn is_elsewhere(self) -> bool {
        matches!(
            self,
            Module::Invoices
                | Module::InvoiceConfiguration
                | Module::Certificates
                | Module::RemoteTesting
                | Module::Direct
                | Module::MasterData
                | Module::ServiceTypes
                | Module::Reports
                | Module::Pricing
                | Module::Payments
                | Module::Services
                | Module::SupportTickets
        )
    }
}

/// How far a right goes; who may manage may also view. No right at all is the absence of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Look, change nothing.
    View,
    /// Look and change.
    Manage,
}
