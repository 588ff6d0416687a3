//! A reference model: random people do random things in an office and in a model of its rules, and both must come to the same.
//!
//! The model restates `product.md` on plain data, calls none of the rules of the program, and says of each call whether it is
//! done and what stands there then. After each step accounts and memberships are compared and the invariants I1, I2, I3, I4, I5,
//! I9, I11 and I15 of `security.md` looked at; after the last step everything else.

mod access;
mod accounts;
mod after;
mod choice;
mod credentials;
mod deeds;
mod granting;
mod invariants;
mod journal;
mod leading;
mod lives;
mod nouns;
mod outside;
mod play;
mod post;
mod roles;
mod seen;
mod state;
mod steps;
mod undo;
mod users;
mod world;
