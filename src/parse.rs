//! Parsing arguments: unknown fields are refused, and every faulty field is found at once.

use crate::{
    domain::field::{Fault, HOLE, while_noting},
    error::{Error, FieldFault, Result},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// More faults than a form has fields are not looked for.
const MOST_FAULTS: usize = 32;

/// The arguments as the command's type.
///
/// # Errors
/// `Invalid` with every field that cannot be taken, by name.
pub fn arguments<T: DeserializeOwned>(mut from: Value) -> Result<T> {
    if !from.is_object() {
        return Err(Error::field("", Fault::Malformed));
    }
    let mut faults = Vec::new();
    let mut error = match serde_path_to_error::deserialize::<_, T>(&from) {
        Ok(arguments) => return Ok(arguments),
        Err(error) => error,
    };
    loop {
        let fault = fault_of(&error);
        let is_known = faults.iter().any(|known: &FieldFault| known.field == fault.field);
        let is_mended = mend(&mut from, &fault, is_known);
        if !is_known {
            faults.push(fault);
        }
        match while_noting(|| serde_path_to_error::deserialize::<_, T>(&from)) {
            Err(next) if is_mended && faults.len() < MOST_FAULTS => error = next,
            _ => return Err(Error::Invalid(faults)),
        }
    }
}

fn fault_of(error: &serde_path_to_error::Error<serde_json::Error>) -> FieldFault {
    let message = error.inner().to_string();
    let path = error.path().to_string();
    let path = path.split('[').next().unwrap_or_default();
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let field = match missing {
        Some(name) if path == "." => name.into(),
        Some(name) => format!("{path}.{name}"),
        None => path.into(),
    };
    let fault = if message.starts_with("unknown field") { Fault::Unknown } else { Fault::from_message(&message) };
    FieldFault { field, fault }
}

/// Puts a hole where the fault is, so that the next field can be looked at, and takes out what no hole can stand for; false
/// when neither helps.
fn mend(arguments: &mut Value, fault: &FieldFault, is_known: bool) -> bool {
    let (above, name) = fault.field.rsplit_once('.').unwrap_or(("", &fault.field));
    let pointer: String = above.split('.').filter(|part| !part.is_empty()).map(|part| format!("/{part}")).collect();
    let Some(Value::Object(fields)) = arguments.pointer_mut(&pointer) else { return false };
    if is_known || fault.fault == Fault::Unknown {
        return fields.remove(name).is_some();
    }
    fields.insert(name.into(), HOLE.into());
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{email_address::EmailAddress, person_name::PersonName};
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    struct Form {
        first_name: PersonName,
        last_name: PersonName,
        email: EmailAddress,
    }

    fn faults(arguments: Value) -> Vec<(String, Fault)> {
        match super::arguments::<Form>(arguments) {
            Err(Error::Invalid(faults)) => faults.into_iter().map(|fault| (fault.field, fault.fault)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_right_form_is_taken_as_it_is() {
        let form: Form =
            arguments(json!({ "firstName": " Ada ", "lastName": "Öztürk", "email": "Ada@Steward.test" })).unwrap();
        let taken = [form.first_name.as_str(), form.last_name.as_str(), form.email.as_str()];
        assert_eq!(taken, ["Ada", "Öztürk", "Ada@Steward.test"]);
    }

    #[test]
    fn every_faulty_field_is_named_at_once() {
        let found = faults(json!({ "firstName": "", "lastName": "a\u{202e}b", "email": "nobody" }));
        let codes =
            [("email", Fault::Malformed), ("firstName", Fault::Missing), ("lastName", Fault::ControlCharacters)];
        assert_eq!(found, codes.map(|(field, fault)| (field.to_string(), fault)));
    }

    #[test]
    fn a_field_that_is_not_there_is_missing_and_one_too_many_is_unknown() {
        let some = json!({ "firstName": "Ada", "email": "ada@steward.test" });
        assert_eq!(faults(some), [("lastName".to_string(), Fault::Missing)]);
        let many = json!({ "firstName": "Ada", "lastName": "B", "email": "ada@steward.test", "isAdministrator": true });
        assert_eq!(faults(many).first().map(|fault| fault.1.clone()), Some(Fault::Unknown));
    }

    #[test]
    fn a_fault_that_no_hole_can_stand_for_hides_no_other() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Mixed {
            #[serde(rename = "age")]
            _age: u8,
            #[serde(rename = "list")]
            _list: Vec<u8>,
            #[serde(rename = "name")]
            _name: PersonName,
        }
        let sent = json!({ "age": "old", "hat": 1, "list": [1, "two"], "name": "", "shoe": 2 });
        let Err(Error::Invalid(found)) = super::arguments::<Mixed>(sent) else { panic!("taken") };
        let fields: Vec<&str> = found.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["age", "hat", "list", "name", "shoe"]);
    }

    #[test]
    fn what_stands_for_a_hole_is_no_value_when_a_caller_sends_it() {
        let sent = json!({ "firstName": HOLE, "lastName": "B", "email": "ada@steward.test" });
        assert!(super::arguments::<Form>(sent).is_err());
    }
}
