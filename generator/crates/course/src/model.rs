//! A course as its author wrote it: plain public data, with places in the source files.
//!
//! Created by [`crate::parse`] and read by every later phase. Knows nothing about URLs, HTML or
//! the disk: a link is still what the author typed.

use crate::directives::DirectiveKind;
use std::collections::BTreeMap;
use std::sync::Arc;

use pulldown_cmark::Event;
use serde_json::Value;

use understory_diagram::Diagram;
use understory_source::{FileId, Sources, Span};

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it is in the source.
    pub span: Span,
}

/// The whole course.
#[derive(Debug, Clone)]
pub struct Course {
    /// `content/course.toml`.
    pub settings: Arc<Settings>,
    /// `content/home.md`. The check phase rejects a course without it.
    pub home: Option<Arc<Home>>,
    /// The pages of `content/pages/`, sorted by name.
    pub pages: Arc<Vec<PlainPage>>,
    /// The images of those pages: the files of `content/pages/images/`.
    pub page_images: Arc<Vec<FileId>>,
    /// The parts, sorted by number.
    pub parts: Vec<Arc<Part>>,
    /// The starters of local lessons, sorted by name.
    pub starters: Arc<Vec<Starter>>,
    /// `content/glossary.toml`, by the term's id.
    pub glossary: Arc<BTreeMap<String, Term>>,
    /// `content/search.toml`: for the key of each concept, the words that readers search for.
    pub search_words: Arc<BTreeMap<String, Located<String>>>,
}

impl Course {
    /// Returns every lesson of every part, in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        let lessons = self.parts.iter().flat_map(|part| &part.lessons);
        lessons.map(AsRef::as_ref)
    }

    /// Returns the starter that a lesson starts from.
    #[must_use]
    pub fn starter_of(&self, lesson: &Lesson) -> Option<&Starter> {
        let name = &lesson.front.starter.as_ref()?.value;
        self.starters.iter().find(|starter| starter.name == *name)
    }

    /// Returns every document, with the file that contains it.
    #[must_use]
    pub fn documents(&self) -> Vec<(FileId, &Document)> {
        let mut documents = Vec::new();
        if let Some(home) = &self.home {
            documents.extend([(home.file, &home.lede), (home.file, &home.body)]);
        }
        documents.extend(self.pages.iter().map(|page| (page.file, &page.body)));
        for part in &self.parts {
            documents.push((part.file, &*part.body));
            for lesson in &part.lessons {
                documents.push((lesson.file, &lesson.body));
                let tasks = lesson.exercises.iter();
                documents.extend(tasks.map(|exercise| (exercise.file, &exercise.task)));
            }
        }
        documents
    }
}

/// The contents of `course.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The file.
    pub file: FileId,
    /// The course's name.
    pub title: String,
    /// One sentence for search engines and the page footer.
    pub description: String,
    /// A BCP 47 tag: `en`.
    pub language: String,
    /// The language's name in that language: `Español`.
    pub language_name: Option<String>,
    /// The licence of the text.
    pub licence: String,
    /// The folder under `themes/`.
    pub theme: String,
    /// The place of the theme's name, or the start of the settings.
    pub theme_span: Span,
    /// The Python baseline: `3.14`.
    pub python: String,
    /// Pinned tools and their versions.
    pub pins: BTreeMap<String, String>,
    /// For modules that can't work in a page, the id of the lesson that uses them elsewhere.
    pub taught_in: BTreeMap<String, Located<String>>,
    /// The address of the published site; only the sitemap, the feed and cards need it.
    pub site_url: Option<String>,
    /// The address of its source repository.
    pub repository: Option<String>,
    /// The branch that readers' corrections are for.
    pub branch: String,
    /// Whether lessons can contain raw HTML.
    pub raw_html: bool,
    /// Limits on how hard the text may be to read; without them, it is not measured.
    pub words: Option<WordLimits>,
}

/// The contents of `[words]` in `course.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordLimits {
    /// The maximum average number of words per sentence in a lesson.
    pub sentence: u32,
    /// The age from which the text should be easy to read. A part can set a different one.
    pub reading_age: u32,
    /// The maximum number of words before the first thing to run or do.
    pub first_activity: Option<u32>,
    /// The maximum number of words between two things to do.
    pub between_activities: Option<u32>,
    /// Words that add nothing, or that hurt readers for whom they are not true.
    pub filler: Vec<String>,
    /// Phrases to avoid, each with what to write instead.
    pub avoid: Vec<(String, String)>,
}

