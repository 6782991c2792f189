//! What an author is told: [`Diagnostic`] and the closed list of [`Code`]s.
//!
//! A diagnostic is a value, collected and never thrown. It cannot be made without a
//! place and a hint. Colours, files and printing belong to [`crate::report`].

use crate::source::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built while this stands.
    Error,
    /// Worth a look; fails only under `--strict`.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What is wrong, as a name that completes "allow …".
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of their definition.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name, as it is printed: `broken-link`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// `course.toml` is missing or cannot be read as one.
    InvalidCourse = "invalid-course", Error;
    /// The front matter is missing, not closed or not TOML.
    InvalidFrontMatter = "invalid-front-matter", Error;
    /// A front-matter key that means nothing here.
    UnknownKey = "unknown-key", Error;
    /// A front-matter key with a value of the wrong kind.
    InvalidValue = "invalid-value", Error;
    /// A lesson, part or exercise without a title.
    MissingTitle = "missing-title", Error;
    /// A part, a lesson or the home page without the Markdown file that makes its page.
    MissingFile = "missing-file", Error;
    /// A folder or file whose name the course has no use for.
    UnexpectedFile = "unexpected-file", Warning;
    /// A directive that does not exist.
    UnknownDirective = "unknown-directive", Error;
    /// A directive's attributes cannot be read, or one is missing.
    InvalidDirective = "invalid-directive", Error;
    /// `:::name` without its closing `:::`.
    UnclosedDirective = "unclosed-directive", Error;
    /// A question that cannot be answered, or that nothing answers.
    InvalidQuestion = "invalid-question", Error;
    /// A code fence that does not say its language.
    CodeWithoutLanguage = "code-without-language", Error;
    /// An attribute on a code fence that means nothing.
    InvalidFence = "invalid-fence", Error;
    /// Raw HTML in a lesson.
    RawHtml = "raw-html", Error;
    /// A picture without a text alternative.
    MissingAltText = "missing-alt-text", Error;
    /// A link that leads to no lesson, file or heading.
    BrokenLink = "broken-link", Error;
    /// Two lessons, exercises or headings with one id.
    DuplicateId = "duplicate-id", Error;
    /// `requires` names a lesson that is not there, or that comes later.
    InvalidRequirement = "invalid-requirement", Error;
    /// A glossary term that is not defined.
    UnknownTerm = "unknown-term", Error;
    /// `::exercise` names no exercise of this lesson.
    UnknownExercise = "unknown-exercise", Error;
    /// An exercise's folder that its lesson never shows.
    UnusedExercise = "unused-exercise", Error;
    /// An exercise without `task.md`.
    ExerciseWithoutTask = "exercise-without-task", Error;
    /// An exercise without `starter.py`.
    ExerciseWithoutStarter = "exercise-without-starter", Error;
    /// An exercise without `solution.py`.
    ExerciseWithoutSolution = "exercise-without-solution", Error;
    /// An exercise without hints.
    ExerciseWithoutHints = "exercise-without-hints", Warning;
    /// `after` or `continues` names no earlier exercise.
    UnknownVersion = "unknown-version", Error;
    /// A project whose checks were proved on fewer than three wrong programs.
    FewFaults = "few-faults", Warning;
    /// `checks.toml` is missing, not TOML, or says something that no check can mean.
    InvalidChecks = "invalid-checks", Error;
    /// A mistake's words and its file do not belong together.
    UnmatchedMistake = "unmatched-mistake", Error;
    /// A program of the page imports a module that the page's Python lacks.
    LackingModule = "lacking-module", Error;
    /// A program of the page imports a module that this bundle was built without.
    ModuleNotBuilt = "module-not-built", Warning;
    /// A heading of the first level, or one that skips a level.
    HeadingOrder = "heading-order", Error;
    /// A concept that two lessons teach.
    DuplicateConcept = "duplicate-concept", Error;
    /// `uses` names a concept that no lesson teaches.
    UnknownConcept = "unknown-concept", Error;
    /// A program uses what was not taught before.
    EarlyConcept = "early-concept", Error;
    /// A program uses what only a planned lesson teaches.
    PlannedConcept = "planned-concept", Warning;
    /// A `:::need` whose lesson is written.
    NeedlessBox = "needless-box", Warning;
    /// A program that prints, without an `output` block.
    SampleWithoutOutput = "sample-without-output", Error;
    /// A template links to what the site does not have.
    BrokenThemeLink = "broken-theme-link", Error;
    /// A term that the lesson which introduces it never marks.
    UnmarkedTerm = "unmarked-term", Warning;
    /// A term that is marked before the lesson which introduces it.
    EarlyTerm = "early-term", Warning;
    /// A word of the glossary that stands bare before it is marked.
    LateMark = "late-mark", Warning;
    /// A word that says nothing, or that hurts.
    Filler = "filler", Warning;
    /// A lesson whose sentences are too long.
    LongSentences = "long-sentences", Warning;
    /// A lesson whose words are too hard.
    HardToRead = "hard-to-read", Warning;
    /// A version of a pinned tool that is not the pinned one.
    OtherVersion = "other-version", Warning;
    /// A file of a lesson that nothing names.
    UnusedFile = "unused-file", Warning;
    /// A review that is more than half a year old.
    StaleReview = "stale-review", Warning;
    /// A template that tera cannot parse or render.
    TemplateError = "template-error", Error;
    /// A sample prints something else than its `output` block says.
    UntrueSample = "untrue-sample", Error;
    /// An option of a quiz that is marked as right and is not, or the other way round.
    UntrueOption = "untrue-option", Error;
    /// A `::trace` whose program has no steps, too many, or not the one that is shown first.
    UnfitTrace = "unfit-trace", Error;
    /// A solution or an alternative that does not pass its checks.
    FailingSolution = "failing-solution", Error;
    /// A starter that passes the checks untouched.
    PassingStarter = "passing-starter", Error;
    /// A mistake that passes, or that gets other words than its own.
    UntoldMistake = "untold-mistake", Error;
    /// A program that does not end within its time.
    EndlessProgram = "endless-program", Error;
}

/// One thing an author should know, where it is, and what would mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub span: Span,
    /// What kind of thing.
    pub code: Code,
    /// In the author's words; starts in lower case, ends without a full stop.
    pub message: String,
    /// What to type or do.
    pub hint: String,
    /// More, each a line or a block of text: an expected and a got output, say.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic with its place and its hint.
    pub fn new(
        code: Code,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            span,
            code,
            message: message.into(),
            hint: hint.into(),
            notes: Vec::new(),
        }
    }

    /// The same with one more note.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Whether any of these stops a build.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity() == Severity::Error)
}
