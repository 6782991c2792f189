//! The messages between the interpreter and its host.
//!
//! The page and its worker exchange them as objects, the generator and `understory-python` as lines
//! of JSON. Names are camelCase, and the tag of an enum is `kind`. The transport is up to the host.

mod recording;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use recording::{
    Error, Frame, Happening, Heap, HeapKind, HeapObject, PlainKind, Recording, ShownFrame,
    ShownValue, Step, Trace,
};

/// The Python version that the interpreter implements.
pub const PYTHON: &str = "3.14";
/// The interpreter's name.
pub const IMPLEMENTATION: &str = "RustPython";
/// The interpreter's version.
pub const VERSION: &str = "0.6.0";

/// A file's content: text, or bytes that aren't UTF-8.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum File {
    /// UTF-8 text.
    Text(String),
    /// Other bytes.
    Bytes {
        /// The bytes in base64.
        base64: String,
    },
}

/// Files by their path, relative to the program's working directory.
pub type Files = BTreeMap<String, File>;

/// A message from the host to the interpreter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Request {
    /// Run a program.
    Run(Run),
    /// Check a program against an exercise.
    Check(Check),
    /// Run a program and record its steps.
    Trace(Trace),
    /// Answer an [`Event::Input`] or an [`Event::Ask`].
    Line(Line),
    /// Serve a session: each [`Line`] that follows is a request, and gets an [`Event::Reply`].
    Session(Session),
    /// Import the check engine, because checks will follow. There is no answer.
    Prepare,
}

/// A program to run as `main.py`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Run {
    /// The program's source code.
    pub source: String,
    /// The files in its working directory.
    pub files: Files,
    /// The arguments after `main.py` in `sys.argv`.
    pub argv: Vec<String>,
    /// The lines of stdin, followed by the end of file. If `None`, ask the host for lines.
    pub stdin: Option<Vec<String>>,
    /// Earlier programs that share their variables with this one. They run first, without output.
    pub group: Vec<String>,
}

/// An interpreter that stays alive between requests. `understory_session.py` serves them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The contents of the working directory.
    pub files: Files,
}

/// A program to check against an exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The exercise, as the generator wrote it. Only `check.py` reads it.
    pub exercise: Value,
    /// The program's source code.
    pub source: String,
}

/// A line that the reader typed, or the answer of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The line without its newline, or `None` for the end of file. The character that Ctrl+C types
    /// in a terminal, U+0003 alone, raises `KeyboardInterrupt`.
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
    /// Commands that draw, such as those of `turtle`.
    Drawing,
}

/// A message from the interpreter to its host.
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
    /// The program wrote output.
    Output {
        /// The stream that it wrote to.
        stream: Stream,
        /// The output.
        text: String,
    },
    /// The program is waiting for a line.
    Input {
        /// The prompt, which has already been written to stdout.
        prompt: String,
    },
    /// The program is waiting for the answer of a service. A host without it answers `None`.
    Ask {
        /// The service's name, such as `turtle`.
        service: String,
        /// The question, in a format that only the service and the program know.
        request: String,
    },
    /// A check starts.
    Checking {
        /// The check's name.
        name: String,
    },
    /// A session answers a request.
    Reply {
        /// The answer, in a format that only the host and the session know.
        value: Value,
    },
    /// A run has ended.
    Result(Outcome),
    /// A check has ended, with this verdict from `check.py`.
    Verdict(Value),
    /// A recorded run has ended.
    Trace(Recording),
}

impl Event {
    /// Returns the event for a booted interpreter.
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
    /// The program ended or called `sys.exit`.
    Ok,
    /// The program raised an exception, or couldn't be compiled.
    Error,
    /// The program reached a limit.
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
    /// The error, if there was one.
    pub error: Option<Problem>,
    /// The new and changed files of the working directory.
    pub files: Files,
    /// How long the program took, in milliseconds.
    #[serde(default)]
    pub millis: u64,
}

impl Outcome {
    /// Returns the outcome of a run in which the interpreter failed.
    pub fn crashed(problem: Problem) -> Self {
        Self {
            status: Status::Crashed,
            error: Some(problem),
            files: Files::new(),
            millis: 0,
        }
    }
}

/// An exception, as the learner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The name of the exception's class, such as `NameError`.
    #[serde(rename = "type")]
    pub class: String,
    /// The exception's message.
    pub message: String,
    /// The line of `main.py` to look at.
    pub line: Option<u32>,
    /// The traceback that Python prints.
    pub traceback: String,
    /// The explanation in plain words.
    pub explanation: Option<Explanation>,
}

/// An explanation of an exception in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What it means.
    pub meaning: String,
    /// Where to look.
    pub look: String,
}