/// The contents of `home.md`.
#[derive(Debug, Clone)]
pub struct Home {
    /// The file.
    pub file: FileId,
    /// The heading.
    pub title: String,
    /// The paragraph under it, as Markdown.
    pub lede: Document,
    /// The first program that a visitor can run.
    pub program: String,
    /// The text after the map.
    pub body: Document,
}

/// A text page that isn't a lesson: `content/pages/NAME.md`.
#[derive(Debug, Clone)]
pub struct PlainPage {
    /// The file.
    pub file: FileId,
    /// Its name without the ending: the page is at `NAME/`.
    pub name: String,
    /// The heading, in Markdown.
    pub title: String,
    /// One sentence for search engines, also shown below the heading.
    pub description: String,
    /// The text of its link in the footer of every page; without it there is no link.
    pub footer: Option<String>,
    /// The text.
    pub body: Document,
}

impl PlainPage {
    /// Returns its path in the site: `about/`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/", self.name)
    }
}

/// A folder of lessons.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its folder: `content/02-fundamentals`.
    pub dir: String,
    /// Its `part.md`.
    pub file: FileId,
    /// The number before its name.
    pub number: u32,
    /// Its name without the number; the first segment of its lessons' addresses.
    pub slug: String,
    /// The heading.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// The age from which its lessons should be easy to read, if it differs from the course's.
    pub reading_age: Option<u32>,
    /// The introduction.
    pub body: Arc<Document>,
    /// The lessons, sorted by number.
    pub lessons: Vec<Arc<Lesson>>,
}

/// The kind of page that a lesson's folder becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A lesson.
    Lesson,
    /// A self-check between parts.
    Gate,
    /// A project's brief.
    Project,
    /// A stage of the capstone.
    Stage,
}

impl Kind {
    /// Returns its name, which is part of the names of its words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Gate => "gate",
            Self::Project => "project",
            Self::Stage => "stage",
        }
    }

    /// Returns whether it is counted as a lesson. Gates and projects are not: everything they
    /// need was taught before.
    #[must_use]
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Lesson | Self::Stage)
    }
}

/// Where readers do a lesson's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// In the page.
    Browser,
    /// On the reader's machine.
    Local,
    /// First in the page, then on the reader's machine.
    Mixed,
    /// Reading only.
    Reading,
}

impl Mode {
    /// Returns its name, which is part of the names of its words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Local => "local",
            Self::Mixed => "mixed",
            Self::Reading => "reading",
        }
    }
}

/// One lesson.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// Its folder: `content/02-fundamentals/08-repeat-with-for`.
    pub dir: String,
    /// Its `lesson.md`.
    pub file: FileId,
    /// The number before its name.
    pub number: u32,
    /// Its name without the number; the second segment of its address.
    pub slug: String,
    /// What its front matter says.
    pub front: FrontMatter,
    /// The text after the front matter.
    pub body: Document,
    /// What other pages need to know about its texts, without reading them.
    pub outline: Outline,
    /// Its exercises, sorted by folder name.
    pub exercises: Vec<Exercise>,
    /// The applications that it shows, in reading order.
    pub apps: Vec<App>,
    /// The files of `files/`, which its programs find in their working directory.
    pub files: Vec<FileId>,
    /// The files of `images/`.
    pub images: Vec<FileId>,
    /// Whether it may have programs that are recorded: those that readers step through, and those
    /// that draw with `turtle`.
    pub has_recordings: bool,
}

impl Lesson {
    /// Returns its short name: its id, or its folder's name.
    #[must_use]
    pub fn short_id(&self) -> String {
        self.front.id.as_ref().map_or_else(|| self.slug.clone(), |id| id.value.clone())
    }

    /// Returns the names of the concepts that it teaches, in words.
    #[must_use]
    pub fn concepts(&self) -> Vec<String> {
        let keys = self.front.teaches.iter();
        keys.map(|key| key.value.replace('-', " ")).collect()
    }

    /// Returns its exercises in the order in which its text shows them.
    #[must_use]
    pub fn shown_exercises(&self) -> Vec<&Exercise> {
        let names = self.outline.exercises.iter();
        let find = |name: &String| self.exercises.iter().find(|exercise| exercise.id == *name);
        names.filter_map(find).collect()
    }

