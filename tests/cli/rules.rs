//! `docs/authors/rules/`: one page for each code.
//!
//! A page is made of its code's comment in `generator/crates/source/src/diagnostic/code.rs` and of
//! a report from `cases/check/`. `UPDATE=1 cargo test --test cli rules::` rewrites the pages and the
//! reports.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use understory::disk::CourseFolder;
use understory::load;
use understory_course::{DirectiveKind, Form, parse};
use understory_python::concepts::table::every_key;
use understory_source::diagnostic::{Code, Severity};

use crate::check;

fn repository() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests stand in the repository").to_owned()
}

/// Returns every page as it must be, by file name.
fn pages() -> BTreeMap<String, String> {
    let reports = reports();
    let mut pages: BTreeMap<String, String> = Code::ALL
        .iter()
        .map(|code| (format!("{}.md", code.name()), page(*code, &reports)))
        .collect();
    pages.insert("README.md".to_owned(), index());
    pages
}

fn page(code: Code, reports: &BTreeMap<String, String>) -> String {
    let severity = match code.severity() {
        Severity::Error if code.needs_a_run() => {
            "This is an error: `understory check` fails until it's fixed."
        }
        Severity::Error => "This is an error: the site isn't built until it's fixed.",
        Severity::Warning => "This is a warning: it only fails `understory check --strict`.",
    };
    let mut page = format!("# `{}`\n\n", code.name());
    page.push_str(&paragraphs(code).join("\n\n"));
    page.push_str(&format!("\n\n{severity}\n"));
    if let Some(report) = reports.get(code.name()) {
        page.push_str(&format!("\n## Example\n\n```text\n{}\n```\n", report.trim_end()));
    }
    page
}

fn index() -> String {
    let mut index = String::from(
        "# Problems that `understory` reports\n\n\
         Every problem has a name, as in `error[broken-link]`, and a page here.\n\n\
         With `--format json`, each problem is one JSON object per line, for editors and other \
         programs. `build --serve` prints them after each build, followed by a summary line: \
         `{\"built\":false,\"errors\":1,\"warnings\":0}`. All other output goes to standard error.\n\n\
         | name | problem |\n|---|---|\n",
    );
    for code in Code::ALL {
        let name = code.name();
        let first = &paragraphs(*code)[0];
        index.push_str(&format!("| [`{name}`]({name}.md) | {first} |\n"));
    }
    index
}

/// Returns the comment of a code, one paragraph per line.
fn paragraphs(code: Code) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in code.explanation() {
        let last = paragraphs.last_mut().expect("there is always one");
        match line.trim() {
            "" => paragraphs.push(String::new()),
            words if last.is_empty() => last.push_str(words),
            words => {
                last.push(' ');
                last.push_str(words);
            }
        }
    }
    paragraphs
}

/// Returns the first report of each code in the cases of `check`, preferring the case with the
/// code's name.
fn reports() -> BTreeMap<String, String> {
    check::update_reports();
    let mut reports = BTreeMap::new();
    for case in check::cases() {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut is_own = false;
        for block in check::report(&case).split("\n\n") {
            let head = block.lines().next().unwrap_or_default();
            let Some((_, rest)) = head.split_once('[') else {
                continue;
            };
            let code = rest.split(']').next().unwrap_or_default().to_owned();
            if code == name && !std::mem::replace(&mut is_own, true) {
                reports.insert(code, block.to_owned());
            } else {
                reports.entry(code).or_insert_with(|| block.to_owned());
            }
        }
    }
    reports
}

#[test]
fn every_rule_has_a_page_that_matches_its_comment() {
    let folder = repository().join("docs/authors/rules");
    let pages = pages();
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the folder can be made");
        for (name, page) in &pages {
            fs::write(folder.join(name), page).expect("a page can be written");
        }
    }
    let mut there: Vec<String> = fs::read_dir(&folder)
        .expect("the pages can be read")
        .map(|entry| entry.expect("a page can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    there.sort();
    let names: Vec<&String> = pages.keys().collect();
    assert_eq!(there.iter().collect::<Vec<_>>(), names);
    for (name, page) in &pages {
        let page_text = fs::read_to_string(folder.join(name)).expect("a page can be read");
        assert_eq!(
            &page_text, page,
            "{name} is out of date: UPDATE=1 cargo test --test cli rules::"
        );
    }
}

/// Returns the table of directives in `docs/authors/directives.md` as it must be.
fn directives() -> String {
    let mut table = "| directive | attributes | what it is |\n|---|---|---|\n".to_owned();
    for kind in DirectiveKind::ALL {
        let colons = if kind.form() == Form::Leaf { "::" } else { ":::" };
        let attributes: Vec<String> =
            kind.attributes().iter().map(|name| format!("`{name}`")).collect();
        let (name, meaning) = (kind.name(), kind.meaning());
        table.push_str(&format!("| `{colons}{name}` | {} | {meaning} |\n", attributes.join(", ")));
    }
    table
}

#[test]
fn the_guide_lists_every_directive() {
    let path = repository().join("docs/authors/directives.md");
    let page = fs::read_to_string(&path).expect("the page can be read");
    let start = page.find("| directive |").expect("the page has a table");
    let end = start + page[start..].find("\n\n").expect("the table ends") + 1;
    if std::env::var_os("UPDATE").is_some() {
        let page = format!("{}{}{}", &page[..start], directives(), &page[end..]);
        fs::write(&path, page).expect("the page can be written");
        return;
    }
    assert_eq!(&page[start..end], directives(), "UPDATE=1 cargo test --test cli rules::");
}

#[test]
fn a_rule_says_why() {
    for code in Code::ALL {
        assert!(paragraphs(*code).len() > 1, "{}", code.name());
    }
}

#[test]
fn the_course_teaches_every_concept_that_programs_are_checked_for() {
    let sources = load::load(&CourseFolder::new(repository())).expect("the course can be read");
    let (course, _) = parse::parse(&sources);
    let taught: Vec<&str> = course
        .lessons()
        .flat_map(|lesson| &lesson.front.teaches)
        .map(|key| key.value.as_str())
        .collect();
    // A fork doesn't have to teach everything.
    let deleted = deleted_lessons();
    let is_known = |key: &str| taught.contains(&key) || deleted.contains(&format!("\"{key}\""));
    let strangers: Vec<&str> = every_key().filter(|key| !is_known(key)).collect();
    assert_eq!(strangers, Vec::<&str>::new());
}

/// Returns the text of the lessons that were deleted, as git knows it. Renamed ones aren't among
/// them.
fn deleted_lessons() -> String {
    let git = |words: &[&str]| {
        let lessons = ["--find-renames", "--diff-filter=D", "--", ":(glob)content/*/*/lesson.md"];
        let output = Command::new("git")
            .args(words)
            .args(lessons)
            .current_dir(repository())
            .output()
            .map(|output| output.stdout);
        String::from_utf8_lossy(&output.unwrap_or_default()).into_owned()
    };
    git(&["log", "--patch", "--format="]) + &git(&["diff", "HEAD"])
}
