//! The recording of a run: what a player draws, step by step.
//!
//! A step shows the frames of the learner's own code. What changes in place, or may have two
//! names, is an object of its own that values refer to; a step holds only those objects that are
//! new or look different since the step before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Outcome, Run};

/// A program to run as `main.py` while its steps are recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// The program.
    #[serde(flatten)]
    pub run: Run,
    /// The most steps to record; the program is ended where there would be more.
    #[serde(default = "Trace::default_steps")]
    pub steps: usize,
}

impl Trace {
    /// The most that can be asked for.
    pub const MOST_STEPS: usize = 10_000;

    const fn default_steps() -> usize {
        1_000
    }
}

/// The outcome of a run, and its steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recording {
    /// How the run ended.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// What happened, in order.
    pub steps: Vec<Step>,
    /// Whether the program came to its own end within the limit of steps.
    pub complete: bool,
}

/// What a step tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Happening {
    /// A line is about to run.
    Line,
    /// A function, a class body or a module is entered, or a generator resumed.
    Call,
    /// It is left: by returning, by yielding, or by an exception.
    Return,
    /// An exception is raised, or passes through.
    Exception,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What happens.
    pub event: Happening,
    /// Where, in `file`.
    pub line: u32,
    /// The file, relative to the working directory.
    pub file: String,
    /// The function, `<module>` outside of all.
    pub function: String,
    /// The learner's own frames, outermost first.
    pub frames: Vec<ShownFrame>,
    /// How many frames are left out after the first.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hidden: usize,
    /// The objects that are new or look different since the step before.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub objects: Heap,
    /// What a `return` gives back or yields; none where an exception leaves the function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ShownValue>,
    /// Whether the `return` is a `yield` or an `await`: the frame will be resumed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub suspends: bool,
    /// The exception of an `exception`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Error>,
    /// How many characters the program has written to standard output so far.
    pub stdout: usize,
    /// The same for standard error.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub stderr: usize,
}

/// Objects by their number.
pub type Heap = BTreeMap<String, HeapObject>;

/// A frame, or a reference to one that was shown before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShownFrame {
    /// The frame at this place of the step before, which looks the same.
    Same(usize),
    /// The frame.
    Frame(Frame),
}

/// A function that is running, with its variables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    /// The function, `<module>` outside of all.
    pub function: String,
    /// Where it is, in `file`.
    pub line: u32,
    /// The file, relative to the working directory.
    pub file: String,
    /// Its variables.
    pub names: Vec<(String, ShownValue)>,
    /// How many variables are left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub truncated: usize,
}

/// A value, or a reference to an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShownValue {
    /// An object, by its number.
    Reference {
        /// The number.
        #[serde(rename = "ref")]
        number: u32,
    },
    /// A value that never changes.
    Plain {
        /// What it is.
        kind: PlainKind,
        /// What Python would show.
        text: String,
        /// How many characters of it are left out.
        #[serde(default, skip_serializing_if = "is_zero")]
        truncated: usize,
    },
}

/// What a plain value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PlainKind {
    /// `None`.
    None,
    /// `True` or `False`.
    Bool,
    /// An integer, a float or a complex number.
    Number,
    /// A text, in quotes.
    Text,
    /// Bytes.
    Bytes,
    /// A member of an enumeration.
    Enum,
    /// A function or method that is not the learner's, by its name.
    Function,
    /// A class that is not the learner's, by its name.
    Class,
    /// A module, by its name.
    Module,
    /// Anything else.
    Other,
    /// An object that is left out, because the step shows too many; its type.
    More,
}

/// An object as a player draws it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HeapObject {
    /// The name of its type.
    #[serde(rename = "type")]
    pub class: String,
    /// How to draw it.
    pub kind: HeapKind,
    /// A function's signature, a class and its bases, the words of an exception, the base value
    /// of an object that is a number or a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What a list, a tuple or a set holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ShownValue>,
    /// What a dict holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<(ShownValue, ShownValue)>,
    /// What an instance or a class holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(String, ShownValue)>,
    /// How many items, entries or attributes are left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub truncated: usize,
}

/// How to draw an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HeapKind {
    /// A list, or another sequence that can change.
    List,
    /// A tuple.
    Tuple,
    /// A dict.
    Dict,
    /// A set.
    Set,
    /// An object of a class of the learner's, or a namespace.
    Instance,
    /// A function of the learner's.
    Function,
    /// A class of the learner's.
    Class,
}

/// An exception as a step shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// The exception's class.
    #[serde(rename = "type")]
    pub class: String,
    /// Its words.
    pub message: String,
}

const fn is_zero(count: &usize) -> bool {
    *count == 0
}

const fn is_false(flag: &bool) -> bool {
    !*flag
}
