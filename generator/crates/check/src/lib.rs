//! Checks a course for problems that parsing a single file can't find.
//!
//! Each rule is one file with a function that returns diagnostics, and a line in `RULES`.
//! Rules change nothing, run no Python and do no I/O.

mod active_files;
mod activities;
pub mod addresses;
mod anchors;
mod apps;
mod blocked_html;
mod code;
mod concept_keys;
mod concept_map;
mod concept_uses;
mod course_files;
mod databases;
mod deep_code;
pub mod early_concepts;
mod empty_pictures;
mod encodings;
mod exercises;
mod file_names;
mod filler;
mod first_uses;
mod headings;
mod hidden_characters;
mod html;
mod images;
mod invalid_starter;
mod links;
mod mistakes;
pub mod modules;
pub mod names;
mod outputs;
mod packages;
mod plain_pages;
mod projects;
mod questions;
mod quotes;
mod reading;
mod requirements;
pub mod reviews;
mod short_texts;
mod starters;
mod steps;
mod terms;
mod texts;
mod titles;
pub mod translations;
mod unchecked_concepts;
mod unused_files;
mod versions;

#[cfg(test)]
pub(crate) mod marked;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use concept_map::ConceptMap;
use concept_uses::ConceptUses;
use early_concepts::Gates;
use links::Link;
use modules::Modules;
use texts::Text;
use understory_course::{Course, Document, Lesson, Part};
use understory_source::diagnostic::{self, Code, Diagnostic};
use understory_source::{FileId, FileSet, Sources, Span};