    /// Returns the shown exercises that count for its completion.
    #[must_use]
    pub fn counted_exercises(&self) -> Vec<&Exercise> {
        let mut exercises = self.shown_exercises();
        exercises.retain(|exercise| !exercise.extra);
        exercises
    }
}

/// What other pages need to know about a lesson's texts.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The anchors of its page.
    pub anchors: Vec<String>,
    /// The names of the exercises that it shows, in order.
    pub exercises: Vec<String>,
    /// For each `break`, how many exercises come before it.
    pub breaks: Vec<usize>,
    /// Its quizzes in order: the explicit name, if any, and the words of the question.
    pub quizzes: Vec<(Option<String>, String)>,
    /// The last lines of the tracebacks that it shows: the error's name and its message.
    pub errors: Vec<(String, String)>,
}

/// The front matter of a lesson.
#[derive(Debug, Clone, Hash)]
pub struct FrontMatter {
    /// The heading, in Markdown: backticks mark keywords.
    pub title: Located<String>,
    /// A short name for `requires`: `FU8`.
    pub id: Option<Located<String>>,
    /// What kind of page it is.
    pub kind: Kind,
    /// What a reader can do afterwards; shown below the heading.
    pub description: String,
    /// Where the work is done.
    pub mode: Mode,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// The hours that building takes, at least and at most, in addition to reading.
    pub building_hours: Option<[u32; 2]>,
    /// Ids of the lessons directly before it.
    pub requires: Vec<Located<String>>,
    /// Concept keys it introduces.
    pub teaches: Vec<Located<String>>,
    /// Concept keys it relies on.
    pub uses: Vec<Located<String>>,
    /// The file in `files/` that its SQL runs on: a script or an SQLite database.
    pub database: Option<Located<String>>,
    /// Modules that only partly work in the page. The lesson uses only the parts that work.
    pub partial: Vec<Located<String>>,
    /// Packs of packages that the page fetches ahead, in addition to those that programs import.
    pub packages: Vec<Located<String>>,
    /// What a reader will be able to do.
    pub objectives: Vec<Located<String>>,
    /// What to keep in mind.
    pub keypoints: Vec<Located<String>>,
    /// Old addresses.
    pub aliases: Vec<Located<String>>,
    /// The date when its author last checked that it is up to date: `2026-11-20`.
    pub reviewed: Option<Located<String>>,
    /// Left out of the built site.
    pub draft: bool,
    /// Its page shows only the front matter.
    pub planned: bool,
    /// For a planned lesson, the names that its exercises will have.
    pub planned_exercises: Vec<String>,
    /// The names of its local check groups.
    pub checks: Vec<Located<String>>,
    /// The starter for its local work.
    pub starter: Option<Located<String>>,
}

/// What the programs of an exercise are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Python
    Python,
    /// SQL, with its own database.
    Sql,
}

impl Language {
    /// Returns its name in `task.md`, in fences and for the check engine.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Sql => "sql",
        }
    }

    /// Returns the extension of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Python => "py",
            Self::Sql => "sql",
        }
    }
}

/// What learners write in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExerciseKind {
    /// A program in Python.
    Python,
    /// SQL, with its own database.
    Sql,
    /// A web application in Python.
    App,
    /// Tests for a program, in Python.
    Tests,
}

impl ExerciseKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Python, Self::Sql, Self::App, Self::Tests];

    /// Returns its name in `task.md` and for the check engine.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Sql => "sql",
            Self::App => "app",
            Self::Tests => "tests",
        }
    }

    /// Returns its name in messages.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Python => "Python",
            Self::Sql => "SQL",
            Self::App => "app",
            Self::Tests => "tests",
        }
    }

    /// Returns the language of its programs.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::Python | Self::App | Self::Tests => Language::Python,
            Self::Sql => Language::Sql,
        }
    }
}

