//! What the interpreter says of itself.
//!
//! The native program enters and is asked: which Python it speaks, and which modules of
//! the standard library a program can import. The wasm module is the same source, so
//! the answers hold for it. It does not know how either was built.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use crate::process::{Failure, output_of};

/// Imports every module there is; some take their time.
const LIMIT: Duration = Duration::from_secs(5 * 60);

/// Tries each module of the standard library and prints the names of those that work.
const PROBE: &str = include_str!("importable.py");

/// An interpreter's description of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Portrait {
    /// The Python that it speaks, e.g. `3.14`.
    pub(crate) python: String,
    /// Its name and version, e.g. `RustPython 0.6.0`.
    pub(crate) implementation: String,
    /// The modules of the standard library that can be imported.
    pub(crate) modules: Vec<String>,
}

/// Why there is no portrait.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PortraitError {
    #[error("the interpreter that was built does not run: {0}")]
    Run(#[source] Failure),
    #[error("the interpreter that was built gave no sensible answer: {0}")]
    Answer(String),
}

/// Asks the program `understory-python`.
pub(crate) fn ask(program: &Path) -> Result<Portrait, PortraitError> {
    let request = json!({ "kind": "run", "source": PROBE, "stdin": [] });
    let answer = output_of(Command::new(program), &format!("{request}\n"), LIMIT)
        .map_err(PortraitError::Run)?;
    portrait_of(&answer).ok_or(PortraitError::Answer(answer))
}

/// Reads the interpreter's messages.
fn portrait_of(answer: &str) -> Option<Portrait> {
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
    let printed: String = of_kind("output")
        .filter(|message| message["stream"] == "stdout")
        .filter_map(|message| message["text"].as_str())
        .collect();
    Some(Portrait {
        python: ready["python"].as_str()?.to_owned(),
        implementation: format!(
            "{} {}",
            ready["implementation"].as_str()?,
            ready["version"].as_str()?
        ),
        modules: printed.lines().map(str::to_owned).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: &str =
        r#"{"kind":"ready","python":"3.14","implementation":"RustPython","version":"0.6.0"}"#;

    #[test]
    fn the_messages_of_a_run_make_a_portrait() {
        let answer = [
            READY,
            r#"{"kind":"output","stream":"stdout","text":"abc\njs"}"#,
            r#"{"kind":"output","stream":"stderr","text":"a warning\n"}"#,
            r#"{"kind":"output","stream":"stdout","text":"on\n"}"#,
            r#"{"kind":"result","status":"ok","error":null,"files":{},"millis":3}"#,
        ];
        let portrait = portrait_of(&answer.join("\n")).expect("the run went well");
        assert_eq!(portrait.implementation, "RustPython 0.6.0");
        assert_eq!(portrait.modules, ["abc", "json"]);
    }

    #[test]
    fn a_run_that_failed_makes_none() {
        let answer = [
            READY,
            r#"{"kind":"result","status":"error","error":null,"files":{},"millis":3}"#,
        ];
        assert_eq!(portrait_of(&answer.join("\n")), None);
    }
}
