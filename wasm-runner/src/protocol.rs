//! Every value that crosses between the interpreter and whoever started it.
//!
//! The page and its worker exchange these as objects, the generator and `understory-python` as
//! lines of JSON. Names are camelCase, kinds are told by `kind`. Nothing here knows how a message
//! travels.

mod recording;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use recording::{
    Error, Frame, Happening, Heap, HeapKind, HeapObject, PlainKind, Recording, ShownFrame,
    ShownValue, Step, Trace,
};

/// The version of the language that the interpreter speaks.
pub const PYTHON: &str = "3.14";
/// The interpreter's name.
pub const IMPLEMENTATION: &str = "RustPython";
/// The interpreter's version.
pub const VERSION: &str = "0.6.0";

/// A file's content: text, or bytes that are not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum File {
    /// UTF-8 text.
    Text(String),
    /// Any bytes, encoded.
    Bytes {
        /// The bytes in base64.
        base64: String,
    },
}

/// Files by their path, relative to the program's working directory.
pub type Files = BTreeMap<String, File>;

/// What a host asks of the interpreter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Request {
    /// Run a program.
    Run(Run),
    /// Check a program against an exercise.
    Check(Check),
    /// Run a program and record its steps.
    Trace(Trace),
    /// Answer an [`Event::Input`].
    Line(Line),
    /// Import the engine of checks, because checks follow. There is no answer.
    Prepare,
}

/// A program to run as `main.py`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Run {
    /// The program's text.
    pub source: String,
    /// What its working directory holds.
    pub files: Files,
    /// What follows `main.py` in `sys.argv`.
    pub argv: Vec<String>,
    /// The lines that input reads before it meets the end of file; `None` asks the host.
    pub stdin: Option<Vec<String>>,
    /// Earlier programs that share their names with this one: run first, silently.
    pub group: Vec<String>,
}

/// A program to check against an exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The exercise, as the generator wrote it. Only `check.py` reads it.
    pub exercise: Value,
    /// The program's text.
    pub source: String,
}

/// A line typed by the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The text without its line end; `None` is the end of file.
    pub text: Option<String>,
}

/// A stream that a program writes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// What the interpreter tells its host.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Event {
    /// The interpreter is booted.
    Ready {
        /// The language's version.
        python: String,
        /// The interpreter's name.
        implementation: String,
        /// The interpreter's version.
        version: String,
    },
    /// The program wrote text.
    Output {
        /// Where to.
        stream: Stream,
        /// What.
        text: String,
    },
    /// The program waits for a line.
    Input {
        /// What the program asked, already written to standard output.
        prompt: String,
    },
    /// A check starts.
    Checking {
        /// The check's name.
        name: String,
    },
    /// A run has ended.
    Result(Outcome),
    /// A check has ended: what `check.py` says of it, unchanged.
    Verdict(Value),
    /// A run whose steps were recorded has ended.
    Trace(Recording),
}

impl Event {
    /// The event that says that the interpreter is booted.
    pub fn ready() -> Self {
        Self::Ready {
            python: PYTHON.to_owned(),
            implementation: IMPLEMENTATION.to_owned(),
            version: VERSION.to_owned(),
        }
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// The program came to its end, or asked to exit.
    Ok,
    /// The program ended in an exception, or could not be compiled.
    Error,
    /// The program used up something it may only have so much of.
    Limit,
    /// The interpreter failed, not the program.
    Crashed,
}

/// The outcome of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// How it ended.
    pub status: Status,
    /// What went wrong, if anything did.
    pub error: Option<Problem>,
    /// The files of the working directory that are new or changed.
    pub files: Files,
    /// How long the program took.
    #[serde(default)]
    pub millis: u64,
}

impl Outcome {
    /// The outcome of a run in which the interpreter failed.
    pub fn crashed(problem: Problem) -> Self {
        Self {
            status: Status::Crashed,
            error: Some(problem),
            files: Files::new(),
            millis: 0,
        }
    }
}

/// An exception, as a learner reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The exception's class, `NameError`.
    #[serde(rename = "type")]
    pub class: String,
    /// The exception's words.
    pub message: String,
    /// The line of `main.py` to look at.
    pub line: Option<u32>,
    /// What Python prints.
    pub traceback: String,
    /// The exception in plain words.
    pub explanation: Option<Explanation>,
}

/// An exception in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What it means.
    pub meaning: String,
    /// Where to look.
    pub look: String,
}
