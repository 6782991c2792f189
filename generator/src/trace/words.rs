//! A step of a recording → sentences: what just ran, what comes next, and everything
//! that the picture shows.
//!
//! `themes/default/js/trace-words.js` says the same in the page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::recording::{Event, Frame, Heap, Thing, Value};
use super::replay::{Moment, Replay, State, is_same};

const LONGEST_VALUE: usize = 60;
const MOST_CHANGES: usize = 3;
const MAIN: &str = "main.py";
const MODULE: &str = "<module>";

/// Words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Whether they are code.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub code: bool,
}

type Sentence = Vec<Words>;

fn words(text: impl Into<String>) -> Words {
    Words {
        text: text.into(),
        code: false,
    }
}

fn code(text: impl Into<String>) -> Words {
    Words {
        text: text.into(),
        code: true,
    }
}

/// What happened since the step before, and what comes next.
#[must_use]
pub fn sentence(replay: &Replay<'_>, index: usize) -> Vec<Words> {
    let state = replay.state(index);
    let mut all = match &state.before {
        None => vec![words("Nothing has run yet.")],
        Some((before, objects)) => happened(&state, before, objects, &replay.printed(index)),
    };
    if !all.is_empty() {
        all.push(words(" "));
    }
    all.extend(next(replay, &state));
    merged(all)
}

/// A sentence without its markup.
#[must_use]
pub fn spoken(sentence: &[Words]) -> String {
    sentence.iter().map(|words| words.text.as_str()).collect()
}

fn merged(pieces: Sentence) -> Sentence {
    let mut merged: Sentence = Vec::new();
    for piece in pieces {
        match merged.last_mut() {
            Some(last) if !last.code && !piece.code => last.text.push_str(&piece.text),
            _ => merged.push(piece),
        }
    }
    merged
}

fn happened(state: &State<'_, '_>, before: &Moment<'_>, old: &Heap, printed: &str) -> Sentence {
    let line = line_that_ran(state.moment, before);
    let mut clauses = changed_names(state);
    clauses.extend(changed_objects(state, old));
    if clauses.len() > MOST_CHANGES {
        clauses.truncate(MOST_CHANGES);
        clauses.push(vec![words("more changed")]);
    }
    if !printed.is_empty() {
        clauses.push(printed_words(printed));
    }
    let line_ran = line.map(|line| format!("Line {line} ran"));
    if clauses.is_empty() {
        return line_ran
            .filter(|_| state.moment.event != Event::Return)
            .map(|ran| vec![words(format!("{ran}."))])
            .unwrap_or_default();
    }
    let mut told: Sentence = line_ran
        .into_iter()
        .map(|ran| words(format!("{ran}: ")))
        .collect();
    told.extend(listed(clauses));
    told.push(words("."));
    told
}

/// The line whose turn ends here; none where a function was only entered, or an error
/// raised.
fn line_that_ran(moment: &Moment<'_>, before: &Moment<'_>) -> Option<usize> {
    let ends_a_line = matches!(moment.event, Event::Line | Event::Return | Event::End);
    let only_entered = before.event == Event::Call && before.depth() == moment.depth();
    if !ends_a_line
        || only_entered
        || before.depth() < moment.depth()
        || before.event == Event::Exception
    {
        return None;
    }
    let then = before.frames.get(moment.frames.len() - 1)?;
    is_same(then, moment.top()).then_some(then.line)
}

/// Whether a value is another than before.
#[must_use]
pub fn differs(value: &Value, old: Option<&Value>) -> bool {
    match (value, old) {
        (
            Value::Plain { kind, text, .. },
            Some(Value::Plain {
                kind: old_kind,
                text: old_text,
                ..
            }),
        ) => kind != old_kind || text != old_text,
        (value, Some(old)) => value != old,
        (_, None) => true,
    }
}

/// The value of a name.
#[must_use]
pub fn value_of<'f>(frame: &'f Frame, name: &str) -> Option<&'f Value> {
    let found = frame.names.iter().find(|(each, _)| each == name);
    found.map(|(_, value)| value)
}

