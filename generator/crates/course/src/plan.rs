//! Turns a checked course into a plan of its site: every page, address and order.
//!
//! All ordering ends here: templates receive sorted lists and must not sort, count or build
//! URLs. Requires a course that passed the check phase. Knows nothing about HTML.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::links::{self, Target};
use crate::minutes::Clock;
use crate::model::{Course, Lesson, Part};
use understory_source::{FileId, Sources};

/// Whether lessons marked `draft = true` are part of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Drafts {
    /// Drafts are included.
    Include,
    /// Drafts are left out.
    Exclude,
}

/// The plan of a site.
#[derive(Debug)]
pub struct SitePlan<'c> {
    /// The course.
    pub course: &'c Course,
    /// Its files.
    pub sources: &'c Sources,
    /// The parts, with the lessons that are shown.
    pub parts: Vec<PartPlan>,
    /// The languages in which the course can be read.
    pub languages: Arc<Languages>,
    /// The course in its own language and its files, if this is a translation.
    pub original: Option<(&'c Course, &'c Sources)>,
    /// Files that are copied unchanged: path in the site, file.
    assets: BTreeMap<String, FileId>,
    /// The path in the site of each page or asset, by its source file.
    by_file: HashMap<FileId, String>,
    /// The place of the lesson with this id.
    by_id: HashMap<String, Place>,
}

/// The languages in which a course can be read.
#[derive(Debug, Clone, Default, Hash)]
pub struct Languages {
    /// The course's own language first; empty if there is no other.
    pub all: Vec<SiteLanguage>,
    /// The index of the current language.
    pub current: usize,
}

/// One of the languages of a course.
#[derive(Debug, Clone, Hash)]
pub struct SiteLanguage {
    /// `es`
    pub code: String,
    /// Its folder in the site: `es/`, or empty.
    pub folder: String,
    /// Its name in that language, if the course sets it.
    pub name: Option<String>,
    /// The source paths whose text is translated; empty for the course's own language.
    pub translated: Arc<BTreeSet<String>>,
}

impl Languages {
    /// Returns the same list with `here` as the current language.
    #[must_use]
    pub fn at(&self, current: usize) -> Self {
        Self { current, ..self.clone() }
    }

    /// Returns the folders in the site of all languages except the course's own.
    #[must_use]
    pub fn translations(&self) -> Vec<String> {
        let other_languages = self.all.iter().skip(1);
        other_languages.map(|each| each.folder.clone()).collect()
    }

    /// Returns the folder in the site of the current language.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.all.get(self.current).map_or("", |language| &language.folder)
    }

    /// Returns whether the text of the course at `source` is available in this language.
    #[must_use]
    pub fn has(&self, language: usize, source: &str) -> bool {
        language == 0 || self.all[language].translated.contains(source)
    }
}

/// A part and its address.
#[derive(Debug)]
pub struct PartPlan {
    /// The part.
    pub part: Arc<Part>,
    /// `fundamentals/`
    pub path: String,
    /// Its lessons in reading order.
    pub lessons: Vec<LessonPlan>,
}

/// A lesson and its address.
#[derive(Debug)]
pub struct LessonPlan {
    /// The lesson.
    pub lesson: Arc<Lesson>,
    /// `fundamentals/repeat-with-for/`
    pub path: String,
    /// The lesson's number among the counted lessons of its part, from 1; for a lesson that is
    /// not counted, how many counted ones come before it.
    pub position: usize,
    /// How long it takes.
    pub clock: Clock,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// To this path in the site, including its anchor.
    InSite(String),
    /// Out of the site, or to an anchor on the same page.
    AsWritten(String),
}

/// A lesson of a part, by its indices in [`SitePlan::parts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the part.
    pub part: usize,
    /// Index of the lesson in the part.
    pub lesson: usize,
}