/// One exercise.
#[derive(Debug, Clone)]
pub struct Exercise {
    /// The name of its folder, unique in the course.
    pub id: String,
    /// Its folder.
    pub dir: String,
    /// Its `task.md`.
    pub file: FileId,
    /// What learners write.
    pub kind: ExerciseKind,
    /// The file in its lesson's `files/` that its SQL runs on, if it differs from the lesson's.
    pub database: Option<Located<String>>,
    /// The name of the file that readers write, if they write tests.
    pub tests: Option<Located<String>>,
    /// The files of the program that readers test, by their paths from `program/`.
    pub program: BTreeMap<String, FileId>,
    /// Its heading, in Markdown.
    pub title: String,
    /// What it is for; never shown to readers.
    pub aim: String,
    /// Hints in Markdown. The first is a question, and the last almost gives away the answer.
    pub hints: Vec<Located<String>>,
    /// One sentence about why the answer works, in Markdown; shown when the exercise passes.
    pub passed: Option<Located<String>>,
    /// The exercise whose program this one continues; readers can bring theirs along.
    pub continues: Option<Located<String>>,
    /// Whether the solution is only for the author's checks and never shown to readers.
    pub hides_solution: bool,
    /// The task.
    pub task: Document,
    /// Whether it's more practice: it counts neither for the lesson's time nor its completion.
    pub extra: bool,
    /// `starter.py`, or `starter.sql`. The check phase rejects a course without it.
    pub starter: Option<FileId>,
    /// For an exercise placed by `::modify`, the sample above, which it starts with. Empty if there
    /// is none, which the check phase rejects.
    pub sample: Option<String>,
    /// `solution.py`, or `solution.sql`. The check phase rejects a course without it.
    pub solution: Option<FileId>,
    /// Other right answers: the programs in `alt/`, and the tables `[[alternative]]`.
    pub alternatives: Vec<Alternative>,
    /// `checks.toml`. The check phase rejects a course without it.
    pub checks: Option<Checks>,
}

impl Exercise {
    /// Returns the language of its programs.
    #[must_use]
    pub fn language(&self) -> Language {
        self.kind.language()
    }

    /// Returns the starter, the solution and the alternatives: each with its own file, if it has
    /// one, and the place where it's written.
    pub fn right_programs<'a>(
        &'a self,
        sources: &'a Sources,
    ) -> impl Iterator<Item = (&'a str, Option<FileId>, Span)> {
        let main_answers = [self.starter, self.solution].into_iter().flatten();
        let main_answers = main_answers.filter_map(|file| {
            Some((sources.file(file).text()?, Some(file), Span::start_of(file)))
        });
        let alternatives = self.alternatives.iter().map(|each| &each.answer);
        main_answers.chain(alternatives.map(|answer| (&*answer.text, answer.file, answer.span)))
    }
}

/// A right or a wrong answer to an exercise: a file, or an edit of one.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The program.
    pub text: String,
    /// Its file, if it has one of its own.
    pub file: Option<FileId>,
    /// The start of its file, or the table with the edit.
    pub span: Span,
}

/// Another right answer.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// What it does differently, in a few words, such as "with a dictionary".
    pub title: String,
    /// The program.
    pub answer: Answer,
}

/// A web application that a lesson shows with `::app`.
#[derive(Debug, Clone)]
pub struct App {
    /// The name of its folder, unique in the course.
    pub name: String,
    /// Its folder.
    pub dir: String,
    /// Its files, by their path in the project.
    pub files: BTreeMap<String, FileId>,
    /// Where its application is: `main:app`.
    pub target: String,
    /// Whether it fails on purpose while it starts.
    pub fails: bool,
    /// The line of its `::app`.
    pub span: Span,
}

impl App {
    /// Where the application of every exercise is, and of an `::app` that doesn't say it.
    pub const TARGET: &'static str = "main:app";
}

/// The contents of `checks.toml`, ready for the check engine.
#[derive(Debug, Clone)]
pub struct Checks {
    /// The file.
    pub file: FileId,
    /// The code of the checks.
    pub code: CheckCode,
    /// The tables `[[check]]`.
    pub checks: Vec<Check>,
    /// The tables `[[alternative]]`.
    pub alternatives: Vec<Alternative>,
    /// The tables `[[mistake]]`.
    pub mistakes: Vec<Mistake>,
    /// The tables `[[mutant]]`.
    pub mutants: Vec<Mutant>,
}

/// The code of an exercise's or a starter's checks, ready for the check engine.
#[derive(Debug, Clone, Default)]
pub struct CheckCode {
    /// `checks.py`, if there is one.
    pub file: Option<FileId>,
    /// Its text, which runs before every script; empty without the file.
    pub text: String,
    /// The names of its functions.
    pub functions: Vec<String>,
    /// What it imports of the modules that several exercises or starters share, each after those
    /// that it imports itself.
    pub modules: Vec<SharedModule>,
}

