//! `checks.toml`: what must hold, in data.
//!
//! Text in, tables for the engine of checks out, each with its place. Judges only whether
//! a table can mean something: which keys, which kinds of values, which belong together.
//! What a check *does* is known to the engine alone.

use serde_json::{Map, Value};

use crate::course::{Check, Checks, Mistake, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::front_matter::{self, Soundness};
use crate::parse::keys::Keys;
use crate::parse::suggest::nearest;
use crate::source::{FileId, Sources, Span};

/// What `uses` and `forbids` may name, beside calls such as `range()` and `.upper()`.
const RULES: [&str; 25] = [
    "for",
    "while",
    "if",
    "else",
    "elif",
    "def",
    "class",
    "return",
    "import",
    "f-string",
    "comprehension",
    "list",
    "dict",
    "set",
    "tuple",
    "lambda",
    "try",
    "with",
    "break",
    "continue",
    "and",
    "or",
    "not",
    "in",
    "comment",
];

/// Keys that ask for something; a table needs one of them.
const CONDITIONS: [&str; 8] = [
    "stdout", "contains", "raises", "call", "variable", "uses", "forbids", "source",
];

/// Keys that mean something only beside another.
const PARTS: [(&str, &[&str]); 5] = [
    ("returns", &["call"]),
    ("prints", &["call"]),
    ("equals", &["variable"]),
    ("approx", &["returns", "equals"]),
    ("times", &["contains"]),
];

/// Reads `checks.toml` of the exercise in `dir`.
pub(super) fn checks(
    file: FileId,
    dir: &str,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Checks {
    let text = sources.file(file).text().unwrap_or_default();
    let code = Code::InvalidChecks;
    let (table, soundness) = front_matter::read(text, file, 0, code, diagnostics);
    let mut keys = Keys::new(&table, file, 0, diagnostics);
    let checks = read_checks(&mut keys, text);
    let mistakes = read_mistakes(&mut keys, text, dir, sources);
    if checks.is_empty() && soundness == Soundness::Sound {
        let hint = "add one: `[[check]]`, `name = \"…\"` and what must hold, as `stdout = \"…\"`";
        keys.tell(code, Span::start_of(file), "there is no check here", hint);
    }
    keys.finish("checks.toml");
    Checks {
        file,
        checks,
        mistakes,
    }
}

fn read_checks(keys: &mut Keys<'_, '_>, text: &str) -> Vec<Check> {
    let mut checks: Vec<Check> = Vec::new();
    for (span, table) in keys.tables("check") {
        let span = first_line(text, span);
        let mut inner = keys.inner(table);
        let name = inner.required_text(
            "name",
            span,
            "this check has no name",
            "say what must hold: `name = \"prints one line for each person\"`",
        );
        let mut json = read_conditions(&mut inner);
        let hidden = inner.flag("hidden");
        let message = inner.text("message");
        finish(inner, "a check", span);
        json.insert("name".into(), Value::String(name.value.clone()));
        if hidden {
            json.insert("hidden".into(), Value::Bool(true));
        }
        if let Some(message) = message {
            json.insert("message".into(), Value::String(message.value));
        }
        if !name.value.is_empty() && checks.iter().any(|check| check.name == name.value) {
            keys.tell(
                Code::InvalidChecks,
                name.span,
                format!("two checks are called \"{}\"", name.value),
                "give each check a name of its own, so that a reader can tell them apart",
            );
        }
        checks.push(Check {
            name: name.value,
            hidden,
            table: Value::Object(json),
            span,
        });
    }
    checks
}

fn read_mistakes(
    keys: &mut Keys<'_, '_>,
    text: &str,
    dir: &str,
    sources: &Sources,
) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for (span, table) in keys.tables("mistake") {
        let span = first_line(text, span);
        let mut inner = keys.inner(table);
        let path = inner.required_text(
            "file",
            span,
            "this mistake names no program",
            "name the program that makes it: `file = \"mistakes/starts-at-zero.py\"`",
        );
        let mut json = read_conditions(&mut inner);
        let message = inner.required_text(
            "message",
            span,
            "this mistake has no words",
            "write what the learner is told: `message = \"…\"`",
        );
        finish(inner, "a mistake", span);
        json.insert("file".into(), Value::String(path.value.clone()));
        json.insert("message".into(), Value::String(message.value.clone()));
        let file = sources.find(&format!("{dir}/{}", path.value));
        let table = Value::Object(json);
        mistakes.push(Mistake {
            path,
            file,
            message: message.value,
            table,
            span,
        });
    }
    mistakes
}

/// The keys that checks and mistakes share.
fn read_conditions(keys: &mut Keys<'_, '_>) -> Map<String, Value> {
    let mut json = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            json.insert(key.to_owned(), value);
        }
    };
    for key in ["stdout", "prints"] {
        put(key, keys.text_or_texts(key));
    }
    for key in [
        "contains", "raises", "call", "returns", "variable", "equals", "source",
    ] {
        put(key, keys.text(key).map(|text| Value::String(text.value)));
    }
    for key in ["uses", "forbids"] {
        let names = keys.texts(key);
        names
            .iter()
            .for_each(|name| refuse_unknown_rule(keys, key, name));
        put(key, list(keys, key, names));
    }
    let stdin = keys.texts("stdin");
    put("stdin", list(keys, "stdin", stdin));
    let given = keys.table_of_texts("given");
    if !given.is_empty() {
        let given = given
            .into_iter()
            .map(|(name, value)| (name.value, Value::String(value)));
        put("given", Some(Value::Object(given.collect())));
    }
    put("approx", keys.number("approx").map(Value::from));
    put("times", keys.count("times").map(Value::from));
    refuse_lonely_keys(keys);
    json
}

