//! One build: sources in; the files of a site, or what is wrong, out.
//!
//! [`examine`] reads and checks, for `build` and `check`; what it gives is rendered file by file.
//! [`build_again`] is every turn of `build --serve`, which keeps the site in memory.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::{self, modules::Modules, site_links::SiteLinks};
use crate::course::Course;
use crate::diagnostic::{self, Diagnostic, Severity, has_errors};
use crate::figures::Recordings;
use crate::parse::{self, Texts};
use crate::plan::{self, Drafts, LanguagePlace, Languages, SitePlan};
use crate::render::{self, Audience, Gathered, InLanguage, Listing, Runner, Sink, Site, Theme};
use crate::source::Sources;
use crate::translation::{self, View};

/// What decides a build beside its sources.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// For whom.
    pub audience: Audience,
    /// What becomes of the runner.
    pub runner: Runner,
    /// What the programs did that readers step through, as far as it is known.
    pub recordings: Recordings,
}

impl Options {
    /// Whether this is the site that readers get, with what is made of all its pages: the
    /// index, what is read on paper, what is kept for later. Before the runner is ready
    /// nothing is published, and these would be made twice.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.audience == Audience::Readers && matches!(self.runner, Runner::Ready(_))
    }
}

/// A build's outcome.
#[derive(Debug)]
pub struct Build {
    /// The course as parsed, for what comes after a build.
    pub course: Course,
    /// The same in its other languages, each with its files as it has them.
    pub translations: Vec<(Course, Sources)>,
    /// All that was noticed, sorted by file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// The site; `None` where an error stopped the build.
    pub site: Option<Arc<Site>>,
}

/// What earlier builds worked out, for as long as what it follows from stays as it is: how
/// each file was read, what was told of each lesson, each page. A build without it gives the
/// same, only later.
#[derive(Debug, Default)]
pub struct Kept {
    texts: Texts,
    views: translation::Kept,
    /// By language; the course's own is `None`.
    languages: BTreeMap<Option<String>, KeptLanguage>,
    /// The last site that was whole.
    site: Option<Arc<Site>>,
}

/// A course with so many bytes of Markdown has its texts kept while it is built: parsed they
/// take fourteen times as much. Those of a larger one are left, and read once more for each
/// phase, so that a course of any size is built in little memory.
const ROOM: usize = 8 << 20;

impl Kept {
    /// Nothing yet, for a single build of these sources.
    #[must_use]
    pub fn of_one_build(sources: &Sources) -> Self {
        let files = sources.under("content/").map(|(_, file)| file);
        let texts = files.filter(|file| file.path.ends_with(".md"));
        let bytes: usize = texts.map(|file| file.bytes().len()).sum();
        Self::new(match bytes {
            0..=ROOM => Texts::Keep,
            _ => Texts::Leave,
        })
    }

    /// Nothing yet; the texts of lessons will be kept or left.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self {
            texts,
            ..Self::default()
        }
    }
}

/// The same, of a course in one language.
#[derive(Debug, Default)]
struct KeptLanguage {
    parse: parse::Kept,
    check: check::Kept,
    plan: plan::Kept,
    theme: Option<Theme>,
    render: render::Kept,
}

