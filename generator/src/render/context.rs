//! What templates are given: plain values, serialized.
//!
//! The one place that says which names a template may use. Everything named `…_html` is
//! safe markup.

use serde::Serialize;

use super::pictures::CardContext;

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
    /// To the folder of the theme and the runner.
    pub(crate) root: String,
    /// To the course's first page.
    pub(crate) home: String,
    /// Where the questions come back.
    pub(crate) review_url: String,
    pub(crate) kind: &'static str,
    pub(crate) runner: &'static str,
    pub(crate) serve: bool,
    /// Where the page stands that tells how to search; a script opens the search in its place.
    pub(crate) search_url: String,
    /// Where Python's messages are listed.
    pub(crate) errors_url: String,
    /// Where it stands what is kept for reading without a network.
    pub(crate) offline_url: String,
    /// The page's address in the world, where the site's own is known.
    pub(crate) canonical: Option<String>,
    /// The feed of new and changed lessons, which needs that, too, and a lesson with a day.
    pub(crate) feed: Option<String>,
    /// The course as an e-book, where it is made.
    pub(crate) book: Option<String>,
    /// The picture that is shown where somebody links to the page.
    pub(crate) card: Option<CardContext>,
    /// Whether the mark is there as icons that are no SVG.
    pub(crate) has_icons: bool,
    /// The languages in which the page can be read; none where there is but one.
    pub(crate) languages: Vec<LanguageContext>,
    /// The language of its text, where that is not the page's.
    pub(crate) text_language: Option<String>,
    /// What that is called, and where the text is at home.
    pub(crate) original: Option<LanguageContext>,
    /// JSON-LD, safe in a `script`.
    pub(crate) structured_json: Option<String>,
}

/// One of the languages of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageContext {
    /// `es`
    pub(crate) code: String,
    /// What it is called in itself.
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) current: bool,
    /// The same in the world, where the page is in that language and the site's address known.
    pub(crate) alternate: Option<String>,
}

/// One of the links in the bar at the top, or at the foot.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavContext {
    pub(crate) title: String,
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
    pub(crate) description: String,
    pub(crate) description_html: String,
    pub(crate) position: usize,
    pub(crate) exercises: Vec<ExerciseSummary>,
    /// Their ids with a space between: scripts tell by them what is done.
    pub(crate) exercise_ids: String,
    /// How many run in the page.
    pub(crate) exercises_count: usize,
    /// How many exercises and groups of local checks count in a reader's progress.
    pub(crate) work_count: usize,
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
    pub(crate) mode_words: String,
    pub(crate) kind_word: String,
    pub(crate) objectives_html: Vec<String>,
    pub(crate) keypoints_html: Vec<String>,
    pub(crate) requires: Vec<LinkContext>,
    pub(crate) headings: Vec<HeadingContext>,
    pub(crate) body_html: String,
    pub(crate) previous: Option<LessonSummary>,
    pub(crate) next: Option<LessonSummary>,
    pub(crate) teaches: Vec<String>,
    pub(crate) exercise_names: Vec<String>,
    pub(crate) check_names: Vec<String>,
    /// `20 November 2026`
    pub(crate) reviewed: Option<String>,
    /// Where its text is changed, and where a problem is told: both need a repository.
    pub(crate) edit_url: Option<String>,
    pub(crate) report_url: Option<String>,
    /// The data of the field for receipts, where the lesson has a starter.
    pub(crate) receipt_json: Option<String>,
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
