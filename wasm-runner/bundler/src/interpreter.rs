//! Asks the interpreter about itself.
//!
//! Asks the native program for its Python version, and tests each module of the standard library.
//! The wasm module has the same source code, so the answers are valid for it, too.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use understory_bundle::manifest::{Module, Portrait};

use crate::process::{Failure, output_of};

/// Time limit for testing every module; some tests are slow.
const TIMEOUT: Duration = Duration::from_secs(5 * 60);

/// Runs the tests and prints the results.
const PROVE: &str = include_str!("library.py");

/// The description of each module, with its test.
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
    #[error("cannot run the new interpreter: {0}")]
    Run(#[source] Failure),
    #[error("unexpected answer from the new interpreter: {0}")]
    Output(String),
    #[error("these modules do not work as the standard library tables say:\n{0}")]
    Library(String),
}

/// Asks the program `understory-python`.
pub(crate) fn ask(program: &Path) -> Result<Portrait, PortraitError> {
    let names = TABLES.map(|(name, _)| name);
    let files: BTreeMap<_, _> = TABLES.into_iter().collect();
    let request = json!({
        "kind": "run", "source": PROVE, "stdin": [], "argv": names, "files": files,
    });
    let output = output_of(Command::new(program), &format!("{request}\n"), TIMEOUT)
        .map_err(PortraitError::Run)?;
    portrait_of(&output)
}

/// Reads the interpreter's messages.
fn portrait_of(output: &str) -> Result<Portrait, PortraitError> {
    let (python, implementation, printed) =
        messages_of(output).ok_or_else(|| PortraitError::Output(output.to_owned()))?;
    let mut modules = BTreeMap::new();
    let mut failed = String::new();
    for line in printed.lines() {
        let line: Value =
            serde_json::from_str(line).map_err(|_| PortraitError::Output(printed.clone()))?;
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

/// Returns the Python version, the implementation, and the printed text.
fn messages_of(output: &str) -> Option<(String, String, String)> {
    let messages: Vec<Value> = output
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
    let output = of_kind("output")
        .filter(|message| message["stream"] == "stdout")
        .filter_map(|message| message["text"].as_str())
        .collect();
    let name = ready["implementation"].as_str()?;
    let version = ready["version"].as_str()?;
    Some((
        ready["python"].as_str()?.to_owned(),
        format!("{name} {version}"),
        output,
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
        let output = run_that_printed(
            &[
                json!({"name": "abc", "state": "works"}),
                json!({"name": "os", "state": "partly", "note": "in memory"}),
                json!({"name": "turtle", "state": "not", "note": "no windows"}),
            ],
            "ok",
        );
        let portrait = portrait_of(&output).expect("the run went well");
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
    fn a_wrong_table_stops_the_build() {
        let output = run_that_printed(
            &[
                json!({"name": "abc", "state": "works"}),
                json!({"name": "json", "failed": "AssertionError"}),
            ],
            "ok",
        );
        let error = portrait_of(&output)
            .expect_err("json does not work")
            .to_string();
        assert!(error.ends_with("\n  json: \"AssertionError\"\n"), "{error}");
    }

    #[test]
    fn a_failed_run_makes_no_portrait() {
        let error = portrait_of(&run_that_printed(&[], "error"));
        assert!(matches!(error, Err(PortraitError::Output(_))), "{error:?}");
    }
}
