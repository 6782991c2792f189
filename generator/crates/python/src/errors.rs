//! Knows the Python error messages that the course explains.
//!
//! The explanations are the ones that learners see when a program fails. They are read as data
//! from the rules in `wasm-runner/python/explain/understory_explain/`, without running Python.

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
    /// Its messages, in the order of the rules.
    pub messages: Vec<Message>,
}

/// One message.
#[derive(Debug)]
pub struct Message {
    /// Its unique id: that of its first explanation.
    pub id: String,
    /// The message, with `…` for the parts that differ from program to program.
    pub readable: String,
    /// What it may mean, and where to look.
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

/// Returns every kind of error, by name. Reads the rules once, because they are compiled in.
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
            match messages.iter_mut().find(|each| each.readable == pattern.readable) {
                Some(existing) => existing.explanations.push(explanation),
                None => messages.push(Message {
                    id: match number {
                        0 => rule.id.clone(),
                        _ => format!("{}-{}", rule.id, name.to_lowercase()),
                    },
                    readable: pattern.readable.clone(),
                    explanations: vec![explanation],
                    pattern,
                }),
            }
        }
    }
    kinds.into_iter().map(|(name, messages)| Kind { name, messages }).collect()
}

impl Kind {
    /// Returns the most specific message that matches `text`, the message of an exception.
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

/// Replaces placeholders such as `{name}`, which are filled in when an error happens, with `…`.
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
        kinds.find(|kind| kind.name == name).expect("this kind is explained")
    }

    #[test]
    fn every_rule_is_read() {
        let kinds = index();
        let explained: usize = kinds
            .iter()
            .flat_map(|kind| &kind.messages)
            .map(|message| message.explanations.len())
            .sum();
        assert!(explained >= rules::rules().len() && explained > 200, "{explained}");
    }

    #[test]
    fn ids_of_messages_are_unique() {
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
    fn a_message_is_recognized_with_any_names_in_it() {
        let names = kind("NameError");
        let message = names.message("name 'parrot' is not defined").expect("it is explained");
        assert_eq!(message.readable, "name '…' is not defined");
        let index = kind("IndexError");
        assert!(index.message("list index out of range").is_some());
    }

    #[test]
    fn placeholders_become_gaps() {
        assert_eq!(with_gaps("`{name}` has {{}} in it."), "`…` has {} in it.");
    }
}
