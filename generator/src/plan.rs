//! A checked course → every page, address and order of its site.
//!
//! Ordering ends here: templates receive lists already sorted and must not sort, count
//! or build URLs. Works on a course that the check phase has passed. Knows no HTML.

use std::collections::BTreeMap;

use crate::course::{Course, Lesson, Part};
use crate::links::{self, Target};
use crate::source::{FileId, Sources};

/// Whether lessons marked `draft = true` are part of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// They are.
    Include,
    /// They are left out.
    Exclude,
}

/// What the site will consist of.
#[derive(Debug)]
pub struct SitePlan<'c> {
    /// The course.
    pub course: &'c Course,
    /// Its files.
    pub sources: &'c Sources,
    /// The parts, with the lessons that are shown.
    pub parts: Vec<PartPlan<'c>>,
    /// Files that are copied as they are: path in the site, file.
    pub assets: BTreeMap<String, FileId>,
    /// Path in the site of each page or asset, by the path of its source.
    addresses: BTreeMap<String, String>,
    /// Address of the lesson with this id.
    by_id: BTreeMap<&'c str, Place>,
}

/// A part and its address.
#[derive(Debug)]
pub struct PartPlan<'c> {
    /// The part.
    pub part: &'c Part,
    /// `fundamentals/`
    pub path: String,
    /// Its lessons in reading order.
    pub lessons: Vec<LessonPlan<'c>>,
}

/// A lesson and its address.
#[derive(Debug)]
pub struct LessonPlan<'c> {
    /// The lesson.
    pub lesson: &'c Lesson,
    /// `fundamentals/repeat-with-for/`
    pub path: String,
    /// From 1, among those of its part that are counted; of another, how many stand before it.
    pub position: usize,
}

/// Which lesson of which part, by their indices in [`SitePlan::parts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the part.
    pub part: usize,
    /// Index of the lesson in the part.
    pub lesson: usize,
}

/// Path in the site of the glossary.
pub const GLOSSARY: &str = "glossary/";
/// Path in the site of the page that shows what a reader has done.
pub const PROGRESS: &str = "progress/";
/// Path in the site of the page on which questions come back.
pub const REVIEW: &str = "review/";
/// Path in the site of the data about the course that those pages read.
pub const COURSE_DATA: &str = "course.json";
/// The page for an author, which only `--serve` has.
pub const AUTHOR: &str = "author/";
/// Path in the site of the free editor.
pub const PLAYGROUND: &str = "playground/";
/// Path in the site of the page that hosts serve for what is not there.
pub const NOT_FOUND: &str = "404.html";
/// Folder in the site of the theme's files.
pub const THEME: &str = "theme/";
/// Folder in the site of the runner's bundle.
pub const RUNNER: &str = "runner/";

/// Gives every page its address and every lesson its neighbours.
#[must_use]
pub fn plan<'c>(course: &'c Course, sources: &'c Sources, drafts: Drafts) -> SitePlan<'c> {
    let mut addresses = BTreeMap::new();
    let mut assets = BTreeMap::new();
    let mut by_id = BTreeMap::new();
    let mut parts = Vec::new();
    if let Some(home) = &course.home {
        addresses.insert(sources.file(home.file).path.clone(), String::new());
    }
    for part in &course.parts {
        let path = format!("{}/", part.slug);
        addresses.insert(sources.file(part.file).path.clone(), path.clone());
        let shown = part
            .lessons
            .iter()
            .filter(|lesson| drafts == Drafts::Include || !lesson.front.draft);
        let mut lessons = Vec::new();
        let mut position = 0;
        for (index, lesson) in shown.enumerate() {
            let path = format!("{path}{}/", lesson.slug);
            addresses.insert(sources.file(lesson.file).path.clone(), path.clone());
            if let Some(id) = &lesson.front.id {
                by_id.insert(
                    id.value.as_str(),
                    Place {
                        part: parts.len(),
                        lesson: index,
                    },
                );
            }
            for id in lesson.images.iter().chain(&lesson.files) {
                let source = &sources.file(*id).path;
                let inside = source.strip_prefix(&lesson.dir).unwrap_or(source);
                let target = format!("{path}{}", inside.trim_start_matches('/'));
                addresses.insert(source.clone(), target.clone());
                assets.insert(target, *id);
            }
            position += usize::from(lesson.front.kind.is_counted());
            lessons.push(LessonPlan {
                lesson,
                path,
                position,
            });
        }
        parts.push(PartPlan {
            part,
            path,
            lessons,
        });
    }
    for (target, id) in theme_assets(course, sources) {
        assets.insert(target, id);
    }
    SitePlan {
        course,
        sources,
        parts,
        assets,
        addresses,
        by_id,
    }
}