fn changed_names(state: &State<'_, '_>) -> Vec<Sentence> {
    let mut clauses = Vec::new();
    for (frame, then) in state.frames_with_before() {
        let Some(then) = then else { continue };
        for (name, value) in &frame.names {
            if differs(value, value_of(then, name)) {
                clauses.push(is_now(state, name, value));
            }
        }
        for (name, _) in &then.names {
            if value_of(frame, name).is_none() {
                clauses.push(vec![code(name), words(" is gone")]);
            }
        }
    }
    clauses
}

fn is_now(state: &State<'_, '_>, name: &str, value: &Value) -> Sentence {
    if let Some(number) = value.number()
        && let Some(other) = names_of(state, number)
            .into_iter()
            .find(|each| *each != name)
    {
        let kind = kind_word(&state.objects[&number]);
        return vec![
            code(name),
            words(format!(" is now the same {kind} as ")),
            code(other),
        ];
    }
    let mut clause = vec![code(name), words(" is now ")];
    clause.extend(value_words(value, &state.objects));
    clause
}

/// The names that stand for an object, those of the function at hand first.
fn names_of<'s>(state: &'s State<'_, '_>, number: u32) -> Vec<&'s str> {
    let mut names: Vec<&str> = Vec::new();
    for frame in state.moment.frames.iter().rev() {
        for (name, value) in &frame.names {
            if value.number() == Some(number) && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    names
}

fn changed_objects(state: &State<'_, '_>, old: &Heap) -> Vec<Sentence> {
    let mut clauses = Vec::new();
    for number in state.moment.changed.keys() {
        let now = &state.objects[number];
        if let Some(then) = old.get(number).filter(|then| *then != now) {
            clauses.extend(object_clauses(state, *number, then, now));
        }
    }
    clauses
}

fn object_clauses(state: &State<'_, '_>, number: u32, then: &Thing, now: &Thing) -> Vec<Sentence> {
    let names = names_of(state, number);
    if now.kind == "instance" || now.kind == "class" {
        let attribute = |(name, value): &(String, Value)| {
            let mut clause = match names.first() {
                Some(owner) => vec![code(format!("{owner}.{name}"))],
                None => [vec![code(name), words(" of ")], article(now)].concat(),
            };
            clause.push(words(" is now "));
            clause.extend(value_words(value, &state.objects));
            clause
        };
        return now
            .attributes
            .iter()
            .filter(|each| !then.attributes.contains(each))
            .map(attribute)
            .collect();
    }
    let kind = kind_word(now);
    let mut clause = if names.is_empty() {
        vec![words(format!("a {kind}"))]
    } else {
        let named = names.iter().take(3).map(|name| vec![code(*name)]).collect();
        [vec![words(format!("the {kind} "))], listed(named)].concat()
    };
    clause.push(words(" is now "));
    clause.extend(value_words(&Value::Reference { number }, &state.objects));
    vec![clause]
}

fn printed_words(text: &str) -> Sentence {
    let lines: Vec<&str> = text
        .strip_suffix('\n')
        .unwrap_or(text)
        .split('\n')
        .collect();
    match lines[..] {
        [""] => vec![words("it printed an empty line")],
        [line] => vec![words("it printed "), code(cut(line, LONGEST_VALUE))],
        _ => vec![words(format!("it printed {} lines", lines.len()))],
    }
}

fn next(replay: &Replay<'_>, state: &State<'_, '_>) -> Sentence {
    let moment = state.moment;
    let line = moment.line();
    let place = if moment.file() == MAIN {
        vec![words(format!("Line {line}"))]
    } else {
        vec![words(format!("Line {line} of ")), code(moment.file())]
    };
    let name = function_words(moment);
    let begins = |rest: Sentence| [vec![capitalized(&name)], rest].concat();
    let is_class = is_class_body(replay, moment);
    match (moment.event, moment.value(), moment.error()) {
        (Event::End, ..) => match &replay.recording.error {
            Some(error) => vec![
                words("The program ends with "),
                code(&error.class),
                words("."),
            ],
            None => vec![words("The program is over.")],
        },
        (Event::Call, ..) if is_class => vec![
            words("Python now reads the class "),
            code(moment.function()),
            words("."),
        ],
        (Event::Call, ..) if goes_on(replay, moment) => begins(vec![words(" goes on.")]),
        (Event::Call, ..) => begins(
            [
                vec![words(" is called")],
                given_words(moment, &state.objects),
                vec![words(".")],
            ]
            .concat(),
        ),
        (Event::Return, None, _) => vec![words("The error leaves "), name, words(".")],
        (Event::Return, ..) if is_class => vec![
            words("The class "),
            code(moment.function()),
            words(" is read."),
        ],
        (Event::Return, Some(value), _) => {
            let (does, end) = if moment.suspends() {
                (" hands out ", " and waits.")
            } else {
                (" gives back ", ".")
            };
            let value = value_words(value, &state.objects);
            begins([vec![words(does)], value, vec![words(end)]].concat())
        }
        (Event::Exception, _, Some(error)) => {
            let mut sentence = [place, vec![words(" raises "), code(&error.class)]].concat();
            if !error.message.is_empty() {
                sentence.push(words(": "));
                sentence.push(words(cut(&error.message, LONGEST_VALUE)));
            }
            sentence.push(words("."));
            sentence
        }
        _ => [place, vec![words(" is next.")]].concat(),
    }
}

/// Python runs the body of a class like a function that has the class's name.
fn is_class_body(replay: &Replay<'_>, moment: &Moment<'_>) -> bool {
    let opening = format!("class {}", moment.function());
    let text = replay.recording.sources.get(moment.file());
    text.is_some_and(|text| {
        text.split('\n').any(|line| {
            let rest = line.trim_start().strip_prefix(&opening);
            rest.is_some_and(|rest| !rest.starts_with(is_word))
        })
    })
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Whether the call wakes a generator: it then stands where it was left, not at its
/// `def`.
fn goes_on(replay: &Replay<'_>, moment: &Moment<'_>) -> bool {
    if moment.function() == "<genexpr>" {
        return !moment.top().names.is_empty();
    }
    let line = replay.line_of(moment.file(), moment.line()).trim_start();
    let opens = |word: &str| {
        let rest = line.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(is_word))
    };
    !moment.function().starts_with('<')
        && !line.starts_with('@')
        && !opens("def")
        && !opens("async")
}

fn function_words(moment: &Moment<'_>) -> Words {
    match moment.function() {
        MODULE => code(moment.file()),
        "<lambda>" => words("the lambda"),
        "<genexpr>" => words("the generator expression"),
        name => code(name),
    }
}

fn capitalized(piece: &Words) -> Words {
    if piece.code {
        return piece.clone();
    }
    let (first, rest) = piece.text.split_at(1);
    words(format!("{}{rest}", first.to_uppercase()))
}

fn given_words(moment: &Moment<'_>, objects: &Heap) -> Sentence {
    let names = &moment.top().names;
    if names.is_empty() {
        return Vec::new();
    }
    let given = |(name, value): &(String, Value)| {
        [vec![code(name), words(" as ")], value_words(value, objects)].concat()
    };
    [
        vec![words(" with ")],
        listed(names.iter().map(given).collect()),
    ]
    .concat()
}

fn listed(parts: Vec<Sentence>) -> Sentence {
    let last = parts.len().saturating_sub(1);
    let mut all = Vec::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            all.push(words(if index == last { " and " } else { ", " }));
        }
        all.extend(part);
    }
    all
}

