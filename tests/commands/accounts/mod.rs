//! Accounts: customers, who reaches them, switching into them, and partner accounts below others.

mod access;
mod customers;
mod module_links;
pub mod partners;
mod reach;
mod sub_partners;
mod switching;
mod two_places;