/// A rule, by what it needs.
enum Rule {
    /// Needs one page: a lesson with its exercises, or everything that belongs to no lesson.
    Page(fn(&Page<'_>) -> Vec<Diagnostic>),
    /// Needs the whole course.
    Course(fn(&CourseContext<'_>) -> Vec<Diagnostic>),
    /// Looks up names from other files, so it runs only if all files could be read.
    Names(fn(&CourseContext<'_>) -> Vec<Diagnostic>),
    /// Depends on the order of the lessons, so it runs only if no rule above has found a wrong
    /// id or requirement.
    Order(fn(&CourseContext<'_>) -> Vec<Diagnostic>),
}

/// The rules, each with the name of its module.
macro_rules! rules {
    ($($module:ident: $rule:expr;)*) => { &[$((stringify!($module), $rule)),*] };
}

/// Every rule. They run in the order of the variants of [`Rule`].
const RULES: &[(&str, Rule)] = rules! {
    titles: Rule::Page(|page| titles::missing_titles(page.course));
    hidden_characters: Rule::Page(|page| hidden_characters::in_lessons(page.course, page.sources));
    headings: Rule::Page(|page| headings::heading_order(page.course));
    html: Rule::Page(|page| html::raw_html(page.course));
    blocked_html: Rule::Page(|page| blocked_html::blocked_html(page.course, page.sources));
    short_texts: Rule::Page(|page| short_texts::left_over_in_lessons(page.course, page.sources));
    quotes: Rule::Page(|page| quotes::curly_quotes(page.course, page.sources));
    active_files: Rule::Page(|page| active_files::active_files(page.course, page.sources));
    empty_pictures: Rule::Page(|page| empty_pictures::empty_pictures(page.course, page.sources));
    reading: Rule::Page(|page| reading::hard_lessons(page.course));
    activities: Rule::Page(|page| activities::distant_activities(page.course));
    versions: Rule::Page(|page| versions::other_versions(page.course, page.sources));
    unused_files: Rule::Page(|page| unused_files::unused_files(page.course, page.sources));
    code: Rule::Page(|page| code::misplaced_code(page.course));
    plain_pages: Rule::Page(|page| plain_pages::misplaced_blocks(page.course));
    deep_code: Rule::Page(|page| deep_code::deep_code(page.course, page.sources));
    outputs: Rule::Page(|page| outputs::missing_outputs(page.course));
    questions: Rule::Page(|page| questions::invalid_questions(page.course));
    exercises: Rule::Page(|page| exercises::exercises_outside_lessons(page.course));
    apps: Rule::Page(|page| apps::invalid_apps(page.course, page.sources));
    exercises: Rule::Page(|page| exercises::incomplete_exercises(page.course, page.sources));
    projects: Rule::Page(|page| projects::few_wrong_programs(page.course));
    starters: Rule::Page(|page| starters::misquoted(page.course, page.sources));
    databases: Rule::Page(|page| databases::unusable_databases(page.course, page.sources));
    mistakes: Rule::Page(|page| mistakes::unmatched_mistakes(page.course, page.sources));
    filler: Rule::Page(|page| filler::filler(page.course, page.sources, page.texts));
    modules: Rule::Page(|page| {
        let modules = page.modules.iter();
        let rule = |modules| modules::missing_modules(page.course, page.sources, modules);
        modules.copied().flat_map(rule).collect()
    });
    course_files: Rule::Course(|context| course_files::missing_files(context.course, context.sources));
    hidden_characters: Rule::Course(|context| hidden_characters::outside_lessons(context.course, context.sources));
    short_texts: Rule::Course(|context| short_texts::left_over_elsewhere(context.course, context.sources));
    starters: Rule::Course(|context| starters::invalid_starters(context.course, context.sources));
    versions: Rule::Course(|context| versions::other_versions_of_starters(context.course, context.sources));
    active_files: Rule::Course(|context| active_files::active_files_in_pages(context.course, context.sources));
    empty_pictures: Rule::Course(|context| empty_pictures::empty_pictures_in_pages(context.course, context.sources));
    unused_files: Rule::Course(|context| unused_files::unused_files_in_pages(context.course, context.sources));
    names: Rule::Course(|context| names::duplicate_names(context.course));
    file_names: Rule::Course(|context| file_names::unusable_names(context.sources));
    requirements: Rule::Names(|context| requirements::invalid_requirements(context.course));
    unchecked_concepts: Rule::Names(|context| unchecked_concepts::unchecked_concepts(&context.concepts));
    terms: Rule::Names(|context| terms::unknown_terms(context.course));
    terms: Rule::Names(|context| terms::named_lessons(context.course));
    links: Rule::Names(broken_links);
    images: Rule::Names(broken_images);
    exercises: Rule::Names(|context| {
        context.each_lesson(|_, each| exercises::misplaced_exercises(&each.lesson, context.course))
    });
    projects: Rule::Names(|context| {
        context.each_lesson(|at, each| projects::sealed_cards(&each.lesson, at, context.course))
    });
    projects: Rule::Names(|context| {
        context.each_lesson(|at, each| projects::continued_programs(&each.lesson, at, context.course))
    });
    concept_keys: Rule::Order(|context| concept_keys::concept_keys(context.course, &context.concepts));
    early_concepts: Rule::Order(early_concepts);
    first_uses: Rule::Order(|context| {
        let marks = context.lessons.iter().map(|each| each.marks.as_slice());
        first_uses::first_uses(context.course, context.sources, marks)
    });
};

/// Which rules to run: all, or those of some modules, for their tests.
type SelectedRules = Option<Arc<[&'static str]>>;

fn rules(only: &SelectedRules) -> impl Iterator<Item = &'static Rule> {
    let chosen = RULES.iter();
    let chosen = chosen.filter(|(name, _)| only.as_ref().is_none_or(|only| only.contains(name)));
    chosen.map(|(_, rule)| rule)
}

/// What a rule about one page may use.
struct Page<'a> {
    /// A course that contains only this lesson, or one without lessons.
    course: &'a Course,
    sources: &'a Sources,
    texts: &'a [Text<'a>],
    /// The modules of the page's Python, once they are known.
    modules: Option<&'a Modules>,
    only: &'a SelectedRules,
}

/// What a rule about the course may use.
struct CourseContext<'a> {
    course: &'a Course,
    sources: &'a Sources,
    /// The page with everything outside of lessons.
    outside_lessons: &'a Page<'a>,
    /// In reading order.
    lessons: Vec<&'a LessonFindings>,
    concepts: ConceptMap<'a>,
}

impl Page<'_> {
    fn check(&self) -> Vec<Diagnostic> {
        let rules = rules(self.only).filter_map(|rule| match rule {
            Rule::Page(rule) => Some(rule),
            _ => None,
        });
        rules.flat_map(|rule| rule(self)).collect()
    }
}

impl CourseContext<'_> {
    /// Calls a rule with each lesson and its position in the reading order.
    fn each_lesson(
        &self,
        rule: impl Fn(usize, &LessonFindings) -> Vec<Diagnostic> + Sync,
    ) -> Vec<Diagnostic> {
        let lessons = self.lessons.par_iter().enumerate();
        let diagnostics_of_lessons: Vec<_> = lessons.map(|(at, each)| rule(at, each)).collect();
        diagnostics_of_lessons.into_iter().flatten().collect()
    }

    /// Runs the rules about the course. `is_complete` says whether all files could be read.
    fn check(&self, is_complete: bool) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for rule in rules(self.outside_lessons.only) {
            if let Rule::Course(rule) = rule {
                diagnostics.extend(rule(self));
            }
        }
        // A file that can't be read has no names, and every reference to it would be reported.
        if !is_complete {
            return diagnostics;
        }
        for rule in rules(self.outside_lessons.only) {
            if let Rule::Names(rule) = rule {
                diagnostics.extend(rule(self));
            }
        }
        // With these, it isn't known which lesson comes before which.
        let unordered = [Code::DuplicateId, Code::InvalidRequirement];
        if diagnostics.iter().any(|each| unordered.contains(&each.code)) {
            return diagnostics;
        }
        for rule in rules(self.outside_lessons.only) {
            if let Rule::Order(rule) = rule {
                diagnostics.extend(rule(self));
            }
        }
        diagnostics
    }
}

/// The findings in single lessons. They stay valid as long as the lesson, and every file of the
/// course outside lessons, stays the same.
#[derive(Debug, Default)]
pub struct Cache {
    outside_lessons: FileSet,
    modules: Option<Modules>,
    /// By folder.
    lessons: HashMap<String, Arc<LessonFindings>>,
    only: SelectedRules,
}

/// The findings in a single lesson.
#[derive(Debug)]
struct LessonFindings {
    lesson: Arc<Lesson>,
    /// From the rules that need only this lesson.
    diagnostics: Vec<Diagnostic>,
    uses: ConceptUses,
    links: Vec<Link>,
    marks: Vec<(String, Span)>,
}

/// Checks a course and returns `parsed`, the diagnostics from parsing it, with everything that
/// the rules find, sorted. Looks into a single lesson only if it changed since the last call
/// with this cache. `modules` are those of the page's Python, once they are known.
pub fn check(
    course: &Course,
    sources: &Sources,
    parsed: &[Diagnostic],
    modules: Option<&Modules>,
    cache: &mut Cache,
) -> Vec<Diagnostic> {
    cache.update(course, sources, modules);
    let outside_lessons = without_lessons(course);
    let texts = texts::outside_lessons(course, sources);
    let outside_lessons =
        Page { course: &outside_lessons, sources, texts: &texts, modules, only: &cache.only };
    let lessons = course.lessons().map(|each| &*cache.lessons[&each.dir]);
    let context = CourseContext {
        course,
        sources,
        outside_lessons: &outside_lessons,
        lessons: lessons.collect(),
        concepts: ConceptMap::of(course),
    };
    let undecodable = encodings::undecodable(sources);
    let mut diagnostics = parsed.to_vec();
    diagnostics.extend(undecodable.iter().cloned());
    // Problems in other files may only follow from the parts of these that can't be read.
    let unread = diagnostics.iter().filter(|each| is_unread(each.code));
    let unread: BTreeSet<FileId> = unread.map(|each| each.span.file).collect();
    diagnostics.extend(context.check(unread.is_empty()));
    diagnostics.extend(outside_lessons.check());
    let readable_lessons = context.lessons.iter();
    let readable_lessons = readable_lessons.filter(|each| !unread.contains(&each.lesson.file));
    diagnostics.extend(readable_lessons.flat_map(|each| each.diagnostics.iter().cloned()));
    diagnostics.retain(|each| !follows_from_open_fence(each, parsed, course, sources));
    // Nothing else about a file is certain if its text may be another one.
    diagnostics.retain(|each| {
        let undecodable_places = undecodable.iter();
        let mut undecodable_places = undecodable_places
            .filter(|undecodable_places| undecodable_places.span.file == each.span.file);
        undecodable_places.all(|undecodable_places| undecodable_places == each)
    });
    diagnostic::sort(&mut diagnostics, sources);
    diagnostics
}

impl Cache {
    fn update(&mut self, course: &Course, sources: &Sources, modules: Option<&Modules>) {
        let mut outside_lessons = sources.set_under("content/");
        let dirs = course.lessons().map(|lesson| format!("{}/", lesson.dir));
        let mut dirs: Vec<String> = dirs.collect();
        dirs.sort();
        // The last folder that sorts before the path is the only one that can contain it.
        outside_lessons.retain(|(_, file)| {
            let at = dirs.partition_point(|dir| *dir <= file.path);
            at == 0 || !file.path.starts_with(&dirs[at - 1])
        });
        // A lesson's findings may depend on any file outside lessons.
        if self.outside_lessons != outside_lessons || self.modules.as_ref() != modules {
            self.lessons.clear();
            self.outside_lessons = outside_lessons;
            self.modules = modules.cloned();
        }
        let mut before = std::mem::take(&mut self.lessons);
        let lessons = course.parts.iter().flat_map(|part| {
            let lessons = part.lessons.iter();
            lessons.map(move |lesson| (part, lesson))
        });
        let lessons: Vec<_> = lessons
            .map(|(part, lesson)| {
                let cached_findings = before.remove(&lesson.dir);
                (
                    part,
                    lesson,
                    cached_findings
                        .filter(|cached_findings| Arc::ptr_eq(&cached_findings.lesson, lesson)),
                )
            })
            .collect();
        let only = &self.only;
        // Rules about one lesson don't need the others.
        let findings = lessons.into_par_iter().map(|(part, lesson, cached_findings)| {
            let findings = cached_findings.unwrap_or_else(|| {
                let course_with_lesson = with_only(course, part, lesson);
                let texts = texts::for_lesson(lesson, sources);
                let page =
                    Page { course: &course_with_lesson, sources, texts: &texts, modules, only };
                Arc::new(LessonFindings::find(&page, lesson))
            });
            (lesson.dir.clone(), findings)
        });
        self.lessons = findings.collect();
    }
}

/// Returns whether a problem hides a part of the course, such as a lesson that can't be read.
fn is_unread(code: Code) -> bool {
    use Code::{InvalidCourse, InvalidFrontMatter, MissingFile, NotUtf8, UnclosedFence};
    [InvalidCourse, InvalidFrontMatter, MissingFile, NotUtf8, UnclosedFence, Code::UnusableName]
        .contains(&code)
}

/// Returns whether a problem may only follow from a code block that is never closed: it's in
/// the same file and not above the block, or in the lesson's other files, and what it misses may be
/// in the block.
fn follows_from_open_fence(
    problem: &Diagnostic,
    parsed: &[Diagnostic],
    course: &Course,
    sources: &Sources,
) -> bool {
    if problem.code == Code::UnclosedFence {
        return false;
    }
    let is_parsed = || parsed.contains(problem);
    let mut open = parsed.iter().filter(|each| each.code == Code::UnclosedFence);
    open.any(|open| {
        let (file, place) = (open.span.file, problem.span);
        if place.file == file {
            // The open fence has swallowed the line that closes the directive.
            let is_around = problem.code == Code::UnclosedDirective;
            return is_around || place.start >= open.span.start || !is_parsed();
        }
        let lesson = course.lessons().find(|lesson| lesson.file == file);
        let starter = lesson.and_then(|lesson| course.starter_of(lesson));
        let dirs = [lesson.map(|lesson| &lesson.dir), starter.map(|starter| &starter.dir)];
        let path = &sources.file(place.file).path;
        dirs.into_iter().flatten().any(|dir| path.starts_with(&format!("{dir}/"))) && !is_parsed()
    })
}

fn broken_links(context: &CourseContext<'_>) -> Vec<Diagnostic> {
    let targets = links::Targets::of(context.course);
    let map = links::Map::new(context.course, context.sources, &targets);
    let mut diagnostics =
        links::broken_links(&map, &links::links_in(context.outside_lessons.texts));
    diagnostics.extend(context.each_lesson(|_, each| links::broken_links(&map, &each.links)));
    diagnostics
}

fn broken_images(context: &CourseContext<'_>) -> Vec<Diagnostic> {
    let images = images::picture_paths(context.course, context.sources);
    let documents = context.outside_lessons.course.documents();
    let mut diagnostics = images::broken_images(documents, &images, context.sources);
    diagnostics.extend(context.each_lesson(|_, each| {
        let documents = documents_of(&each.lesson);
        images::broken_images(documents, &images, context.sources)
    }));
    diagnostics
}

fn documents_of(lesson: &Lesson) -> impl Iterator<Item = (FileId, &Document)> {
    let tasks = lesson.exercises.iter();
    let tasks = tasks.map(|exercise| (exercise.file, &exercise.task));
    std::iter::once((lesson.file, &lesson.body)).chain(tasks)
}

fn early_concepts(context: &CourseContext<'_>) -> Vec<Diagnostic> {
    let uses = context.lessons.iter().map(|each| &each.uses).enumerate();
    let uses: Vec<_> = uses.collect();
    let gates = Gates::of(&context.concepts, context.sources, &uses);
    context.each_lesson(|at, each| gates.early_concepts(at, &each.uses))
}

impl LessonFindings {
    fn find(page: &Page<'_>, lesson: &Arc<Lesson>) -> Self {
        Self {
            lesson: Arc::clone(lesson),
            diagnostics: page.check(),
            uses: concept_uses::for_lesson(lesson, page.sources),
            links: links::links_in(page.texts),
            marks: first_uses::marks(lesson),
        }
    }
}

/// Returns the course without its lessons.
fn without_lessons(course: &Course) -> Course {
    let mut outside_lessons = course.clone();
    for part in &mut outside_lessons.parts {
        Arc::make_mut(part).lessons.clear();
    }
    outside_lessons
}

/// Returns a course that contains only this lesson.
fn with_only(course: &Course, part: &Part, lesson: &Arc<Lesson>) -> Course {
    Course {
        settings: Arc::clone(&course.settings),
        home: None,
        pages: Arc::default(),
        page_images: Arc::default(),
        parts: vec![Arc::new(Part {
            body: Arc::default(),
            lessons: vec![Arc::clone(lesson)],
            dir: part.dir.clone(),
            slug: part.slug.clone(),
            title: part.title.clone(),
            description: part.description.clone(),
            ..*part
        })],
        starters: Arc::clone(&course.starters),
        glossary: Arc::clone(&course.glossary),
        search_words: Arc::clone(&course.search_words),
    }
}

#[cfg(test)]
impl Cache {
    /// For tests: runs only the rules of these modules.
    fn only(modules: &[&'static str]) -> Self {
        Self { only: Some(Arc::from(modules)), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::marked::assert_marked;

    const LESSONS: &str = "\
=== content/glossary.toml
[loop]
definition = \"Lines that run again.\"
lesson = \"A1\"
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
id = \"A2\"
REQUIRES
uses = [\"for-loop\"]
+++

See [the loop](../01-b/lesson.md#the-loop).

```python
for x in range(3):
    pass
```
=== content/01-a/01-b/";

    fn lessons(requires: &str, first: &str) -> String {
        format!("{}{first}", LESSONS.replace("REQUIRES", requires))
    }

    #[test]
    fn what_follows_from_an_unreadable_lesson_is_not_reported() {
        let requires = "requires = [\"A1\"]";
        let text = "+++\ntitle = \"B\"\nid = \"A1\"\nteaches = [\"for-loop\"]\n+++\n\n\
                    ## The loop\n\nA :term[loop]{name=\"loop\"}.\n\n::exercise{name=\"jar\"}\n\
                    === content/01-a/01-b/jar/task.md\n+++\ntitle = \"Jar\"\nhints = [\"Look.\"]\n+++\n\
                    === content/01-a/01-b/jar/starter.py\n=== content/01-a/01-b/jar/solution.py\n\
                    === content/01-a/01-b/jar/checks.toml\n[[check]]\nname = \"prints 1\"\nstdout = \"1\"\n";
        assert_marked(&lessons(requires, &format!("lesson.md\n{text}")));
        let (_, exercise) = text.split_once("=== ").expect("it has an exercise");
        let unclosed = text.replacen("\n+++\n\n", "\n\n", 1);
        let open = text.replacen(
            "## The loop",
            "<!-- error 1-7 unclosed-fence -->\n```text\n## The loop",
            1,
        );
        for first in [
            format!("lesson.md\n{open}"),
            format!("lesson.md | error 1-3 invalid-front-matter\n{unclosed}"),
            format!("lesson.md | error 1-1 invalid-front-matter\n=== {exercise}"),
            format!("README.md | error 1-1 missing-file\n=== {exercise}"),
        ] {
            assert_marked(&lessons(requires, &first));
        }
    }

    #[test]
    fn the_order_is_not_checked_while_a_requirement_is_wrong() {
        let first = "lesson.md\n+++\ntitle = \"B\"\nid = \"A1\"\nteaches = [\"for-loop\"]\n+++\n\n\
                     ## The loop\n\nA :term[loop]{name=\"loop\"}.\n";
        let wrong_requirement = "# error 14-15 invalid-requirement\nrequires = [\"A9\"]";
        assert_marked(&lessons(wrong_requirement, first));
    }

    #[test]
    fn what_follows_from_an_open_fence_is_not_reported() {
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        let closing = ":::note\n<!-- error 1-7 unclosed-fence -->\n```text\nText.\n:::\n";
        assert_marked(&format!("{head}{closing}"));
        let swallowed = "<!-- error 1-9 unclosed-fence -->\n```python\nprint(1)\n\n\
                         ```python\nprint(2)\n```\n```output\n2\n```\n```output\n1\n```\n";
        assert!(assert_marked(&format!("{head}{swallowed}"))[0].hint.contains("````"));
    }
}
