//! `understory build --serve`: an author saves, and the open page updates.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;

use understory_tests::{CourseTest, Page, Serving, script};

const LESSON: &str = "content/01-begin/01-greet/lesson.md";
const PAGE: &str = "begin/greet/";

fn lesson(text: &str) -> String {
    format!("+++\ntitle = \"Greet\"\nid = \"B1\"\n+++\n\n{text}\n")
}

/// A served course with an open page.
fn served() -> (CourseTest, Serving, Page) {
    let course = CourseTest::new();
    let serving = course.serve(&[], &[]);
    let page = serving.page();
    (course, serving, page)
}

fn save(course: &CourseTest, path: &str, text: &str) {
    let place = course.folder().join(path);
    fs::create_dir_all(place.parent().expect("a file stands in a folder")).expect("made");
    // In one step, so that the server can't read half a file.
    let half = place.with_file_name(".saving");
    fs::write(&half, text).expect("written");
    fs::rename(half, place).expect("renamed");
}

fn rename(course: &CourseTest, from: &str, to: &str) {
    fs::rename(course.folder().join(from), course.folder().join(to)).expect("renamed");
}

fn remove(course: &CourseTest, path: &str) {
    let place = course.folder().join(path);
    let removed = if place.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) };
    removed.expect("removed");
}

