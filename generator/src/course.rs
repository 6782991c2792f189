//! A course as its author wrote it: plain public data with the places it came from.
//!
//! Made by [`crate::parse`], read by every later phase. Knows nothing of URLs, HTML or
//! the disk: a link is still what the author typed.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use pulldown_cmark::Event;
use serde_json::Value;

use crate::diagram::Diagram;
use crate::source::{FileId, Span};

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// The whole course.
#[derive(Debug, Clone)]
pub struct Course {
    /// `content/course.toml`.
    pub settings: Arc<Settings>,
    /// `content/home.md`. The check phase refuses a course where it is missing.
    pub home: Option<Arc<Home>>,
    /// The pages of `content/pages/`, in the order of their names.
    pub pages: Arc<Vec<PlainPage>>,
    /// The pictures of those pages: the files of `content/pages/images/`.
    pub page_images: Arc<Vec<FileId>>,
    /// The parts in the order of their numbers.
    pub parts: Vec<Arc<Part>>,
    /// The starters of local lessons, in the order of their names.
    pub starters: Arc<Vec<Starter>>,
    /// `content/glossary.toml`, by the term's id.
    pub glossary: Arc<BTreeMap<String, Term>>,
    /// `content/search.toml`: by the key of a concept, the words that readers search it by.
    pub spoken: Arc<BTreeMap<String, Written<String>>>,
}

impl Course {
    /// Every lesson of every part, in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        let lessons = self.parts.iter().flat_map(|part| &part.lessons);
        lessons.map(AsRef::as_ref)
    }

    /// The starter that a lesson begins from.
    #[must_use]
    pub fn starter_of(&self, lesson: &Lesson) -> Option<&Starter> {
        let name = &lesson.front.starter.as_ref()?.value;
        self.starters.iter().find(|starter| starter.name == *name)
    }

    /// Every document, with the file it stands in.
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
                documents.push((lesson.file, &*lesson.body));
                let tasks = lesson.exercises.iter();
                documents.extend(tasks.map(|exercise| (exercise.file, &*exercise.task)));
            }
        }
        documents
    }
}

/// What `course.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The file.
    pub file: FileId,
    /// The course's name.
    pub title: String,
    /// One sentence for search engines and the foot of pages.
    pub description: String,
    /// A BCP 47 tag: `en`.
    pub language: String,
    /// What readers who look for their language see: `Español`.
    pub language_name: Option<String>,
    /// The licence of the texts.
    pub licence: String,
    /// The folder under `themes/`.
    pub theme: String,
    /// Where it is named, or where the settings begin.
    pub theme_span: Span,
    /// The Python baseline: `3.14`.
    pub python: String,
    /// Pinned tools and their versions.
    pub pins: BTreeMap<String, String>,
    /// Where the site will stand; only the sitemap, the feed and cards need it.
    pub site_url: Option<String>,
    /// Where its source is kept.
    pub repository: Option<String>,
    /// The branch of it that readers' corrections are for.
    pub branch: String,
    /// Whether lessons may hold raw HTML.
    pub raw_html: bool,
    /// How plain the words of the course are to be; without it, words are not measured.
    pub words: Option<WordLimits>,
}

/// What `[words]` in `course.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordLimits {
    /// How many words a sentence of a lesson may have on average.
    pub sentence: u32,
    /// From which age on its text may be read with ease. A part may say another.
    pub reading_age: u32,
    /// Words that say nothing, or that hurt whom they are not true for.
    pub filler: Vec<String>,
}

/// What `home.md` says.
#[derive(Debug, Clone)]
pub struct Home {
    /// The file.
    pub file: FileId,
    /// The heading.
    pub title: String,
    /// The paragraph under it, as Markdown.
    pub lede: Document,
    /// The first program a visitor may run.
    pub program: String,
    /// What follows the map.
    pub body: Document,
}

/// A page of text beside the lessons: `content/pages/NAME.md`.
#[derive(Debug, Clone)]
pub struct PlainPage {
    /// The file.
    pub file: FileId,
    /// Its name without the ending: the page stands at `NAME/`.
    pub name: String,
    /// The heading, in Markdown.
    pub title: String,
    /// One sentence for search engines; stands under the heading.
    pub description: String,
    /// The words of its link at the foot of every page; without them there is none.
    pub footer: Option<String>,
    /// The text.
    pub body: Document,
}