/// A course that was read and checked, in each of its languages: what [`Examined::render`] makes
/// a site of.
#[derive(Debug)]
pub struct Examined {
    views: Vec<View>,
    courses: Vec<Course>,
    places: Languages,
    themes: Vec<Option<Theme>>,
    /// All that was noticed, sorted by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Examined {
    /// The course as parsed, in its own language.
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.courses[0]
    }

    /// The same in its other languages, each with its files as it has them.
    pub fn translations(&self) -> impl Iterator<Item = (&Course, &Sources)> {
        let views = self.views.iter().map(|view| &view.sources);
        self.courses.iter().zip(views).skip(1)
    }

    /// Plans and renders a course without errors, and hands each file on as soon as it is made.
    /// Gives what is wrong with the pages: then what was handed on is no site.
    pub fn render(&self, sources: &Sources, options: &Options, out: &dyn Sink) -> Vec<Diagnostic> {
        let folders = self.places.translations();
        let listing = Listing::new(out, options.is_whole());
        let mut problems = Vec::new();
        for (index, (view, course)) in self.views.iter().zip(&self.courses).enumerate() {
            let plan = plan::plan(course, &view.sources, options.drafts);
            let plan = self.among_languages(index, plan);
            let theme = self.themes[index].as_ref();
            let theme = theme.expect("a course without errors has a theme that can be read");
            let folder = &self.places.all[index].folder;
            let out = InLanguage {
                folder,
                out: &listing,
            };
            problems.extend(
                render::stream(&plan, theme, options, &out)
                    .err()
                    .unwrap_or_default(),
            );
        }
        if !has_errors(&problems) {
            let settings = &self.course().settings;
            problems.extend(listing.broken_links(sources, &settings.theme, settings.file));
        }
        if !has_errors(&problems) && options.is_whole() {
            listing.finish_offline(&page_folders(self.course(), &folders));
        }
        diagnostic::sort(&mut problems, sources);
        problems
    }

    /// The site of one language, by paths from its own folder.
    fn render_again(
        &self,
        index: usize,
        options: &Options,
        kept: &mut KeptLanguage,
    ) -> Result<Site, Vec<Diagnostic>> {
        let (view, course) = (&self.views[index], &self.courses[index]);
        let faces = kept.check.faces();
        let drafts = options.drafts;
        let plan = plan::plan_again(course, &view.sources, drafts, faces, &mut kept.plan);
        let plan = self.among_languages(index, plan);
        let theme = kept.theme.as_ref();
        let theme = theme.expect("a course without errors has a theme that can be read");
        render::render(&plan, theme, options, &mut kept.render)
    }

    /// The plan of one language, which knows of the others.
    fn among_languages<'p>(&'p self, index: usize, mut plan: SitePlan<'p>) -> SitePlan<'p> {
        plan.languages = Arc::new(self.places.at(index));
        plan.original = (index > 0).then_some((&self.courses[0], &self.views[0].sources));
        plan
    }
}

/// Parses and checks, and only as much as `kept`, which an earlier call left, does not know.
pub fn examine(sources: &Sources, options: &Options, kept: &mut Kept) -> Examined {
    let mut examined = examine_again(sources, options, kept);
    let languages = &mut kept.languages;
    let themes = examined.views.iter().map(|view| {
        let known = languages.get_mut(&view.language)?;
        known.theme.take()
    });
    examined.themes = themes.collect();
    examined
}

/// Parses, checks, plans and renders into memory.
#[must_use]
pub fn build(sources: &Sources, options: &Options) -> Build {
    let mut examined = examine(sources, options, &mut Kept::new(Texts::Leave));
    let mut diagnostics = std::mem::take(&mut examined.diagnostics);
    let mut site = None;
    if !has_errors(&diagnostics) {
        let out = Gathered::default();
        diagnostics.extend(examined.render(sources, options, &out));
        diagnostic::sort(&mut diagnostics, sources);
        site = (!has_errors(&diagnostics)).then(|| Arc::new(out.into_site()));
    }
    Build::of(examined, diagnostics, site)
}

/// The same for an author's server, and only as much of it as `kept`, which an earlier call
/// left, does not know.
pub fn build_again(sources: &Sources, options: &Options, kept: &mut Kept) -> Build {
    let mut examined = examine_again(sources, options, kept);
    let mut diagnostics = std::mem::take(&mut examined.diagnostics);
    let mut site = (!has_errors(&diagnostics)).then(Site::new);
    for (index, view) in examined.views.iter().enumerate() {
        let Some(all) = &mut site else { break };
        let language = kept.languages.get_mut(&view.language);
        match examined.render_again(index, options, language.expect("it was just read")) {
            Ok(own) if index == 0 => *all = own,
            Ok(own) => all.add(&examined.places.all[index].folder, &own),
            Err(problems) => {
                diagnostics.extend(problems);
                site = None;
            }
        }
    }
    let site = site.and_then(|site| {
        let settings = &examined.course().settings;
        let lost = new_links(&site, kept.site.as_deref()).broken(
            |path| site.contains_key(path),
            sources,
            &settings.theme,
            settings.file,
        );
        let is_whole = lost.is_empty();
        diagnostics.extend(lost);
        is_whole.then(|| Arc::new(site))
    });
    if let Some(site) = &site {
        kept.site = Some(Arc::clone(site));
    }
    diagnostic::sort(&mut diagnostics, sources);
    Build::of(examined, diagnostics, site)
}