/// Ends the reading of one table. One that asks for nothing is told, unless a key that
/// means nothing was surely meant to ask for something.
fn finish(mut keys: Keys<'_, '_>, owner: &str, span: Span) {
    let asks = CONDITIONS.iter().any(|key| keys.key_place(key).is_some());
    let waits = PARTS.iter().any(|(part, _)| keys.key_place(part).is_some());
    if !asks && !waits && keys.unknown().is_empty() {
        let hint = format!("add what must hold: one of `{}`", CONDITIONS.join("`, `"));
        keys.tell(
            Code::InvalidChecks,
            span,
            "this table asks for nothing",
            hint,
        );
    }
    keys.finish(owner);
}

fn list(keys: &Keys<'_, '_>, key: &str, texts: Vec<Written<String>>) -> Option<Value> {
    keys.key_place(key)?;
    Some(Value::Array(
        texts
            .into_iter()
            .map(|text| Value::String(text.value))
            .collect(),
    ))
}

fn refuse_unknown_rule(keys: &mut Keys<'_, '_>, key: &str, name: &Written<String>) {
    let called = name
        .value
        .strip_prefix("call:")
        .or_else(|| name.value.strip_suffix("()"));
    let is_call = called.is_some_and(|called| {
        !called.is_empty()
            && called
                .chars()
                .all(|c| c.is_alphanumeric() || "._".contains(c))
    });
    if is_call || RULES.contains(&&*name.value) {
        return;
    }
    let hint = match nearest(&name.value, RULES) {
        Some(near) => format!(
            "did you mean \"{near}\"? A call is written \"{}()\"",
            name.value
        ),
        None => format!(
            "a call is written \"{}()\"; else it is one of {}",
            name.value,
            RULES.join(", ")
        ),
    };
    let message = format!("`{key}` knows no \"{}\"", name.value);
    keys.tell(Code::InvalidChecks, name.span, message, hint);
}

/// Keys that wait for another key, or go against one.
fn refuse_lonely_keys(keys: &mut Keys<'_, '_>) {
    let code = Code::InvalidChecks;
    let has = |keys: &Keys<'_, '_>, key: &str| keys.key_place(key).is_some();
    for (part, owners) in PARTS {
        if let Some(place) = keys.key_place(part)
            && !owners.iter().any(|owner| has(keys, owner))
        {
            let owner = owners.join("` or `");
            let hint = format!("add `{owner}`, or remove `{part}`");
            keys.tell(
                code,
                place,
                format!("`{part}` needs `{owner}` beside it"),
                hint,
            );
        }
    }
    if let Some(place) = keys.key_place("variable")
        && !has(keys, "equals")
    {
        let hint = "add `equals = \"…\"` with the value as Python writes it";
        keys.tell(code, place, "`variable` needs `equals` beside it", hint);
    }
    if let Some(place) = keys.key_place("call") {
        let outcomes = ["returns", "prints", "raises"];
        if !outcomes.iter().any(|outcome| has(keys, outcome)) {
            let hint = "add `returns = \"…\"`, `prints = \"…\"` or `raises = \"…\"`";
            keys.tell(
                code,
                place,
                "`call` does not say what should come of it",
                hint,
            );
        } else if has(keys, "raises") && (has(keys, "returns") || has(keys, "prints")) {
            let hint = "keep `raises`, or what it should return or print";
            keys.tell(
                code,
                place,
                "a call that raises returns and prints nothing",
                hint,
            );
        }
    }
}