/// Path in the site of the glossary.
pub const GLOSSARY: &str = "glossary/";
/// Path in the site of the page that shows a reader's progress.
pub const PROGRESS: &str = "progress/";
/// Path in the site of the page that repeats earlier questions.
pub const REVIEW: &str = "review/";
/// The site's folder for the printable pages, one per part.
pub const PRINT: &str = "print/";
/// Path in the site of the page about what works offline.
pub const OFFLINE: &str = "offline/";
/// Path in the site of the data about the course that those pages read.
pub const COURSE_DATA: &str = "course.json";
/// Path in the site of the interface words that scripts use.
pub const SCRIPT_WORDS: &str = "words.js";
/// The site's folder for the search page and the search index.
pub const SEARCH: &str = "search/";
/// Path in the site of the index of Python's error messages.
pub const ERRORS: &str = "errors/";
/// Path of the author's page, which exists only with `--serve`.
pub const AUTHOR: &str = "author/";
/// Path in the site of the playground.
pub const PLAYGROUND: &str = "playground/";
/// Path in the site of the page that hosts serve for missing pages.
pub const NOT_FOUND: &str = "404.html";
/// The site's folder for the theme's files.
pub const THEME: &str = "theme/";
/// The site's folder for the runner's bundle.
pub const RUNNER: &str = "runner/";
/// The site's folder for the pictures that other sites show next to a link.
pub const CARDS: &str = "cards/";

/// Folders that parts, plain pages and aliases can't have.
pub(crate) const RESERVED: [&str; 13] = [
    AUTHOR, CARDS, ERRORS, GLOSSARY, OFFLINE, "pages/", PLAYGROUND, PRINT, PROGRESS, REVIEW,
    RUNNER, SEARCH, THEME,
];

/// Returns whether the site itself uses an address's first segment.
pub fn is_reserved(segment: &str) -> bool {
    RESERVED.iter().any(|folder| folder.trim_end_matches('/').eq_ignore_ascii_case(segment))
}

/// Gives every page its address and every lesson its neighbours.
#[must_use]
pub fn plan<'c>(course: &'c Course, sources: &'c Sources, drafts: Drafts) -> SitePlan<'c> {
    let clock = |lesson: &Lesson| Clock::of(lesson, course, sources);
    let parts = course.parts.iter();
    let parts: Vec<PartPlan> = parts.map(|part| part_plan(part, drafts, &clock)).collect();
    let mut plan = SitePlan {
        course,
        sources,
        parts,
        languages: Arc::default(),
        original: None,
        assets: theme_assets(course, sources).collect(),
        by_file: HashMap::new(),
        by_id: HashMap::new(),
    };
    plan.add_addresses();
    plan
}

fn part_plan(part: &Arc<Part>, drafts: Drafts, clock: &dyn Fn(&Lesson) -> Clock) -> PartPlan {
    let path = format!("{}/", part.slug);
    let mut position = 0;
    let visible_lessons =
        part.lessons.iter().filter(|lesson| drafts == Drafts::Include || !lesson.front.draft);
    let lessons = visible_lessons
        .map(|lesson| {
            position += usize::from(lesson.front.kind.is_counted());
            LessonPlan {
                lesson: Arc::clone(lesson),
                path: format!("{path}{}/", lesson.slug),
                position,
                clock: clock(lesson),
            }
        })
        .collect();
    PartPlan { part: Arc::clone(part), path, lessons }
}

/// The folders of a theme that are copied to the site; the others are only used to build it.
const SERVED_FOLDERS: [&str; 6] = ["css/", "js/", "fonts/", "icons/", "vendor/", "take-home/"];

/// The folder of a theme whose files go to the site's root, because a service worker only
/// controls pages below its own folder.
pub const THEME_ROOT: &str = "root/";

fn theme_assets(course: &Course, sources: &Sources) -> impl Iterator<Item = (String, FileId)> {
    theme_files(sources, &course.settings.theme)
        .into_iter()
        .filter_map(|(path, id)| Some((theme_target(&path)?, id)))
}

/// Returns the path in the site of a theme's file; `None` if it is only used to make pages.
fn theme_target(path: &str) -> Option<String> {
    if let Some(name) = path.strip_prefix(THEME_ROOT) {
        return Some(name.to_owned());
    }
    SERVED_FOLDERS.iter().any(|folder| path.starts_with(folder)).then(|| format!("{THEME}{path}"))
}