/// Reads the links of the pages that differ from those of an earlier site.
fn new_links(site: &Site, before: Option<&Site>) -> SiteLinks {
    let is_new = |(path, bytes): &(&String, &Arc<[u8]>)| {
        let before = before.and_then(|before| before.get(path));
        before.is_none_or(|before| !Arc::ptr_eq(before, bytes))
    };
    let new: Vec<_> = site.iter().filter(is_new).collect();
    let found: Vec<_> = new
        .into_par_iter()
        .map(|(path, bytes)| SiteLinks::of(path, bytes))
        .collect();
    let mut links = SiteLinks::default();
    found.into_iter().for_each(|each| links.add(each));
    links
}

impl Build {
    fn of(examined: Examined, diagnostics: Vec<Diagnostic>, site: Option<Arc<Site>>) -> Self {
        let mut courses = examined.courses.into_iter();
        let views = examined.views.into_iter().skip(1);
        Self {
            course: courses.next().expect("a course has its own language"),
            translations: courses.zip(views.map(|view| view.sources)).collect(),
            diagnostics,
            site,
        }
    }
}

/// Parses and checks, and only as much as `kept` does not know. The themes stay there.
fn examine_again(sources: &Sources, options: &Options, kept: &mut Kept) -> Examined {
    let (views, mut diagnostics) = translation::views(sources, &mut kept.views);
    let is_there = |language: &Option<String>| views.iter().any(|view| view.language == *language);
    kept.languages.retain(|language, _| is_there(language));
    let mut parsed = Vec::new();
    for view in &views {
        let texts = kept.texts;
        let known = kept.languages.entry(view.language.clone());
        let known = known.or_insert_with(|| KeptLanguage {
            parse: parse::Kept::new(texts),
            ..KeptLanguage::default()
        });
        let read = parse::parse_again(&view.sources, &mut known.parse);
        parsed.push(localized(read, view));
    }
    let places = languages(&views, &parsed);
    let mut courses: Vec<Course> = Vec::new();
    for (view, (course, told)) in views.iter().zip(parsed) {
        let known = kept.languages.get_mut(&view.language);
        let known = known.expect("it was just made");
        let original = courses.first();
        let checked = check_language(view, &course, original, &places.all, options, known);
        diagnostics.extend(told_of(view, sources, told.into_iter().chain(checked)));
        match renew_theme(&course, &view.sources, &mut known.theme) {
            Ok(theme) => diagnostics.extend(theme.noticed().iter().cloned()),
            Err(problems) => diagnostics.extend(problems),
        }
        courses.push(course);
    }
    diagnostics.sort();
    diagnostics.dedup();
    diagnostic::sort(&mut diagnostics, sources);
    Examined {
        views,
        courses,
        places,
        themes: Vec::new(),
        diagnostics,
    }
}

/// The folders of pages in every language: a reader who has opened a page is given its files.
fn page_folders(course: &Course, languages: &[String]) -> HashSet<String> {
    let own = course.parts.iter().flat_map(|part| {
        let part_folder = format!("{}/", part.slug);
        let lessons = part.lessons.iter();
        let lessons: Vec<String> = lessons
            .map(|lesson| format!("{part_folder}{}/", lesson.slug))
            .collect();
        std::iter::once(part_folder).chain(lessons)
    });
    let own: Vec<String> = own.collect();
    let translated = languages.iter().flat_map(|language| {
        let pages = own.iter().map(move |folder| format!("{language}{folder}"));
        std::iter::once(language.clone()).chain(pages)
    });
    translated.chain(own.iter().cloned()).collect()
}

