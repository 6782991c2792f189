//! Renders a document as HTML, with pulldown-cmark and the theme's block templates.
//!
//! Code blocks, directives, exercises and terms use `templates/blocks/`; pulldown-cmark writes the
//! rest. Links come from the plan and are never made up.

mod change_card;
mod question;

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Alignment, CowStr, Event, LinkType, Tag, TagEnd, html};
use serde::Serialize;
use serde_json::{Value, json};
use tera::Context;

pub(crate) use change_card::EarlierVersion;

use super::app;
use super::print;
use super::printable;

use super::context::HeadingContext;
use super::course_data::anchor_of_break;
use super::course_plan;
use super::diagram;
use super::exercise;
use super::footnotes::Footnotes;
use super::planner;
use super::starter;
use super::theme::Theme;
use super::trace;
use crate::course::{
    Block, CodeBlock, Directive, Document, Exchange, Exercise, ExerciseKind, Heading, Inline,
    Language, Lesson, Piece,
};
use crate::diagnostic::Diagnostic;
use crate::engine;
use crate::parse::directive::{
    APP, BREAK, CHANGE_CARD, COURSE_PLAN, LOCAL_CHECK, PLANNER, STARTER, shows_exercise,
};
use crate::parse::markdown::words;
use crate::plan::{self, SitePlan};
use crate::python;
use crate::question::{ANSWER, QUESTIONS};
use crate::recordings::{self, Recordings};
use crate::serving::Imported;
use crate::source::Sources;
use crate::sql;
use crate::text::{
    is_external, kept_as_written, lines, linked_line, markdown_line, safe_url, script_json,
};
use crate::words::Words;

/// What a document's HTML depends on, apart from the document.
pub(crate) struct Writer<'a> {
    plan: &'a SitePlan<'a>,
    theme: &'a Theme,
    /// The page's path in the site.
    path: &'a str,
    /// The folder of the file that contains the text.
    dir: &'a str,
    lesson: Option<&'a Lesson>,
    /// The lesson's exercises, in the order in which the text shows them.
    order: Vec<&'a Exercise>,
    recordings: Option<&'a Recordings>,
    samples: Vec<&'a CodeBlock>,
    /// How many breaks the text has had so far.
    breaks: usize,
    next_sample: usize,
    /// The terms of the glossary that the page has explained so far.
    explained: BTreeSet<String>,
    /// How often each question's name has occurred on the page.
    question_slugs: BTreeMap<String, usize>,
    pub(crate) headings: Vec<HeadingContext>,
    footnotes: Footnotes,
    /// Whether the page has said that the core of pydantic is ours.
    has_core_note: bool,
    /// Whether the text is for print, where nothing runs or folds.
    is_print: bool,
    /// In print: the title of the question whose answer comes next.
    asked: Option<String>,
    /// In print: the answers for the end of the text.
    pub(crate) answers: Vec<Answer>,
}

/// An answer, which a printable text shows at its end.
#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    title_html: String,
    body_html: String,
}

#[derive(Serialize)]
struct CodeContext<'a> {
    language: &'a str,
    lines_html: &'a [String],
    code: &'a str,
    output: Option<&'a str>,
    /// The output as tables, if it consists of rows of SQL.
    output_tables: Option<Vec<sql::Table<'a>>>,
    output_error: bool,
    input: &'a [String],
    run: bool,
    group: Option<&'a str>,
    id: String,
    data_json: Option<String>,
}

