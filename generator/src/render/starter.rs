//! A lesson's starter → its zip, and what its blocks and its receipt are given.
//!
//! The engine of checks is put into every zip. The version of the checks is counted here, by
//! `check.py` and by `receipt.js` in the same way. Judges nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::json;

use super::text::{linked_line, markdown_line, script_json};
use super::zip::zip;
use crate::course::{Lesson, Starter};
use crate::plan::{LessonPlan, SitePlan};

const ENGINE: &str = include_str!("../../../wasm-runner/python/check.py");
/// Digits and letters that nobody mistakes for one another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What `blocks/starter.html` is given.
#[derive(Serialize)]
pub(super) struct StarterContext<'a> {
    name: &'a str,
    file: String,
    /// Where it is.
    url: String,
    files: Vec<&'a str>,
}

/// What `blocks/check.html` is given.
#[derive(Serialize)]
pub(super) struct CheckContext<'a> {
    step: u32,
    /// The groups whose first step this is: what leads to them leads here.
    anchors: Vec<&'a str>,
    checks: Vec<CheckName<'a>>,
    /// Those of the groups that begin here.
    hints_html: Vec<String>,
    /// Where the hints are of groups that began earlier.
    hints_earlier: Vec<EarlierHints<'a>>,
}

/// Hints that stand with the first step of their group.
#[derive(Serialize)]
struct EarlierHints<'a> {
    step: u32,
    anchor: &'a str,
}

#[derive(Serialize)]
struct CheckName<'a> {
    id: &'a str,
    name_html: String,
}

/// A check group as lists name it.
pub(super) struct Work {
    /// Its name.
    pub(super) id: String,
    /// The same in words.
    pub(super) title: String,
}

/// The check groups of a lesson that its page shows.
pub(super) fn groups(plan: &SitePlan<'_>, lesson: &Lesson) -> Vec<Work> {
    if lesson.front.planned {
        return Vec::new();
    }
    let groups = plan
        .course
        .starter_of(lesson)
        .map(|starter| &starter.groups);
    let names = groups.into_iter().flatten().map(|group| &group.name.value);
    names
        .map(|name| Work {
            id: name.clone(),
            title: in_words(name),
        })
        .collect()
}

/// `health-route` → `Health route`.
fn in_words(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first
        .into_iter()
        .chain(letters)
        .map(|letter| if letter == '-' { ' ' } else { letter })
        .collect()
}

/// What the download of a starter says.
pub(super) fn download(starter: &Starter, url: String) -> StarterContext<'_> {
    let files = starter.files.keys().map(String::as_str);
    let mut files: Vec<&str> = files.chain(["check.py"]).collect();
    files.sort_unstable();
    StarterContext {
        name: &starter.name,
        file: file_name(starter),
        url,
        files,
    }
}

pub(super) fn file_name(starter: &Starter) -> String {
    format!("{}.zip", starter.name)
}

/// What the check of one step says.
pub(super) fn check<'a>(
    starter: &'a Starter,
    step: u32,
    href: &dyn Fn(&str) -> Option<String>,
) -> CheckContext<'a> {
    let checks: Vec<_> = starter
        .checks
        .iter()
        .filter(|each| each.step == step)
        .collect();
    let first_step = |group: &str| {
        let of_group = starter
            .checks
            .iter()
            .filter(|each| each.group.as_deref() == Some(group));
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
    // What was said once is not said at every step.
    let (begun, continued): (Vec<_>, Vec<_>) = shown
        .into_iter()
        .partition(|group| first_step(&group.name.value) == Some(step));
    CheckContext {
        step,
        anchors: begun
            .iter()
            .map(|group| group.name.value.as_str())
            .collect(),
        checks: checks
            .iter()
            .map(|check| CheckName {
                id: &check.id.value,
                name_html: markdown_line(&check.name),
            })
            .collect(),
        hints_html: begun
            .iter()
            .flat_map(|group| &group.hints)
            .map(|hint| linked_line(&hint.value, href))
            .collect(),
        hints_earlier: continued
            .into_iter()
            .filter(|group| !group.hints.is_empty())
            .filter_map(|group| {
                let anchor = group.name.value.as_str();
                let step = first_step(anchor)?;
                Some(EarlierHints { step, anchor })
            })
            .collect(),
    }
}

/// The data of a lesson's receipt field, for its script.
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

/// The tables as they are in the zip: they know where the lesson stands, where the site does.
fn checks_text(plan: &SitePlan<'_>, planned: &LessonPlan, starter: &Starter) -> String {
    let text = plan.sources.file(starter.file).text().unwrap_or_default();
    match (&plan.course.settings.site_url, &starter.lesson) {
        (Some(site), Some(lesson)) => {
            let address = format!("{}/{}", site.trim_end_matches('/'), planned.path);
            let (before, after) = text.split_at(lesson.span.end);
            format!("{before}\npage = {}{after}", json!(address))
        }
        _ => text.to_owned(),
    }
}

/// The zip of every starter, beside the lesson that begins from it.
pub(super) fn zips(plan: &SitePlan<'_>) -> Vec<(String, Arc<[u8]>)> {
    let mut zips = Vec::new();
    for (_, planned) in plan.lessons() {
        if planned.lesson.front.planned {
            continue;
        }
        let Some(starter) = plan.course.starter_of(&planned.lesson) else {
            continue;
        };
        let checks = checks_text(plan, planned, starter);
        let mut files: BTreeMap<&str, &[u8]> = starter
            .files
            .iter()
            .map(|(name, id)| (name.as_str(), plan.sources.file(*id).bytes()))
            .collect();
        files.insert("check.py", ENGINE.as_bytes());
        files.insert("checks.toml", checks.as_bytes());
        let named = files
            .into_iter()
            .map(|(name, bytes)| (format!("{}/{name}", starter.name), bytes));
        let path = format!("{}{}", planned.path, file_name(starter));
        zips.push((path, Arc::from(zip(named))));
    }
    zips
}

/// FNV-1a of a text, as some letters.
fn letters(text: &str, count: u32) -> String {
    let sum = text.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (0..count)
        .map(|place| char::from(LETTERS[(sum >> (5 * place) & 31) as usize]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_engine() {
        // `receipt("ap5", [2, 4], "[starter]\n")` in tests/local.
        assert_eq!(letters("[starter]\n", 4), "P1EK");
        assert_eq!(letters("AP5-2.4-P1EK", 6), "TAKR6Z");
    }

    #[test]
    fn a_group_is_named_in_words() {
        assert_eq!(in_words("health-route"), "Health route");
    }
}