/// What is wrong with a course in one language. `original` is the course in its own language,
/// if this is another; `places` are the folders of all.
fn check_language(
    view: &View,
    course: &Course,
    original: Option<&Course>,
    places: &[LanguagePlace],
    options: &Options,
    kept: &mut KeptLanguage,
) -> Vec<Diagnostic> {
    // What the runner's Python lacks is known once there is a bundle.
    let modules = options.runner.manifest().and_then(Modules::of);
    let modules = modules.as_ref();
    let mut told = check::check_again(course, &view.sources, modules, &mut kept.check);
    if let Some(original) = original {
        told.extend(check::translations::other_exercises(course, original));
    } else {
        told.extend(check::addresses::in_folders_of_languages(course, places));
        told.extend(check::addresses::taken_by_theme(
            course,
            &view.sources,
            places,
        ));
    }
    told
}

/// What is to be told of a language. What is to be said of the course's own files was said of
/// the course; an error in them that is none there comes of the translation.
fn told_of(
    view: &View,
    sources: &Sources,
    told: impl Iterator<Item = Diagnostic>,
) -> impl Iterator<Item = Diagnostic> {
    told.filter(|told| {
        let path = &sources.file(told.span.file).path;
        view.language.is_none()
            || path.starts_with(translation::FOLDER)
            || told.severity() == Severity::Error
    })
}

/// What was read of a course, with the settings of the view's language.
fn localized(
    (mut course, mut diagnostics): (Course, Vec<Diagnostic>),
    view: &View,
) -> (Course, Vec<Diagnostic>) {
    if let Some(language) = &view.language {
        let own = view.settings;
        let settings = &course.settings;
        let settings = parse::localized(settings, language, own, &view.sources, &mut diagnostics);
        course.settings = Arc::new(settings);
    }
    (course, diagnostics)
}

/// The languages of a course, as pages name them.
fn languages(views: &[View], parsed: &[(Course, Vec<Diagnostic>)]) -> Languages {
    let all = views
        .iter()
        .zip(parsed)
        .map(|(view, (course, _))| LanguagePlace {
            code: course.settings.language.clone(),
            folder: view
                .language
                .iter()
                .map(|code| format!("{code}/"))
                .collect(),
            name: course.settings.language_name.clone(),
            translated: Arc::clone(&view.translated),
        });
    Languages {
        all: all.collect(),
        here: 0,
    }
}

/// Parses the templates and words, unless they are the ones that were parsed before.
fn renew_theme<'k>(
    course: &Course,
    sources: &Sources,
    theme: &'k mut Option<Theme>,
) -> Result<&'k Theme, Vec<Diagnostic>> {
    let (name, settings) = (&course.settings.theme, course.settings.file);
    let language = &course.settings.language;
    let known = theme.take();
    let known = known.filter(|theme| theme.is_of(sources, name, language, settings));
    let renewed = match known {
        Some(known) => known,
        None => Theme::parse(sources, name, language, settings)?,
    };
    Ok(theme.insert(renewed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Contents, SourceFile};

    #[test]
    fn only_a_large_course_leaves_its_texts_while_it_is_built() {
        let texts = |path: &str, bytes| {
            let file = SourceFile {
                path: path.to_owned(),
                contents: Contents::Text("a".repeat(bytes)),
            };
            Kept::of_one_build(&Sources::new([file])).texts
        };
        let lesson = "content/01-a/01-b/lesson.md";
        assert_eq!(texts(lesson, ROOM), Texts::Keep);
        assert_eq!(texts(lesson, ROOM + 1), Texts::Leave);
        // Only Markdown is parsed into so much more.
        let data = "content/01-a/01-b/files/data.csv";
        assert_eq!(texts(data, ROOM + 1), Texts::Keep);
    }
}
