//! Creates a lesson's starter zip, and the contexts of its blocks and its receipt.
//!
//! Every zip contains the engine of the checks. `check.py` and `receipt.js` compute the version of
//! the checks in the same way as this module. Runs no checks.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::zip::{CompressionMethod, zip};
use crate::course::{Lesson, Starter};
use crate::engine;
use crate::parse::starter::{HELPERS, SHARED};
use crate::plan::{LessonPlan, SitePlan};
use crate::source::Sources;
use crate::text::{linked_line, markdown_line, script_json, title_of};

/// Digits and letters that are hard to confuse with each other.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A group of checks in a list.
pub(super) struct CheckGroup {
    /// Its name.
    pub(super) id: String,
    /// Its name in words.
    pub(super) title: String,
}

/// Returns the groups of checks that a lesson's page shows.
pub(super) fn groups(plan: &SitePlan<'_>, lesson: &Lesson) -> Vec<CheckGroup> {
    if lesson.front.planned {
        return Vec::new();
    }
    let groups = plan.course.starter_of(lesson).map(|starter| &starter.groups);
    let groups = groups.into_iter().flatten().map(|group| CheckGroup {
        id: group.name.value.clone(),
        title: group.title.clone().unwrap_or_else(|| title_of(&group.name.value)),
    });
    groups.collect()
}

/// Returns the context of a starter's download, for `blocks/starter.html`.
pub(super) fn download(starter: &Starter, url: &str) -> Value {
    let files = starter.files.keys().map(String::as_str);
    let mut files: Vec<&str> = files.chain(["check.py"]).collect();
    files.sort_unstable();
    json!({
        "name": starter.name,
        "file": file_name(starter),
        "url": url,
        "files": files,
    })
}

pub(super) fn file_name(starter: &Starter) -> String {
    format!("{}.zip", starter.name)
}

/// Returns the context of the checks of one step, for `blocks/check.html`.
pub(super) fn check(starter: &Starter, step: u32, href: &dyn Fn(&str) -> Option<String>) -> Value {
    let checks: Vec<_> = starter.checks.iter().filter(|each| each.step == step).collect();
    let first_step = |group: &str| {
        let of_group = starter.checks.iter().filter(|each| each.group.as_deref() == Some(group));
        of_group.map(|each| each.step).min()
    };
    let shown: Vec<_> = starter
        .groups
        .iter()
        .filter(|group| {
            let name = Some(group.name.value.as_str());
            checks.iter().any(|check| check.group.as_deref() == name)
        })
        .collect();
    // Hints are only shown at the first step of their group.
    let (begun, continued): (Vec<_>, Vec<_>) =
        shown.into_iter().partition(|group| first_step(&group.name.value) == Some(step));
    let anchors = begun.iter().map(|group| group.name.value.as_str());
    let checks = checks
        .iter()
        .map(|check| json!({ "id": check.id.value, "name_html": markdown_line(&check.name) }));
    let hints = begun.iter().flat_map(|group| &group.hints);
    let continued = continued.iter().filter(|group| !group.hints.is_empty());
    let earlier = continued.map(|group| {
        let anchor = &group.name.value;
        json!({ "step": first_step(anchor), "anchor": anchor })
    });
    json!({
        "step": step,
        // Links to a group lead to its first step.
        "anchors": anchors.collect::<Value>(),
        "checks": checks.collect::<Value>(),
        "hints_html": hints.map(|hint| linked_line(&hint.value, href)).collect::<Value>(),
        // Where to find the hints of groups that began earlier.
        "hints_earlier": earlier.collect::<Value>(),
    })
}

