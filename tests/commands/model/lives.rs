//! The sequences: as many as `STEWARD_SEQUENCES` says, 2,000 when it says nothing, spread over the five portals.
//!
//! A twentieth of them is played on PostgreSQL too, where each begins in a database of its own. Sequences are numbered from
//! `STEWARD_SEED`, 0 when it says nothing: whatever fails says how to play that one again.

use super::{play::Play, steps::sequence, world::World};
use crate::support::Template;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use std::{cell::Cell, collections::BTreeSet, env};

const PORTALS: u64 = 5;
/// In so many sequences each of these is done at least once.
const ENOUGH: u64 = 400;
const EACH: [&str; 30] = [
    "AcceptEmailChange",
    "AcceptMyEmailChange",
    "AddCustomer",
    "AddKnownUser",
    "AddPartner",
    "AddRole",
    "AddUser",
    "ArchiveCustomer",
    "ChoosePassword",
    "ConfirmEmailChange",
    "DeactivateUser",
    "DeleteRole",
    "DiscardEmailChange",
    "DiscardEmailChangeByCode",
    "DiscardMyEmailChange",
    "EditCustomer",
    "EditModuleLink",
    "EditMyself",
    "EditRole",
    "EditUser",
    "LockUser",
    "ReactivateUser",
    "RemoveUser",
    "RequestEmailChange",
    "RequestMyEmailChange",
    "ResetMyPassword",
    "ResetPassword",
    "RestoreCustomer",
    "UndoAct",
    "UnlockUser",
];
/// So many sequences on SQLite for each on PostgreSQL.
const FOR_EACH_ON_POSTGRES: u64 = 20;

#[test]
fn whatever_resellers_do_the_rules_hold() {
    on_sqlite("reseller");
}

#[test]
fn whatever_charging_networks_do_the_rules_hold() {
    on_sqlite("charging-network");
}

#[test]
fn whatever_is_done_module_by_module_the_rules_hold() {
    on_sqlite("modules");
}

#[test]
fn whatever_cloud_partners_do_the_rules_hold() {
    on_sqlite("cloud-partner");
}

#[test]
fn whatever_hosts_do_the_rules_hold() {
    on_sqlite("hosting");
}

#[test]
fn whatever_resellers_do_on_a_server_the_rules_hold() {
    on_postgres("reseller");
}

#[test]
fn whatever_charging_networks_do_on_a_server_the_rules_hold() {
    on_postgres("charging-network");
}

#[test]
fn whatever_is_done_module_by_module_on_a_server_the_rules_hold() {
    on_postgres("modules");
}

#[test]
fn whatever_cloud_partners_do_on_a_server_the_rules_hold() {
    on_postgres("cloud-partner");
}

#[test]
fn whatever_hosts_do_on_a_server_the_rules_hold() {
    on_postgres("hosting");
}

fn on_sqlite(portal: &str) {
    play_all(portal, false, number("STEWARD_SEQUENCES", 2_000).div_ceil(PORTALS));
}

fn on_postgres(portal: &str) {
    play_all(portal, true, number("STEWARD_SEQUENCES", 2_000).div_ceil(PORTALS * FOR_EACH_ON_POSTGRES));
}

fn number(variable: &str, otherwise: u64) -> u64 {
    env::var(variable).map_or(otherwise, |text| text.parse().expect("a number"))
}

fn play_all(portal: &str, on_postgres: bool, sequences: u64) {
    let world = wait_for(World::of(portal, on_postgres));
    let first = number("STEWARD_SEED", 0);
    let done = Cell::new(BTreeSet::new());
    for seed in first..first + sequences {
        let config = Config {
            cases: 1,
            rng_seed: RngSeed::Fixed(seed),
            failure_persistence: None,
            max_shrink_iters: 300,
            ..Config::default()
        };
        let played = TestRunner::new(config).run(&sequence(), |steps| {
            wait_for(async {
                let mut play = Play::begin(&world).await;
                let played = play.through(&steps).await;
                let mut all = done.take();
                all.append(&mut play.done);
                done.set(all);
                play.end().await;
                played.map_err(TestCaseError::fail)
            })
        });
        if let Err(TestError::Fail(why, steps)) = &played {
            panic!("{why}\n\nin {portal}, by {steps:#?}\n\nAgain: STEWARD_SEED={seed} STEWARD_SEQUENCES=1 make test");
        }
        played.expect("a sequence that can be played");
    }
    let done = done.take();
    if sequences >= ENOUGH {
        let never: Vec<&str> = EACH.into_iter().filter(|name| !done.contains(name)).collect();
        assert!(never.is_empty(), "in {portal} these were always refused, so that nothing is known of them: {never:?}");
    }
}

/// A runtime for each sequence, so that nothing of one is left for the next.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(future)
}

impl Play {
    /// Throws the office away.
    async fn end(self) {
        self.raw.close().await;
        Template::throw_away(self.office).await;
    }
}
