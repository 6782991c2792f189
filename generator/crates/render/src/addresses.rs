//! The absolute addresses of pages, where the site's or the repository's address is known.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use understory_course::plan::{LessonPlan, SitePlan};

/// Path in the site of the feed.
pub(super) const FEED: &str = "feed.xml";
/// The characters that have to be encoded in the query of a URL.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Returns the absolute URL of a page, if the site's address is known.
pub(super) fn canonical(plan: &SitePlan<'_>, path: &str) -> Option<String> {
    address(plan, &format!("{}{path}", plan.languages.folder()))
}

/// Returns the absolute URL of a path from the site's root, in any language.
pub(super) fn address(plan: &SitePlan<'_>, path: &str) -> Option<String> {
    let site = plan.course.settings.site_url.as_deref()?;
    Some(format!("{}/{path}", site.trim_end_matches('/')))
}

/// Returns the URLs for editing a source file and for reporting a problem with a page. Both need a
/// repository.
pub(super) fn contribution(
    plan: &SitePlan<'_>,
    source: &str,
    title: &str,
    path: &str,
) -> Option<(String, String)> {
    let repository = plan.course.settings.repository.as_deref()?;
    let repository = repository.trim_end_matches('/').trim_end_matches(".git");
    let edit = format!("{repository}/edit/{}/{source}", plan.course.settings.branch);
    let percent = |text: String| utf8_percent_encode(&text, RESERVED).to_string();
    let subject = percent(format!("Problem: {title}"));
    let body = percent(format!("Page: {path}\n\nWhat is wrong:\n\nWhat should be there:\n"));
    let report = format!("{repository}/issues/new?title={subject}&body={body}");
    Some((edit, report))
}

/// Returns whether there is a feed. It needs the site's address and a lesson with a review date.
pub(super) fn has_feed(plan: &SitePlan<'_>) -> bool {
    plan.course.settings.site_url.is_some() && dated_pages(plan).next().is_some()
}

/// Returns the written lessons that have a review date.
pub(super) fn dated_pages<'a>(
    plan: &'a SitePlan<'_>,
) -> impl Iterator<Item = (&'a str, &'a LessonPlan)> {
    plan.lessons().filter(|(_, lesson_plan)| !lesson_plan.lesson.front.planned).filter_map(
        |(_, lesson_plan)| {
            let day = lesson_plan.lesson.front.reviewed.as_ref()?;
            Some((day.value.as_str(), lesson_plan))
        },
    )
}
