//! Which languages a page can be read in, and in which its text is.
//!
//! Every page stands in every language; its text may still be in the course's own. Builds the
//! links between them, and knows of no text itself.

use super::context::LanguageContext;
use super::outward;
use super::page::Page;
use crate::plan::{self, SitePlan};
use crate::source::FileId;
use crate::words::Words;

/// The path of the course's file whose text a page shows; `None` of pages that the
/// interface's words make up.
pub(super) fn source_of<'p>(plan: &'p SitePlan<'_>, page: Page) -> Option<&'p str> {
    let file = match page {
        Page::Home => plan.course.home.as_ref()?.file,
        Page::Part(part) => plan.parts[part].part.file,
        Page::Lesson(place) => plan.lesson(place).lesson.file,
        Page::Glossary => plan.sources.find("content/glossary.toml")?,
        _ => return None,
    };
    Some(&plan.sources.file(file).path)
}

/// Whether the page is in this one of the languages, text and all.
pub(super) fn is_in(plan: &SitePlan<'_>, page: Page, language: usize) -> bool {
    match (page, source_of(plan, page)) {
        // What Python says, and what it means, is told in English.
        (Page::Errors, _) => language == 0,
        (_, None) => true,
        (_, Some(source)) => plan.languages.has(language, source),
    }
}

/// The language of the page's text, where that is another than the page's.
pub(super) fn of_text(plan: &SitePlan<'_>, page: Page) -> Option<String> {
    let languages = &plan.languages;
    let is_other = languages.here > 0 && !is_in(plan, page, languages.here);
    is_other.then(|| languages.all[0].code.clone())
}

/// The page where its text is at home, where that is in another language.
pub(super) fn original(
    plan: &SitePlan<'_>,
    words: &Words,
    page: Page,
    path: &str,
) -> Option<LanguageContext> {
    of_text(plan, page)?;
    of_page(plan, words, page, path).into_iter().next()
}

/// The languages in which a page can be read; none where there is but one.
pub(super) fn of_page(
    plan: &SitePlan<'_>,
    words: &Words,
    page: Page,
    path: &str,
) -> Vec<LanguageContext> {
    let languages = &plan.languages;
    // A wrong address is served at any depth.
    if languages.all.len() < 2 || matches!(page, Page::NotFound) {
        return Vec::new();
    }
    let root = plan::root_of(&format!("{}{path}", languages.folder()));
    let of = |(index, language): (usize, &plan::LanguagePlace)| LanguageContext {
        code: language.code.clone(),
        name: match &language.name {
            Some(name) => name.clone(),
            None => words
                .find(
                    &format!(
                        "languages.{}",
                        language.code.to_lowercase().replace('-', "_")
                    ),
                    &[],
                )
                .unwrap_or_else(|| language.code.clone()),
        },
        url: format!("{root}{}{path}", language.folder),
        current: index == languages.here,
        alternate: (page.is_for_all() && is_in(plan, page, index))
            .then(|| outward::address(plan, &format!("{}{path}", language.folder)))
            .flatten(),
    };
    languages.all.iter().enumerate().map(of).collect()
}

/// Where in the repository a file of the course stands.
pub(super) fn place_of(plan: &SitePlan<'_>, file: FileId) -> String {
    let path = &plan.sources.file(file).path;
    match plan.languages.all.get(plan.languages.here) {
        Some(language) if language.translated.contains(path) => {
            let inside = path.trim_start_matches("content/");
            format!("content/lang/{}{inside}", language.folder)
        }
        _ => path.clone(),
    }
}