/// Python that several exercises of a lesson or several starters share.
#[derive(Debug, Clone)]
pub struct SharedModule {
    /// What the code of checks imports it as: `lesson`, or `shared.asgi`.
    pub name: String,
    /// Its file.
    pub file: FileId,
    /// Its text as the check engine runs it.
    pub text: String,
}

/// One `[[check]]`.
#[derive(Debug, Clone)]
pub struct Check {
    /// Its name, which readers see.
    pub name: String,
    /// Whether its values are hidden from the reader.
    pub hidden: bool,
    /// The whole table, in the form that the check engine reads.
    pub table: Value,
    /// The places of its values.
    pub places: BTreeMap<String, Span>,
    /// The place where the table starts.
    pub span: Span,
}

/// One `[[mutant]]`: an edit of the program that readers test.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// The whole table, in the form that the check engine reads.
    pub table: Value,
    /// The places of its values.
    pub places: BTreeMap<String, Span>,
    /// The place where the table starts.
    pub span: Span,
}

/// One `[[mistake]]`.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// The path of the program with the mistake from the exercise's folder, if it's a file.
    pub path: Option<Located<String>>,
    /// That program. The check phase rejects a course without it.
    pub answer: Option<Answer>,
    /// The message that a reader sees; empty if it's the engine's own.
    pub message: String,
    /// The whole table, in the form that the check engine reads.
    pub table: Value,
    /// The places of its values.
    pub places: BTreeMap<String, Span>,
    /// The place where the table starts.
    pub span: Span,
}

/// A project that a local lesson starts from.
#[derive(Debug, Clone)]
pub struct Starter {
    /// The name of its folder.
    pub name: String,
    /// Its folder: `content/starters/ap5-first-api`.
    pub dir: String,
    /// Its `checks.toml`, or its first file if it has none.
    pub file: FileId,
    /// The files that readers get, by their path in the project.
    pub files: BTreeMap<String, FileId>,
    /// The finished project: its files by their path in the project.
    pub reference: BTreeMap<String, FileId>,
    /// The folders of `steps/`: the files that differ from the start, by their path in the
    /// project. [`crate::states`] says which of them a block shows.
    pub steps: BTreeMap<String, BTreeMap<String, FileId>>,
    /// The folders of `alternatives/` and `mistakes/`, by their paths in the starter: the files that
    /// differ from the reference, by their paths in the project.
    pub answers: BTreeMap<String, BTreeMap<String, FileId>>,
    /// The id of the lesson, which receipts start with.
    pub lesson: Option<Located<String>>,
    /// The id of the check that fails first in the untouched starter.
    pub begins: Option<Located<String>>,
    /// The starter whose reference step this one starts from.
    pub continues: Option<Located<String>>,
    /// The code of its checks.
    pub code: CheckCode,
    /// The files of `changes/`, which checks put into the reader's files: by their paths in the starter.
    pub changes: BTreeMap<String, FileId>,
    /// Its servers: their names, which are empty if there is only one.
    pub servers: Vec<Located<String>>,
    /// The tables `[[group]]`.
    pub groups: Vec<Group>,
    /// The tables `[[check]]`.
    pub checks: Vec<LocalCheck>,
    /// The tables `[[alternative]]`.
    pub alternatives: Vec<LocalAlternative>,
    /// The tables `[[mistake]]`.
    pub mistakes: Vec<LocalMistake>,
}

/// A group of a starter's checks; progress in a local lesson is counted by groups.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its name, unique in the course.
    pub name: Located<String>,
    /// Its title, if the name doesn't say it well.
    pub title: Option<String>,
    /// Hints in Markdown. The first is a question, and the last almost gives away the answer.
    pub hints: Vec<Located<String>>,
}

/// A check of a starter, as pages show it.
#[derive(Debug, Clone)]
pub struct LocalCheck {
    /// The step of the lesson.
    pub step: u32,
    /// Its short name.
    pub id: Located<String>,
    /// What the check expects, in Markdown.
    pub name: String,
    /// The group that it belongs to.
    pub group: Option<String>,
    /// The key that says what it looks at; empty if there is none.
    pub subject: &'static str,
}

/// Another way to do a starter's work, as an edit of the reference.
#[derive(Debug, Clone)]
pub struct LocalAlternative {
    /// What it does differently, in a few words.
    pub name: String,
    /// The changed files, by their paths in the project.
    pub edited: BTreeMap<String, String>,
}