/// Returns the data of a lesson's receipt field, for its script.
pub(super) fn receipt(plan: &SitePlan<'_>, planned: &LessonPlan) -> Option<String> {
    if planned.lesson.front.planned {
        return None;
    }
    let starter = plan.course.starter_of(&planned.lesson)?;
    let lesson = starter.lesson.as_ref()?;
    let mut steps: Vec<u32> = starter.checks.iter().map(|check| check.step).collect();
    steps.sort_unstable();
    steps.dedup();
    let mut groups: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for check in &starter.checks {
        let Some(group) = &check.group else { continue };
        let steps = groups.entry(group).or_default();
        if !steps.contains(&check.step) {
            steps.push(check.step);
        }
    }
    Some(script_json(&json!({
        "lesson": lesson.value,
        "version": letters(&checks_text(plan, planned, starter), 4),
        "steps": steps,
        "groups": groups,
    })))
}

/// Returns the checks as they are in the zip: with the shared code, and with the address of the
/// lesson's page, if the site's address is known.
fn checks_text(plan: &SitePlan<'_>, planned: &LessonPlan, starter: &Starter) -> String {
    let text = plan.sources.file(starter.file).text().unwrap_or_default();
    let text = with_shared(starter, plan.sources, text);
    match (&plan.course.settings.site_url, &starter.lesson) {
        (Some(site), Some(lesson)) => {
            let address = format!("{}/{}", site.trim_end_matches('/'), planned.path);
            let rest = &text[lesson.span.end..];
            let line_end = rest.find('\n').unwrap_or(rest.len());
            let (before, after) = text.split_at(lesson.span.end + line_end);
            format!("{before}\npage = {}{after}", json!(address))
        }
        _ => text,
    }
}

/// Returns the checks with the code of shared files in place of the line that names them. A zip has
/// one file of checks, so that no reader has to look for others.
fn with_shared(starter: &Starter, sources: &Sources, text: &str) -> String {
    let (Some(first), Some(last)) = (starter.shared.first(), starter.shared.last()) else {
        return text.to_owned();
    };
    let start = text[..first.span.start].rfind("shared").unwrap_or(first.span.start);
    let list_end = text[last.span.end..].find(']').map_or(text.len(), |at| last.span.end + at + 1);
    let end = text[list_end..].find('\n').map_or(text.len(), |at| list_end + at + 1);
    let code = starter.shared.iter().filter_map(|name| {
        let file = sources.find(&format!("{SHARED}/{}", name.value))?;
        sources.file(file).text()
    });
    let code: String = code.collect();
    let own = format!("{}{}", &text[..start], &text[end..]);
    own.replacen(HELPERS, &format!("{HELPERS}{code}"), 1)
}

/// Returns the path in the site of a lesson's starter zip, if it has one.
pub(super) fn zip_path(plan: &SitePlan<'_>, planned: &LessonPlan) -> Option<String> {
    let starter = plan.course.starter_of(&planned.lesson)?;
    let is_written = !planned.lesson.front.planned;
    is_written.then(|| format!("{}{}", planned.path, file_name(starter)))
}

/// Returns a lesson's starter zip.
pub(super) fn zip_of(plan: &SitePlan<'_>, planned: &LessonPlan) -> Vec<u8> {
    let starter = plan.course.starter_of(&planned.lesson);
    let starter = starter.expect("a lesson with the path of a zip has a starter");
    let checks = checks_text(plan, planned, starter);
    let mut files: BTreeMap<&str, &[u8]> = starter
        .files
        .iter()
        .map(|(name, id)| (name.as_str(), plan.sources.file(*id).bytes()))
        .collect();
    files.insert("check.py", engine::CHECK_PY.as_bytes());
    files.insert("checks.toml", checks.as_bytes());
    let named = files.into_iter().map(|(name, bytes)| (format!("{}/{name}", starter.name), bytes));
    zip(named, CompressionMethod::Stored)
}

/// Returns the FNV-1a hash of a text as `count` letters.
fn letters(text: &str, count: u32) -> String {
    let hash = text
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (0..count).map(|place| char::from(LETTERS[(hash >> (5 * place) & 31) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_match_the_engine() {
        // `receipt("ap5", [2, 4], "[starter]\n")` in tests/local.
        assert_eq!(letters("[starter]\n", 4), "P1EK");
        assert_eq!(letters("AP5-2.4-P1EK", 6), "TAKR6Z");
    }
}
