//! Rights: how far somebody may go in which module.

use super::module::{Level, Module};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The highest level in each module; a module that is missing is closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(transparent)]
pub struct Rights(BTreeMap<Module, Level>);

impl Rights {
    /// The same level in every given module.
    pub fn everywhere(modules: impl IntoIterator<Item = Module>, level: Level) -> Self {
        modules.into_iter().map(|module| (module, level)).collect()
    }

    /// How far one may go in the module, or `None` when it is closed.
    pub fn level(&self, module: Module) -> Option<Level> {
        self.0.get(&module).copied()
    }

    /// Whether one may go at least so far in the module.
    pub fn holds(&self, module: Module, level: Level) -> bool {
        self.level(module) >= Some(level)
    }

    /// Whether nobody with these rights lacks anything that the others have.
    pub fn contains(&self, others: &Rights) -> bool {
        others.iter().all(|(module, level)| self.holds(module, level))
    }

    /// What either holds.
    pub fn union(&self, others: &Rights) -> Rights {
        self.iter().chain(others.iter()).collect()
    }

    /// What goes beyond the others: their levels where they are higher, in the modules where they are.
    pub fn minus(&self, others: &Rights) -> Rights {
        self.iter().filter(|(module, level)| !others.holds(*module, *level)).collect()
    }

    /// Each module that is open, with its level.
    pub fn iter(&self) -> impl Iterator<Item = (Module, Level)> {
        self.0.iter().map(|(module, level)| (*module, *level))
    }

    /// Whether every module is closed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Module, Level)> for Rights {
    /// Of two levels in one module the higher counts.
    fn from_iter<I: IntoIterator<Item = (Module, Level)>>(rights: I) -> Self {
        let mut highest = BTreeMap::new();
        for (module, level) in rights {
            let held = highest.entry(module).or_insert(level);
            *held = level.max(*held);
        }
        Self(highest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rights(text: &str) -> Rights {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn who_may_manage_may_view_and_nothing_else_is_open() {
        let rights = rights(r#"{"contracts":"manage","news":"view"}"#);
        assert!(rights.holds(Module::Contracts, Level::View) && rights.holds(Module::News, Level::View));
        assert!(!rights.holds(Module::News, Level::Manage) && !rights.holds(Module::Users, Level::View));
    }

    #[test]
    fn what_goes_beyond_is_named() {
        let (mine, yours) =
            (rights(r#"{"contracts":"manage","news":"view"}"#), rights(r#"{"contracts":"view","news":"view"}"#));
        assert!(mine.contains(&yours) && !yours.contains(&mine));
        assert_eq!(mine.minus(&yours), rights(r#"{"contracts":"manage"}"#));
    }

    #[test]
    fn an_unknown_module_is_no_right() {
        assert!(serde_json::from_str::<Rights>(r#"{"everything":"manage"}"#).is_err());
    }

    fn any_rights() -> impl Strategy<Value = Rights> {
        let right = (prop::sample::select(&Module::ALL), prop::sample::select(vec![Level::View, Level::Manage]));
        prop::collection::vec(right, 0..30).prop_map(Rights::from_iter)
    }

    proptest! {
        #[test]
        fn together_two_contain_each_and_nothing_goes_beyond(one in any_rights(), other in any_rights()) {
            let both = one.union(&other);
            prop_assert!(both.contains(&one) && both.contains(&other));
            prop_assert_eq!(one.minus(&other).is_empty(), other.contains(&one));
            prop_assert_eq!(other.union(&one.minus(&other)), both);
        }
    }
}