/// A typical mistake in a starter's work.
#[derive(Debug, Clone)]
pub struct LocalMistake {
    /// Its folder in `mistakes/`, as written, if it isn't an edit.
    pub path: Option<Located<String>>,
    /// The alternative that it's made in, if not in the reference.
    pub on: Option<Located<String>>,
    /// The changed files of an edit, by their paths in the project.
    pub edited: BTreeMap<String, String>,
    /// The id of the check that fails first.
    pub check: String,
    /// The message that a reader sees, if it isn't that of the check.
    pub message: Option<String>,
    /// The place where its table starts.
    pub span: Span,
}

/// One term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means, in Markdown.
    pub definition: Located<String>,
    /// Whether the word also has an everyday meaning, so that texts can use it before its
    /// lesson.
    pub everyday: bool,
    /// The id of the lesson that introduces it.
    pub lesson: Option<Located<String>>,
    /// The place where its table starts.
    pub span: Span,
}

/// A Markdown event and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// What it is.
    pub piece: Piece,
    /// Where it is.
    pub span: Span,
}

/// A piece of Markdown inside a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A CommonMark event.
    Event(Event<'static>),
    /// `:term[words]{name="loop"}`.
    Term {
        /// The words as written in the sentence.
        words: String,
        /// The term's id in the glossary.
        name: String,
    },
}

/// Markdown with directives, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The blocks.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Returns every block in reading order, including those inside directives.
    #[must_use]
    pub fn every_block(&self) -> Vec<&Block> {
        let mut blocks = Vec::new();
        for block in &self.blocks {
            blocks.push(block);
            if let Block::Directive(directive) = block {
                blocks.extend(directive.body.every_block());
            }
        }
        blocks
    }

    /// Visits the blocks that a reader reads: no folded answers or help, and only the tab for one
    /// system. `visit` returns whether to go on inside a directive.
    pub fn visit_read<'d>(&'d self, visit: &mut dyn FnMut(&'d Block) -> bool) {
        let mut has_tab = false;
        for block in &self.blocks {
            let Block::Directive(directive) = block else {
                visit(block);
                continue;
            };
            match directive.kind {
                Some(DirectiveKind::Answer | DirectiveKind::IfItFails) => continue,
                Some(DirectiveKind::Tab) if has_tab => continue,
                kind => has_tab |= kind == Some(DirectiveKind::Tab),
            }
            if visit(block) {
                directive.body.visit_read(visit);
            }
        }
    }

    /// Returns every Markdown event in reading order: from text, headings and opening words.
    #[must_use]
    pub fn every_inline(&self) -> Vec<&Inline> {
        self.every_block()
            .into_iter()
            .flat_map(|block| match block {
                Block::Markdown(inlines) => inlines.as_slice(),
                Block::Heading(heading) => &heading.events,
                Block::Directive(directive) => &directive.title,
                Block::Code(code) => {
                    code.trace.as_ref().map_or(&[][..], |trace| trace.title.as_slice())
                }
                Block::Diagram(_) | Block::FoldedOutput { .. } => &[],
            })
            .collect()
    }

    /// Returns every heading in reading order.
    #[must_use]
    pub fn headings(&self) -> Vec<&Heading> {
        self.every_block()
            .into_iter()
            .filter_map(|block| match block {
                Block::Heading(heading) => Some(heading),
                _ => None,
            })
            .collect()
    }
}

/// A piece of a [`Document`].
#[derive(Debug, Clone)]
pub enum Block {
    /// Plain Markdown, as events with their places. Never contains a top-level code block,
    /// which is a [`Block::Code`].
    Markdown(Vec<Inline>),
    /// A heading. The level is as written: 2 is a section.
    Heading(Heading),
    /// A code block, with the `input` and `output` that belong to it.
    Code(CodeBlock),
    /// A `diagram` fence.
    Diagram(Box<Diagram>),
    /// `:::name` … `:::` or `::name`.
    Directive(Directive),
    /// The output of the program before an `answer`, shown inside that answer.
    FoldedOutput {
        /// The text, as a terminal shows it.
        text: String,
        /// Whether the program ends in an error.
        is_error: bool,
    },
}

