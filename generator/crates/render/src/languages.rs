//! Finds the languages in which a page can be read, and the language of its text.
//!
//! Every page exists in every language, but its text may still be in the course's own. Builds the
//! links between the languages, and doesn't read the text itself.

use super::addresses;
use super::context::LanguageContext;
use super::page::Page;
use super::site_page::{SitePage, Text};
use crate::words::Words;
use understory_course::plan::{self, SitePlan};
use understory_source::FileId;

/// Returns the path of the course's file whose text a page shows; `None` if the page only has the
/// interface's words.
pub(super) fn source_of<'p>(plan: &'p SitePlan<'_>, page: Page) -> Option<&'p str> {
    let file = match page {
        Page::Home => plan.course.home.as_ref()?.file,
        Page::Part(part) => plan.parts[part].part.file,
        Page::Lesson(place) => plan.lesson(place).lesson.file,
        Page::Site(SitePage { text: Text::Of(path), .. }) => plan.sources.find(path)?,
        _ => return None,
    };
    Some(&plan.sources.file(file).path)
}

/// Returns whether the page is available in this language, including its text.
pub(super) fn is_available(plan: &SitePlan<'_>, page: Page, language: usize) -> bool {
    match (page, source_of(plan, page)) {
        (Page::Site(page), _) if page.text == Text::English => language == 0,
        (_, None) => true,
        (_, Some(source)) => plan.languages.has(language, source),
    }
}

/// Returns the language of the page's text, if it isn't the page's language.
pub(super) fn text_language(plan: &SitePlan<'_>, page: Page) -> Option<String> {
    let languages = &plan.languages;
    let is_other = languages.current > 0 && !is_available(plan, page, languages.current);
    is_other.then(|| languages.all[0].code.clone())
}

/// Returns the page that has the original text, if that is in another language.
pub(super) fn original(
    plan: &SitePlan<'_>,
    words: &Words,
    page: Page,
    path: &str,
) -> Option<LanguageContext> {
    text_language(plan, page)?;
    for_page(plan, words, page, path).into_iter().next()
}

/// Returns the languages in which a page can be read; none if there is only one.
pub(super) fn for_page(
    plan: &SitePlan<'_>,
    words: &Words,
    page: Page,
    path: &str,
) -> Vec<LanguageContext> {
    let languages = &plan.languages;
    if languages.all.len() < 2 || matches!(page, Page::Site(page) if page.is_anywhere()) {
        return Vec::new();
    }
    let root = plan::root_of(&format!("{}{path}", languages.folder()));
    let of = |(index, language): (usize, &plan::SiteLanguage)| LanguageContext {
        code: language.code.clone(),
        name: match &language.name {
            Some(name) => name.clone(),
            None => words
                .find(&format!("languages.{}", language.code.to_lowercase().replace('-', "_")), &[])
                .unwrap_or_else(|| language.code.clone()),
        },
        url: format!("{root}{}{path}", language.folder),
        current: index == languages.current,
        alternate: (page.is_for_all() && is_available(plan, page, index))
            .then(|| addresses::address(plan, &format!("{}{path}", language.folder)))
            .flatten(),
    };
    languages.all.iter().enumerate().map(of).collect()
}

/// Returns the path in the repository of a file of the course.
pub(super) fn repository_path(plan: &SitePlan<'_>, file: FileId) -> String {
    let path = &plan.sources.file(file).path;
    match plan.languages.all.get(plan.languages.current) {
        Some(language) if language.translated.contains(path) => {
            let path_in_content = path.trim_start_matches("content/");
            format!("content/lang/{}{path_in_content}", language.folder)
        }
        _ => path.clone(),
    }
}