/// A value in a sentence.
#[must_use]
pub fn value_words(value: &Value, objects: &Heap) -> Vec<Words> {
    let object = value.number().and_then(|number| objects.get(&number));
    let heading = |object: &Thing| {
        let text = object.text.as_deref().unwrap_or_default();
        text.split('(').next().unwrap_or_default().to_owned()
    };
    match object {
        Some(object) if object.kind == "instance" && object.text.is_none() => article(object),
        Some(object) if object.kind == "function" => {
            vec![words("the function "), code(heading(object))]
        }
        Some(object) if object.kind == "class" => vec![words("the class "), code(heading(object))],
        _ => vec![code(cut(&shown(value, objects, 0), LONGEST_VALUE))],
    }
}

fn article(object: &Thing) -> Sentence {
    let vowel = object
        .class
        .starts_with(|first: char| "aeiouAEIOU".contains(first));
    vec![
        words(if vowel { "an " } else { "a " }),
        code(&object.class),
        words(" object"),
    ]
}

fn kind_word(object: &Thing) -> &str {
    match &*object.kind {
        "instance" => "object",
        "list" => &object.class,
        kind => kind,
    }
}

/// What Python would show, about.
#[must_use]
pub fn shown(value: &Value, objects: &Heap, depth: usize) -> String {
    let number = match value {
        Value::Plain { .. } => return plain_text(value),
        Value::Reference { number } => number,
    };
    let Some(object) = objects.get(number) else {
        return "…".to_owned();
    };
    let inner = |each: &Value| shown(each, objects, depth + 1);
    let entry = |(key, each): &(Value, Value)| format!("{}: {}", inner(key), inner(each));
    let parts = || -> Vec<String> {
        let items = object.items.iter().map(inner);
        items.chain(object.entries.iter().map(entry)).collect()
    };
    let many = || {
        let is_empty = object.items.is_empty() && object.entries.is_empty();
        match (depth > 1, is_empty) {
            (true, true) => String::new(),
            (true, false) => "…".to_owned(),
            _ => {
                let mut parts = parts();
                if object.truncated > 0 {
                    parts.push("…".to_owned());
                }
                parts.join(", ")
            }
        }
    };
    match &*object.kind {
        "list" => format!("[{}]", many()),
        "tuple" if object.items.len() == 1 && depth < 2 => format!("({},)", many()),
        "tuple" => format!("({})", many()),
        "set" if object.items.is_empty() => "set()".to_owned(),
        "set" | "dict" => format!("{{{}}}", many()),
        _ => object.text.clone().unwrap_or_else(|| object.class.clone()),
    }
}