/// Returns the files of a theme by their paths in it: its own, and those of the default theme
/// that it does not replace.
#[must_use]
pub fn theme_files(sources: &Sources, name: &str) -> BTreeMap<String, FileId> {
    let of = |prefix: String| {
        sources
            .under(&prefix)
            .filter_map(|(id, file)| Some((file.path.strip_prefix(&prefix)?.to_owned(), id)))
            .collect::<Vec<_>>()
    };
    let mut files: BTreeMap<String, FileId> = BTreeMap::new();
    files.extend(of("themes/default/".to_owned()));
    files.extend(of(format!("themes/{name}/")));
    files
}

impl<'c> SitePlan<'c> {
    /// Gives every page and every file of the course its address.
    fn add_addresses(&mut self) {
        let course = self.course;
        if let Some(home) = &course.home {
            self.by_file.insert(home.file, String::new());
        }
        for page in course.pages.iter() {
            self.by_file.insert(page.file, page.path());
        }
        for id in course.page_images.iter() {
            let source = &self.sources.file(*id).path;
            let target = source.strip_prefix("content/").unwrap_or(source);
            self.add_asset(target.to_owned(), *id);
        }
        for (part, part_plan) in std::mem::take(&mut self.parts).into_iter().enumerate() {
            self.by_file.insert(part_plan.part.file, part_plan.path.clone());
            for (lesson, part_plan) in part_plan.lessons.iter().enumerate() {
                let path = &part_plan.path;
                self.by_file.insert(part_plan.lesson.file, path.clone());
                if let Some(id) = &part_plan.lesson.front.id {
                    self.by_id.insert(id.value.clone(), Place { part, lesson });
                }
                for id in part_plan.lesson.images.iter().chain(&part_plan.lesson.files) {
                    let source = &self.sources.file(*id).path;
                    let path_in_lesson =
                        source.strip_prefix(&part_plan.lesson.dir).unwrap_or(source);
                    let target = format!("{path}{}", path_in_lesson.trim_start_matches('/'));
                    self.add_asset(target, *id);
                }
            }
            self.parts.push(part_plan);
        }
    }

    fn add_asset(&mut self, target: String, id: FileId) {
        self.by_file.insert(id, target.clone());
        // A file of the theme comes first.
        self.assets.entry(target).or_insert(id);
    }

    /// Returns every lesson in reading order, with its place.
    pub fn lessons(&self) -> impl Iterator<Item = (Place, &LessonPlan)> {
        self.parts.iter().enumerate().flat_map(|(part, part_plan)| {
            part_plan
                .lessons
                .iter()
                .enumerate()
                .map(move |(lesson, each)| (Place { part, lesson }, each))
        })
    }

    /// Returns the files that are copied unchanged: path in the site, file.
    #[must_use]
    pub fn assets(&self) -> &BTreeMap<String, FileId> {
        &self.assets
    }

    /// Returns the lesson at this place.
    #[must_use]
    pub fn lesson(&self, place: Place) -> &LessonPlan {
        &self.parts[place.part].lessons[place.lesson]
    }

    /// Returns the place of the lesson with this id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<Place> {
        self.by_id.get(id).copied()
    }

    /// Returns the places of the lessons before and after this one, across parts.
    #[must_use]
    pub fn neighbours(&self, place: Place) -> (Option<Place>, Option<Place>) {
        let last_of = |part: usize| {
            let lesson = self.parts[part].lessons.len().checked_sub(1)?;
            Some(Place { part, lesson })
        };
        let previous = match place.lesson.checked_sub(1) {
            Some(lesson) => Some(Place { lesson, ..place }),
            None => (0..place.part).rev().find_map(last_of),
        };
        let next = if place.lesson + 1 < self.parts[place.part].lessons.len() {
            Some(Place { lesson: place.lesson + 1, ..place })
        } else {
            (place.part + 1..self.parts.len())
                .find(|part| !self.parts[*part].lessons.is_empty())
                .map(|part| Place { part, lesson: 0 })
        };
        (previous, next)
    }

    /// Returns the first lesson that is not just planned.
    #[must_use]
    pub fn start(&self) -> Option<Place> {
        self.lessons()
            .find(|(_, lesson_plan)| !lesson_plan.lesson.front.planned)
            .map(|(place, _)| place)
    }

    /// Resolves a `destination` in a file in the folder `dir`; returns `None` for a path that
    /// isn't part of this site.
    #[must_use]
    pub fn site_href(&self, dir: &str, destination: &str) -> Option<Address> {
        match links::resolve(dir, destination) {
            Target::External(url) => Some(Address::AsWritten(url.to_owned())),
            Target::Anchor(anchor) => Some(Address::AsWritten(format!("#{}", anchor.nfc()))),
            Target::Outside => None,
            Target::File { path, .. } if path.starts_with(RUNNER) => Some(Address::InSite(path)),
            Target::File { path: source, anchor } => {
                let address = self.by_file.get(&self.sources.find(&source)?)?;
                let mut path = address.clone();
                if let Some(anchor) = anchor {
                    path.push('#');
                    path.extend(anchor.nfc());
                }
                Some(Address::InSite(path))
            }
        }
    }

    /// Returns the URL for a `destination` in a file in the folder `dir`, as seen from the page
    /// at `path`; `None` for a path that isn't part of this site.
    #[must_use]
    pub fn href(&self, dir: &str, destination: &str, path: &str) -> Option<String> {
        Some(match self.site_href(dir, destination)? {
            Address::AsWritten(address) => address,
            // All languages share the runner.
            Address::InSite(target) if target.starts_with(RUNNER) => {
                relative(&format!("{}{path}", self.languages.folder()), &target)
            }
            Address::InSite(target) => relative(path, &target),
        })
    }
}

