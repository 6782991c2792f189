//! The recording of a run, which the player draws step by step.
//!
//! A step shows the frames of the learner's code. Values refer to objects that can be mutable or
//! shared by number. A step only contains the objects that are new or look different since the
//! previous step.

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
    /// The maximum number of steps to record. The program is stopped if it needs more.
    #[serde(default = "Trace::default_steps")]
    pub steps: usize,
}

impl Trace {
    /// The maximum that can be requested.
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
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Whether the program ended within the limit of steps.
    pub complete: bool,
}

/// What happens in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Happening {
    /// A line is about to run.
    Line,
    /// A function, a class body or a module is entered, or a generator resumed.
    Call,
    /// It's left by returning, yielding or an exception.
    Return,
    /// An exception is raised or propagates.
    Exception,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What happens.
    pub event: Happening,
    /// The line, in `file`.
    pub line: u32,
    /// The file, relative to the working directory.
    pub file: String,
    /// The function, or `<module>` outside all functions.
    pub function: String,
    /// The learner's own frames, outermost first.
    pub frames: Vec<ShownFrame>,
    /// How many frames are left out after the first.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hidden: usize,
    /// The objects that are new or look different since the previous step.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub objects: Heap,
    /// The value that is returned or yielded, unless an exception leaves the function.
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
    /// The same for the commands that draw.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub drawing: usize,
}

/// Objects by their number.
pub type Heap = BTreeMap<String, HeapObject>;

/// A frame, or a reference to an identical one in the previous step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShownFrame {
    /// The index of an identical frame in the previous step.
    Same(usize),
    /// The frame.
    Frame(Frame),
}

/// A running function, with its variables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    /// The function, or `<module>` outside all functions.
    pub function: String,
    /// The current line, in `file`.
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
    /// The number of an object.
    Reference {
        /// The number.
        #[serde(rename = "ref")]
        number: u32,
    },
    /// An immutable value.
    Plain {
        /// The kind of value.
        kind: PlainKind,
        /// Its repr.
        text: String,
        /// How many characters of the repr are left out.
        #[serde(default, skip_serializing_if = "is_zero")]
        truncated: usize,
    },
}

/// The kind of a plain value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PlainKind {
    /// `None`.
    None,
    /// `True` or `False`.
    Bool,
    /// An integer, a float or a complex number.
    Number,
    /// A string, in quotation marks.
    Text,
    /// Bytes.
    Bytes,
    /// A member of an enum.
    Enum,
    /// The name of a function or method that isn't the learner's.
    Function,
    /// The name of a class that isn't the learner's.
    Class,
    /// The name of a module.
    Module,
    /// Anything else.
    Other,
    /// The type of an object that is left out, because the step has too many.
    More,
}

/// An object, as the player draws it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HeapObject {
    /// The name of its type.
    #[serde(rename = "type")]
    pub class: String,
    /// How to draw it.
    pub kind: HeapKind,
    /// A function's signature, a class and its bases, an exception's message, or the value of an
    /// object whose class is a subclass of a number or string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The items of a list, a tuple or a set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ShownValue>,
    /// The entries of a dict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<(ShownValue, ShownValue)>,
    /// The attributes of an instance or a class.
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
    /// A list, or another mutable sequence.
    List,
    /// A tuple.
    Tuple,
    /// A dict.
    Dict,
    /// A set.
    Set,
    /// An instance of the learner's classes, or a namespace.
    Instance,
    /// One of the learner's functions.
    Function,
    /// One of the learner's classes.
    Class,
}

/// An exception as a step shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// The exception's class.
    #[serde(rename = "type")]
    pub class: String,
    /// Its message.
    pub message: String,
}

const fn is_zero(count: &usize) -> bool {
    *count == 0
}

const fn is_false(flag: &bool) -> bool {
    !*flag
}
