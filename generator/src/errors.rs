//! The messages of Python that the course explains, and the lessons that meet them.
//!
//! The explanations are those that a learner is told when a program fails: rules in
//! `wasm-runner/python/explain/understory_explain/`, read as the data that they are. Runs no
//! Python.

mod pattern;
mod rules;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use pattern::Pattern;

/// One kind of error, with its messages.
#[derive(Debug)]
pub struct Kind {
    /// `NameError`
    pub name: String,
    /// What it says, in the order in which it is explained.
    pub messages: Vec<Message>,
}

/// One message.
#[derive(Debug)]
pub struct Message {
    /// Unique among all: the id of its first explanation.
    pub id: String,
    /// The message, with `…` for what differs from program to program.
    pub shown: String,
    /// What it may mean, and where to look then.
    pub explanations: Vec<Explanation>,
    pattern: Pattern,
}

/// What a message may mean, in Markdown.
#[derive(Debug)]
pub struct Explanation {
    /// What it means.
    pub meaning: String,
    /// Where to look.
    pub look: String,
}

/// Every kind of error, by name. The rules are read once: they are part of the program.
#[must_use]
pub fn index() -> &'static [Kind] {
    static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(read);
    &KINDS
}

fn read() -> Vec<Kind> {
    let mut kinds: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for rule in rules::rules() {
        for (number, name) in rule.errors.iter().enumerate() {
            let messages = kinds.entry(name.clone()).or_default();
            let explanation = Explanation {
                meaning: with_gaps(&rule.meaning),
                look: with_gaps(&rule.look.replace("{place}", "The line")),
            };
            let pattern = Pattern::of(&rule.pattern);
            match messages.iter_mut().find(|each| each.shown == pattern.shown) {
                Some(known) => known.explanations.push(explanation),
                None => messages.push(Message {
                    id: match number {
                        0 => rule.id.clone(),
                        _ => format!("{}-{}", rule.id, name.to_lowercase()),
                    },
                    shown: pattern.shown.clone(),
                    explanations: vec![explanation],
                    pattern,
                }),
            }
        }
    }
    kinds
        .into_iter()
        .map(|(name, messages)| Kind { name, messages })
        .collect()
}

impl Kind {
    /// The message that says most of `text`, which a program of a lesson ended in.
    #[must_use]
    pub fn message(&self, text: &str) -> Option<&Message> {
        let mut best: Option<&Message> = None;
        for message in self.messages.iter().filter(|each| each.pattern.fits(text)) {
            if best.is_none_or(|best| message.pattern.length() > best.pattern.length()) {
                best = Some(message);
            }
        }
        best
    }
}

/// `{name}` is filled in where the error happens, and is a gap here.
fn with_gaps(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some(open) = rest.find(['{', '}']) {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some(after) = rest.strip_prefix("{{").or(rest.strip_prefix("}}")) {
            out.push_str(&rest[..1]);
            rest = after;
        } else {
            out.push('…');
            rest = rest.find('}').map_or("", |close| &rest[close + 1..]);
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(name: &str) -> &'static Kind {
        let mut kinds = index().iter();
        kinds
            .find(|kind| kind.name == name)
            .expect("this kind is explained")
    }

    #[test]
    fn every_rule_is_read() {
        let kinds = index();
        let explained: usize = kinds
            .iter()
            .flat_map(|kind| &kind.messages)
            .map(|message| message.explanations.len())
            .sum();
        assert!(
            explained >= rules::rules().len() && explained > 200,
            "{explained}"
        );
    }

    #[test]
    fn ids_are_those_of_one_message_each() {
        let kinds = index();
        let mut ids: Vec<&str> = kinds
            .iter()
            .flat_map(|kind| &kind.messages)
            .map(|message| message.id.as_str())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn a_message_is_known_whatever_the_names_in_it_are() {
        let names = kind("NameError");
        let message = names
            .message("name 'parrot' is not defined")
            .expect("it is explained");
        assert_eq!(message.shown, "name '…' is not defined");
        let index = kind("IndexError");
        assert!(index.message("list index out of range").is_some());
    }

    #[test]
    fn names_of_one_program_are_gaps_elsewhere() {
        assert_eq!(with_gaps("`{name}` has {{}} in it."), "`…` has {} in it.");
    }
}
