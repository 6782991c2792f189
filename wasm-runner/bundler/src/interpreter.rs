//! What the interpreter says of itself.
//!
//! The native program enters and is asked: which Python it speaks, and what it makes of each
//! module of the standard library. The wasm module is the same source, so the answers hold for
//! it. It does not know how either was built.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use understory_bundle::manifest::{Module, Portrait};

use crate::process::{Failure, output_of};

/// Runs the proof of every module there is; some take their time.
const LIMIT: Duration = Duration::from_secs(5 * 60);

/// Runs the proofs and prints what became of them.
const PROVE: &str = include_str!("library.py");

/// What is said of each module, with its proof.
const TABLES: [(&str, &str); 7] = [
    ("data.toml", include_str!("library/data.toml")),
    ("development.toml", include_str!("library/development.toml")),
    ("files.toml", include_str!("library/files.toml")),
    ("language.toml", include_str!("library/language.toml")),
    ("network.toml", include_str!("library/network.toml")),
    ("system.toml", include_str!("library/system.toml")),
    ("text.toml", include_str!("library/text.toml")),
];

/// Why there is no portrait.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PortraitError {
    #[error("the interpreter that was built does not run: {0}")]
    Run(#[source] Failure),
    #[error("the interpreter that was built gave no sensible answer: {0}")]
    Answer(String),
    #[error("the tables of the standard library are not true:\n{0}")]
    Library(String),
}

/// Asks the program `understory-python`.
pub(crate) fn ask(program: &Path) -> Result<Portrait, PortraitError> {
    let names = TABLES.map(|(name, _)| name);
    let files: BTreeMap<_, _> = TABLES.into_iter().collect();
    let request = json!({
        "kind": "run", "source": PROVE, "stdin": [], "argv": names, "files": files,
    });
    let answer = output_of(Command::new(program), &format!("{request}\n"), LIMIT)
        .map_err(PortraitError::Run)?;
    portrait_of(&answer)
}

/// Reads the interpreter's messages.
fn portrait_of(answer: &str) -> Result<Portrait, PortraitError> {
    let (python, implementation, printed) =
        messages_of(answer).ok_or_else(|| PortraitError::Answer(answer.to_owned()))?;
    let mut modules = BTreeMap::new();
    let mut failed = String::new();
    for line in printed.lines() {
        let line: Value =
            serde_json::from_str(line).map_err(|_| PortraitError::Answer(printed.clone()))?;
        let name = line["name"].as_str().unwrap_or_default().to_owned();
        match Module::deserialize(&line) {
            Ok(module) => {
                modules.insert(name, module);
            }
            Err(_) => failed += &format!("  {name}: {}\n", line["failed"]),
        }
    }
    if !failed.is_empty() {
        return Err(PortraitError::Library(failed));
    }
    Ok(Portrait {
        python,
        implementation,
        modules,
    })
}

/// The Python, the implementation, and what the program printed.
fn messages_of(answer: &str) -> Option<(String, String, String)> {
    let messages: Vec<Value> = answer
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .ok()?;
    let of_kind = |kind: &'static str| {
        messages
            .iter()
            .filter(move |message| message["kind"] == kind)
    };
    let ready = of_kind("ready").next()?;
    if of_kind("result").next()?["status"] != "ok" {
        return None;
    }
    let printed = of_kind("output")
        .filter(|message| message["stream"] == "stdout")
        .filter_map(|message| message["text"].as_str())
        .collect();
    let name = ready["implementation"].as_str()?;
    let version = ready["version"].as_str()?;
    Some((
        ready["python"].as_str()?.to_owned(),
        format!("{name} {version}"),
        printed,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: &str =
        r#"{"kind":"ready","python":"3.14","implementation":"RustPython","version":"0.6.0"}"#;

    fn run_that_printed(lines: &[Value], status: &str) -> String {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let (start, end) = text.split_at(text.len() / 2);
        [
            READY.to_owned(),
            json!({"kind": "output", "stream": "stdout", "text": start}).to_string(),
            json!({"kind": "output", "stream": "stderr", "text": "a warning\n"}).to_string(),
            json!({"kind": "output", "stream": "stdout", "text": end}).to_string(),
            json!({"kind": "result", "status": status}).to_string(),
        ]
        .join("\n")
    }

    #[test]
    fn the_messages_of_a_run_make_a_portrait() {
        let answer = run_that_printed(
            &[
                json!({"name": "abc", "state": "works"}),
                json!({"name": "os", "state": "partly", "note": "in memory"}),
                json!({"name": "turtle", "state": "not", "note": "no windows"}),
            ],
            "ok",
        );
        let portrait = portrait_of(&answer).expect("the run went well");
        assert_eq!(portrait.implementation, "RustPython 0.6.0");
        assert_eq!(portrait.modules["abc"], Module::Works);
        let plain = serde_json::to_value(&portrait.modules).expect("plain data");
        assert_eq!(plain["os"], json!({"state": "partly", "note": "in memory"}));
        assert_eq!(
            plain["turtle"],
            json!({"state": "not", "note": "no windows"})
        );
    }

    #[test]
    fn a_table_that_is_not_true_stops_the_build() {
        let answer = run_that_printed(
            &[
                json!({"name": "abc", "state": "works"}),
                json!({"name": "json", "failed": "AssertionError"}),
            ],
            "ok",
        );
        let error = portrait_of(&answer)
            .expect_err("json does not work")
            .to_string();
        assert!(error.ends_with("\n  json: \"AssertionError\"\n"), "{error}");
    }

    #[test]
    fn a_run_that_failed_makes_none() {
        let error = portrait_of(&run_that_printed(&[], "error"));
        assert!(matches!(error, Err(PortraitError::Answer(_))), "{error:?}");
    }
}
