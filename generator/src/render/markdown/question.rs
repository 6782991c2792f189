//! Questions → HTML: what they show, what they keep back, and the data of their scripts.
//!
//! A question goes by its `name`, or else by its opening words: a reader's answers are
//! kept by that, so that they outlive what changes around it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::Writer;
use crate::course::{CodeBlock, Directive};
use crate::diagnostic::Diagnostic;
use crate::engine;
use crate::parse::markdown::{anchor, words};
use crate::python;
use crate::question::{self, quiz};
use crate::render::exercise::hash_of;
use crate::render::text::{lines, script_json};

#[derive(Serialize)]
struct QuestionContext<'a> {
    name: &'a str,
    word: &'static str,
    id: String,
    /// Under which a reader's answers are kept.
    key: String,
    /// Changes with everything that the page shows of the question.
    version: String,
    title_html: String,
    before_html: String,
    /// What a reader sees once there is an answer.
    answer_html: String,
    quiz: Option<QuizContext>,
    data_json: String,
}

#[derive(Serialize)]
struct QuizContext {
    kind: &'static str,
    /// Whether the options are what prints, fills a gap or makes a program.
    code: bool,
    has_gap: bool,
    options: Vec<OptionContext>,
    /// The numbers of the lines of an order, mixed.
    mixed: Vec<usize>,
}

#[derive(Serialize)]
struct OptionContext {
    words_html: String,
    /// The words as a name for buttons.
    name: String,
    is_right: bool,
    reason_html: String,
}

impl<'a> Writer<'a> {
    pub(super) fn question(&mut self, directive: &'a Directive) -> Result<String, Diagnostic> {
        let slug = self.slug_of(directive);
        let title_html = self.inlines(&directive.title)?;
        let (quiz, data) = match &*directive.name {
            "quiz" => {
                let (quiz, data) = self.quiz(directive)?;
                (Some(quiz), data)
            }
            "predict" => (
                None,
                self.program_data(question::programs_to_predict(directive).first().copied()),
            ),
            _ => (
                None,
                self.program_data(question::program_to_rebuild(directive)),
            ),
        };
        let (before_html, answer_html) = if quiz.is_some() {
            let (quiz, _) = quiz::quiz(directive);
            let before = self.blocks(quiz.before)? + &self.inlines(quiz.lead)?;
            let after = self.inlines(quiz.tail)? + &self.blocks(quiz.after)?;
            (before, after)
        } else {
            let (before, answer) = question::parts(directive);
            (self.blocks(before)?, self.blocks(answer)?)
        };
        // A reader's answer fits as long as the programs and the options are these.
        let hash = hash_of(&[&data.to_string()]);
        let mut data = data;
        data["hash"] = Value::from(hash.as_str());
        let mut context = QuestionContext {
            name: &directive.name,
            word: super::word_of(&directive.name),
            id: format!("{}-{slug}", directive.name),
            key: format!("{}/{slug}", self.place()),
            version: String::new(),
            title_html,
            before_html,
            answer_html,
            quiz,
            data_json: script_json(&data),
        };
        let shown = serde_json::to_string(&context).expect("a question is plain values");
        context.version = hash_of(&[&shown]);
        self.block(&directive.name, &context)
    }

    /// The name of a question, which no other of its kind has on this page.
    fn slug_of(&mut self, directive: &Directive) -> String {
        let slug = match directive.attributes.get("name") {
            Some(name) => name.value.clone(),
            None => anchor(&words(&directive.title)),
        };
        let slug = if slug.is_empty() {
            "question".to_owned()
        } else {
            slug
        };
        let count = self
            .question_slugs
            .entry(format!("{}-{slug}", directive.name))
            .or_insert(0);
        *count += 1;
        match *count {
            1 => slug,
            count => format!("{slug}-{count}"),
        }
    }

    /// What the page's answers are kept under: the lesson's id, or the page's address.
    fn place(&self) -> String {
        match self.lesson {
            Some(lesson) => crate::render::page::id_of(lesson),
            None => self.path.trim_end_matches('/').to_owned(),
        }
    }

    /// A program and what its author's run printed.
    fn program_data(&self, program: Option<&CodeBlock>) -> Value {
        let Some(program) = program else {
            return json!({});
        };
        json!({
            "source": program.code,
            "group": self.earlier(program),
            "files": self.files(),
            "typed": program.input,
            "output": program.output.as_ref().map(|output| output.text.as_str()),
            "error": program.error,
        })
    }

    fn files(&self) -> BTreeMap<String, Value> {
        self.lesson
            .map(|lesson| engine::files(lesson, self.plan.sources))
            .unwrap_or_default()
    }

    fn quiz(&mut self, directive: &'a Directive) -> Result<(QuizContext, Value), Diagnostic> {
        let (quiz, _) = quiz::quiz(directive);
        let code = quiz.is_all_code();
        let is_python = quiz.has_gap() || quiz.kind == quiz::Kind::Order;
        let mut options = Vec::new();
        for option in &quiz.options {
            let words_html = match &option.code {
                Some(code) => code_html(if is_python { "python" } else { "text" }, code),
                None => self.inlines(&option.words)?,
            };
            let name = option.code.clone().unwrap_or_else(|| words(&option.words));
            options.push(OptionContext {
                words_html,
                name: name.trim().to_owned(),
                is_right: option.is_right,
                reason_html: self.inlines(&option.reason)?,
            });
        }
        let mut data = match (quiz.program, quiz.ordered_program()) {
            (Some(program), _) => self.program_data(Some(program)),
            (None, Some(_)) => json!({ "source": quiz::GAP, "files": self.files() }),
            (None, None) => json!({}),
        };
        data["kind"] = Value::from(quiz.kind.name());
        data["prints"] = Value::from(quiz.prints.filter(|_| code && is_python));
        data["options"] =
            Value::from_iter(quiz.options.iter().zip(&options).map(|(option, shown)| {
                json!({
                    "text": option.code.as_deref().unwrap_or(&shown.name),
                    "right": option.is_right,
                })
            }));
        let context = QuizContext {
            kind: quiz.kind.name(),
            code,
            has_gap: quiz.has_gap(),
            mixed: mixed(
                &quiz
                    .options
                    .iter()
                    .map(|option| words(&option.words))
                    .collect::<Vec<_>>(),
            ),
            options,
        };
        Ok((context, data))
    }
}

/// An option that is code, in a line of text.
fn code_html(language: &str, code: &str) -> String {
    let lines = if language == "python" {
        lines(language, code)
    } else {
        python::plain_lines(code)
    };
    format!("<code class=\"option-code\">{}</code>", lines.join("\n"))
}

/// The places of `lines` in an order that shows nothing of the right one, always the same.
fn mixed(lines: &[String]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..lines.len()).collect();
    places.sort_by_key(|place| hash_of(&[&lines[*place]]));
    let in_order = |places: &[usize]| places.iter().map(|place| &lines[*place]).eq(lines);
    if in_order(&places) {
        places.reverse();
    }
    if in_order(&places) {
        places.rotate_left(1);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn mixed_lines_are_all_there_and_never_in_order() {
        for text in [
            "a b",
            "b a",
            "a b c",
            "c b a",
            "a a b",
            "x = 1 print(x)",
            "1 2 3 4 5 6 7",
        ] {
            let lines = lines(text);
            let mut places = mixed(&lines);
            let shown: Vec<&String> = places.iter().map(|place| &lines[*place]).collect();
            assert_ne!(shown, lines.iter().collect::<Vec<_>>(), "{text}");
            places.sort_unstable();
            assert_eq!(places, (0..lines.len()).collect::<Vec<_>>());
        }
    }
}
