//! A starter: a folder in `content/starters/` that a local lesson starts from.
//!
//! Reads what is there, and as much of its `checks.toml` as pages and authors need. Only the
//! engine knows what a check *does*. `understory_check` reports files that are missing or do not
//! match a lesson.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use toml::de::DeTable;

use crate::model::{
    CheckCode, Group, LocalAlternative, LocalCheck, LocalMistake, Located, Starter,
};
use crate::parse::checks::code::{self, CHECKS_PY, Owner};
use crate::parse::checks::texts::refuse_empty;
use crate::parse::checks::values::{Places, value};
use crate::parse::edits::{self, Base, Edit};
use crate::parse::front_matter;
use crate::parse::keys::Keys;
use crate::parse::schema::{Key, SCHEMA, Type};
use crate::parse::suggest::nearest;
use crate::parse::tree;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// The folder of all starters.
pub const STARTERS: &str = "content/starters";

/// Reads every starter.
pub(super) fn starters(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Vec<Starter> {
    let entries = tree::entries(sources, STARTERS);
    for (name, file) in &entries.files {
        if *name != "README.md" {
            diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}` is not a starter"),
                "put each starter in its own folder, for example `ap5-first-api`",
            ));
        }
    }
    let mut starters = Vec::new();
    for (name, first) in entries.folders.iter().filter(|(name, _)| **name != "shared") {
        if tree::is_slug(name) {
            starters.push(starter(sources, name, *first, diagnostics));
        } else {
            diagnostics.push(tree::unexpected(
                *first,
                format!("the folder `{name}` cannot be a starter: its name is not valid"),
                "rename it, using only a to z, digits and hyphens, for example `ap5-first-api`",
            ));
        }
    }
    starters
}

fn starter(
    sources: &Sources,
    name: &str,
    first: FileId,
    diagnostics: &mut Vec<Diagnostic>,
) -> Starter {
    let dir = format!("{STARTERS}/{name}");
    let mut files = BTreeMap::new();
    let mut reference = BTreeMap::new();
    let mut steps: BTreeMap<String, BTreeMap<String, FileId>> = BTreeMap::new();
    let mut answers: BTreeMap<String, BTreeMap<String, FileId>> = BTreeMap::new();
    let mut changes = BTreeMap::new();
    for id in tree::files_under(sources, &dir) {
        let path = &sources.file(id).path[dir.len() + 1..];
        match path.split_once('/') {
            Some(("reference", path_in_reference)) => {
                reference.insert(path_in_reference.to_owned(), id);
            }
            Some(("steps", path_in_reference)) => match path_in_reference.split_once('/') {
                Some((state, path_in_reference)) if is_state(state) => {
                    steps
                        .entry(state.to_owned())
                        .or_default()
                        .insert(path_in_reference.to_owned(), id);
                }
                _ => {
                    let message = format!("`{path}` doesn't belong to a step");
                    let hint = "put it in a folder such as `steps/4/`, for the files after step 4, \
                                or `steps/4-text/`";
                    diagnostics.push(tree::unexpected(id, message, hint));
                }
            },
            Some(("changes", _)) => {
                changes.insert(path.to_owned(), id);
            }
            Some((kind @ ("alternatives" | "mistakes"), path_in_reference)) => {
                let (folder, name) = path_in_reference
                    .split_once('/')
                    .unwrap_or((path_in_reference, path_in_reference));
                let folder = answers.entry(format!("{kind}/{folder}")).or_default();
                folder.insert(name.to_owned(), id);
            }
            _ => {
                files.insert(path.to_owned(), id);
            }
        }
    }
    let checks_file = files.get("checks.toml").copied();
    // Readers have the code of the checks in check.pyz.
    let code_file = files.remove(CHECKS_PY);
    let mut starter = Starter {
        name: name.to_owned(),
        file: checks_file.unwrap_or(first),
        dir,
        files,
        reference,
        steps,
        answers,
        lesson: None,
        begins: None,
        continues: None,
        code: CheckCode::default(),
        changes,
        servers: Vec::new(),
        groups: Vec::new(),
        checks: Vec::new(),
        alternatives: Vec::new(),
        mistakes: Vec::new(),
    };
    if let Some(file) = checks_file {
        let text = sources.file(file).text().unwrap_or_default();
        let code = Code::InvalidChecks;
        let (table, parse_state) = front_matter::read(text, file, 0, code, diagnostics);
        let owner = Owner::Starter(&modules_looked_at(&table));
        let code = code::read(code_file, owner, sources, diagnostics);
        let mut keys = Keys::new((&table, parse_state), file, 0, diagnostics);
        let changes = std::mem::take(&mut starter.changes);
        Reader { text, sources, code: &code, changes: &changes }.read(&mut keys, &mut starter);
        (starter.code, starter.changes) = (code, changes);
        keys.finish("a starter's checks.toml");
    }
    starter
}

/// Returns the modules that checks look at. Their scripts have the names of that module.
fn modules_looked_at(table: &DeTable<'_>) -> Vec<String> {
    let checks = table.get("check").and_then(|value| value.get_ref().as_array());
    let checks = checks.into_iter().flatten().filter_map(|check| check.get_ref().as_table());
    let text = |check: &DeTable<'_>, key: &str| {
        check.get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned)
    };
    checks
        .filter_map(|check| {
            let program = || text(check, "program").map(|path| path.replace('/', "."));
            let module = text(check, "module").or_else(program)?;
            Some(module.strip_suffix(".py").unwrap_or(&module).to_owned())
        })
        .collect()
}

/// Returns whether a folder in `steps/` can have this name: a step, or a step and a word.
fn is_state(name: &str) -> bool {
    let (step, word) = name.split_once('-').unwrap_or((name, "a"));
    let is_step = step.parse().is_ok_and(|number: u32| number.to_string() == step);
    is_step && tree::is_slug(word)
}

/// Returns whether a text that a check puts into a file names a file of `changes/` instead.
pub(crate) fn is_change(text: &str) -> bool {
    text.starts_with("changes/") && !text.contains('\n')
}

struct Reader<'a> {
    text: &'a str,
    sources: &'a Sources,
    code: &'a CheckCode,
    changes: &'a BTreeMap<String, FileId>,
}

impl Reader<'_> {
    fn read(&self, keys: &mut Keys<'_, '_>, starter: &mut Starter) {
        if let Some(table) = keys.table("starter") {
            let mut inner = keys.inner(table);
            starter.lesson = inner.text("lesson");
            starter.begins = inner.text("begins");
            starter.continues = inner.text("continues");
            code::refuse_helpers(&mut inner);
            self.values(&mut inner, &SCHEMA.local.starter);
            inner.finish("`[starter]`");
        }
        for (span, table) in keys.table_or_tables("server") {
            let mut inner = keys.inner(table);
            let name = inner.text("name");
            starter.servers.push(name.unwrap_or(Located { value: String::new(), span }));
            self.values(&mut inner, &SCHEMA.local.server);
            let kinds = ["command", "script", "url"];
            if kinds.iter().all(|kind| inner.key_place(kind).is_none()) {
                let place = self.first_line(span);
                let hint = "add `command = [\"{python}\", …, \"{port}\"]`, or the `url` of a running server";
                let message = "this server has neither a `command` nor a `url`";
                inner.report(Code::InvalidChecks, place, message, hint);
            }
            inner.finish("`[server]`");
        }
        for (span, table) in keys.tables("group") {
            let span = self.first_line(span);
            let mut inner = keys.inner(table);
            let hint = "add the name that the lesson's `checks` uses: `name = \"health-route\"`";
            let name = inner.required_text("name", span, "this group has no name", hint);
            let title = inner.text("title").map(|title| title.value);
            let hints = inner.texts("hints");
            inner.finish("a group");
            starter.groups.push(Group { name, title, hints });
        }
        for (span, table) in keys.tables("check") {
            let span = self.first_line(span);
            let mut inner = keys.inner(table);
            let check = self.check(&mut inner, starter, span);
            inner.finish("this check");
            starter.checks.push(check);
        }
        for (span, table) in keys.tables("alternative") {
            let span = self.first_line(span);
            let mut inner = keys.inner(table);
            let hint = "say what it does differently: `name = \"with one query\"`";
            let name = inner.required_text("name", span, "this alternative has no `name`", hint);
            refuse_empty(&mut inner, "name", &name);
            let edit = edits::edit(&mut inner, span);
            let edited = self.edited(&edit, &mut inner, starter);
            inner.finish("an alternative");
            starter.alternatives.push(LocalAlternative { name: name.value, edited });
        }
        for (span, table) in keys.tables("mistake") {
            let span = self.first_line(span);
            let mut inner = keys.inner(table);
            let mistake = self.mistake(&mut inner, starter, span);
            starter.mistakes.push(mistake);
            inner.finish("this mistake");
        }
    }

    fn check(&self, keys: &mut Keys<'_, '_>, starter: &Starter, span: Span) -> LocalCheck {
        let code = Code::InvalidChecks;
        let hint = "say in one line what the check expects: `name = \"GET /health is 200\"`";
        let name = keys.required_text("name", span, "this check has no name", hint);
        refuse_empty(keys, "name", &name);
        let step = keys.count("step").unwrap_or(1);
        let group = keys.text("group");
        let nth = starter.checks.iter().filter(|each| each.step == step).count() + 1;
        let id = keys.text("id");
        let id = id.unwrap_or(Located { value: format!("{step}.{nth}"), span });
        if starter.checks.iter().any(|each| each.id.value == id.value) {
            let message = format!("two checks have the id \"{}\"", id.value);
            keys.report(code, id.span, message, "give each check its own id");
        }
        if let Some(group) = &group
            && !starter.groups.iter().any(|each| each.name.value == group.value)
        {
            let names = starter.groups.iter().map(|each| each.name.value.as_str());
            let hint = match nearest(&group.value, names) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("add `[[group]]` with `name = \"{}\"` above", group.value),
            };
            let message = format!("there is no group \"{}\"", group.value);
            keys.report(code, group.span, message, hint);
        }
        self.values(keys, &SCHEMA.local.settings);
        let local = &SCHEMA.local;
        let subject = local.subjects.iter().find(|(subject, ..)| keys.key_place(subject).is_some());
        match subject {
            Some((subject, kind, beside)) => {
                self.values(keys, &[(*subject, *kind)]);
                self.values(keys, &local.beside[beside]);
                if *subject == "request" && starter.servers.is_empty() {
                    let place = keys.key_place("request").unwrap_or(span);
                    let hint = "add `[server]` with its `command` above the checks";
                    keys.report(
                        code,
                        place,
                        "this check sends a request, but there is no server",
                        hint,
                    );
                }
            }
            None => {
                let names: Vec<&str> = local.subjects.iter().map(|(name, ..)| *name).collect();
                let hint = format!("add one of `{}`", names.join("`, `"));
                keys.report(code, span, "this check does not say what to look at", hint);
            }
        }
        LocalCheck {
            step,
            id,
            name: name.value,
            group: group.map(|group| group.value),
            subject: subject.map_or("", |(subject, ..)| *subject),
        }
    }

    fn mistake(&self, keys: &mut Keys<'_, '_>, starter: &Starter, span: Span) -> LocalMistake {
        let code = Code::InvalidChecks;
        let mut edited = BTreeMap::new();
        let (path, on) = if edits::is_edit(keys) {
            let edit = edits::edit(keys, span);
            edited = self.edited(&edit, keys, starter);
            (None, edit.on)
        } else {
            let hint = "say what is different: `file = \"main.py\"`, `replace = \"…\"` and \
                        `with = \"…\"`, or name a folder: `file = \"mistakes/returns-a-list\"`";
            let path = keys.required_text("file", span, "this mistake has no files", hint);
            (Some(path), keys.text("on"))
        };
        let hint = "name the check that fails first: `check = \"H2\"`";
        let check = keys.required_text("check", span, "this mistake has no `check`", hint);
        // Without its own, the check's message is shown.
        let message = keys.text("message");
        if let Some(message) = &message {
            refuse_empty(keys, "message", message);
        }
        self.values(keys, &SCHEMA.local.mistake);
        let target_check = starter.checks.iter().find(|each| each.id.value == check.value);
        if target_check.is_none() && keys.key_place("check").is_some() {
            let ids = starter.checks.iter().map(|each| each.id.value.as_str());
            let hint = match nearest(&check.value, ids) {
                Some(near) => format!("did you mean `check = \"{near}\"`?"),
                None => "use the `id` of a check above".to_owned(),
            };
            let message = format!("no check has the id \"{}\"", check.value);
            keys.report(code, check.span, message, hint);
        }
        let subject = target_check.map_or("", |check| check.subject);
        let local = &SCHEMA.local;
        match local.subjects.iter().find(|(name, ..)| *name == subject) {
            Some((_, _, beside)) => {
                let mut allowed_keys = local.beside[beside].clone();
                allowed_keys.retain(|(key, _)| !local.not_in_mistakes.contains(key));
                self.values(keys, &allowed_keys);
            }
            // The missing check was reported; without it, its keys cannot be validated.
            None => local.beside.values().flatten().for_each(|(key, _)| keys.pass_over(key)),
        }
        let message = message.map(|message| message.value);
        LocalMistake { path, on, edited, check: check.value, message, span }
    }

    /// Returns the files that an edit of the reference changes, or of an alternative's folder.
    fn edited(
        &self,
        edit: &Edit,
        keys: &mut Keys<'_, '_>,
        starter: &Starter,
    ) -> BTreeMap<String, String> {
        edit.refuse_unknown_base("this starter", starter.answers.keys().map(String::as_str), keys);
        let folder = edit.on.as_ref().and_then(|on| starter.answers.get(&on.value));
        // The last of several files with the same name counts.
        let files =
            starter.files.iter().chain(&starter.reference).chain(folder.into_iter().flatten());
        let files =
            files.filter_map(|(name, id)| Some((name.as_str(), self.sources.file(*id).text()?)));
        edit.apply(&Base { name: "the reference", only: None, files: files.collect() }, keys)
    }

    /// Reports what is wrong with the values of these keys, except those that were already read.
    fn values(&self, keys: &mut Keys<'_, '_>, value_keys: &[Key]) {
        for key in value_keys {
            if !keys.was_asked(key.0) {
                let mut places = Places::new();
                let parsed_value = value(keys, *key, self.text, &mut places);
                match (key, parsed_value, places.get(key.0)) {
                    ((_, Type::Script), Some(Value::String(script)), Some(place)) => {
                        code::script(self.code, keys, &script, *place);
                    }
                    (("given" | "append", _), Some(Value::Object(texts)), Some(place)) => {
                        self.refuse_wrong_changes(keys, &texts, *place);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Reports changes of files that aren't there, and Python that belongs into such a file.
    fn refuse_wrong_changes(
        &self,
        keys: &mut Keys<'_, '_>,
        texts: &Map<String, Value>,
        place: Span,
    ) {
        for (name, text) in texts {
            let text = text.as_str().unwrap_or_default();
            if is_change(text) {
                if !self.changes.contains_key(text) {
                    let nearest_name = nearest(text, self.changes.keys().map(String::as_str));
                    let hint = match nearest_name {
                        Some(nearest_name) => format!("did you mean \"{nearest_name}\"?"),
                        None => "create it, in the folder of the starter".to_owned(),
                    };
                    keys.report(Code::InvalidChecks, place, format!("there is no {text}"), hint);
                }
            } else if name.ends_with(".py") && text.trim().contains('\n') {
                let hint = "write it into a file in the folder `changes/` of the starter, and name that file \
                            here: `\"main.py\" = \"changes/other-clock.py\"`";
                let message = format!("the code for {name} has several lines");
                keys.report(Code::PythonInToml, place, message, hint);
            }
        }
    }

    fn first_line(&self, span: Span) -> Span {
        super::checks::first_line(self.text, span)
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked_by;

    const HEAD: &str = "=== content/starters/ap5-first-api/checks.toml\n";

    #[track_caller]
    fn diagnose(text: &str) -> Vec<String> {
        assert_marked_by(&format!("{HEAD}{text}"), |_, _| Vec::new())
            .into_iter()
            .map(|each| each.hint)
            .collect()
    }

    #[test]
    fn a_starters_checks_have_their_own_keys() {
        diagnose(
            "\
[starter]
lesson = \"AP5\"
packages = [\"fastapi\"]
begins = \"H1\"

[server]
command = [\"{python}\", \"-m\", \"uvicorn\", \"main:app\", \"--port\", \"{port}\"]
ready = \"/health\"

[[group]]
name = \"health-route\"
hints = [\"Three things.\"]

[[check]]
step = 2
group = \"health-route\"
id = \"H1\"
name = \"is well\"
request = \"GET /health\"
status = 200
answer = { status = \"ok\" }
paths = { \"[0].id\" = 1 }

[[check]]
name = \"adds\"
module = \"main\"
call = \"add(1)\"
returns = \"2\"

[[mistake]]
file = \"mistakes/prints\"
check = \"H1\"
answer = \"null\"
source = 'print\\('
message = \"Return it.\"
",
        );
    }

    #[test]
    fn invalid_values_are_reported_at_their_place() {
        let hints = diagnose(
            "\
[starter]
# error 1-6 unknown-key
lessen = \"AP5\"

[server]
# error 1-4 unknown-key
redy = \"/\"
command = [\"x\"]

[[check]]
# error 10-16 invalid-checks
group = \"nowhere\"
name = \"a\"
request = \"GET /\"
# error 10-14 invalid-value
status = \"200\"
# error 1-7 unknown-key
returns = \"1\"

# error 1-9 invalid-checks
[[check]]
name = \"b\"

[[check]]
name = \"c\"
program = \"main.py\"
# error 10-14 invalid-checks
uses = [\"whlie\"]
call = \"f()\"
# error 14-14 invalid-checks
returns = \"1 +\"

[[mistake]]
file = \"mistakes/m\"
# error 10-11 invalid-checks
check = \"H9\"
message = \"no\"
",
        );
        assert_eq!(hints[0], "did you mean `lesson`?");
    }

    #[test]
    fn code_is_in_checks_py_and_in_files() {
        let hints = diagnose(
            "\
[starter]
# error 1-7 python-in-toml
helpers = \"a = 1\"

[[check]]
name = \"a\"
module = \"fees\"
script = \"costs\"
append = { \"fees.py\" = \"changes/rate.py\" }

[[check]]
name = \"b\"
# error 10-16 invalid-checks
script = \"costz\"
# error 10-43 invalid-checks
append = { \"fees.py\" = \"changes/rates.py\" }

[[check]]
name = \"c\"
# error 10-35 python-in-toml
script = \"import fees\\nassert fees\"
# error 9-44 python-in-toml
given = { \"fees.py\" = \"RATE = 1\\nDAYS = 2\" }
=== content/starters/ap5-first-api/checks.py
from fees import fee
from shared.days import week
# error 1-28 invalid-checks
from shared.none import more

def costs():
    assert fee(week) == 7
=== content/starters/ap5-first-api/changes/rate.py
RATE = 2
=== content/starters/shared/days.py
from shared.circle import one
=== content/starters/shared/circle.py
# error 1-28 invalid-checks
from shared.days import week
",
        );
        let expected = "did you mean `script = \"costs\"`?";
        assert!(hints.iter().any(|hint| hint == expected), "{hints:?}");
        let expected = "did you mean \"changes/rate.py\"?";
        assert!(hints.iter().any(|hint| hint == expected), "{hints:?}");
    }

    #[test]
    fn a_request_needs_a_server() {
        diagnose(
            "\
[[check]]
name = \"a\"
# error 1-7 invalid-checks
request = \"GET /\"
",
        );
    }
}
