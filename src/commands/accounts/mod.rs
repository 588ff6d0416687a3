//! Accounts: the customers of a partner, the accounts below them, and who reaches them.

pub mod add;
pub mod add_partner;
pub mod archive;
pub mod customers;
pub mod edit;
pub mod list;
pub mod people;
pub mod restore;
