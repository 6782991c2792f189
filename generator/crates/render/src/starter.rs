//! Creates a lesson's starter zip, and the contexts of its blocks and its receipt.
//!
//! Every zip contains `check.pyz`, with the checks. It computes their version in the same way as this
//! module and `exercise/receipt.js`. Runs no checks.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use understory_course::plan::{LessonPlan, SitePlan};
use understory_course::text::{linked_line, markdown_line, script_json, title_of};
use understory_course::{Lesson, Starter};
use understory_source::zip::{CompressionMethod, zip};
use understory_verify::check_pyz;

/// Digits and letters that are hard to confuse with each other.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The file of a starter that its zip has in [`check_pyz`] instead.
const CHECKS: &str = "checks.toml";

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
    let files = starter.files.keys().map(String::as_str).filter(|name| *name != CHECKS);
    let mut files: Vec<&str> = files.chain([check_pyz::NAME]).collect();
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
    let shown_checks: Vec<_> = starter
        .groups
        .iter()
        .filter(|group| {
            let name = Some(group.name.value.as_str());
            checks.iter().any(|check| check.group.as_deref() == name)
        })
        .collect();
    // Hints are only shown at the first step of their group.
    let (first_steps, continued): (Vec<_>, Vec<_>) =
        shown_checks.into_iter().partition(|group| first_step(&group.name.value) == Some(step));
    let anchors = first_steps.iter().map(|group| group.name.value.as_str());
    let checks = checks
        .iter()
        .map(|check| json!({ "id": check.id.value, "name_html": markdown_line(&check.name) }));
    let hints = first_steps.iter().flat_map(|group| &group.hints);
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
pub(super) fn receipt(plan: &SitePlan<'_>, lesson_plan: &LessonPlan) -> Option<String> {
    if lesson_plan.lesson.front.planned {
        return None;
    }
    let starter = plan.course.starter_of(&lesson_plan.lesson)?;
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
        "version": letters(&checks(plan, lesson_plan, starter), 4),
        "steps": steps,
        "groups": groups,
    })))
}

/// Returns the checks as they are in the zip: with the address of the lesson's page, if the site's
/// address is known.
fn checks(plan: &SitePlan<'_>, lesson_plan: &LessonPlan, starter: &Starter) -> String {
    let site = plan.course.settings.site_url.as_ref();
    let page = site.map(|site| format!("{}/{}", site.trim_end_matches('/'), lesson_plan.path));
    check_pyz::checks(starter, plan.sources, page.as_deref())
}

/// Returns the path in the site of a lesson's starter zip, if it has one.
pub(super) fn zip_path(plan: &SitePlan<'_>, lesson_plan: &LessonPlan) -> Option<String> {
    let starter = plan.course.starter_of(&lesson_plan.lesson)?;
    let is_written = !lesson_plan.lesson.front.planned;
    is_written.then(|| format!("{}{}", lesson_plan.path, file_name(starter)))
}

/// Returns a lesson's starter zip.
pub(super) fn zip_of(plan: &SitePlan<'_>, lesson_plan: &LessonPlan) -> Vec<u8> {
    let starter = plan.course.starter_of(&lesson_plan.lesson);
    let starter = starter.expect("a lesson with the path of a zip has a starter");
    let archive = check_pyz::archive(&checks(plan, lesson_plan, starter));
    let mut files: BTreeMap<&str, &[u8]> = starter
        .files
        .iter()
        .filter(|(name, _)| *name != CHECKS)
        .map(|(name, id)| (name.as_str(), plan.sources.file(*id).bytes()))
        .collect();
    files.insert(check_pyz::NAME, &archive);
    let in_folder =
        files.into_iter().map(|(name, bytes)| (format!("{}/{name}", starter.name), bytes));
    zip(in_folder, CompressionMethod::Stored)
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
