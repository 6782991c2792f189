//! Turns the files of a course into its site, in each of its languages.
//!
//! [`Parsed`] is a course that was read. It can be checked, and rendered as a whole or file by
//! file. `build`, `check`, `--serve` and the tests all go this way.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use understory_check::modules::Modules;
use understory_course::Course;
use understory_course::packs::Packs;
use understory_course::parse;
use understory_course::plan::{self, Languages, SiteLanguage, SitePlan};
use understory_course::translation::{self, View};
use understory_render::{InLanguage, Options, RecordingSink, SiteFiles, Theme};
use understory_source::diagnostic::{self, Diagnostic, Severity, has_errors};
use understory_source::site::{DiscardingSink, MemorySink, Sink, Site};
use understory_source::{Memo, Sources};

/// The lessons and themes that were already parsed, by language. A build without it gives the
/// same result, but takes longer.
#[derive(Debug, Default)]
pub struct ParseCache(BTreeMap<Option<String>, (parse::Cache, Option<Memo<SharedTheme>>)>);

/// The diagnostics of single lessons that were already checked, by language.
#[derive(Debug, Default)]
pub struct CheckCache(BTreeMap<Option<String>, understory_check::Cache>);

/// A theme, or what is wrong with it.
type SharedTheme = Arc<Result<Theme, Vec<Diagnostic>>>;

/// A course, read in each of its languages.
#[derive(Debug)]
pub struct Parsed {
    sources: Sources,
    /// The course's own language comes first.
    languages: Vec<Language>,
    places: Languages,
    /// The problems with the folders of translations.
    diagnostics: Vec<Diagnostic>,
}

/// A course in one language.
#[derive(Debug)]
struct Language {
    view: View,
    course: Course,
    theme: SharedTheme,
    diagnostics: Vec<Diagnostic>,
}

impl Language {
    fn read(view: View, cache: &mut ParseCache) -> Self {
        let (lessons, theme) = cache.0.entry(view.language.clone()).or_default();
        let (mut course, mut diagnostics) = parse::parse_with(&view.sources, lessons);
        if let Some(language) = &view.language {
            let translated = view.settings;
            let settings = &course.settings;
            let settings =
                parse::localized(settings, language, translated, &view.sources, &mut diagnostics);
            course.settings = Arc::new(settings);
        }
        let sources = &view.sources;
        let mut files = sources.set_under("themes/");
        files.extend(sources.set_under("content/course.toml"));
        files.extend(view.settings.map(|id| (id, Arc::clone(sources.shared(id)))));
        let theme = Memo::get(theme, files, || {
            let settings = &course.settings;
            let (name, language) = (&settings.theme, &settings.language);
            Arc::new(Theme::parse(sources, name, language, settings.file))
        });
        Self { view, course, theme, diagnostics }
    }
}

impl Parsed {
    /// Reads a course. Of its lessons, reads only those that changed since the last call with this
    /// cache.
    #[must_use]
    pub fn new(sources: &Sources, cache: &mut ParseCache) -> Self {
        let (views, diagnostics) = translation::views(sources);
        let is_there =
            |language: &Option<String>| views.iter().any(|view| view.language == *language);
        // A translation that was removed shouldn't stay in memory while serving.
        cache.0.retain(|language, _| is_there(language));
        let languages = views.into_iter();
        let languages: Vec<Language> = languages.map(|view| Language::read(view, cache)).collect();
        let places = site_languages(&languages);
        Self { sources: sources.clone(), places, languages, diagnostics }
    }

    /// Returns the files that it was read from.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Returns the course in its own language.
    #[must_use]
    pub fn course(&self) -> &Course {
        &self.languages[0].course
    }

    /// Returns the course in each of its languages, its own first, with its files in each.
    pub fn courses(&self) -> impl Iterator<Item = (&Course, &Sources)> {
        let languages = self.languages.iter();
        languages.map(|language| (&language.course, &language.view.sources))
    }

