//! What templates are given: plain values, serialized.
//!
//! The one place that says which names a template may use. Everything named `…_html` is
//! safe markup.

use serde::Serialize;

/// The course as a whole.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteContext {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) language: String,
    pub(crate) license: String,
    pub(crate) repository: Option<String>,
    pub(crate) python: String,
    pub(crate) parts_count: usize,
}

/// The page at hand.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageContext {
    pub(crate) title: String,
    pub(crate) title_html: String,
    pub(crate) description: String,
    pub(crate) path: String,
    pub(crate) root: String,
    pub(crate) kind: &'static str,
    pub(crate) runner: &'static str,
    pub(crate) serve: bool,
}

/// One of the links in the bar at the top.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavContext {
    pub(crate) title: &'static str,
    pub(crate) url: String,
    pub(crate) current: bool,
}

/// A part, with its lessons.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartContext {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) slug: String,
    pub(crate) url: String,
    pub(crate) description: String,
    pub(crate) minutes: u32,
    pub(crate) hours: String,
    pub(crate) lessons_count: usize,
    pub(crate) planned_count: usize,
    pub(crate) exercises_count: usize,
    pub(crate) lessons: Vec<LessonSummary>,
}

/// A lesson as lists name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LessonSummary {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) title_html: String,
    pub(crate) url: String,
    pub(crate) kind: &'static str,
    /// Whether it is a lesson where lessons are counted.
    pub(crate) counted: bool,
    pub(crate) mode: &'static str,
    pub(crate) minutes: Option<u32>,
    pub(crate) planned: bool,
    pub(crate) current: bool,
    pub(crate) description: String,
    pub(crate) description_html: String,
    pub(crate) position: usize,
    pub(crate) exercises: Vec<ExerciseSummary>,
    /// Their ids with a space between: scripts tell by them what is done.
    pub(crate) exercise_ids: String,
    pub(crate) exercises_count: usize,
    pub(crate) checks_count: usize,
}

/// An exercise as lists name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExerciseSummary {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) url: String,
}

/// What the home page has beside the map.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HomeContext {
    pub(crate) title: String,
    pub(crate) lede_html: String,
    pub(crate) program: String,
    pub(crate) program_lines_html: Vec<String>,
    pub(crate) body_html: String,
}

/// Sums over the course.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TotalsContext {
    pub(crate) lessons: usize,
    pub(crate) written: usize,
    pub(crate) exercises: usize,
    pub(crate) checks: usize,
    pub(crate) hours: u32,
}

/// A lesson on its own page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LessonContext {
    #[serde(flatten)]
    pub(crate) summary: LessonSummary,
    pub(crate) mode_words: &'static str,
    pub(crate) kind_word: &'static str,
    pub(crate) objectives_html: Vec<String>,
    pub(crate) keypoints_html: Vec<String>,
    pub(crate) requires: Vec<LinkContext>,
    pub(crate) part: PartContext,
    pub(crate) headings: Vec<HeadingContext>,
    pub(crate) body_html: String,
    pub(crate) previous: Option<LessonSummary>,
    pub(crate) next: Option<LessonSummary>,
    pub(crate) teaches: Vec<String>,
    pub(crate) exercise_names: Vec<String>,
    pub(crate) check_names: Vec<String>,
}

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkContext {
    pub(crate) title: String,
    pub(crate) title_html: String,
    pub(crate) url: String,
}

/// A heading of the page's text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HeadingContext {
    pub(crate) level: u8,
    pub(crate) id: String,
    pub(crate) title_html: String,
}

/// A term on the glossary's page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermContext {
    pub(crate) id: String,
    pub(crate) term: String,
    pub(crate) definition_html: String,
    pub(crate) lesson: Option<LinkContext>,
}