impl PlainPage {
    /// Its path in the site: `about/`.
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
    /// From which age on its lessons may be read with ease, where that is not the course's.
    pub reading_age: Option<u32>,
    /// The introduction.
    pub body: Arc<Document>,
    /// The lessons in the order of their numbers.
    pub lessons: Vec<Arc<Lesson>>,
    /// Another number where any other page, or a rule about any other, may see a difference.
    pub face: u64,
    /// Another number where any file of a lesson with exercises is another.
    pub stamp: u64,
}

/// What sort of page a lesson's folder makes.
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
    /// Whether it is a lesson where lessons are counted. Gates and projects stand beside
    /// them: what they ask for was taught before.
    #[must_use]
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Lesson | Self::Stage)
    }
}

/// Where a lesson's work is done.
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
    pub body: Text,
    /// What others may ask of its texts, also where they are left.
    pub outline: Outline,
    /// Its exercises, in the order of their folders' names.
    pub exercises: Vec<Exercise>,
    /// The files of `files/`: what its programs find in their working directory.
    pub files: Vec<FileId>,
    /// The files of `images/`.
    pub images: Vec<FileId>,
    /// Another number where any file of its folder is another.
    pub stamp: u64,
    /// Another number where any other page, or a rule about any other, may see a difference.
    pub face: u64,
    /// Whether its page names an exercise that may stand in another lesson.
    pub names_exercises: bool,
    /// Whether it has a program that readers step through.
    pub has_traces: bool,
}

impl Lesson {
    /// Whether its texts were left.
    pub(crate) fn is_left(&self) -> bool {
        matches!(self.body, Text::Left)
    }

    /// The same without its texts, which take most of the room.
    pub(crate) fn left(mut self) -> Self {
        self.body = Text::Left;
        for exercise in &mut self.exercises {
            exercise.task = Text::Left;
        }
        self
    }
}

/// A text of a lesson, which a build for readers leaves when it has read it, and reads once
/// more where it is used: see [`crate::parse::whole`].
#[derive(Debug, Clone)]
pub enum Text {
    /// At hand.
    Whole(Document),
    /// It stands in its file alone.
    Left,
}

impl Deref for Text {
    type Target = Document;

    fn deref(&self) -> &Document {
        match self {
            Self::Whole(document) => document,
            Self::Left => panic!("whoever reads a text takes the whole lesson"),
        }
    }
}

/// What others may ask of a lesson's texts.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The anchors of its page.
    pub anchors: Vec<String>,
    /// The names of the exercises that it shows, in order.
    pub exercises: Vec<String>,
    /// Its quizzes in order: the name that is written, and the words.
    pub quizzes: Vec<(Option<String>, String)>,
    /// The last lines of the tracebacks that it shows: the error's name and what it says.
    pub errors: Vec<(String, String)>,
    /// Whether it holds what rules hold against other files: exercises, pictures, change cards,
    /// the blocks of a starter.
    pub leads_on: bool,
}

/// The front matter of a lesson.
#[derive(Debug, Clone, Hash)]
pub struct FrontMatter {
    /// The heading, in Markdown: backticks mark keywords.
    pub title: Written<String>,
    /// A short name for `requires`: `FU8`.
    pub id: Option<Written<String>>,
    /// What sort of page.
    pub kind: Kind,
    /// What a reader can do afterwards; stands under the heading.
    pub description: String,
    /// Where the work is done.
    pub mode: Mode,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// Ids of the lessons directly before it.
    pub requires: Vec<Written<String>>,
    /// Concept keys it introduces.
    pub teaches: Vec<Written<String>>,
    /// Concept keys it leans on.
    pub uses: Vec<Written<String>>,
    /// The file in `files/` that its SQL runs on: a script, or a database of SQLite.
    pub database: Option<Written<String>>,
    /// What a reader will be able to do.
    pub objectives: Vec<Written<String>>,
    /// What to keep in mind.
    pub keypoints: Vec<Written<String>>,
    /// Old addresses.
    pub aliases: Vec<Written<String>>,
    /// When somebody last read it against the world: `2026-11-20`.
    pub reviewed: Option<Written<String>>,
    /// Left out of the built site.
    pub draft: bool,
    /// Its page is made of the front matter alone.
    pub planned: bool,
    /// While planned: the names its exercises will have.
    pub planned_exercises: Vec<String>,
    /// The names of its local check groups.
    pub checks: Vec<Written<String>>,
    /// The starter that its local work begins from.
    pub starter: Option<Written<String>>,
}

