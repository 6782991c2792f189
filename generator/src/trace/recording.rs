//! The part of the interpreter's recording of a run that a figure shows.
//!
//! `wasm-runner/README.md` documents the steps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A program's run, step by step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Recording {
    /// The source of its files; the program is `main.py`.
    pub sources: BTreeMap<String, String>,
    /// What happened, in order.
    pub steps: Vec<Step>,
    /// Whether the program ran to its end.
    pub complete: bool,
    /// The error that ended it.
    pub error: Option<Error>,
    /// The output and the typed input, in order.
    pub output: Vec<Piece>,
}

/// What happens in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// A line is about to run.
    Line,
    /// A function is called.
    Call,
    /// A function returns.
    Return,
    /// An exception is raised, or propagates.
    Exception,
    /// The program has ended. No step records this; [`super::replay`] derives it.
    #[serde(skip)]
    End,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Step {
    /// What happens.
    pub event: Event,
    /// The line, in `file`.
    pub line: usize,
    /// The file.
    pub file: String,
    /// The function; `<module>` outside of any function.
    pub function: String,
    /// The frames, outermost first.
    pub frames: Vec<ShownFrame>,
    /// How many frames are left out after the first.
    #[serde(default)]
    pub hidden: usize,
    /// The objects that are new or changed.
    #[serde(default)]
    pub objects: Heap,
    /// The value that a `return` returns.
    pub value: Option<Value>,
    /// Whether the `return` is a `yield`.
    #[serde(default)]
    pub suspends: bool,
    /// The exception of an `exception` event.
    pub error: Option<Error>,
    /// How many characters were printed to standard output before.
    pub stdout: usize,
    /// The same for standard error.
    #[serde(default)]
    pub stderr: usize,
}

/// Objects by number.
pub type Heap = BTreeMap<u32, Thing>;

/// A frame, or a reference to one that has not changed since the step before.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum ShownFrame {
    /// The frame with this index in the step before.
    Same(usize),
    /// The frame.
    Frame(Frame),
}

/// A running function with its variables.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Frame {
    /// The function.
    pub function: String,
    /// The line.
    pub line: usize,
    /// The file.
    pub file: String,
    /// Its variables.
    pub names: Vec<(String, Value)>,
    /// How many variables are left out.
    #[serde(default)]
    pub truncated: usize,
}

/// A value, or a reference to an object by number.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// An object.
    Reference {
        /// Its number.
        #[serde(rename = "ref")]
        number: u32,
    },
    /// A value that cannot change.
    Plain {
        /// Its kind.
        kind: String,
        /// The text that Python would show.
        text: String,
        /// How many characters of the text are left out.
        #[serde(default)]
        truncated: usize,
    },
}

impl Value {
    /// Returns the number, if this is an object.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Reference { number } => Some(*number),
            Self::Plain { .. } => None,
        }
    }
}

/// An object.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Thing {
    /// The name of its type.
    #[serde(rename = "type")]
    pub class: String,
    /// How to draw it: `list`, `dict`, `instance` and so on.
    pub kind: String,
    /// A signature, a heading, or the value of an object that is a number or a string.
    pub text: Option<String>,
    /// The items of a list, a tuple or a set.
    #[serde(default)]
    pub items: Vec<Value>,
    /// The entries of a dict.
    #[serde(default)]
    pub entries: Vec<(Value, Value)>,
    /// The attributes of an instance or a class.
    #[serde(default)]
    pub attributes: Vec<(String, Value)>,
    /// How many of these are left out.
    #[serde(default)]
    pub truncated: usize,
}

/// An exception.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Error {
    /// Its class.
    #[serde(rename = "type")]
    pub class: String,
    /// Its message.
    pub message: String,
}

/// A piece of a terminal's text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Piece {
    /// `stdout`, `stderr` or `stdin`.
    pub stream: String,
    /// The text.
    pub text: String,
    /// The prompt, for typed input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
}
