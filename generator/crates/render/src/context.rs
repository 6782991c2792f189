//! The values that the templates of many pages get. Values for a single template are next to the
//! code that creates them.
//!
//! Everything named `…_html` is safe markup.

use serde::Serialize;

use understory_course::plan::{self, LessonPlan};
use understory_course::text::{markdown_line, plain};

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
    /// JSON: for modules that can't work in a page, the title and the path of the lesson that uses
    /// them. Absent if there are none.
    pub(crate) taught_in: Option<String>,
}

/// The current page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageContext {
    pub(crate) title: String,
    pub(crate) title_html: String,
    pub(crate) description: String,
    pub(crate) path: String,
    /// URL of the folder that contains the theme and the runner.
    pub(crate) root: String,
    /// URL of the course's first page.
    pub(crate) home: String,
    /// URL of the page that repeats questions.
    pub(crate) review_url: String,
    pub(crate) kind: &'static str,
    pub(crate) runner: &'static str,
    /// The packs that its programs need, separated by spaces; empty if there are none.
    pub(crate) packages: String,
    pub(crate) serve: bool,
    /// URL of the page that explains searching. With scripts, the link opens the search instead.
    pub(crate) search_url: String,
    /// URL of the list of Python's messages.
    pub(crate) errors_url: String,
    /// URL of the page about what is kept for reading offline.
    pub(crate) offline_url: String,
    /// The page's canonical URL, if the site's address is known.
    pub(crate) canonical: Option<String>,
    /// URL of the feed of new and changed lessons. Also needs a lesson with a review date.
    pub(crate) feed: Option<String>,
    /// URL of the e-book, if there is one.
    pub(crate) book: Option<String>,
    /// The picture that other sites show for links to the page.
    pub(crate) card: Option<CardContext>,
    /// Whether the theme's mark is also available as PNG icons.
    pub(crate) has_icons: bool,
    /// The languages in which the page can be read; empty if there is only one.
    pub(crate) languages: Vec<LanguageContext>,
    /// The language of the page's text, if it isn't the page's language.
    pub(crate) text_language: Option<String>,
    /// The name of that language, and the page that has the original text.
    pub(crate) original: Option<LanguageContext>,
    /// JSON-LD, safe in a `script` element.
    pub(crate) structured_json: Option<String>,
}

/// One of the languages of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageContext {
    /// `es`
    pub(crate) code: String,
    /// The name of the language.
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) current: bool,
    /// The absolute URL, if the page is available in that language and the site's address is known.
    pub(crate) alternate: Option<String>,
}

/// A link in the bar at the top or in the footer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavContext {
    pub(crate) title: String,
    pub(crate) url: String,
    pub(crate) current: bool,
}

/// A part, with its lessons.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct PartContext {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) slug: String,
    pub(crate) url: String,
    pub(crate) description: String,
    pub(crate) minutes: u32,
    pub(crate) hours: String,
    #[serde(flatten)]
    pub(crate) counts: CountsContext,
    pub(crate) planned_count: usize,
    pub(crate) exercises_count: usize,
    pub(crate) local_count: usize,
    pub(crate) lessons: Vec<LessonSummary>,
}

/// A lesson in a list.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct LessonSummary {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) title_html: String,
    pub(crate) url: String,
    pub(crate) kind: &'static str,
    /// Whether it counts as a lesson.
    pub(crate) counted: bool,
    pub(crate) mode: &'static str,
    /// How long it takes, in words.
    pub(crate) minutes: Option<String>,
    /// The minutes that it adds to a sum.
    pub(crate) share: u32,
    pub(crate) planned: bool,
    pub(crate) description: String,
    pub(crate) description_html: String,
    pub(crate) position: usize,
    pub(crate) exercises: Vec<ExerciseSummary>,
    /// Their ids, separated by spaces. Scripts use them to find out what is done.
    pub(crate) exercise_ids: String,
    /// How many run in the page, or are planned if the lesson isn't written.
    pub(crate) exercises_count: usize,
    /// How many groups of local checks there are, or are planned.
    pub(crate) local_count: usize,
    /// How many exercises and groups of local checks count in a reader's progress.
    pub(crate) work_count: usize,
}

/// An exercise in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExerciseSummary {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) url: String,
}

/// What the home page shows besides the map.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HomeContext {
    pub(crate) title: String,
    pub(crate) lede_html: String,
    pub(crate) program: String,
    pub(crate) program_lines_html: Vec<String>,
    pub(crate) body_html: String,
}

/// How many pages of each kind there are.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct CountsContext {
    /// Without gates and projects.
    pub(crate) lessons_count: usize,
    pub(crate) projects_count: usize,
    pub(crate) gates_count: usize,
}

/// Totals of the course. Exercises, checks and hours are those of what can be read.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TotalsContext {
    #[serde(flatten)]
    pub(crate) ready: CountsContext,
    pub(crate) planned: usize,
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
    /// What to read while the lesson is planned.
    pub(crate) last_written_before: Option<LinkContext>,
    pub(crate) exercise_names: Vec<String>,
    pub(crate) check_names: Vec<String>,
    /// `20 November 2026`
    pub(crate) reviewed: Option<String>,
    /// Where to edit its text and report a problem. Both need a repository.
    pub(crate) edit_url: Option<String>,
    pub(crate) report_url: Option<String>,
    /// The data of the field for receipts, if the lesson has a starter.
    pub(crate) receipt_json: Option<String>,
}

/// A link and its text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkContext {
    pub(crate) title: String,
    pub(crate) title_html: String,
    pub(crate) url: String,
}

impl LinkContext {
    /// Creates a link whose text is a line of Markdown.
    pub(crate) fn new(title: &str, url: String) -> Self {
        Self { title: plain(title), title_html: markdown_line(title), url }
    }

    /// Creates a link to a lesson from the page at `path`.
    pub(crate) fn for_lesson(lesson: &LessonPlan, path: &str) -> Self {
        let title = &lesson.lesson.front.title.value;
        Self::new(title, plan::relative(path, &lesson.path))
    }
}

/// A heading in the page's text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HeadingContext {
    pub(crate) level: u8,
    pub(crate) id: String,
    pub(crate) title_html: String,
}

/// A term on the glossary page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermContext {
    pub(crate) id: String,
    pub(crate) term: String,
    pub(crate) definition_html: String,
    pub(crate) lesson: Option<LinkContext>,
}

/// What a page says about its card.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardContext {
    /// The absolute URL.
    pub(crate) url: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// What it shows, in words.
    pub(crate) words: String,
}