/// What the programs of an exercise are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Python.
    Python,
    /// SQL alone, on a database that the exercise brings.
    Sql,
}

impl Language {
    /// Its name in `task.md`, in fences and to the engine of checks.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Sql => "sql",
        }
    }

    /// How its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Python => "py",
            Self::Sql => "sql",
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
    /// What is written in it.
    pub language: Language,
    /// The file in its lesson's `files/` that its SQL runs on, where that is not the lesson's.
    pub database: Option<Written<String>>,
    /// Its heading, in Markdown.
    pub title: String,
    /// What it is for; never shown to readers.
    pub aim: String,
    /// From a question to nearly the answer, in Markdown.
    pub hints: Vec<Written<String>>,
    /// One sentence on why the answer works, shown when it passes, in Markdown.
    pub passed: Option<Written<String>>,
    /// The exercise whose program goes on here: its reader may bring it along.
    pub continues: Option<Written<String>>,
    /// Whether the solution is for the author's proof alone, and no reader gets it.
    pub hides_solution: bool,
    /// What is asked.
    pub task: Text,
    /// `starter.py`, or `starter.sql`. The check phase refuses a course where it is missing.
    pub starter: Option<FileId>,
    /// `solution.py`, or `solution.sql`. The check phase refuses a course where it is missing.
    pub solution: Option<FileId>,
    /// The programs in `alt/`.
    pub alternatives: Vec<FileId>,
    /// `checks.toml`. The check phase refuses a course where it is missing.
    pub checks: Option<Checks>,
}

/// What `checks.toml` says, ready for the engine of checks.
#[derive(Debug, Clone)]
pub struct Checks {
    /// The file.
    pub file: FileId,
    /// The tables `[[check]]`.
    pub checks: Vec<Check>,
    /// The tables `[[mistake]]`.
    pub mistakes: Vec<Mistake>,
}

/// One `[[check]]`.
#[derive(Debug, Clone)]
pub struct Check {
    /// What a reader sees of it.
    pub name: String,
    /// Whether its values are kept from the reader.
    pub hidden: bool,
    /// The whole table, as the engine of checks reads it.
    pub table: Value,
    /// Where the values of its keys stand.
    pub places: BTreeMap<String, Span>,
    /// Where the table begins.
    pub span: Span,
}

/// One `[[mistake]]`.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// The path of the program that makes it, from the exercise's folder.
    pub path: Written<String>,
    /// That program. The check phase refuses a course where it is missing.
    pub file: Option<FileId>,
    /// What a reader is told.
    pub message: String,
    /// The whole table, as the engine of checks reads it.
    pub table: Value,
    /// Where the values of its keys stand.
    pub places: BTreeMap<String, Span>,
    /// Where the table begins.
    pub span: Span,
}

/// A project that a local lesson starts from.
#[derive(Debug, Clone)]
pub struct Starter {
    /// The name of its folder.
    pub name: String,
    /// Its folder: `content/starters/ap5-first-api`.
    pub dir: String,
    /// Its `checks.toml`, or its first file where it has none.
    pub file: FileId,
    /// What readers get, by the path in the project.
    pub files: BTreeMap<String, FileId>,
    /// The reference step: files as they are in the end, by the path in the project.
    pub reference: BTreeMap<String, FileId>,
    /// The folders of `mistakes/`, each with its first file.
    pub mistake_folders: BTreeMap<String, FileId>,
    /// The id of the lesson, with which receipts begin.
    pub lesson: Option<Written<String>>,
    /// The id of the check that fails first in the untouched starter.
    pub begins: Option<Written<String>>,
    /// The starter whose reference step is the start of this one.
    pub continues: Option<Written<String>>,
    /// Lessons that are not written yet and whose steps this starter holds already.
    pub gaps: Vec<Written<String>>,
    /// The tables `[[group]]`.
    pub groups: Vec<Group>,
    /// The tables `[[check]]`.
    pub checks: Vec<LocalCheck>,
    /// The tables `[[mistake]]`.
    pub mistakes: Vec<LocalMistake>,
}

/// A group of a starter's checks: what is done of a local lesson is counted by these.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its name, unique in the course.
    pub name: Written<String>,
    /// From a question to nearly the answer, in Markdown.
    pub hints: Vec<Written<String>>,
}

