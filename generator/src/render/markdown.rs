//! A document → HTML, by CommonMark's own writer and the theme's block templates.
//!
//! Code blocks, directives, exercises and terms go through `templates/blocks/`; the rest
//! is pulldown-cmark's. Links are asked of the plan, never invented.

mod change_card;
mod question;

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Alignment, CowStr, Event, LinkType, Tag, TagEnd, html};
use serde::Serialize;
use tera::Context;

pub(crate) use change_card::EarlierVersion;

use super::context::HeadingContext;
use super::exercise;
use super::text::{lines, linked_line, plain, script_json};
use super::theme::Theme;
use super::trace;
use crate::course::{
    Block, CodeBlock, Directive, Document, Exercise, Heading, Inline, Language, Lesson, Piece,
};
use crate::diagnostic::Diagnostic;
use crate::engine;
use crate::figures::{self, Recordings};
use crate::parse::directive::CHANGE_CARD;
use crate::plan::{self, SitePlan};
use crate::python;
use crate::question::QUESTIONS;
use crate::sql;

/// What a document's HTML depends on beside the document.
pub(crate) struct Writer<'a> {
    plan: &'a SitePlan<'a>,
    theme: &'a Theme,
    /// The page's path in the site.
    path: &'a str,
    /// The folder of the file that the text comes from.
    dir: &'a str,
    lesson: Option<&'a Lesson>,
    /// Exercises of the lesson in the order in which the text shows them.
    order: Vec<&'a Exercise>,
    /// Address and words of what follows the last exercise.
    after: Option<(String, String)>,
    recordings: Option<&'a Recordings>,
    samples: Vec<&'a CodeBlock>,
    next_sample: usize,
    /// Words of the glossary that the page has explained by now.
    explained: BTreeSet<String>,
    /// How often a question of this name has stood on the page.
    question_slugs: BTreeMap<String, usize>,
    pub(crate) headings: Vec<HeadingContext>,
}

#[derive(Serialize)]
struct CodeContext<'a> {
    language: &'a str,
    lines_html: Vec<String>,
    code: &'a str,
    output: Option<&'a str>,
    /// The same as tables, where rows of SQL are.
    output_tables: Option<Vec<Vec<Vec<&'a str>>>>,
    output_error: bool,
    input: &'a [String],
    run: bool,
    group: Option<&'a str>,
    id: String,
    data_json: Option<String>,
}

#[derive(Serialize)]
struct OutputContext<'a> {
    text: &'a str,
    is_error: bool,
}

#[derive(Serialize)]
struct BlockContext<'a> {
    name: &'a str,
    word: &'static str,
    title_html: String,
    body_html: String,
    attributes: BTreeMap<&'a str, &'a str>,
}

#[derive(Serialize)]
struct TermWords<'a> {
    term: &'a str,
    text_html: String,
    definition_html: String,
    id: &'a str,
    url: String,
    /// Whether the page uses the word for the first time: then its meaning is shown.
    first: bool,
}

impl<'a> Writer<'a> {
    /// A writer for text of the folder `dir` on the page at `path`.
    pub(crate) fn new(
        plan: &'a SitePlan<'a>,
        theme: &'a Theme,
        path: &'a str,
        dir: &'a str,
    ) -> Self {
        Self {
            plan,
            theme,
            path,
            dir,
            lesson: None,
            order: Vec::new(),
            after: None,
            recordings: None,
            samples: Vec::new(),
            next_sample: 0,
            explained: BTreeSet::new(),
            question_slugs: BTreeMap::new(),
            headings: Vec::new(),
        }
    }

    /// The same for a lesson's text; `after` is where its last exercise leads.
    pub(crate) fn for_lesson(
        mut self,
        lesson: &'a Lesson,
        after: Option<(String, String)>,
        recordings: &'a Recordings,
    ) -> Self {
        self.lesson = Some(lesson);
        self.recordings = Some(recordings);
        self.order = shown_exercises(lesson);
        self.after = after;
        self
    }

    /// The HTML of a document.
    pub(crate) fn document(&mut self, document: &'a Document) -> Result<String, Diagnostic> {
        self.blocks(&document.blocks)
    }

    fn blocks(&mut self, blocks: &'a [Block]) -> Result<String, Diagnostic> {
        let mut out = String::new();
        for block in blocks {
            match block {
                Block::Markdown(inlines) => out.push_str(&self.inlines(inlines)?),
                Block::Heading(heading) => out.push_str(&self.heading(heading)?),
                // What lines in order will print: there is no program above it to join.
                Block::Code(code) if code.language == "output" => {
                    out.push_str(&self.output(&code.code, false)?);
                }
                Block::Code(code) => out.push_str(&self.code(code)?),
                Block::Directive(directive) => out.push_str(&self.directive(directive)?),
                Block::FoldedOutput { text, is_error } => {
                    out.push_str(&self.output(text, *is_error)?);
                }
            }
        }
        Ok(out)
    }

    fn output(&self, text: &str, is_error: bool) -> Result<String, Diagnostic> {
        self.block("output", &OutputContext { text, is_error })
    }

