//! Reading a profile file: a wrong one is refused with line and reason.

use super::{Policies, Profile, ProfileKey};
use crate::domain::{
    account::AccountKind,
    module::{Level, Module},
    module_link::is_web_address,
    role::RoleDefinition,
};
use serde::Deserialize;
use std::{collections::BTreeMap, ops::Range};
use toml::Spanned;

/// What is wrong with a profile file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct WrongProfile {
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    key: ProfileKey,
    policies: Policies,
    modules: Vec<Spanned<Module>>,
    #[serde(default)]
    administrator_only: Vec<Spanned<Module>>,
    #[serde(default)]
    links: BTreeMap<Module, Spanned<String>>,
    roles: Vec<Spanned<RoleDefinition>>,
}

/// Something wrong at these bytes of the file.
type Wrong = (Range<usize>, String);

pub(super) fn read(toml: &str) -> Result<Profile, WrongProfile> {
    let at = |bytes: Option<Range<usize>>, reason: String| {
        let before = toml.get(..bytes.map_or(0, |bytes| bytes.start)).unwrap_or(toml);
        WrongProfile { line: before.matches('\n').count() + 1, reason }
    };
    let file: File = toml::from_str(toml).map_err(|error| at(error.span(), error.message().to_owned()))?;
    file.check().map_err(|(bytes, reason)| at(Some(bytes), reason))?;
    Ok(file.into_profile())
}

impl File {
    fn check(&self) -> Result<(), Wrong> {
        self.check_modules()?;
        self.check_links()?;
        self.roles.iter().enumerate().try_for_each(|(place, role)| self.check_role(place, role))?;
        self.check_administrator()
    }

    /// Whoever sets up the portal is given the first role that is an administrator's, and manages it with that.
    fn check_administrator(&self) -> Result<(), Wrong> {
        let first = self.roles.iter().find(|role| role.get_ref().is_administrator);
        let first = first.ok_or_else(|| (0..0, "no role is an administrator's".to_string()))?;
        let (bytes, role) = (first.span(), first.get_ref());
        let manages = role.rights.holds(Module::Users, Level::Manage);
        let is_held = role.can_sign_in && !role.is_deprecated && role.counts_in.counts_at(AccountKind::Partner);
        if manages && is_held {
            return Ok(());
        }
        Err((
            bytes,
            format!(
                "the role {:?} is the first that is an administrator's, and cannot manage the partner account",
                role.key
            ),
        ))
    }

    fn has(&self, module: Module) -> bool {
        self.modules.iter().any(|known| *known.get_ref() == module)
    }

    fn check_modules(&self) -> Result<(), Wrong> {
        for (place, module) in self.modules.iter().enumerate() {
            if self.modules.iter().take(place).any(|before| before.get_ref() == module.get_ref()) {
                return Err((module.span(), format!("{:?} is listed twice", module.get_ref())));
            }
        }
        match self.administrator_only.iter().find(|module| !self.has(*module.get_ref())) {
            Some(module) => Err((module.span(), format!("{:?} is not among the modules", module.get_ref()))),
            None => Ok(()),
        }
    }

    fn check_links(&self) -> Result<(), Wrong> {
        for (module, address) in &self.links {
            let wrong = |reason: String| Err((address.span(), reason));
            if !self.has(*module) {
                return wrong(format!("{module:?} is not among the modules"));
            }
            if !module.is_elsewhere() {
                return wrong(format!("{module:?} is a part of Steward and has no address"));
            }
            if !is_web_address(address.get_ref()) {
                return wrong(format!("{:?} is no https address", address.get_ref()));
            }
        }
        Ok(())
    }

    fn check_role(&self, place: usize, role: &Spanned<RoleDefinition>) -> Result<(), Wrong> {
        let (bytes, role) = (role.span(), role.get_ref());
        let wrong = |reason: String| Err((bytes.clone(), reason));
        if self.roles.iter().take(place).any(|before| before.get_ref().key == role.key) {
            return wrong(format!("the role {:?} is there twice", role.key));
        }
        for (module, _) in role.rights.iter() {
            if !self.has(module) {
                return wrong(format!("the role {:?} opens {module:?}, which is not among the modules", role.key));
            }
            let is_kept = self.administrator_only.iter().any(|kept| *kept.get_ref() == module);
            if is_kept && !role.is_administrator {
                return wrong(format!("the role {:?} opens {module:?}, which only administrators may hold", role.key));
            }
        }
        let Some(included) = &role.includes else { return Ok(()) };
        match self.roles.iter().map(Spanned::get_ref).find(|other| other.key == *included) {
            None => wrong(format!("the role {:?} includes {included:?}, which is not there", role.key)),
            Some(other) if !role.rights.contains(&other.rights) => {
                wrong(format!("the role {:?} opens less than {included:?}, which it includes", role.key))
            }
            Some(_) => Ok(()),
        }
    }

    fn into_profile(self) -> Profile {
        let bare = |modules: Vec<Spanned<Module>>| modules.into_iter().map(Spanned::into_inner).collect();
        Profile {
            key: self.key,
            policies: self.policies,
            modules: bare(self.modules),
            administrator_only: bare(self.administrator_only),
            links: self.links.into_iter().map(|(module, address)| (module, address.into_inner())).collect(),
            roles: self.roles.into_iter().map(Spanned::into_inner).collect(),
        }
    }
}