/// The text of a value that is no object, with a sign where it was longer.
#[must_use]
pub fn plain_text(value: &Value) -> String {
    match value {
        Value::Plain {
            text, truncated: 0, ..
        } => text.clone(),
        Value::Plain { text, .. } => format!("{text}…"),
        Value::Reference { .. } => String::new(),
    }
}

/// At most so many characters, and a sign where there were more.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{kept}…")
}

/// All names and what they stand for, for those who cannot see the picture.
#[must_use]
pub fn picture_words(state: &State<'_, '_>) -> String {
    let mut seen: BTreeMap<u32, &str> = BTreeMap::new();
    let mut frames = Vec::new();
    for frame in &state.moment.frames {
        let mut names = Vec::new();
        for (name, value) in &frame.names {
            let first = value.number().and_then(|number| seen.get(&number));
            if let Some(first) = first {
                names.push(format!("{name} is the same as {first}"));
                continue;
            }
            if let Some(number) = value.number() {
                seen.insert(number, name);
            }
            let value = spoken(&value_words(value, &state.objects));
            names.push(format!("{name} is {value}"));
        }
        if names.is_empty() {
            names.push("no names yet".to_owned());
        }
        frames.push(format!("{}: {}.", frame_title(frame), names.join("; ")));
    }
    frames.join(" ")
}

/// What a frame is called: the program, a module, or a function.
#[must_use]
pub fn frame_title(frame: &Frame) -> String {
    if frame.function == MODULE {
        return match &*frame.file {
            MAIN => "Main program".to_owned(),
            file => file.to_owned(),
        };
    }
    match frame.function.strip_prefix('<') {
        Some(name) => name.trim_end_matches('>').to_owned(),
        None => format!("{}()", frame.function),
    }
}