#[test]
fn open_pages_hear_of_a_saved_lesson_and_nothing_is_written() {
    let (course, mut serving, mut page) = served();
    save(&course, LESSON, &lesson("Something new."));
    let event = page.hears("changed");
    assert!(event.contains(r#""scripts":false,"styles":false"#), "{event}");
    assert!(serving.get(PAGE).contains("Something new."));
    serving.says("rebuilt in");
    save(&course, LESSON, &lesson("Something else."));
    page.hears("changed");
    serving.says("rebuilt in");
    assert_eq!(course.site_file("index.html"), None);
}

#[test]
fn editors_that_save_by_renaming_work() {
    let (course, serving, mut page) = served();
    // As most editors save: they write another file and rename it over the original.
    save(&course, "content/01-begin/01-greet/.lesson.md.tmp", &lesson("Written beside."));
    rename(&course, "content/01-begin/01-greet/.lesson.md.tmp", LESSON);
    page.hears("changed");
    assert!(serving.get(PAGE).contains("Written beside."));
    // As vim saves: it renames the file to a backup and writes a new one.
    rename(&course, LESSON, "content/01-begin/01-greet/lesson.md~");
    save(&course, LESSON, &lesson("Written anew."));
    page.until(|| serving.get(PAGE).contains("Written anew."));
    remove(&course, "content/01-begin/01-greet/lesson.md~");
    save(&course, LESSON, &lesson("And again."));
    page.until(|| serving.get(PAGE).contains("And again."));
}

#[test]
fn folders_can_be_added_renamed_and_removed() {
    let (course, serving, mut page) = served();
    save(&course, "content/01-begin/02-more/lesson.md", &lesson("More.").replace("B1", "B2"));
    save(&course, "content/01-begin/02-more/images/one.svg", "<svg/>");
    page.until(|| serving.get("begin/more/").contains("More."));
    rename(&course, "content/01-begin/02-more", "content/01-begin/03-others");
    page.until(|| serving.get("begin/others/").contains("More."));
    assert!(serving.get("begin/more/").starts_with("HTTP/1.1 404"));
    save(&course, "content/02-then/part.md", "+++\ntitle = \"Then\"\n+++\n");
    page.until(|| serving.get("then/").contains("Then"));
    // A folder that was added later is watched too.
    save(&course, "content/02-then/01-here/lesson.md", &lesson("Here.").replace("B1", "T1"));
    page.until(|| serving.get("then/here/").contains("Here."));
    remove(&course, "content/01-begin/03-others");
    page.until(|| !serving.get("begin/others/").contains("More."));
    remove(&course, "content/02-then");
    page.until(|| !serving.get("then/").contains("Then"));
}

/// Makes a link at `path` in the course's folder that leads to `target`, relative to the link.
fn link(course: &CourseTest, target: &str, path: &str) {
    std::os::unix::fs::symlink(target, course.folder().join(path)).expect("a link");
}

#[test]
fn a_folder_is_watched_after_links_to_it_are_removed() {
    let course = CourseTest::new();
    save(&course, LESSON, "+++\ntitle = \"Greet\"\n+++\n\nText.\n");
    let links: Vec<String> =
        (2..10).map(|number| format!("content/01-begin/0{number}-link")).collect();
    for path in &links {
        link(&course, "01-greet", path);
    }
    let serving = course.serve(&[], &[]);
    let mut page = serving.page();
    for path in &links {
        remove(&course, path);
    }
    page.until(|| serving.get("begin/link/").starts_with("HTTP/1.1 404"));
    save(&course, LESSON, &lesson("Something new."));
    page.until(|| serving.get(PAGE).contains("Something new."));
    save(&course, LESSON, &lesson("A [way](../02-none/lesson.md)."));
    page.hears("broken-link");
}

#[test]
fn the_target_of_a_link_is_watched() {
    let course = CourseTest::new();
    let shared = "content/.shared/more/lesson.md";
    let text = |text: &str| lesson(text).replace("B1", "B2");
    save(&course, shared, &text("More."));
    let serving = course.serve(&[], &[]);
    let mut page = serving.page();
    link(&course, "../.shared/more", "content/01-begin/02-more");
    page.until(|| serving.get("begin/more/").contains("More."));
    save(&course, shared, &text("Much more."));
    page.until(|| serving.get("begin/more/").contains("Much more."));
}

#[test]
fn files_that_become_readable_are_read_and_watched() {
    let course = CourseTest::new();
    let Some(serving) = course.serve_by_author() else {
        return;
    };
    let mut page = serving.page();
    let allow = |path: &str, mode: u32| {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(course.folder().join(path), mode).expect("it is ours");
    };
    let beside = "content/01-begin/01-greet/.lesson.md.tmp";
    save(&course, beside, &lesson("Something new."));
    allow(beside, 0o000);
    rename(&course, beside, LESSON);
    page.hears("unreadable");
    allow(LESSON, 0o644);
    page.hears("changed");
    assert!(serving.get(PAGE).contains("Something new."));
    // A new folder without read permission.
    let text = |text: &str| lesson(text).replace("B1", "B2");
    save(&course, "content/01-begin/.more/lesson.md", &text("More."));
    allow("content/01-begin/.more", 0o000);
    rename(&course, "content/01-begin/.more", "content/01-begin/02-more");
    page.hears("unreadable");
    allow("content/01-begin/02-more", 0o755);
    page.hears("changed");
    assert!(serving.get("begin/more/").contains("More."));
    save(&course, "content/01-begin/02-more/lesson.md", &text("Much more."));
    page.hears("changed");
    assert!(serving.get("begin/more/").contains("Much more."));
}

#[test]
fn a_broken_lesson_shows_its_errors() {
    let (course, serving, mut page) = served();
    save(&course, LESSON, &lesson("A [way](../02-none/lesson.md)."));
    page.hears("broken-link");
    assert!(serving.get(PAGE).contains(">way</a>"));
    fs::write(course.folder().join(LESSON), b"caf\xe9").expect("written");
    page.hears("not-utf-8");
    assert!(serving.get(PAGE).contains("caf\u{fffd}"));
    save(&course, LESSON, &lesson("Mended."));
    page.hears("changed");
    page.hears("\"diagnostics\":[]");
    assert!(serving.get(PAGE).contains("Mended."));
}

#[test]
fn theme_changes_appear_like_lesson_changes() {
    let (course, serving, mut page) = served();
    let template = "themes/default/templates/blocks/note.html";
    save(&course, LESSON, &lesson(":::note\nMind this.\n:::"));
    page.hears("changed");
    // The folder is created while the course is watched.
    save(&course, template, "<p class=\"mine\">{{ body_html | safe }}</p>");
    // The new folder can be seen before the file in it.
    while !serving.get(PAGE).contains("<p class=\"mine\">") {
        page.hears("changed");
    }
    save(&course, template, "<p>{{ body_html</p>");
    page.hears("template-error");
    assert!(serving.get(PAGE).starts_with("HTTP/1.1 503"));
    save(&course, template, "<p class=\"mended\">{{ body_html | safe }}</p>");
    page.hears("changed");
    assert!(serving.get(PAGE).contains("<p class=\"mended\">"));
    remove(&course, template);
    page.hears("changed");
    assert!(!serving.get(PAGE).contains("<p class=\"mended\">"));
    save(&course, "themes/default/css/prose.css", "p { color: teal }");
    // This folder is new, too.
    while !serving.get("theme/css/style.css").contains("teal") {
        let event = page.hears("changed");
        assert!(event.contains(r#""scripts":false,"styles":true"#), "{event}");
    }
}

#[test]
fn control_c_exits_cleanly() {
    let (course, mut serving, page) = served();
    assert_eq!(serving.interrupt().code(), Some(0));
    serving.says("stopped");
    drop(page);
    let remaining_files = understory_tests::files(course.folder());
    assert!(
        !remaining_files.iter().any(|path| path.contains("understory-new")),
        "{remaining_files:?}"
    );
}

#[test]
fn open_opens_the_served_address() {
    let course = CourseTest::new();
    let opened = course.folder().join("opened");
    let mkfifo = std::process::Command::new("mkfifo").arg(&opened).status();
    assert!(mkfifo.expect("mkfifo starts").success());
    let programs = course.folder().join("programs");
    fs::create_dir(&programs).expect("made");
    let lines = format!("echo \"$1\" > '{}'", opened.display());
    script(&programs.join("xdg-open"), &lines);
    script(&programs.join("open"), &lines);
    let serving = course.serve(&["--open"], &[("PATH", &programs)]);
    let address = fs::read_to_string(opened).expect("it is written");
    assert_eq!(address.trim(), format!("http://localhost:{}/", serving.port()));
}

#[test]
fn each_build_is_reported_as_json() {
    let course = CourseTest::new();
    let serving = course.serve(&["--format", "json"], &[]);
    let read = |line: String| -> serde_json::Value {
        serde_json::from_str(&line).expect("every line is an object")
    };
    let first = read(serving.prints());
    assert_eq!(first["built"], true, "{first}");
    let mut page = serving.page();
    save(&course, LESSON, &lesson("A [way](gone.md)."));
    page.hears("broken-link");
    let problem = read(serving.prints());
    let place = (&problem["path"], &problem["line"], &problem["code"]);
    let link = "broken-link";
    assert_eq!(place, (&LESSON.into(), &6.into(), &link.into()));
    let second_report = read(serving.prints());
    let expected = serde_json::json!({"built": false, "errors": 1, "warnings": 0});
    assert_eq!(second_report, expected);
    assert!(!serving.printed_lines.iter().any(|line| line.contains("-->")));
    let latin = b"+++\ntitle = \"Caf\xe9\"\n+++\n";
    fs::write(course.folder().join(LESSON), latin).expect("written");
    assert_eq!(read(serving.prints())["code"], "not-utf-8");
}

#[test]
fn theme_errors_are_shown_and_all_changes_are_served_once_fixed() {
    let settings = "title = \"A small course\"\ntheme = \"mine\"\n";
    let course = CourseTest::new()
        .file("content/course.toml", settings)
        .file("themes/mine/css/prose.css", "p { margin: 0; }\n")
        .file("themes/mine/templates/base.html", "{% extends \"default/base.html\" %}\n");
    let serving = course.serve(&[], &[]);
    let mut page = serving.page();
    let template = "themes/mine/templates/base.html";
    save(&course, template, "{% extends \"default/base.html\" \n");
    page.hears("template-error");
    // Valid changes made in the meantime are applied, and none is lost.
    save(&course, "themes/mine/js/ours.js", "export const ours = 1;\n");
    page.hears("template-error");
    save(&course, LESSON, &lesson("Something new."));
    page.hears("template-error");
    save(&course, "themes/mine/css/prose.css", "p { margin: 2px; }\n");
    page.hears("template-error");
    save(&course, template, "{% extends \"default/base.html\" %}\n");
    page.hears("\"diagnostics\":[]");
    let sheet = serving.get("theme/css/style.css");
    assert!(sheet.contains("p { margin: 2px; }"), "{sheet}");
    let own_script = serving.get("theme/js/ours.js");
    assert!(own_script.contains("export const ours"), "{own_script}");
    assert!(serving.get(PAGE).contains("Something new."));
}
