//! A program of a course, and what it is for.

use serde_json::Value;

use understory_course::{App, CodeBlock, Exchange, Exercise, ExerciseKind, Mistake};
use understory_source::{FileId, Sources, Span};

/// A program of the course and its expected outcome.
#[derive(Debug, Clone)]
pub struct Program<'c> {
    /// The request to the learner's interpreter, in its protocol.
    pub request: Value,
    /// The lines typed into a sample.
    pub typed: Vec<String>,
    /// What it is.
    pub subject: Subject<'c>,
}

impl Program<'_> {
    /// Returns whether it belongs to an exercise.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        matches!(self.subject, Subject::Answer { .. })
    }

    /// Returns whether it serves an application, which usually imports a package.
    #[must_use]
    pub fn is_app(&self) -> bool {
        match &self.subject {
            Subject::App { .. } => true,
            Subject::Answer { exercise, .. } => {
                matches!(exercise.kind, ExerciseKind::App | ExerciseKind::Tests)
            }
            _ => false,
        }
    }

    /// Returns whether it gets the requests of an `http` block.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(&self.subject, Subject::App { exchanges, .. } if !exchanges.is_empty())
    }

    /// Returns whether it's a typical wrong answer of an exercise.
    #[must_use]
    pub fn is_mistake(&self) -> bool {
        matches!(self.subject, Subject::Answer { role: Role::Mistake(_), .. })
    }

    /// Returns the file that contains it.
    #[must_use]
    pub fn file(&self) -> FileId {
        match &self.subject {
            Subject::Sample(code) => code.span.file,
            Subject::Trial { trial, .. } => trial.span.file,
            Subject::Answer { span, .. } => span.file,
            Subject::App { app, .. } => app.span.file,
        }
    }

    /// Returns its path, with the line if it's one of several in a file.
    #[must_use]
    pub fn name(&self, sources: &Sources) -> String {
        let path = &sources.file(self.file()).path;
        match &self.subject {
            Subject::Answer { file: None, span, .. } => {
                format!("{path}:{}", sources.line_column(*span).line)
            }
            _ => path.clone(),
        }
    }
}

/// What a program is for.
#[derive(Debug, Clone)]
pub enum Subject<'c> {
    /// A block of a lesson.
    Sample(&'c CodeBlock),
    /// A program that shows whether a quiz's marks are correct.
    Trial {
        /// The program and what it shows.
        trial: Trial,
        /// The error that the quiz expects.
        error: Option<&'c str>,
    },
    /// A program of an exercise.
    Answer {
        /// The exercise.
        exercise: &'c Exercise,
        /// What it should do there.
        role: Role<'c>,
        /// Its own file, if it has one.
        file: Option<FileId>,
        /// The start of its file, or the table with its edit.
        span: Span,
    },
    /// The application of an `::app`, which is started.
    App {
        /// The application.
        app: &'c App,
        /// The requests that it gets, and the responses that its lesson shows.
        exchanges: Vec<&'c Exchange>,
    },
}

/// What a program of an exercise should do when it is checked.
#[derive(Debug, Clone, Copy)]
pub enum Role<'c> {
    /// Fail.
    Starter,
    /// Pass.
    Solution,
    /// Pass.
    Alternative,
    /// Fail with exactly its own message.
    Mistake(&'c Mistake),
}

impl Role<'_> {
    /// Returns the role's name in the output of `programs`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Starter => "starter",
            Self::Solution => "solution",
            Self::Alternative => "alt",
            Self::Mistake(_) => "mistake",
        }
    }
}

/// A program that verifies a quiz's marks.
#[derive(Debug, Clone)]
pub struct Trial {
    /// The program.
    pub source: String,
    /// The part of the quiz that it verifies.
    pub span: Span,
    /// What running it shows.
    pub shows: Expectation,
}

/// What running a [`Trial`] shows about a quiz.
#[derive(Debug, Clone)]
pub enum Expectation {
    /// Whether an option fits the gap: it does if the program prints `prints`.
    Fits {
        /// Whether it is marked as right.
        is_right: bool,
        /// The output in the quiz.
        prints: String,
    },
    /// Whether lines are in the correct order: they are if the program prints `prints`.
    Ordered {
        /// The output in the quiz.
        prints: String,
    },
    /// The output, which must match exactly the options that are marked as right.
    Printed(Vec<ClaimedOutput>),
}

/// An option that says what a program prints.
#[derive(Debug, Clone)]
pub struct ClaimedOutput {
    /// Its text.
    pub text: String,
    /// Whether it is marked as right.
    pub is_right: bool,
    /// Where it is.
    pub span: Span,
}

pub(super) fn place(program: &Program<'_>) -> Span {
    match &program.subject {
        Subject::Sample(code) => code.span,
        Subject::Trial { trial, .. } => trial.span,
        Subject::Answer { span, .. } => *span,
        Subject::App { app, .. } => app.span,
    }
}
