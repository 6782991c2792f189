//! What the HTML of a text depends on besides the text, and what of it is remembered for the rest
//! of the page.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::json;
use tera::Context;

use super::context::HeadingContext;
use super::footnotes::Footnotes;
use super::paper;
use super::theme::Theme;
use understory_course::engine;
use understory_course::parse::inline::{anchor, words};
use understory_course::plan::{self, SitePlan};
use understory_course::serving::ImportedModules;
use understory_course::{CodeBlock, Directive, Exercise, Lesson};
use understory_source::diagnostic::Diagnostic;
use understory_verify::recordings::Recordings;

/// What a document's HTML depends on, apart from the document.
pub(super) struct Writer<'a> {
    pub(super) plan: &'a SitePlan<'a>,
    pub(super) theme: &'a Theme,
    /// The page's path in the site.
    pub(super) path: &'a str,
    /// The folder of the file that contains the text.
    pub(super) dir: &'a str,
    pub(super) lesson: Option<&'a Lesson>,
    /// The lesson's exercises, in the order in which the text shows them.
    pub(super) order: Vec<&'a Exercise>,
    pub(super) recordings: Option<&'a Recordings>,
    pub(super) samples: Vec<&'a CodeBlock>,
    /// How many breaks the text has had so far.
    pub(super) breaks: usize,
    pub(super) next_sample: usize,
    /// The terms of the glossary that the page has explained so far.
    pub(super) explained: BTreeSet<String>,
    /// How often each question's name has occurred on the page.
    pub(super) question_slugs: BTreeMap<String, usize>,
    pub(super) headings: Vec<HeadingContext>,
    pub(super) footnotes: Footnotes,
    /// Whether the page has said that the core of pydantic is ours.
    pub(super) has_core_note: bool,
    /// Whether the text is for print, where nothing runs or folds.
    pub(super) is_print: bool,
    /// In print: the title of the question whose answer comes next.
    pub(super) question: Option<String>,
    /// In print: the answers for the end of the text.
    pub(super) answers: Vec<Answer>,
}

/// An answer, which a printable text shows at its end.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    pub(super) title_html: String,
    pub(super) body_html: String,
}

impl<'a> Writer<'a> {
    /// Creates a writer for text from the folder `dir` on the page at `path`.
    pub(super) fn new(
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
            question: None,
            answers: Vec::new(),
        }
    }

    /// Creates a writer for the printable pages and the e-book. Its addresses are paths in the
    /// site, as [`super::xhtml`] reads them. `path` is the page in the site that the text belongs
    /// to.
    pub(super) fn for_print(
        plan: &'a SitePlan<'a>,
        theme: &'a Theme,
        path: &'a str,
        dir: &'a str,
    ) -> Self {
        Self { is_print: true, ..Self::new(plan, theme, path, dir) }
    }

    /// Returns the writer, set up for the text of a lesson with its exercises.
    pub(super) fn with_lesson(mut self, lesson: &'a Lesson) -> Self {
        self.lesson = Some(lesson);
        self.order = lesson.shown_exercises();
        self
    }

    /// Same as [`Self::with_lesson`], for a lesson's page.
    pub(super) fn with_lesson_page(self, lesson: &'a Lesson, recordings: &'a Recordings) -> Self {
        Self { recordings: Some(recordings), ..self.with_lesson(lesson) }
    }

    /// Resolves a link in a file in the folder `dir`.
    pub(super) fn resolve_link(&self, dir: &str, to: &str) -> Option<String> {
        if self.is_print {
            return self.plan.site_href(dir, to).map(paper::in_site);
        }
        self.plan.href(dir, to, self.path)
    }

    /// Returns the address of a path in the site.
    pub(super) fn address(&self, path: &str) -> String {
        if self.is_print {
            return paper::in_site(plan::Address::InSite(path.to_owned()));
        }
        plan::relative(self.path, path)
    }

    /// Saves an answer for the end of a printable text, and returns the pointer that replaces it.
    pub(super) fn defer_answer(
        &mut self,
        title_html: String,
        body_html: String,
    ) -> Result<String, Diagnostic> {
        self.answers.push(Answer { title_html, body_html });
        let number = self.answers.len();
        self.block("answer", &json!({ "number": number }))
    }

    /// Returns the files in the working directory of the page's programs.
    pub(super) fn files(&self) -> BTreeMap<String, serde_json::Value> {
        let files = |lesson| engine::files(lesson, self.plan.sources);
        self.lesson.map(files).unwrap_or_default()
    }

    /// Returns the earlier blocks that share variables with this one.
    pub(super) fn earlier(&self, code: &CodeBlock) -> Vec<&'a str> {
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

    /// Returns whether to say here that the core of pydantic is ours, which a page says once.
    pub(super) fn notes_core(&mut self, imported: &ImportedModules) -> bool {
        let is_first = imported.has_core() && !self.has_core_note;
        self.has_core_note |= is_first;
        is_first
    }

    /// Returns how many of the lesson's exercises count for its completion.
    pub(super) fn counted(&self) -> usize {
        self.order.iter().filter(|each| !each.extra).count()
    }

    /// Renders `blocks/NAME.html`, or `blocks/block.html` if the theme has no such file. In print,
    /// `paper/NAME.html` comes before both.
    pub(super) fn block<T: Serialize>(&self, name: &str, values: &T) -> Result<String, Diagnostic> {
        let template_names = [format!("paper/{name}.html"), format!("blocks/{name}.html")];
        let mut template_names = template_names[usize::from(!self.is_print)..].iter();
        let template = template_names
            .find(|template| self.theme.has(template))
            .map_or("blocks/block.html", String::as_str);
        let context =
            Context::from_serialize(values).expect("block contexts are maps of plain values");
        self.theme.render(self.plan.sources, template, &context)
    }

    /// Returns the name of a question, which is unique for its kind on this page.
    pub(super) fn slug_of(&mut self, directive: &Directive) -> String {
        let slug = match directive.attributes.get("name") {
            Some(name) => name.value.clone(),
            None => anchor(&words(&directive.title)),
        };
        let slug = if slug.is_empty() { "question".to_owned() } else { slug };
        let count = self.question_slugs.entry(format!("{}-{slug}", directive.name())).or_insert(0);
        *count += 1;
        match *count {
            1 => slug,
            count => format!("{slug}-{count}"),
        }
    }

    /// Returns the prefix of the keys of answers on this page: the lesson's id, or the page's
    /// address.
    pub(super) fn place(&self) -> String {
        match self.lesson {
            Some(lesson) => lesson.short_id(),
            None => self.path.trim_end_matches('/').to_owned(),
        }
    }
}