/// Returns the relative path from a page to the root of its site: `../../`, or `./` at the top.
#[must_use]
pub fn root_of(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// Returns the URL of `target`, a path in the site, as seen from the page at `path`.
#[must_use]
pub fn relative(path: &str, target: &str) -> String {
    format!("{}{target}", root_of(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use understory_source::{Contents, SourceFile};

    #[test]
    fn the_root_is_as_many_folders_up_as_the_page_is_deep() {
        assert_eq!(root_of(""), "./");
        assert_eq!(root_of("404.html"), "./");
        assert_eq!(root_of("glossary/"), "../");
        assert_eq!(root_of("fundamentals/repeat-with-for/"), "../../");
    }

    #[test]
    fn a_theme_replaces_the_default_file_by_file() {
        let file = |path: &str| SourceFile {
            path: path.to_owned(),
            contents: Contents::Text(String::new()),
        };
        let sources = Sources::new([
            file("themes/default/css/prose.css"),
            file("themes/default/css/tokens.css"),
            file("themes/meadow/css/tokens.css"),
        ]);
        let files = theme_files(&sources, "meadow");
        let path_of = |name: &str| sources.file(files[name]).path.as_str();
        assert_eq!(path_of("css/prose.css"), "themes/default/css/prose.css");
        assert_eq!(path_of("css/tokens.css"), "themes/meadow/css/tokens.css");
    }

    #[test]
    fn files_of_a_theme_go_below_theme_or_to_the_root() {
        assert_eq!(theme_target("js/main.js").as_deref(), Some("theme/js/main.js"));
        assert_eq!(theme_target("root/service-worker.js").as_deref(), Some("service-worker.js"));
        assert_eq!(theme_target("templates/home.html"), None);
    }

    #[test]
    fn neighbours_are_found_across_parts_and_past_empty_ones() {
        let lesson = |path: &str| format!("=== {path}/lesson.md\n+++\ntitle = \"L\"\n+++\n");
        let part = |path: &str| format!("=== {path}/part.md\n+++\ntitle = \"P\"\n+++\n");
        let text = lesson("content/01-a/01-b")
            + &lesson("content/01-a/02-c")
            + &part("content/02-empty")
            + &part("content/03-d")
            + &lesson("content/03-d/01-e");
        let sources = crate::marked::sources(&text);
        let (course, _) = crate::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        let order: Vec<Place> = plan.lessons().map(|(place, _)| place).collect();
        assert_eq!(order.len(), 3);
        for (index, place) in order.iter().enumerate() {
            let previous = index.checked_sub(1).map(|index| order[index]);
            assert_eq!(plan.neighbours(*place), (previous, order.get(index + 1).copied()));
        }
    }

    #[test]
    fn a_page_reaches_another_through_the_root() {
        assert_eq!(relative("fundamentals/repeat-with-for/", "start-here/"), "../../start-here/");
        assert_eq!(relative("", "glossary/"), "./glossary/");
    }
}
