//! The story of each of the five portals: set up, its roles, somebody who is kept to one customer, and what they may not do.

mod charging_network;
mod cloud_partner;
mod hosting;
mod modules;
mod reseller;
mod story;
