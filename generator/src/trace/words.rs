//! Describes a step of a recording in sentences: what just ran, what comes next, and everything
//! that the picture shows.
//!
//! `themes/default/js/trace-words.js` does the same in the page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::recording::{Event, Frame, Heap, Thing, Value};
use super::replay::{Moment, Replay, State, is_same};
use crate::words::Words as Phrases;

const LONGEST_VALUE: usize = 60;
const MOST_CHANGES: usize = 3;
const MAIN: &str = "main.py";
const MODULE: &str = "<module>";

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Its text.
    pub text: String,
    /// Whether it is code.
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

/// Fills the gaps of a phrase with parts of a sentence.
fn said(text: &str, parts: Vec<(&str, Sentence)>) -> Sentence {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) = gap(rest) {
        all.push(words(before));
        let part = parts.iter().find(|(known, _)| *known == name);
        all.extend(part.map(|(_, part)| part.clone()).unwrap_or_default());
        rest = after;
    }
    all.push(words(rest));
    all.retain(|piece| !piece.text.is_empty());
    all
}

/// Splits a text at the first `{name}` into what comes before, the name, and the rest.
fn gap(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Returns what happened since the step before, and what comes next.
#[must_use]
pub fn sentence(replay: &Replay<'_>, index: usize, phrases: &Phrases) -> Vec<Words> {
    let state = replay.state(index);
    let teller = Teller {
        state: &state,
        phrases,
    };
    let mut all = match &state.before {
        None => vec![words(phrases.say("steps.begin"))],
        Some((before, objects)) => teller.happened(before, objects, &replay.printed(index)),
    };
    if !all.is_empty() {
        all.push(words(" "));
    }
    all.extend(teller.next(replay));
    merged(all)
}

/// Describes one state in one language.
struct Teller<'t> {
    state: &'t State<'t, 't>,
    phrases: &'t Phrases,
}

/// Returns a sentence without its markup.
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

impl Teller<'_> {
    fn say(&self, key: &str, parts: Vec<(&str, Sentence)>) -> Sentence {
        said(&self.phrases.say(&format!("steps.{key}")), parts)
    }

    /// Does the same with an additional plain value.
    fn fill(&self, key: &str, value: (&str, &str), parts: Vec<(&str, Sentence)>) -> Sentence {
        said(&self.phrases.fill(&format!("steps.{key}"), &[value]), parts)
    }

    fn happened(&self, before: &Moment<'_>, old: &Heap, printed: &str) -> Sentence {
        let line = line_that_ran(self.state.moment, before).map(|line| line.to_string());
        let mut clauses = self.changed_names();
        clauses.extend(self.changed_objects(old));
        if clauses.len() > MOST_CHANGES {
            clauses.truncate(MOST_CHANGES);
            clauses.push(self.say("more_changed", vec![]));
        }
        if !printed.is_empty() {
            clauses.push(self.printed_words(printed));
        }
        match (line, clauses.is_empty()) {
            (Some(line), true) if self.state.moment.event != Event::Return => {
                self.fill("ran", ("line", &line), vec![])
            }
            (_, true) => Vec::new(),
            (Some(line), false) => {
                let changes = vec![("changes", self.listed(clauses))];
                self.fill("did", ("line", &line), changes)
            }
            (None, false) => [self.listed(clauses), vec![words(".")]].concat(),
        }
    }
}

/// Returns the line that just finished; `None` if a function was only entered or an error was
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

/// Returns whether a value has changed.
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

/// Returns the value of a name.
#[must_use]
pub fn value_of<'f>(frame: &'f Frame, name: &str) -> Option<&'f Value> {
    let found = frame.names.iter().find(|(each, _)| each == name);
    found.map(|(_, value)| value)
}

impl Teller<'_> {
    fn changed_names(&self) -> Vec<Sentence> {
        let mut clauses = Vec::new();
        for (frame, then) in self.state.frames_with_before() {
            let Some(then) = then else { continue };
            for (name, value) in &frame.names {
                if differs(value, value_of(then, name)) {
                    clauses.push(self.is_now(name, value));
                }
            }
            for (name, _) in &then.names {
                if value_of(frame, name).is_none() {
                    clauses.push(self.say("gone", vec![("name", vec![code(name)])]));
                }
            }
        }
        clauses
    }

    fn is_now(&self, name: &str, value: &Value) -> Sentence {
        let mut parts = vec![("name", vec![code(name)])];
        if let Some(number) = value.number()
            && let Some(other) = names_of(self.state, number)
                .into_iter()
                .find(|each| *each != name)
        {
            let kind = self.kind_word(&self.state.objects[&number]);
            parts.push(("other", vec![code(other)]));
            return self.fill("same", ("kind", &kind), parts);
        }
        parts.push(("value", self.value_words(value)));
        self.say("now", parts)
    }
}