    /// Returns all problems in the course, sorted by file and line. Checks only the lessons that
    /// changed since the last call with this cache.
    pub fn check(&self, options: &Options, cache: &mut CheckCache) -> Vec<Diagnostic> {
        // Which modules the runner's Python lacks is only known once there is a bundle.
        let modules = options.runner.manifest().and_then(Modules::of);
        let mut diagnostics = self.diagnostics.clone();
        for language in &self.languages {
            let (course, sources) = (&language.course, &language.view.sources);
            let cached_findings = cache.0.entry(language.view.language.clone()).or_default();
            let parsed = &language.diagnostics;
            let mut findings =
                understory_check::check(course, sources, parsed, modules.as_ref(), cached_findings);
            let places = &self.places.all;
            if language.view.language.is_some() {
                let original = self.course();
                findings.extend(understory_check::translations::other_exercises(course, original));
            } else {
                findings
                    .extend(understory_check::addresses::in_folders_of_languages(course, places));
                findings
                    .extend(understory_check::addresses::taken_by_theme(course, sources, places));
            }
            findings.retain(|each| self.is_about(each, &language.view));
            diagnostics.extend(findings);
            match &*language.theme {
                Ok(theme) => diagnostics.extend(theme.problems().iter().cloned()),
                Err(problems) => diagnostics.extend(problems.iter().cloned()),
            }
        }
        // Languages share files, so the same problem can be found in each. Only equal neighbours
        // are removed, so sort first.
        diagnostics.sort();
        diagnostics.dedup();
        diagnostic::sort(&mut diagnostics, &self.sources);
        diagnostics
    }

    /// Returns all problems in the course and its pages. Checks the pages only if the course has no
    /// errors.
    pub fn find_problems(&self, options: &Options, cache: &mut CheckCache) -> Vec<Diagnostic> {
        let mut diagnostics = self.check(options, cache);
        if !has_errors(&diagnostics) {
            diagnostics.extend(self.render(options, &DiscardingSink));
            diagnostic::sort(&mut diagnostics, &self.sources);
        }
        diagnostics
    }

    /// Returns whether a diagnostic is about this language. Problems in the course's own files were
    /// already reported for the course, but a new error in them comes from the translation.
    fn is_about(&self, diagnostic: &Diagnostic, view: &View) -> bool {
        let path = &self.sources.file(diagnostic.span.file).path;
        view.language.is_none()
            || path.starts_with(translation::FOLDER)
            || diagnostic.severity() == Severity::Error
    }

    /// Renders the whole site, and passes on each file as soon as it is rendered. Returns the
    /// problems with the pages. If one of them is an error, the site is incomplete.
    pub fn render(&self, options: &Options, out: &dyn Sink) -> Vec<Diagnostic> {
        let folders = self.places.translations();
        let sink = RecordingSink::new(out, options.needs_all_pages());
        let mut problems = Vec::new();
        for (index, language) in self.languages.iter().enumerate() {
            let theme = match &*language.theme {
                Ok(theme) => theme,
                Err(errors) => {
                    problems.extend(errors.iter().cloned());
                    // The other languages can still be rendered, and show more problems at once.
                    continue;
                }
            };
            let folder = &self.places.all[index].folder;
            let out = &sink;
            let out = InLanguage { folder, out };
            let plan = self.plan(index, options);
            problems.extend(understory_render::render(&plan, theme, options, &out));
        }
        if !has_errors(&problems) {
            let settings = &self.course().settings;
            let (theme, file) = (&settings.theme, settings.file);
            problems.extend(sink.broken_links(&self.sources, theme, file));
        }
        // An incomplete site must not be stored on a reader's device.
        if !has_errors(&problems) && options.needs_all_pages() {
            let packs = options.runner.manifest().map(Packs::of).unwrap_or_default();
            let lessons = self.courses().flat_map(|(course, sources)| {
                course.lessons().map(move |lesson| (lesson, sources))
            });
            let unused = packs.unused_by(lessons);
            sink.finish_offline(&page_folders(self.course(), &folders), &unused);
        }
        diagnostic::sort(&mut problems, &self.sources);
        problems
    }

