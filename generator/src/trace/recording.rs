//! The interpreter's recording of a run, as far as a figure shows it.
//!
//! `wasm-runner/README.md` documents the steps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A program that was run step by step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Recording {
    /// The texts of its files; the program is `main.py`.
    pub sources: BTreeMap<String, String>,
    /// What happened, in order.
    pub steps: Vec<Step>,
    /// Whether the program came to its own end.
    pub complete: bool,
    /// What it ended in.
    pub error: Option<Error>,
    /// What was printed and typed, in order.
    pub output: Vec<Piece>,
}

/// What a step tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// A line is about to run.
    Line,
    /// A function is entered.
    Call,
    /// It is left.
    Return,
    /// An exception is raised, or passes through.
    Exception,
    /// The program is over. No step says so; [`super::replay`] finds out.
    #[serde(skip)]
    End,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Step {
    /// What happens.
    pub event: Event,
    /// Where, in `file`.
    pub line: usize,
    /// The file.
    pub file: String,
    /// The function, `<module>` outside of all.
    pub function: String,
    /// The frames, outermost first.
    pub frames: Vec<ShownFrame>,
    /// How many frames are left out after the first.
    #[serde(default)]
    pub hidden: usize,
    /// The objects that are new or look different.
    #[serde(default)]
    pub objects: Heap,
    /// What a `return` gives back.
    pub value: Option<Value>,
    /// Whether the `return` is a `yield`.
    #[serde(default)]
    pub suspends: bool,
    /// The exception of an `exception`.
    pub error: Option<Error>,
    /// How many characters were printed before.
    pub stdout: usize,
    /// The same for standard error.
    #[serde(default)]
    pub stderr: usize,
}

/// Objects by their number.
pub type Heap = BTreeMap<u32, Thing>;

/// A frame, or the place of one that looks as in the step before.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum ShownFrame {
    /// The frame at this place of the step before.
    Same(usize),
    /// The frame.
    Frame(Frame),
}

/// A function that is running, with its variables.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Frame {
    /// The function.
    pub function: String,
    /// Where it is.
    pub line: usize,
    /// In which file.
    pub file: String,
    /// Its variables.
    pub names: Vec<(String, Value)>,
    /// How many of them are left out.
    #[serde(default)]
    pub truncated: usize,
}

/// A value, or an object by its number.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// An object.
    Reference {
        /// Its number.
        #[serde(rename = "ref")]
        number: u32,
    },
    /// A value that never changes.
    Plain {
        /// What it is.
        kind: String,
        /// What Python would show.
        text: String,
        /// How many characters of it are left out.
        #[serde(default)]
        truncated: usize,
    },
}

impl Value {
    /// The number, if it is an object.
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
    /// How to draw it: `list`, `dict`, `instance`.
    pub kind: String,
    /// A signature, a heading, the value of an object that is a number or a text.
    pub text: Option<String>,
    /// What a list, a tuple or a set holds.
    #[serde(default)]
    pub items: Vec<Value>,
    /// What a dict holds.
    #[serde(default)]
    pub entries: Vec<(Value, Value)>,
    /// What an instance or a class holds.
    #[serde(default)]
    pub attributes: Vec<(String, Value)>,
    /// How much is left out.
    #[serde(default)]
    pub truncated: usize,
}

/// An exception.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Error {
    /// Its class.
    #[serde(rename = "type")]
    pub class: String,
    /// Its words.
    pub message: String,
}

/// A piece of what a terminal shows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Piece {
    /// `stdout`, `stderr` or `stdin`.
    pub stream: String,
    /// The text.
    pub text: String,
    /// What was asked, where it was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
}