/// Returns the names that refer to an object, starting with those in the current function.
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

impl Teller<'_> {
    fn changed_objects(&self, old: &Heap) -> Vec<Sentence> {
        let mut clauses = Vec::new();
        for number in self.state.moment.changed.keys() {
            let now = &self.state.objects[number];
            if let Some(then) = old.get(number).filter(|then| *then != now) {
                clauses.extend(self.object_clauses(*number, then, now));
            }
        }
        clauses
    }

    fn object_clauses(&self, number: u32, then: &Thing, now: &Thing) -> Vec<Sentence> {
        let names = names_of(self.state, number);
        if now.kind == "instance" || now.kind == "class" {
            let attribute = |(name, value): &(String, Value)| {
                let owner = match names.first() {
                    Some(owner) => vec![code(format!("{owner}.{name}"))],
                    None => {
                        let object = ("object", self.article(now));
                        self.say("of", vec![("name", vec![code(name)]), object])
                    }
                };
                self.say(
                    "now",
                    vec![("name", owner), ("value", self.value_words(value))],
                )
            };
            return now
                .attributes
                .iter()
                .filter(|each| !then.attributes.contains(each))
                .map(attribute)
                .collect();
        }
        let kind = self.kind_word(now);
        let which = if names.is_empty() {
            self.fill("a", ("kind", &kind), vec![])
        } else {
            let named = names.iter().take(3).map(|name| vec![code(*name)]).collect();
            self.fill("the", ("kind", &kind), vec![("names", self.listed(named))])
        };
        let value = self.value_words(&Value::Reference { number });
        vec![self.say("now", vec![("name", which), ("value", value)])]
    }

    fn printed_words(&self, text: &str) -> Sentence {
        let lines: Vec<&str> = text
            .strip_suffix('\n')
            .unwrap_or(text)
            .split('\n')
            .collect();
        match lines[..] {
            [""] => self.say("printed_empty", vec![]),
            [line] => {
                let line = vec![code(cut(line, LONGEST_VALUE))];
                self.say("printed", vec![("text", line)])
            }
            _ => {
                let count = lines.len().to_string();
                self.fill("printed_lines", ("count", &count), vec![])
            }
        }
    }

    fn next(&self, replay: &Replay<'_>) -> Sentence {
        let moment = self.state.moment;
        let line = moment.line().to_string();
        let place = if moment.file() == MAIN {
            self.fill("line", ("line", &line), vec![])
        } else {
            let file = vec![("file", vec![code(moment.file())])];
            self.fill("line_of", ("line", &line), file)
        };
        let named = self.function_words(moment);
        let name = ("name", capitalized(&named));
        let is_class = is_class_body(replay, moment);
        let class = || vec![("name", vec![code(moment.function())])];
        match (moment.event, moment.value(), moment.error()) {
            (Event::End, ..) => match &replay.recording.error {
                Some(error) => self.say("ends", vec![("error", vec![code(&error.class)])]),
                None => self.say("over", vec![]),
            },
            (Event::Call, ..) if is_class => self.say("class_reading", class()),
            (Event::Call, ..) if goes_on(replay, moment) => self.say("goes_on", vec![name]),
            (Event::Call, ..) if moment.top().names.is_empty() => self.say("called", vec![name]),
            (Event::Call, ..) => self.say(
                "called_with",
                vec![name, ("values", self.given_words(moment))],
            ),
            (Event::Return, None, _) => self.say("leaves", vec![("name", named)]),
            (Event::Return, ..) if is_class => self.say("class_read", class()),
            (Event::Return, Some(value), _) => {
                let key = if moment.suspends() {
                    "hands_out"
                } else {
                    "gives_back"
                };
                self.say(key, vec![name, ("value", self.value_words(value))])
            }
            (Event::Exception, _, Some(error)) => {
                let mut told = vec![code(&error.class)];
                if !error.message.is_empty() {
                    let message = cut(&error.message, LONGEST_VALUE);
                    told.push(words(format!(": {message}")));
                }
                self.say("raises", vec![("place", place), ("error", told)])
            }
            _ => self.say("next", vec![("place", place)]),
        }
    }
}

/// Returns whether this is the body of a class, which Python runs like a function with the
/// class's name.
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