    /// Calls `work` with the files of the site, which are rendered on request. A language whose
    /// theme can't be read has no files.
    pub fn with_files<R>(&self, options: &Options, work: impl FnOnce(&OnDemand<'_>) -> R) -> R {
        let indices = 0..self.languages.len();
        let plans: Vec<SitePlan<'_>> = indices.map(|index| self.plan(index, options)).collect();
        let languages = self.languages.iter().zip(&plans).zip(&self.places.all);
        let languages = languages.filter_map(|((language, plan), place)| {
            let theme = language.theme.as_ref().as_ref().ok()?;
            Some((place.folder.as_str(), SiteFiles::new(plan, theme, options)))
        });
        work(&OnDemand(languages.collect()))
    }

    /// Returns the plan of one language, which knows about the others.
    fn plan(&self, index: usize, options: &Options) -> SitePlan<'_> {
        let Language { view, course, .. } = &self.languages[index];
        let mut plan = plan::plan(course, &view.sources, options.drafts);
        plan.languages = Arc::new(self.places.at(index));
        let original = &self.languages[0];
        plan.original = (index > 0).then_some((&original.course, &original.view.sources));
        plan
    }
}

/// The files of a site, rendered on request.
pub struct OnDemand<'p>(Vec<(&'p str, SiteFiles<'p>)>);

impl OnDemand<'_> {
    /// Returns whether the site has a file at this path.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.find(path).is_some_and(|(files, path)| files.has(path))
    }

    /// Renders the file at this path, if the site has one.
    ///
    /// # Errors
    /// If a template of the page fails.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
        let (files, path) = self.find(path)?;
        let rendered_file = files.render_file(path)?;
        Some(rendered_file.map(Cow::into_owned))
    }

    fn find<'p>(&self, path: &'p str) -> Option<(&SiteFiles<'_>, &'p str)> {
        // The course's own language has no folder, so it comes last.
        let languages = self.0.iter().rev();
        let mut files_of_language = languages.filter_map(|(folder, files)| {
            let path = path.strip_prefix(folder)?;
            // Shared files, such as the theme, exist only once, at the root of the site.
            let is_common = !folder.is_empty() && understory_render::is_shared(path);
            (!is_common).then_some((files, path))
        });
        files_of_language.next()
    }
}

/// The outcome of [`build`].
#[derive(Debug)]
pub struct Build {
    /// All problems, sorted by file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// The site; `None` if an error stopped the build.
    pub site: Option<Site>,
}

/// Parses, checks and renders into memory.
#[must_use]
pub fn build(sources: &Sources, options: &Options) -> Build {
    let parsed = Parsed::new(sources, &mut ParseCache::default());
    let mut diagnostics = parsed.check(options, &mut CheckCache::default());
    let out = MemorySink::default();
    if !has_errors(&diagnostics) {
        diagnostics.extend(parsed.render(options, &out));
        diagnostic::sort(&mut diagnostics, sources);
    }
    let site = (!has_errors(&diagnostics)).then(|| out.into_site());
    Build { diagnostics, site }
}

/// Returns the folders of pages, in every language. A page that is kept offline comes with the
/// other files in its folder.
fn page_folders(course: &Course, languages: &[String]) -> HashSet<String> {
    let part_folders = course.parts.iter().flat_map(|part| {
        let part_folder = format!("{}/", part.slug);
        let lessons = part.lessons.iter();
        let lessons: Vec<String> =
            lessons.map(|lesson| format!("{part_folder}{}/", lesson.slug)).collect();
        std::iter::once(part_folder).chain(lessons)
    });
    let part_folders: Vec<String> = part_folders.collect();
    let translated = languages.iter().flat_map(|language| {
        let pages = part_folders.iter().map(move |folder| format!("{language}{folder}"));
        std::iter::once(language.clone()).chain(pages)
    });
    translated.chain(part_folders.iter().cloned()).collect()
}

/// Returns the languages of a course, as pages need them.
fn site_languages(languages: &[Language]) -> Languages {
    let all = languages.iter().map(|Language { view, course, .. }| SiteLanguage {
        code: course.settings.language.clone(),
        folder: view.language.iter().map(|code| format!("{code}/")).collect(),
        name: course.settings.language_name.clone(),
        translated: Arc::clone(&view.translated),
    });
    Languages { all: all.collect(), current: 0 }
}
