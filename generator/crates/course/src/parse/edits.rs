//! The keys of an edit: `replace` and `with`, or several tables `[[….change]]`, and `on`.
//!
//! Exercises, starters and mutants have the same ones. [`crate::edit`] makes the changes.

use std::collections::BTreeMap;

use crate::edit::{self, EditProblem};
use crate::model::Located;
use crate::parse::checks::texts::refuse_empty;
use crate::parse::keys::Keys;
use crate::parse::suggest::nearest;
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// An edit as it's written.
pub(super) struct Edit {
    /// What it changes, if that isn't the solution or the reference.
    pub(super) on: Option<Located<String>>,
    changes: Vec<Change>,
}

struct Change {
    /// The file that it changes.
    file: Option<Located<String>>,
    replace: Located<String>,
    with: Located<String>,
    /// The place of the change.
    span: Span,
}

/// Returns whether a table has a key of an edit.
pub(super) fn is_edit(keys: &Keys<'_, '_>) -> bool {
    ["replace", "with", "change"].iter().any(|key| keys.key_place(key).is_some())
}

/// Reads the edit of a table that begins at `span`.
pub(super) fn edit(keys: &mut Keys<'_, '_>, span: Span) -> Edit {
    let on = keys.text("on");
    let tables = keys.tables("change");
    let mut changes = Vec::new();
    if tables.is_empty() {
        changes.extend(change(keys, span));
    } else {
        for key in ["file", "replace", "with"] {
            keys.pass_over(key);
            if let Some(place) = keys.key_place(key) {
                let message = format!("`{key}` is not inside a change");
                let hint = "move it below the line with `change` to which it belongs";
                keys.report(Code::InvalidChecks, place, message, hint);
            }
        }
    }
    for (span, table) in tables {
        let mut inner = keys.inner(table);
        changes.extend(change(&mut inner, span));
        inner.finish("a change");
    }
    Edit { on, changes }
}

fn change(keys: &mut Keys<'_, '_>, span: Span) -> Option<Change> {
    let file = keys.text("file");
    let replace = keys.text("replace");
    let with = keys.text("with");
    for (key, has) in [("replace", replace.is_some()), ("with", with.is_some())] {
        if !has && keys.key_place(key).is_none() {
            let message = format!("this change has no `{key}`");
            let hint =
                "write the text to replace and the new text: `replace = \"…\"` and `with = \"…\"`";
            keys.report(Code::InvalidChecks, span, message, hint);
        }
    }
    let (replace, with) = (replace?, with?);
    refuse_empty(keys, "replace", &replace);
    (!replace.value.trim().is_empty()).then_some(Change { file, replace, with, span })
}

/// The files that an edit can change.
pub(super) struct Base<'a> {
    /// For messages: "the reference", or "program/".
    pub(super) name: &'a str,
    /// The only file that can be changed. Without it, each change has to name its file.
    pub(super) only: Option<&'a str>,
    /// The texts of its files, by name.
    pub(super) files: BTreeMap<&'a str, &'a str>,
}

impl Edit {
    /// Reports an `on` that names none of these. `owner` is for the message: "this exercise".
    pub(super) fn refuse_unknown_base<'n>(
        &self,
        owner: &str,
        names: impl Iterator<Item = &'n str> + Clone,
        keys: &mut Keys<'_, '_>,
    ) {
        let Some(on) = &self.on else { return };
        if names.clone().any(|name| name == on.value) {
            return;
        }
        let hint = match nearest(&on.value, names.clone()) {
            Some(near) => format!("did you mean `on = \"{near}\"`?"),
            None => format!("name one of {}", names.collect::<Vec<_>>().join(", ")),
        };
        let message = format!("{owner} has no `{}`", on.value);
        keys.report(Code::InvalidChecks, on.span, message, hint);
    }

    /// Returns the files that the edit changes, by name. Reports what can't be changed.
    pub(super) fn apply(
        &self,
        base: &Base<'_>,
        keys: &mut Keys<'_, '_>,
    ) -> BTreeMap<String, String> {
        let mut by_file: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        for change in &self.changes {
            if let Some(name) = change.file_in(base, keys) {
                by_file.entry(name).or_default().push(change);
            }
        }
        let mut edited = BTreeMap::new();
        for (name, changes) in by_file {
            match apply_all(base.files[name], &changes) {
                Ok(text) => {
                    edited.insert(name.to_owned(), text);
                }
                Err((change, misfit)) => keys.push(report(&change.replace, name, &misfit)),
            }
        }
        edited
    }
}

impl Change {
    /// Returns the name of the file that it changes, which is in the base. Reports another one.
    fn file_in<'a>(&'a self, base: &Base<'a>, keys: &mut Keys<'_, '_>) -> Option<&'a str> {
        let code = Code::InvalidChecks;
        match (&self.file, base.only) {
            (None, Some(only)) => base.files.contains_key(only).then_some(only),
            (None, None) => {
                let hint = "name the file that it changes: `file = \"main.py\"`";
                keys.report(code, self.span, "this change has no `file`", hint);
                None
            }
            (Some(file), Some(only)) => {
                let hint = format!("remove `file`: there is only {only} to change");
                keys.report(code, file.span, "this change can't choose a file", hint);
                None
            }
            (Some(file), None) if base.files.contains_key(&*file.value) => Some(&file.value),
            (Some(file), None) => {
                let hint = match nearest(&file.value, base.files.keys().copied()) {
                    Some(near) => format!("did you mean `file = \"{near}\"`?"),
                    None => "name one of its files".to_owned(),
                };
                let message = format!("there is no file {} in {}", file.value, base.name);
                keys.report(code, file.span, message, hint);
                None
            }
        }
    }
}

/// Returns the text with these changes, or the first that can't be made, and why.
fn apply_all<'c>(text: &str, changes: &[&'c Change]) -> Result<String, (&'c Change, EditProblem)> {
    let pairs = changes
        .iter()
        .map(|change| edit::Change { replace: &change.replace.value, with: &change.with.value });
    let edited = edit::apply(text, &pairs.collect::<Vec<_>>());
    edited.map_err(|(position, misfit)| (changes[position], misfit))
}

fn report(replace: &Located<String>, name: &str, misfit: &EditProblem) -> Diagnostic {
    let (message, hint) = match misfit {
        EditProblem::Missing(Some((line, text))) => (
            format!("this text is not in {name}"),
            format!("its line {line} is the most similar one: `{}`", text.trim()),
        ),
        EditProblem::Missing(None) => {
            (format!("this text is not in {name}"), "write a text that is there once".to_owned())
        }
        EditProblem::Repeated(first, second) => (
            format!("this text is in {name} more than once: in lines {first} and {second}"),
            "add enough of the text around it that it's there only once".to_owned(),
        ),
        EditProblem::Overlapping => (
            format!("this text shares characters of {name} with another change"),
            "write both changes as one".to_owned(),
        ),
        EditProblem::Same => {
            ("`with` is the same text".to_owned(), "write what is different in `with`".to_owned())
        }
    };
    Diagnostic::new(Code::BrokenEdit, replace.span, message, hint)
}