/// A heading.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its words without markup.
    pub text: String,
    /// Its inline events.
    pub events: Vec<Inline>,
    /// Where it is.
    pub span: Span,
}

/// A fenced code block.
#[derive(Debug, Clone)]
pub struct CodeBlock {
    /// The first word after the fence: `python`.
    pub language: String,
    /// The text between the fences.
    pub code: String,
    /// `error="NameError"`: the program must end with this error.
    pub error: Option<String>,
    /// `group="cart"`: shares its variables with the earlier blocks of that group.
    pub group: Option<String>,
    /// `run`: has a Run button.
    pub run: bool,
    /// Whether it's run.
    pub execution: Execution,
    /// `state="4-text"`: the state of the starter that it quotes or sends requests to.
    pub state: Option<Box<Located<String>>>,
    /// `server="name"`: which of the starter's servers gets the requests.
    pub server: Option<Box<Located<String>>>,
    /// What an `http` block shows.
    pub exchanges: Vec<Exchange>,
    /// The lines that are typed, from an `input` block after it.
    pub input: Vec<String>,
    /// What it prints, from an `output` block after it.
    pub output: Option<Output>,
    /// The `::trace` after it, which lets readers step through it.
    pub trace: Option<Box<Trace>>,
    /// The whole fence.
    pub span: Span,
    /// The text between the fences.
    pub code_span: Span,
}

/// Whether a code block is run.
#[derive(Debug, Clone)]
pub enum Execution {
    /// By itself, if its language is one that is run.
    Run,
    /// `static reason="…"`: it isn't, for this reason.
    Static(String),
    /// `from="main.py"`: as a part of the file of the lesson's starter that it quotes.
    Quote(Box<Located<String>>),
}

impl CodeBlock {
    /// Returns whether the block runs by itself, if its language is one that is run.
    #[must_use]
    pub fn runs_alone(&self) -> bool {
        matches!(self.execution, Execution::Run)
    }
}

/// A request and its response, in an `http` block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The request.
    pub request: Request,
    /// The response that its author expects.
    pub response: Response,
    /// The request, as written.
    pub request_text: String,
    /// The response, as written.
    pub response_text: String,
    /// The first line of the request.
    pub span: Span,
    /// The status line.
    pub status_span: Span,
    /// The response's body, or the status line if there is none.
    pub body_span: Span,
}

/// A request to a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The method and the path: `GET /books?page=2`.
    pub line: String,
    /// Its headers.
    pub headers: Vec<(String, String)>,
    /// Its body; empty if there is none.
    pub body: String,
}

/// A server's response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Its status.
    pub status: u16,
    /// Its headers, or some of them.
    pub headers: Vec<(String, String)>,
    /// Its body; empty if there is none.
    pub body: String,
}

/// `::trace`, which belongs to the program before it.
#[derive(Debug, Clone)]
pub struct Trace {
    /// The words after the name, as inline events.
    pub title: Vec<Inline>,
    /// Its line.
    pub span: Span,
}

/// The output of a sample, as its author wrote it.
#[derive(Debug, Clone)]
pub struct Output {
    /// The text, as a terminal shows it.
    pub text: String,
    /// The text between the fences.
    pub span: Span,
    /// Whether it is shown in the `answer` that follows instead of below the program.
    pub is_folded: bool,
}

/// A block directive.
#[derive(Debug, Clone)]
pub struct Directive {
    /// Which one it is. None has been reported, and has a name that doesn't exist.
    pub kind: Option<DirectiveKind>,
    /// `key="value"` pairs.
    pub attributes: BTreeMap<String, Located<String>>,
    /// The words after the name, as inline events.
    pub title: Vec<Inline>,
    /// Its content.
    pub body: Document,
    /// Its opening line.
    pub span: Span,
}

impl Directive {
    /// Returns its name; empty if it doesn't exist.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.kind.map_or("", DirectiveKind::name)
    }

    /// Returns whether it's one of this kind.
    #[must_use]
    pub fn is(&self, kind: DirectiveKind) -> bool {
        self.kind == Some(kind)
    }

    /// Returns whether it shows an exercise.
    #[must_use]
    pub fn shows_exercise(&self) -> bool {
        self.kind.is_some_and(DirectiveKind::shows_exercise)
    }

    /// Returns whether readers answer it.
    #[must_use]
    pub fn is_question(&self) -> bool {
        self.kind.is_some_and(DirectiveKind::is_question)
    }
}
