//! Custom permissions: where somebody's rights differ from their roles, kept as differences so that a change of a role still arrives.

use super::{
    module::{Level, Module},
    rights::Rights,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far somebody shall go in a module, whatever their roles say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Setting {
    /// Not at all.
    None,
    /// Look, change nothing.
    View,
    /// Look and change.
    Manage,
}

impl Setting {
    /// The level that it grants; none for [`Setting::None`].
    pub const fn level(self) -> Option<Level> {
        match self {
            Setting::None => None,
            Setting::View => Some(Level::View),
            Setting::Manage => Some(Level::Manage),
        }
    }
}

/// The modules in which somebody's rights differ from their roles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(transparent)]
pub struct Custom(BTreeMap<Module, Setting>);

impl Custom {
    /// True when the roles alone decide.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each module that differs, with what was set.
    pub fn iter(&self) -> impl Iterator<Item = (Module, Setting)> {
        self.0.iter().map(|(module, setting)| (*module, *setting))
    }

    /// What was set for a module, when it differs.
    pub fn setting(&self, module: Module) -> Option<Setting> {
        self.0.get(&module).copied()
    }

    /// These rights of roles, with the differences.
    pub fn over(&self, roles: &Rights) -> Rights {
        let kept = roles.iter().filter(|(module, _)| !self.0.contains_key(module));
        let set = self.iter().filter_map(|(module, setting)| Some((module, setting.level()?)));
        kept.chain(set).collect()
    }

    /// True when something that the roles give is taken away.
    pub fn takes_from(&self, roles: &Rights) -> bool {
        self.iter().any(|(module, setting)| setting.level() < roles.level(module))
    }

    /// Without what the roles say anyway.
    pub fn beside(&self, roles: &Rights) -> Custom {
        Self(self.iter().filter(|(module, setting)| setting.level() != roles.level(*module)).collect())
    }
}

impl FromIterator<(Module, Setting)> for Custom {
    fn from_iter<I: IntoIterator<Item = (Module, Setting)>>(settings: I) -> Self {
        Self(settings.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn custom(text: &str) -> Custom {
        serde_json::from_str(text).unwrap()
    }

    fn rights(text: &str) -> Rights {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_module_that_differs_is_as_it_was_set_and_every_other_as_the_roles_say() {
        let roles = rights(r#"{"contracts":"manage","news":"view","reports":"view"}"#);
        let custom = custom(r#"{"contracts":"view","news":"none","tasks":"manage"}"#);
        assert_eq!(custom.over(&roles), rights(r#"{"contracts":"view","reports":"view","tasks":"manage"}"#));
    }

    #[test]
    fn more_than_the_roles_give_takes_nothing_away() {
        let roles = rights(r#"{"contracts":"view"}"#);
        assert!(!custom(r#"{"contracts":"manage","news":"view","tasks":"none"}"#).takes_from(&roles));
        assert!(custom(r#"{"contracts":"none"}"#).takes_from(&roles));
    }

    #[test]
    fn what_the_roles_say_anyway_is_no_difference() {
        let roles = rights(r#"{"contracts":"manage"}"#);
        let settings = custom(r#"{"contracts":"manage","news":"none","tasks":"view"}"#);
        assert_eq!(settings.beside(&roles), custom(r#"{"tasks":"view"}"#));
    }
}