/// A check of a starter, as pages name it.
#[derive(Debug, Clone)]
pub struct LocalCheck {
    /// The step of the lesson.
    pub step: u32,
    /// Its short name.
    pub id: Written<String>,
    /// What must hold, in Markdown.
    pub name: String,
    /// The group that it belongs to.
    pub group: Option<String>,
    /// The key that says what it looks at; empty where there is none.
    pub subject: &'static str,
}

/// A typical mistake in a starter's work.
#[derive(Debug, Clone)]
pub struct LocalMistake {
    /// Its folder, as it is written.
    pub path: Written<String>,
    /// Where its table begins.
    pub span: Span,
}

/// One term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means, in Markdown.
    pub definition: Written<String>,
    /// Whether its word has an ordinary meaning, too, in which a text may use it before.
    pub everyday: bool,
    /// The id of the lesson that introduces it.
    pub lesson: Option<Written<String>>,
    /// Where its table begins.
    pub span: Span,
}

/// A Markdown event and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// What it is.
    pub piece: Piece,
    /// Where it stands.
    pub span: Span,
}

/// What Markdown holds inside a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// An event of CommonMark.
    Event(Event<'static>),
    /// `:term[words]{name="loop"}`.
    Term {
        /// The words as they stand in the sentence.
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
    /// Every block in reading order, those inside directives included.
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

    /// Every event of Markdown in reading order: of text, headings and opening words.
    #[must_use]
    pub fn every_inline(&self) -> Vec<&Inline> {
        self.every_block()
            .into_iter()
            .flat_map(|block| match block {
                Block::Markdown(inlines) => inlines.as_slice(),
                Block::Heading(heading) => &heading.events,
                Block::Directive(directive) => &directive.title,
                Block::Code(code) => code
                    .trace
                    .as_ref()
                    .map_or(&[][..], |trace| trace.title.as_slice()),
                Block::Diagram(_) | Block::FoldedOutput { .. } => &[],
            })
            .collect()
    }

    /// Every heading in reading order.
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
    /// Plain Markdown, as events with their places. Never holds a code block that stands
    /// at the outermost level: those are [`Block::Code`].
    Markdown(Vec<Inline>),
    /// A heading. Levels as written: 2 is a section.
    Heading(Heading),
    /// A code block, with the `input` and `output` that belong to it.
    Code(CodeBlock),
    /// A `diagram` fence.
    Diagram(Box<Diagram>),
    /// `:::name` … `:::` or `::name`.
    Directive(Directive),
    /// What the program before an `answer` prints, shown inside that answer.
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
    /// Where it stands.
    pub span: Span,
}

/// A fenced code block.
#[derive(Debug, Clone)]
pub struct CodeBlock {
    /// The first word after the fence: `python`.
    pub language: String,
    /// The text between the fences.
    pub code: String,
    /// `error="NameError"`: the program must end in this.
    pub error: Option<String>,
    /// `group="cart"`: shares its names with the blocks of that group before it.
    pub group: Option<String>,
    /// `run`: has a Run button.
    pub run: bool,
    /// `static reason="…"`: is not run, and why.
    pub static_reason: Option<String>,
    /// `from="main.py"`: it quotes this file of the lesson's reference step.
    pub from: Option<Written<String>>,
    /// The lines typed, from an `input` block after it.
    pub input: Vec<String>,
    /// What it prints, from an `output` block after it.
    pub output: Option<Output>,
    /// `::trace` after it: readers step through it.
    pub trace: Option<Box<Trace>>,
    /// The whole fence.
    pub span: Span,
    /// The text between the fences.
    pub code_span: Span,
}

/// `::trace`, which belongs to the program before it.
#[derive(Debug, Clone)]
pub struct Trace {
    /// The words after the name, as inline events.
    pub title: Vec<Inline>,
    /// `at="4"`: the step that is shown first.
    pub at: Option<Written<usize>>,
    /// Its line.
    pub span: Span,
}

/// What a sample prints, as its author says.
#[derive(Debug, Clone)]
pub struct Output {
    /// The text, as a terminal shows it.
    pub text: String,
    /// The text between the fences.
    pub span: Span,
    /// Whether it stands in the `answer` that follows, and not under the program.
    pub is_folded: bool,
}

/// A block directive.
#[derive(Debug, Clone)]
pub struct Directive {
    /// Its name: `note`.
    pub name: String,
    /// `key="value"` pairs.
    pub attributes: BTreeMap<String, Written<String>>,
    /// The words after the name, as inline events.
    pub title: Vec<Inline>,
    /// What it holds.
    pub body: Document,
    /// Its opening line.
    pub span: Span,
}