    fn heading(&mut self, heading: &'a Heading) -> Result<String, Diagnostic> {
        let title_html = self.inlines(&heading.events)?;
        let (level, id) = (heading.level, python::escape(&heading.id));
        let html = format!("<h{level} id=\"{id}\">{title_html}</h{level}>\n");
        self.headings.push(HeadingContext {
            level,
            id: heading.id.clone(),
            title_html,
        });
        Ok(html)
    }

    fn inlines(&mut self, inlines: &[Inline]) -> Result<String, Diagnostic> {
        let mut events: Vec<Event<'_>> = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match &inline.piece {
                Piece::Term { words, name } => {
                    events.push(Event::InlineHtml(self.term(words, name)?.into()));
                }
                Piece::Event(Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                })) => {
                    events.push(Event::Start(Tag::Link {
                        link_type: *link_type,
                        dest_url: self.href(*link_type, dest_url),
                        title: title.clone(),
                        id: id.clone(),
                    }));
                }
                Piece::Event(Event::Start(Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id,
                })) => {
                    events.push(Event::Start(Tag::Image {
                        link_type: *link_type,
                        dest_url: self.href(*link_type, dest_url),
                        title: title.clone(),
                        id: id.clone(),
                    }));
                }
                Piece::Event(Event::Start(Tag::Table(alignments))) => {
                    // A wide table scrolls by itself, also from the keyboard. Its columns
                    // are aligned by classes: the policy of pages allows no `style`.
                    let open = format!(
                        "<div class=\"table{}\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">",
                        alignment_classes(alignments)
                    );
                    events.push(Event::Html(open.into()));
                    events.push(Event::Start(Tag::Table(vec![
                        Alignment::None;
                        alignments.len()
                    ])));
                }
                Piece::Event(end @ Event::End(TagEnd::Table)) => {
                    events.push(end.clone());
                    events.push(Event::Html("</div>\n".into()));
                }
                Piece::Event(event) => events.push(event.clone()),
            }
        }
        let mut out = String::new();
        html::push_html(&mut out, events.into_iter());
        Ok(out)
    }

    fn href(&self, link_type: LinkType, destination: &str) -> CowStr<'static> {
        if link_type == LinkType::Email {
            return format!("mailto:{destination}").into();
        }
        self.plan
            .href(self.dir, destination, self.path)
            .unwrap_or_else(|| destination.to_owned())
            .into()
    }

    fn term(&mut self, words: &str, name: &str) -> Result<String, Diagnostic> {
        let Some(term) = self.plan.course.glossary.get(name) else {
            return Ok(python::escape(words));
        };
        let context = TermWords {
            term: &term.term,
            text_html: python::escape(words),
            definition_html: linked_line(&term.definition.value, |to| {
                self.plan.href("content", to, self.path)
            }),
            id: name,
            url: format!("{}#{name}", plan::relative(self.path, plan::GLOSSARY)),
            first: self.explained.insert(name.to_owned()),
        };
        self.block("term", &context)
    }

    fn code(&mut self, code: &'a CodeBlock) -> Result<String, Diagnostic> {
        self.next_sample += 1;
        if let Some(figure) = self.figure(code)? {
            self.samples.push(code);
            return Ok(figure);
        }
        // Whoever cannot be shown the steps at once may record them.
        let run = code.run || code.trace.is_some();
        let data_json = run.then(|| {
            let group = self.earlier(code);
            let data = match self.lesson {
                Some(lesson) if code.language == Language::Sql.name() => serde_json::json!({
                    "source": code.code,
                    "exercise": engine::for_sql_sample(&group, lesson, self.plan.sources),
                }),
                _ => serde_json::json!({
                    "source": code.code,
                    "group": group,
                    "files": self.files(),
                }),
            };
            script_json(&data)
        });
        let output = code
            .output
            .as_ref()
            .filter(|output| !output.is_folded)
            .map(|output| output.text.as_str());
        let is_rows = code.language == Language::Sql.name() && code.error.is_none();
        let context = CodeContext {
            language: &code.language,
            lines_html: lines(&code.language, &code.code),
            code: &code.code,
            output,
            output_tables: output.filter(|_| is_rows).and_then(sql::tables),
            output_error: code.error.is_some(),
            input: &code.input,
            run,
            group: code.group.as_deref(),
            id: format!("sample-{}", self.next_sample),
            data_json,
        };
        self.samples.push(code);
        self.block("code", &context)
    }

    /// A program that readers step through, where its steps are known.
    fn figure(&mut self, code: &'a CodeBlock) -> Result<Option<String>, Diagnostic> {
        let (Some(trace), Some(recordings)) = (&code.trace, self.recordings) else {
            return Ok(None);
        };
        let request = figures::request(code, &self.earlier(code), &self.files());
        let Some(recording) = recordings.get(&figures::key(&request, &code.input)) else {
            return Ok(None);
        };
        let title_html = self.inlines(&trace.title)?;
        let context = trace::context(self.next_sample, code, trace, recording, title_html);
        self.block("trace", &context).map(Some)
    }

    /// What the page's programs find in their working directory.
    fn files(&self) -> BTreeMap<String, serde_json::Value> {
        let files = |lesson| engine::files(lesson, self.plan.sources);
        self.lesson.map(files).unwrap_or_default()
    }

    /// The blocks before this one that share its names.
    fn earlier(&self, code: &CodeBlock) -> Vec<&'a str> {
        let Some(group) = &code.group else {
            return Vec::new();
        };
        self.samples
            .iter()
            .filter(|sample| sample.group.as_ref() == Some(group) && sample.static_reason.is_none())
            .filter(|sample| sample.language == code.language)
            .map(|sample| sample.code.as_str())
            .collect()
    }

    fn directive(&mut self, directive: &'a Directive) -> Result<String, Diagnostic> {
        if directive.name == "exercise" {
            let name = directive
                .attributes
                .get("name")
                .map(|name| name.value.as_str());
            let position = self
                .order
                .iter()
                .position(|each| Some(each.id.as_str()) == name);
            return match (position, self.lesson) {
                (Some(position), Some(lesson)) => self.exercise(position, lesson),
                _ => Ok(String::new()),
            };
        }
        if QUESTIONS.contains(&&*directive.name) {
            return self.question(directive);
        }
        if directive.name == CHANGE_CARD {
            return self.change_card(directive);
        }
        let context = BlockContext {
            name: &directive.name,
            word: word_of(&directive.name),
            title_html: self.inlines(&directive.title)?,
            body_html: self.document(&directive.body)?,
            attributes: directive
                .attributes
                .iter()
                .map(|(key, value)| (key.as_str(), value.value.as_str()))
                .collect(),
        };
        self.block(&directive.name, &context)
    }

    fn exercise(&mut self, position: usize, lesson: &'a Lesson) -> Result<String, Diagnostic> {
        let exercise = self.order[position];
        let mut task = Writer::new(self.plan, self.theme, self.path, &exercise.dir);
        task.explained = std::mem::take(&mut self.explained);
        task.question_slugs = std::mem::take(&mut self.question_slugs);
        let task_html = task.document(&exercise.task)?;
        self.explained = task.explained;
        self.question_slugs = task.question_slugs;
        let next = match self.order.get(position + 1) {
            Some(next) => Some((format!("#exercise-{}", next.id), plain(&next.title))),
            None => self.after.clone(),
        };
        let context = exercise::context(
            exercise,
            lesson,
            self.plan.sources,
            exercise::Placing {
                position: position + 1,
                count: self.order.len(),
                next,
            },
            task_html,
            exercise
                .continues
                .as_ref()
                .and_then(|earlier| self.version(&earlier.value)),
            &|to| self.plan.href(&exercise.dir, to, self.path),
        );
        self.block("exercise", &context)
    }

    /// Renders `blocks/NAME.html`, or `blocks/block.html` where the theme has no such file.
    fn block<T: Serialize>(&self, name: &str, values: &T) -> Result<String, Diagnostic> {
        let own = format!("blocks/{name}.html");
        let template = if self.theme.has(&own) {
            own.as_str()
        } else {
            "blocks/block.html"
        };
        let context =
            Context::from_serialize(values).expect("block contexts are maps of plain values");
        self.theme.render(self.plan.sources, template, &context)
    }
}