/// The folders of a theme that a site is served with; the others only make it.
const SERVED_FOLDERS: [&str; 6] = ["css/", "js/", "fonts/", "icons/", "vendor/", "take-home/"];

/// The folder of a theme whose files stand at the site's own root: a service worker reaches
/// no further than the folder that it lies in.
const THEME_ROOT: &str = "root/";

fn theme_assets(course: &Course, sources: &Sources) -> impl Iterator<Item = (String, FileId)> {
    theme_files(sources, &course.settings.theme)
        .into_iter()
        .filter_map(|(path, id)| Some((theme_target(&path)?, id)))
}

/// Where in the site a theme's file stands; `None` where it only helps to make pages.
fn theme_target(path: &str) -> Option<String> {
    if let Some(name) = path.strip_prefix(THEME_ROOT) {
        return Some(name.to_owned());
    }
    SERVED_FOLDERS
        .iter()
        .any(|folder| path.starts_with(folder))
        .then(|| format!("{THEME}{path}"))
}

/// The files of a theme by their paths in it: its own, and those of the default theme that
/// it does not replace.
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
    /// Every lesson in reading order, with its place.
    pub fn lessons(&self) -> impl Iterator<Item = (Place, &LessonPlan<'c>)> {
        self.parts.iter().enumerate().flat_map(|(part, planned)| {
            planned
                .lessons
                .iter()
                .enumerate()
                .map(move |(lesson, each)| (Place { part, lesson }, each))
        })
    }

    /// The lesson at this place.
    #[must_use]
    pub fn lesson(&self, place: Place) -> &LessonPlan<'c> {
        &self.parts[place.part].lessons[place.lesson]
    }

    /// The place of the lesson with this id.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<Place> {
        self.by_id.get(id).copied()
    }

    /// The lessons before and after one, across parts.
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
            Some(Place {
                lesson: place.lesson + 1,
                ..place
            })
        } else {
            (place.part + 1..self.parts.len())
                .find(|part| !self.parts[*part].lessons.is_empty())
                .map(|part| Place { part, lesson: 0 })
        };
        (previous, next)
    }

    /// The first lesson that is written.
    #[must_use]
    pub fn start(&self) -> Option<Place> {
        self.lessons()
            .find(|(_, planned)| !planned.lesson.front.planned)
            .map(|(place, _)| place)
    }

    /// What a `destination` that stands in a file of the folder `dir` becomes on the page
    /// at `path`; `None` where it leads nowhere in this site.
    #[must_use]
    pub fn href(&self, dir: &str, destination: &str, path: &str) -> Option<String> {
        match links::target(dir, destination) {
            Target::External(url) => Some(url.to_owned()),
            Target::Anchor(anchor) => Some(format!("#{anchor}")),
            Target::Outside => None,
            Target::File {
                path: source,
                anchor,
            } => {
                let address = self.addresses.get(&source)?;
                let mut href = relative(path, address);
                if let Some(anchor) = anchor {
                    href.push('#');
                    href.push_str(anchor);
                }
                Some(href)
            }
        }
    }
}

/// The way from a page up to the root of its site: `../../`, or `./` from the top.
#[must_use]
pub fn root_of(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The URL of `target`, a path in the site, as seen from the page at `path`.
#[must_use]
pub fn relative(path: &str, target: &str) -> String {
    format!("{}{target}", root_of(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Contents, SourceFile};

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
    fn files_of_a_theme_stand_below_theme_or_at_the_root() {
        assert_eq!(
            theme_target("js/main.js").as_deref(),
            Some("theme/js/main.js")
        );
        assert_eq!(
            theme_target("root/service-worker.js").as_deref(),
            Some("service-worker.js")
        );
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
        let sources = crate::check::marked::sources(&text);
        let (course, _) = crate::parse::parse(&sources);
        let plan = plan(&course, &sources, Drafts::Exclude);
        let order: Vec<Place> = plan.lessons().map(|(place, _)| place).collect();
        assert_eq!(order.len(), 3);
        for (index, place) in order.iter().enumerate() {
            let previous = index.checked_sub(1).map(|index| order[index]);
            assert_eq!(
                plan.neighbours(*place),
                (previous, order.get(index + 1).copied())
            );
        }
    }

    #[test]
    fn a_page_reaches_another_through_the_root() {
        assert_eq!(
            relative("fundamentals/repeat-with-for/", "start-here/"),
            "../../start-here/"
        );
        assert_eq!(relative("", "glossary/"), "./glossary/");
    }
}