/// Returns whether the call resumes a generator: its line is then where it stopped, not its
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

fn capitalized(pieces: &[Words]) -> Sentence {
    let mut pieces = pieces.to_vec();
    if let Some(first) = pieces.first_mut().filter(|first| !first.code) {
        let mut letters = first.text.chars();
        let capital = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string());
        first.text = capital.unwrap_or_default() + letters.as_str();
    }
    pieces
}

impl Teller<'_> {
    fn function_words(&self, moment: &Moment<'_>) -> Sentence {
        match moment.function() {
            MODULE => vec![code(moment.file())],
            "<lambda>" => self.say("lambda", vec![]),
            "<genexpr>" => self.say("genexpr", vec![]),
            name => vec![code(name)],
        }
    }

    fn given_words(&self, moment: &Moment<'_>) -> Sentence {
        let given = |(name, value): &(String, Value)| {
            let value = self.value_words(value);
            self.say("given", vec![("name", vec![code(name)]), ("value", value)])
        };
        self.listed(moment.top().names.iter().map(given).collect())
    }

    fn listed(&self, parts: Vec<Sentence>) -> Sentence {
        let last = parts.len().saturating_sub(1);
        let mut all = Vec::new();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 && index == last {
                all.push(words(self.phrases.say("list.last")));
            } else if index > 0 {
                all.push(words(", "));
            }
            all.extend(part);
        }
        all
    }

    /// Describes a value in a sentence.
    fn value_words(&self, value: &Value) -> Sentence {
        let objects = &self.state.objects;
        let object = value.number().and_then(|number| objects.get(&number));
        let heading = |object: &Thing| {
            let text = object.text.as_deref().unwrap_or_default();
            vec![(
                "name",
                vec![code(text.split('(').next().unwrap_or_default())],
            )]
        };
        match object {
            Some(object) if object.kind == "instance" && object.text.is_none() => {
                self.article(object)
            }
            Some(object) if object.kind == "function" => self.say("function", heading(object)),
            Some(object) if object.kind == "class" => self.say("class", heading(object)),
            _ => vec![code(cut(&shown(value, objects, 0), LONGEST_VALUE))],
        }
    }

    fn article(&self, object: &Thing) -> Sentence {
        let is_vowel = object
            .class
            .starts_with(|first: char| "aeiouAEIOU".contains(first));
        let key = if is_vowel { "an_object" } else { "a_object" };
        self.say(key, vec![("type", vec![code(&object.class)])])
    }

    fn kind_word(&self, object: &Thing) -> String {
        match &*object.kind {
            "instance" => self.phrases.say("steps.object"),
            "list" => object.class.clone(),
            kind => kind.to_owned(),
        }
    }
}

/// Returns roughly what Python would show.
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

/// Returns the text of a value that is not an object, with `…` if it was cut.
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

/// Returns at most `most` characters, with `…` if there were more.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{kept}…")
}

/// Lists all names and their values, for readers who cannot see the picture.
#[must_use]
pub fn picture_words(state: &State<'_, '_>, phrases: &Phrases) -> String {
    let teller = Teller { state, phrases };
    let mut seen: BTreeMap<u32, &str> = BTreeMap::new();
    let mut frames = Vec::new();
    for frame in &state.moment.frames {
        let mut names = Vec::new();
        for (name, value) in &frame.names {
            let first = value.number().and_then(|number| seen.get(&number));
            if let Some(first) = first {
                let values = [("name", name.as_str()), ("other", first)];
                names.push(phrases.fill("steps.is_same", &values));
                continue;
            }
            if let Some(number) = value.number() {
                seen.insert(number, name);
            }
            let value = spoken(&teller.value_words(value));
            let values = [("name", name.as_str()), ("value", value.as_str())];
            names.push(phrases.fill("steps.is", &values));
        }
        if names.is_empty() {
            names.push(phrases.say("steps.no_names"));
        }
        frames.push(format!(
            "{}: {}.",
            frame_title(frame, phrases),
            names.join("; ")
        ));
    }
    frames.join(" ")
}

/// Returns the title of a frame: the program, a module or a function.
#[must_use]
pub fn frame_title(frame: &Frame, phrases: &Phrases) -> String {
    if frame.function == MODULE {
        return match &*frame.file {
            MAIN => phrases.say("steps.main"),
            file => file.to_owned(),
        };
    }
    match frame.function.strip_prefix('<') {
        Some(name) => name.trim_end_matches('>').to_owned(),
        None => format!("{}()", frame.function),
    }
}