/// ` right-3` for a third column that is aligned to the right.
fn alignment_classes(alignments: &[Alignment]) -> String {
    alignments
        .iter()
        .enumerate()
        .filter_map(|(index, alignment)| match alignment {
            Alignment::Right => Some(format!(" right-{}", index + 1)),
            Alignment::Center => Some(format!(" center-{}", index + 1)),
            Alignment::None | Alignment::Left => None,
        })
        .collect()
}

/// The word that opens a block, as readers see it.
pub(crate) fn word_of(name: &str) -> &'static str {
    match name {
        "note" => "Note",
        "tip" => "Tip",
        "warning" => "Take care",
        "mistake" => "Mistake",
        "version" => "Versions",
        "compare" => "Compare",
        "warm-up" => "Warm-up",
        "predict" => "Predict",
        "quiz" => "Quiz",
        "rebuild" => "Rebuild",
        "need" => "You need to know",
        "recipe" => "Recipe",
        "project" => "Project",
        "change-card" => "Change card",
        "reflect" => "Reflect",
        _ => "",
    }
}

/// The exercises of a lesson in the order in which its text shows them.
pub(crate) fn shown_exercises(lesson: &Lesson) -> Vec<&Exercise> {
    fn collect<'l>(document: &'l Document, names: &mut Vec<&'l str>) {
        for block in &document.blocks {
            if let Block::Directive(directive) = block {
                if directive.name == "exercise"
                    && let Some(name) = directive.attributes.get("name")
                {
                    names.push(&name.value);
                }
                collect(&directive.body, names);
            }
        }
    }
    let mut names = Vec::new();
    collect(&lesson.body, &mut names);
    names
        .into_iter()
        .filter_map(|name| lesson.exercises.iter().find(|exercise| exercise.id == name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_classes() {
        let alignments = [Alignment::None, Alignment::Right, Alignment::Center];
        assert_eq!(alignment_classes(&alignments), " right-2 center-3");
    }
}