/// The line `[[check]]` alone: the table goes on to the next one.
fn first_line(text: &str, span: Span) -> Span {
    let length = text[span.start..]
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end()
        .len();
    Span::new(span.file, span.start, span.start + length)
}

#[cfg(test)]
mod tests {
    use crate::check::marked::{JAR, assert_marked};
    use crate::diagnostic::Diagnostic;

    /// What is told of a `checks.toml` with this text: see [`assert_marked`].
    #[track_caller]
    fn told(text: &str) -> Vec<Diagnostic> {
        assert_marked(&format!("{JAR}=== content/01-a/01-b/jar/checks.toml{text}"))
    }

    #[track_caller]
    fn hint(text: &str) -> String {
        told(text)[0].hint.clone()
    }

    #[test]
    fn every_condition_may_be_written() {
        let told = told(
            "
[[check]]
name = \"prints\"
stdin = [\"Ada\"]
given = { weekly = \"7\" }
stdout = [\"a\", \"b\"]
contains = \"a\"
times = 1
hidden = true

[[check]]
name = \"calls\"
call = \"fine(3)\"
returns = \"1.5\"
approx = 0.01
uses = [\"for\", \"range()\", \".upper()\", \"call:len\"]
forbids = [\"f-string\"]

[[check]]
name = \"variable\"
variable = \"total\"
equals = \"12\"
message = \"Add them up.\"

[[check]]
name = \"raises\"
raises = \"ValueError\"
source = 'total\\s*='
",
        );
        assert_eq!(told, []);
    }

    #[test]
    fn an_unknown_key_suggests_a_known_one() {
        let hint = hint(
            "\n[[check]]\nname = \"a\"\n# error 1-6 unknown-key\nstdoot = \"1\"\nstdout = \"1\"\n",
        );
        assert_eq!(hint, "did you mean `stdout`?");
    }

    #[test]
    fn a_check_that_asks_for_nothing_is_told_at_its_table() {
        told("\n# error 1-9 invalid-checks\n[[check]]\nname = \"a\"\n");
    }

    #[test]
    fn values_of_the_wrong_kind_are_told_with_an_example() {
        assert_eq!(
            hint(
                "\n[[check]]\nname = \"a\"\ncall = \"f(3)\"\n# error 11-13 invalid-value\nreturns = 1.5\n"
            ),
            "write `returns = \"1.5\"`"
        );
        assert_eq!(
            hint(
                "\n[[check]]\nname = \"a\"\nstdout = \"1\"\n# error 18-18 invalid-value\ngiven = { days = 7 }\n"
            ),
            "put it in quotes: `days = \"…\"`"
        );
    }

    #[test]
    fn keys_that_belong_together_stand_together() {
        told("\n[[check]]\nname = \"a\"\n# error 1-4 invalid-checks\ncall = \"f(3)\"\n");
        told("\n[[check]]\nname = \"a\"\n# error 1-7 invalid-checks\nreturns = \"1\"\n");
        told("\n[[check]]\nname = \"a\"\n# error 1-8 invalid-checks\nvariable = \"x\"\n");
    }

    #[test]
    fn a_rule_that_nobody_knows_suggests_one() {
        let hint =
            hint("\n[[check]]\nname = \"a\"\n# error 9-15 invalid-checks\nuses = [\"whlie\"]\n");
        assert_eq!(
            hint,
            "did you mean \"while\"? A call is written \"whlie()\""
        );
    }

    #[test]
    fn a_file_without_a_check_checks_nothing() {
        told(" | error 1-1 invalid-checks\n");
        told(
            " | error 1-7 invalid-value | error 1-1 invalid-checks\n[check]\nname = \"a\"\nstdout = \"1\"\n",
        );
    }

    #[test]
    fn a_mistake_needs_its_program_and_its_words() {
        told(
            "\n[[check]]\nname = \"a\"\nstdout = \"1\"\n\n# error 1-11 invalid-checks\n# error 1-11 invalid-checks\n[[mistake]]\nstdout = \"0\"\n",
        );
    }

    #[test]
    fn broken_toml_is_told_at_its_place() {
        told("\n[[check]]\nname = \"a\"\n# error 10-12 invalid-checks\nstdout = 1 2\n");
    }
}