impl<'a> Writer<'a> {
    /// Creates a writer for text from the folder `dir` on the page at `path`.
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
            recordings: None,
            samples: Vec::new(),
            breaks: 0,
            next_sample: 0,
            explained: BTreeSet::new(),
            question_slugs: BTreeMap::new(),
            headings: Vec::new(),
            footnotes: Footnotes::default(),
            has_core_note: false,
            is_print: false,
            asked: None,
            answers: Vec::new(),
        }
    }

    /// Creates a writer for the printable pages and the e-book. Its addresses are paths in the
    /// site, as [`super::xhtml`] reads them. `path` is the page in the site that the text belongs
    /// to.
    pub(crate) fn for_print(
        plan: &'a SitePlan<'a>,
        theme: &'a Theme,
        path: &'a str,
        dir: &'a str,
    ) -> Self {
        Self { is_print: true, ..Self::new(plan, theme, path, dir) }
    }

    /// Returns the writer, set up for the text of a lesson with its exercises.
    pub(crate) fn with_lesson(mut self, lesson: &'a Lesson) -> Self {
        self.lesson = Some(lesson);
        self.order = lesson.shown_exercises();
        self
    }

    /// Resolves a link in a file in the folder `dir`.
    fn resolve_link(&self, dir: &str, to: &str) -> Option<String> {
        if self.is_print {
            return self.plan.site_href(dir, to).map(printable::in_site);
        }
        self.plan.href(dir, to, self.path)
    }

    /// Returns the address of a path in the site.
    fn address(&self, path: &str) -> String {
        if self.is_print {
            return printable::in_site(plan::Address::InSite(path.to_owned()));
        }
        plan::relative(self.path, path)
    }

    /// Saves an answer for the end of a printable text, and returns the pointer that replaces it.
    fn defer_answer(
        &mut self,
        title_html: String,
        body_html: String,
    ) -> Result<String, Diagnostic> {
        self.answers.push(Answer { title_html, body_html });
        let number = self.answers.len();
        self.block("answer", &json!({ "number": number }))
    }

    /// Same as [`Self::with_lesson`], for a lesson's page.
    pub(crate) fn with_lesson_page(self, lesson: &'a Lesson, recordings: &'a Recordings) -> Self {
        Self { recordings: Some(recordings), ..self.with_lesson(lesson) }
    }

    /// Renders a document.
    pub(crate) fn document(&mut self, document: &'a Document) -> Result<String, Diagnostic> {
        self.blocks(&document.blocks)
    }

    fn blocks(&mut self, blocks: &'a [Block]) -> Result<String, Diagnostic> {
        let mut out = String::new();
        for block in blocks {
            match block {
                Block::Markdown(inlines) => out.push_str(&self.inlines(inlines)?),
                Block::Heading(heading) => out.push_str(&self.heading(heading)?),
                // The expected output of lines that readers put in order: no program precedes it.
                Block::Code(code) if code.language == "output" => {
                    out.push_str(&self.output(&code.code, false)?);
                }
                Block::Code(code) if !code.exchanges.is_empty() => {
                    out.push_str(&self.http(&code.exchanges)?);
                }
                Block::Code(code) => out.push_str(&self.code(code)?),
                Block::Diagram(diagram) => {
                    let context = diagram::context(diagram, self.theme.words());
                    out.push_str(&self.block("diagram", &context)?);
                }
                Block::Directive(directive) => out.push_str(&self.directive(directive)?),
                Block::FoldedOutput { text, is_error } => {
                    out.push_str(&self.output(text, *is_error)?);
                }
            }
        }
        Ok(out)
    }

    fn output(&self, text: &str, is_error: bool) -> Result<String, Diagnostic> {
        self.block("output", &json!({ "text": text, "is_error": is_error }))
    }

    fn http(&self, exchanges: &[Exchange]) -> Result<String, Diagnostic> {
        let exchanges = exchanges
            .iter()
            .map(|each| json!({ "request": each.request_text, "response": each.response_text }));
        self.block("http", &json!({ "exchanges": exchanges.collect::<Value>() }))
    }

    fn heading(&mut self, heading: &'a Heading) -> Result<String, Diagnostic> {
        let title_html = self.inlines(&heading.events)?;
        let (level, id) = (heading.level, python::escape(&heading.id));
        let html = format!("<h{level} id=\"{id}\">{title_html}</h{level}>\n");
        let title_html = match link_text(&heading.events) {
            Some(words) => self.inlines(&words)?,
            None => title_html,
        };
        self.headings.push(HeadingContext { level, id: heading.id.clone(), title_html });
        Ok(html)
    }

    fn inlines(&mut self, inlines: &[Inline]) -> Result<String, Diagnostic> {
        let mut events: Vec<Event<'_>> = Vec::with_capacity(inlines.len());
        // Links can't be nested, because browsers would close the first one.
        let mut links = 0_usize;
        // Pages load no pictures from other sites, so only the words of such a picture remain.
        let mut foreign: Vec<bool> = Vec::new();
        // The alternative text of a picture can only be plain text.
        let is_alt = |foreign: &[bool]| foreign.contains(&false);
        // The parser reports no head for a head without cells (`||`), but the HTML writer only
        // begins the body at the end of a head.
        let mut has_body = false;
        // The box of a task is labelled with the words of its item.
        let mut is_labelled = false;
        for inline in inlines {
            if is_labelled && ends_label(&inline.piece) {
                is_labelled = false;
                events.push(Event::InlineHtml("</label>".into()));
            }
            match &inline.piece {
                Piece::Event(marker @ Event::TaskListMarker(_)) => {
                    is_labelled = true;
                    events.push(Event::InlineHtml("<label>".into()));
                    events.push(marker.clone());
                }
                Piece::Event(Event::Start(Tag::Link { .. })) if links > 0 => links += 1,
                Piece::Event(Event::End(TagEnd::Link)) if links > 1 => links -= 1,
                Piece::Term { words, .. } if links > 0 || is_alt(&foreign) => {
                    events.push(Event::Text(words.as_str().into()));
                }
                Piece::Term { words, name } => {
                    events.push(Event::InlineHtml(self.term(words, name)?.into()));
                }
                Piece::Event(Event::FootnoteReference(_)) if is_alt(&foreign) => {}
                Piece::Event(Event::FootnoteReference(name)) => {
                    let html = self.footnotes.reference(name);
                    events.push(Event::InlineHtml(html.into()));
                }
                Piece::Event(Event::Start(Tag::FootnoteDefinition(name))) => {
                    events.push(Event::Html(self.footnotes.begin(name).into()));
                }
                Piece::Event(Event::Start(Tag::Link { link_type, dest_url, title, id })) => {
                    links += 1;
                    events.push(Event::Start(Tag::Link {
                        link_type: *link_type,
                        dest_url: self.href(*link_type, dest_url),
                        title: title.clone(),
                        id: id.clone(),
                    }));
                }
                Piece::Event(Event::Start(Tag::Image { dest_url, .. }))
                    if is_external(dest_url) =>
                {
                    foreign.push(true);
                }
                Piece::Event(Event::End(TagEnd::Image)) => {
                    if !foreign.pop().unwrap_or_default() {
                        events.push(Event::End(TagEnd::Image));
                    }
                }
                Piece::Event(Event::Start(Tag::Image { link_type, dest_url, title, id })) => {
                    foreign.push(false);
                    events.push(Event::Start(Tag::Image {
                        link_type: *link_type,
                        dest_url: self.href(*link_type, dest_url),
                        title: title.clone(),
                        id: id.clone(),
                    }));
                }
                Piece::Event(Event::Start(Tag::Table(alignments))) => {
                    has_body = false;
                    // A wide table scrolls on its own, also with the keyboard. Its columns are
                    // aligned with classes, because the policy of pages allows no `style`.
                    let open = format!(
                        "<div class=\"table{}\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">",
                        alignment_classes(alignments),
                        python::escape(&self.theme.words().say("block.table"))
                    );
                    events.push(Event::Html(open.into()));
                    events.push(Event::Start(Tag::Table(vec![Alignment::None; alignments.len()])));
                }
                Piece::Event(end @ Event::End(TagEnd::Link)) => {
                    links = links.saturating_sub(1);
                    events.push(end.clone());
                }
                Piece::Event(end @ Event::End(TagEnd::TableHead)) => {
                    has_body = true;
                    events.push(end.clone());
                }
                Piece::Event(start @ Event::Start(Tag::TableRow)) => {
                    if !has_body {
                        has_body = true;
                        events.push(Event::Html("<tbody>".into()));
                    }
                    events.push(start.clone());
                }
                Piece::Event(end @ Event::End(TagEnd::Table)) => {
                    if !has_body {
                        events.push(Event::Html("<tbody>".into()));
                    }
                    events.push(end.clone());
                    events.push(Event::Html("</div>\n".into()));
                }
                // A check reports this as well, but a page must not depend on that.
                Piece::Event(Event::Html(html) | Event::InlineHtml(html))
                    if !self.plan.course.settings.raw_html =>
                {
                    events.push(Event::Text(html.clone()));
                }
                Piece::Event(event) => events.push(borrowed(event)),
            }
        }
        if is_labelled {
            events.push(Event::InlineHtml("</label>".into()));
        }
        let mut out = String::new();
        html::push_html(&mut out, events.into_iter());
        let mut out = kept_as_written(&out);
        // Screen readers would announce an empty heading.
        if out.contains(EMPTY_HEADING) {
            out = out.replace(EMPTY_HEADING, "<td></td>");
        }
        Ok(out)
    }

    fn href(&self, link_type: LinkType, destination: &str) -> CowStr<'static> {
        if link_type == LinkType::Email {
            // The HTML writer adds `mailto:`.
            return destination.to_owned().into();
        }
        let href = self.resolve_link(self.dir, destination);
        safe_url(href.unwrap_or_else(|| destination.to_owned())).into()
    }

    fn term(&mut self, words: &str, name: &str) -> Result<String, Diagnostic> {
        let Some(term) = self.plan.course.glossary.get(name) else {
            return Ok(python::escape(words));
        };
        let definition = &term.definition.value;
        let context = json!({
            "term": term.term,
            "text_html": python::escape(words),
            "definition_html": linked_line(definition, |to| self.resolve_link("content", to)),
            "id": name,
            "url": self.address(&format!("{}#{name}", plan::GLOSSARY)),
            // The term's first use on the page shows its meaning.
            "first": self.explained.insert(name.to_owned()),
        });
        self.block("term", &context)
    }

    fn code(&mut self, code: &'a CodeBlock) -> Result<String, Diagnostic> {
        self.next_sample += 1;
        if let Some(figure) = self.figure(code)? {
            self.samples.push(code);
            return Ok(figure);
        }
        // If the steps can't be shown yet, readers can run the program to record them.
        let run = !self.is_print && (code.run || code.trace.is_some());
        let data_json = run.then(|| {
            let group = self.earlier(code);
            let data = match self.lesson {
                Some(lesson) if code.language == Language::Sql.name() => json!({
                    "source": code.code,
                    "exercise": engine::for_sql_sample(&group, lesson, self.plan.sources),
                }),
                _ => json!({
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
        let lines_html = lines(&code.language, &code.code);
        let context = CodeContext {
            language: &code.language,
            lines_html: &lines_html,
            code: &code.code,
            output,
            output_tables: output.filter(|_| is_rows).and_then(sql::parse_tables),
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

    /// Renders a program that readers step through, if its steps are known.
    fn figure(&mut self, code: &'a CodeBlock) -> Result<Option<String>, Diagnostic> {
        let (Some(trace), Some(recordings)) = (&code.trace, self.recordings) else {
            return Ok(None);
        };
        let request = recordings::request(code, &self.earlier(code), &self.files());
        let Some(recording) = recordings.get(&recordings::key(&request, &code.input)) else {
            return Ok(None);
        };
        let title_html = self.inlines(&trace.title)?;
        let context = trace::context(self.next_sample, code, recording, title_html);
        self.block("trace", &context).map(Some)
    }

    /// Returns the files in the working directory of the page's programs.
    fn files(&self) -> BTreeMap<String, serde_json::Value> {
        let files = |lesson| engine::files(lesson, self.plan.sources);
        self.lesson.map(files).unwrap_or_default()
    }

    /// Returns the earlier blocks that share variables with this one.
    fn earlier(&self, code: &CodeBlock) -> Vec<&'a str> {
        let Some(group) = &code.group else {
            return Vec::new();
        };
        self.samples
            .iter()
            .filter(|sample| sample.group.as_ref() == Some(group) && sample.runs_alone())
            .filter(|sample| sample.language == code.language)
            .map(|sample| sample.code.as_str())
            .collect()
    }

    fn directive(&mut self, directive: &'a Directive) -> Result<String, Diagnostic> {
        if shows_exercise(&directive.name) {
            let name = directive.attributes.get("name").map(|name| name.value.as_str());
            let position = self.order.iter().position(|each| Some(each.id.as_str()) == name);
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
        if directive.name == APP {
            return self.app(directive);
        }
        if [STARTER, LOCAL_CHECK].contains(&&*directive.name) {
            return self.starter_block(directive);
        }
        if directive.name == ANSWER && self.is_print {
            let body = self.document(&directive.body)?;
            let question = self.asked.clone().unwrap_or_default();
            return self.defer_answer(question, body);
        }
        if directive.name == COURSE_PLAN {
            let context = course_plan::context(self.plan, self.path, directive);
            return self.block(COURSE_PLAN, &context);
        }
        if directive.name == PLANNER {
            let texts = (word_of(PLANNER, self.theme.words()), self.inlines(&directive.title)?);
            let address = |path: &str| self.address(path);
            let context = planner::context(self.plan, self.path, texts, &address);
            return self.block(PLANNER, &context);
        }
        if directive.name == BREAK {
            self.breaks += 1;
            let context = json!({
                "id": anchor_of_break(self.breaks),
                "word": word_of(BREAK, self.theme.words()),
                "body_html": self.document(&directive.body)?,
            });
            return self.block(BREAK, &context);
        }
        let attributes: BTreeMap<&str, &str> = directive
            .attributes
            .iter()
            .map(|(key, value)| (key.as_str(), value.value.as_str()))
            .collect();
        let context = json!({
            "name": directive.name,
            "word": word_of(&directive.name, self.theme.words()),
            "title_html": self.inlines(&directive.title)?,
            "body_html": self.document(&directive.body)?,
            "attributes": attributes,
        });
        self.block(&directive.name, &context)
    }

    fn app(&mut self, directive: &Directive) -> Result<String, Diagnostic> {
        let Some(lesson) = self.lesson else {
            return Ok(String::new());
        };
        let Some(app) = lesson.apps.iter().find(|app| app.span == directive.span) else {
            return Ok(String::new());
        };
        let saying = app::AppLabels {
            title: (words(&directive.title), self.inlines(&directive.title)?),
            word: word_of(APP, self.theme.words()),
            core_note: self.notes_core(&Imported::by_app(app, self.plan.sources)),
        };
        let pins = &self.plan.course.settings.pins;
        self.block(APP, &app::context(app, lesson, self.plan.sources, pins, saying))
    }

    /// Returns whether to say here that the core of pydantic is ours, which a page says once.
    fn notes_core(&mut self, imported: &Imported) -> bool {
        let is_first = imported.has_core() && !self.has_core_note;
        self.has_core_note |= is_first;
        is_first
    }

    /// Renders the download of the lesson's starter, or the checks of one of its steps.
    fn starter_block(&self, directive: &Directive) -> Result<String, Diagnostic> {
        let starter = self.lesson.and_then(|lesson| self.plan.course.starter_of(lesson));
        let Some(starter) = starter else {
            return Ok(String::new());
        };
        if directive.name == STARTER {
            let url = self.address(&format!("{}{}", self.path, starter::file_name(starter)));
            return self.block("starter", &starter::download(starter, &url));
        }
        let step = directive.attributes.get("step");
        let step = step.and_then(|step| step.value.parse().ok()).unwrap_or(0);
        let href = |to: &str| self.resolve_link(self.dir, to);
        self.block("check", &starter::check(starter, step, &href))
    }

    fn exercise(&mut self, position: usize, lesson: &'a Lesson) -> Result<String, Diagnostic> {
        let exercise = self.order[position];
        let mut task = Writer::new(self.plan, self.theme, self.path, &exercise.dir);
        task.is_print = self.is_print;
        task.answers = std::mem::take(&mut self.answers);
        task.explained = std::mem::take(&mut self.explained);
        task.question_slugs = std::mem::take(&mut self.question_slugs);
        task.footnotes = self.footnotes.for_other_text();
        let task_html = task.document(&exercise.task)?;
        self.answers = task.answers;
        self.explained = task.explained;
        self.question_slugs = task.question_slugs;
        self.footnotes.resume_after(task.footnotes);
        if self.is_print {
            return self.exercise_for_print(position, task_html);
        }
        let original = self.original(lesson);
        let original = original.as_ref().and_then(|(lesson, sources)| {
            let mut exercises = lesson.exercises.iter();
            let original = exercises.find(|each| each.id == exercise.id)?;
            Some((original, &**lesson, *sources))
        });
        let is_app = exercise.kind == ExerciseKind::App;
        let imported = is_app.then(|| Imported::by_exercise(exercise, self.plan.sources));
        let core_note = imported.is_some_and(|imported| self.notes_core(&imported));
        let context = exercise::context(
            exercise,
            lesson,
            self.plan.sources,
            self.theme.words(),
            exercise::ExerciseContext {
                position: position + 1,
                count: self.counted(),
                original,
                pins: &self.plan.course.settings.pins,
                core_note,
                continues: exercise
                    .continues
                    .as_ref()
                    .and_then(|earlier| self.version(&earlier.value)),
            },
            task_html,
            &|to| self.plan.href(&exercise.dir, to, self.path),
        );
        self.block("exercise", &context)
    }

    /// Returns how many of the lesson's exercises count for its completion.
    fn counted(&self) -> usize {
        self.order.iter().filter(|each| !each.extra).count()
    }

    /// Returns the lesson in the course's own language, if this is a translation.
    fn original(&self, lesson: &Lesson) -> Option<(&'a Lesson, &'a Sources)> {
        let (course, sources) = self.plan.original?;
        let original = course.lessons().find(|each| each.dir == lesson.dir)?;
        Some((original, sources))
    }

    /// Renders the task and the program to start with. Readers solve the exercise in the course.
    fn exercise_for_print(&self, position: usize, task_html: String) -> Result<String, Diagnostic> {
        let exercise = self.order[position];
        let language = exercise.language();
        let starter = engine::starter_text(exercise, self.plan.sources);
        let checks = exercise.checks.iter().flat_map(|all| &all.checks);
        let work = format!("{}#{}exercise-{}", self.path, print::WORK, exercise.id);
        let checks: Vec<String> = checks.map(|check| markdown_line(&check.name)).collect();
        let context = json!({
            "id": exercise.id,
            "title_html": markdown_line(&exercise.title),
            "extra": exercise.extra,
            "position": position + 1,
            "count": self.counted(),
            "task_html": task_html,
            "checks_html": checks,
            "file_name": format!("main.{}", language.ending()),
            "starter_lines_html": lines(language.name(), starter),
            "url": self.address(&work),
        });
        self.block("exercise", &context)
    }

    /// Renders `blocks/NAME.html`, or `blocks/block.html` if the theme has no such file. In print,
    /// `paper/NAME.html` comes before both.
    fn block<T: Serialize>(&self, name: &str, values: &T) -> Result<String, Diagnostic> {
        let own = [format!("paper/{name}.html"), format!("blocks/{name}.html")];
        let mut own = own[usize::from(!self.is_print)..].iter();
        let template = own
            .find(|template| self.theme.has(template))
            .map_or("blocks/block.html", String::as_str);
        let context =
            Context::from_serialize(values).expect("block contexts are maps of plain values");
        self.theme.render(self.plan.sources, template, &context)
    }
}

/// Returns a heading for a list of links: without links, explained terms and footnotes. Returns
/// `None` if it has none of them.
fn link_text(heading: &[Inline]) -> Option<Vec<Inline>> {
    let is_left_out = |piece: &Piece| {
        matches!(
            piece,
            Piece::Event(
                Event::Start(Tag::Link { .. })
                    | Event::End(TagEnd::Link)
                    | Event::FootnoteReference(_)
            )
        )
    };
    let is_term = |piece: &Piece| matches!(piece, Piece::Term { .. });
    let mut pieces = heading.iter().map(|inline| &inline.piece);
    if !pieces.any(|piece| is_left_out(piece) || is_term(piece)) {
        return None;
    }
    let kept = heading.iter().filter(|inline| !is_left_out(&inline.piece));
    let words = kept.map(|inline| match &inline.piece {
        Piece::Term { words, .. } => {
            Inline { piece: Piece::Event(Event::Text(words.clone().into())), span: inline.span }
        }
        Piece::Event(_) => inline.clone(),
    });
    Some(words.collect())
}

/// Returns the event with its text borrowed, because a page has thousands of them.
fn borrowed<'e>(event: &'e Event<'static>) -> Event<'e> {
    match event {
        Event::Text(text) => Event::Text(CowStr::Borrowed(text)),
        Event::Code(code) => Event::Code(CowStr::Borrowed(code)),
        other => other.clone(),
    }
}

/// The header cell of a column without a heading.
const EMPTY_HEADING: &str = "<th></th>";

/// Returns whether the words after a task's box end here: with the item, its paragraph, or where a
/// block inside the item begins.
fn ends_label(piece: &Piece) -> bool {
    matches!(
        piece,
        Piece::Event(
            Event::End(TagEnd::Item | TagEnd::Paragraph)
                | Event::Start(Tag::Paragraph | Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_))
        )
    )
}

/// Returns ` right-3` for a third column that is aligned to the right.
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

/// Returns the word that opens a block on a page.
pub(crate) fn word_of(name: &str, words: &Words) -> String {
    let name = format!("block.{}", name.replace('-', "_"));
    words.find(&name, &[]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::directive::{self, DirectiveSpec};

    #[test]
    fn a_directive_opens_with_a_word() {
        let words = Words::english();
        let without = ["answer", "tabs", "tab", COURSE_PLAN, "exercise", "modify"];
        let known = directive::DIRECTIVES.iter().filter(|known| !without.contains(&known.name));
        for DirectiveSpec { name, .. } in known {
            assert_ne!(word_of(name, &words), "", "block.{name} is missing in words/en.toml");
        }
    }

    #[test]
    fn columns_are_aligned_by_classes() {
        let alignments = [Alignment::None, Alignment::Right, Alignment::Center];
        assert_eq!(alignment_classes(&alignments), " right-2 center-3");
    }
}
