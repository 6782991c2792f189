//! `understory check`: what an author reads when a lesson is broken.
//!
//! Each folder of `cases/check/` is one way to break the small course: its files are laid over it,
//! and `expected.txt` is the report. If the folder has the name of a code, it's only what is reported
//! with that code; otherwise, with the codes that are in it. `UPDATE=1 cargo test --test cli check::`
//! rewrites the reports; read them before you commit them. In a new folder with another name, it
//! writes everything: delete what the case isn't about.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

use understory_source::diagnostic::Code;
use understory_tests::CourseTest;

/// Codes that need the course's Python or a runner bundle. Their reports are tested beside `verify`
/// and `check/modules.rs`, because they need an interpreter.
const NEEDS_INTERPRETER: [Code; 11] = [
    Code::PartialModule,
    Code::UntrueSample,
    Code::WrongOption,
    Code::FailingSolution,
    Code::PassingStarter,
    Code::UnrecognisedMistake,
    Code::EndlessProgram,
    Code::MissingModule,
    Code::UnknownPackage,
    Code::ModuleNotBuilt,
    Code::UntraceableProgram,
];

pub(crate) fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cli/cases/check");
    let entries = fs::read_dir(folder).expect("the cases can be read");
    let mut cases: Vec<PathBuf> =
        entries.map(|entry| entry.expect("a case can be read").path()).collect();
    cases.sort();
    cases
}

pub(crate) fn report(case: &Path) -> String {
    fs::read_to_string(case.join("expected.txt")).unwrap_or_default()
}

/// With `UPDATE`, rewrites every report before the first test reads one.
pub(crate) fn update_reports() {
    static DONE: Once = Once::new();
    if std::env::var_os("UPDATE").is_some() {
        DONE.call_once(|| {
            for case in cases() {
                fs::write(case.join("expected.txt"), reported_problems(&case))
                    .expect("the report can be written");
            }
        });
    }
}

/// Returns the report of a case as it is now, with the codes that the case is about.
fn reported_problems(case: &Path) -> String {
    let output = CourseTest::with_files_of(&case.join("course")).run(&["check"]);
    // Warnings alone don't fail the check.
    let fails = output.output().contains("error[");
    let output = output.exits(i32::from(fails)).output();
    let name = case.file_name().and_then(OsStr::to_str).expect("a case has a name");
    let before = report(case);
    let codes: Vec<&str> = match Code::ALL.iter().map(|code| code.name()).find(|code| *code == name)
    {
        Some(code) => vec![code],
        None => problems(&before).into_iter().map(|(code, _)| code).collect(),
    };
    let selected = problems(&output).into_iter();
    let selected = selected.filter(|(code, _)| codes.is_empty() || codes.contains(code));
    selected.map(|(_, problem)| problem).collect()
}

/// Returns the problems of a report, each with its code.
fn problems(report: &str) -> Vec<(&str, String)> {
    let mut problems: Vec<(&str, String)> = Vec::new();
    for line in report.lines() {
        let code = line.strip_prefix("error[").or_else(|| line.strip_prefix("warning["));
        if let Some((code, _)) = code.and_then(|rest| rest.split_once(']')) {
            problems.push((code, String::new()));
        }
        let is_sum = line.starts_with(|first: char| first.is_ascii_digit())
            && (line.contains(" error") || line.contains(" warning"))
            && !line.contains('|');
        if let Some((_, text)) = problems.last_mut().filter(|_| !is_sum) {
            text.push_str(line);
            text.push('\n');
        }
    }
    problems
}

#[test]
fn every_way_to_break_a_lesson_gets_its_report() {
    update_reports();
    let wrong: Vec<String> = cases()
        .into_iter()
        .filter_map(|case| {
            let (expected, actual) = (report(&case), reported_problems(&case));
            let differ =
                || format!("--- {}: expected\n{expected}--- said\n{actual}", case.display());
            (actual != expected).then(differ)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_report() {
    update_reports();
    let reports: String = cases().iter().map(|case| report(case)).collect();
    let missing: BTreeSet<&str> = Code::ALL
        .iter()
        .filter(|code| !NEEDS_INTERPRETER.contains(code))
        .map(|code| code.name())
        .filter(|name| !reports.contains(&format!("[{name}]")))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn a_valid_course_passes() {
    let run = CourseTest::new().run(&["check"]).exits(0).says("all checks passed");
    assert_eq!(run.stdout(), "");
}

#[test]
fn warnings_fail_only_with_strict() {
    let course = CourseTest::new().file("content/01-begin/notes.txt", "Not for readers.\n");
    let _ = course.run(&["check"]).exits(0).says("warning[unexpected-file]");
    let _ = course.run(&["check", "--strict"]).exits(1).says("1 warning");
}

#[test]
fn the_report_is_available_to_other_programs() {
    let broken = CourseTest::new().file("content/01-begin/01-greet/lesson.md", "Text.\n");
    let json = broken.run(&["check", "--format", "json"]).exits(1).stdout();
    assert_eq!(json.lines().count(), 1, "{json}");
    assert!(json.contains("\"code\":\"invalid-front-matter\""), "{json}");
    assert!(json.contains("\"path\":\"content/01-begin/01-greet/lesson.md\""), "{json}");
    let _ = broken
        .run(&["check", "--format", "github"])
        .exits(1)
        .says("::error file=content/01-begin/01-greet/lesson.md,line=1,col=1,");
}

#[test]
fn a_folder_without_a_course_exits_with_2() {
    let nothing = CourseTest::new().without("content/course.toml");
    let _ = nothing.run(&["check"]).exits(2).says("content/course.toml");
    let _ = nothing
        .run(&["check", "--course", "."])
        .exits(2)
        .says("could not find `content/course.toml`");
}

#[test]
fn a_file_that_is_too_large_is_reported_in_every_format() {
    let lesson = "content/01-begin/01-greet/lesson.md";
    let course = CourseTest::new().file(lesson, vec![b'a'; 2_000_001]);
    let message = "content/01-begin/01-greet/lesson.md is too large";
    let _ = course.run(&["check"]).exits(2).says(message);
    let json = course.run(&["check", "--format", "json"]).exits(2);
    let line: serde_json::Value = serde_json::from_str(&json.stdout()).expect("one line of JSON");
    assert_eq!((&line["path"], &line["line"]), (&lesson.into(), &1.into()));
    let github = course.run(&["check", "--format", "github"]).exits(2);
    let start = format!("::error file={lesson},line=1,title=unreadable::");
    assert!(github.stdout().starts_with(&start), "{}", github.stdout());
}

/// A course of two lessons with one sample each, and stand-ins for cargo and the interpreter, which
/// reports that every program prints `1`.
#[cfg(unix)]
fn two_lessons(first: &str) -> (CourseTest, std::path::PathBuf) {
    let lesson =
        |id: &str, text: &str| format!("+++\ntitle = \"{id}\"\nid = \"{id}\"\n+++\n\n{text}\n");
    let sample = |prints: &str| format!("```python\nx = {prints}\n```\n```output\n{prints}\n```\n");
    let course = CourseTest::new()
        // Makes `understory` build the runner with the stand-in for cargo.
        .file("wasm-runner/bundler/Cargo.toml", "")
        .file(GREET, lesson("B1", &format!("{first}\n\n{}", sample("1"))))
        .file("content/01-begin/02-more/lesson.md", lesson("B2", &sample("2")));
    let answer = r#"read -r request
printf '%s\n' '{"kind":"output","stream":"stdout","text":"1\n"}' '{"kind":"result","status":"ok"}'"#;
    let cargo = course.stand_ins(answer);
    (course, cargo)
}

#[cfg(unix)]
const GREET: &str = "content/01-begin/01-greet/lesson.md";

#[cfg(unix)]
#[test]
fn valid_lessons_run_while_others_have_errors() {
    let (course, cargo) = two_lessons("A [way](../07-none/lesson.md).");
    let run = course.run_with(&["check"], &[("CARGO", &cargo)]);
    let run = run.exits(1).says("error[broken-link]").says("error[untrue-sample]");
    let run = run.says("running 1 sample,").says("skipped the programs in 1 lesson with errors");
    assert!(run.output().contains("02-more/lesson.md"), "{}", run.output());
}

#[cfg(unix)]
#[test]
fn a_program_without_an_output_is_run_and_its_output_shown() {
    let (course, cargo) = two_lessons("```python\nprint(1)\n```");
    let run = course.run_with(&["check", GREET], &[("CARGO", &cargo)]);
    let run = run.exits(1).says("it prints: 1");
    let output = run.output();
    assert_eq!(output.matches("[sample-without-output]").count(), 1, "{output}");
}

#[cfg(unix)]
#[test]
fn a_path_limits_what_is_run_and_reported() {
    let (course, cargo) = two_lessons("A [way](../07-none/lesson.md).");
    let check = |path: &str| course.run_with(&["check", path], &[("CARGO", &cargo)]);
    let run = check("content/01-begin/02-more").exits(1).says("error[untrue-sample]");
    assert!(!run.output().contains("broken-link"), "{}", run.output());
    let run = check("content/01-begin/01-greet/lesson.md").exits(1).says("error[broken-link]");
    assert!(!run.output().contains("untrue-sample"), "{}", run.output());
    let (course, cargo) = two_lessons("Words.");
    let check = |path: &str| course.run_with(&["check", path], &[("CARGO", &cargo)]);
    let _ = check(GREET).exits(0).says("all checks passed for the selected paths");
    let _ = check("content/03-none").exits(2).says("content/03-none is not part of the course");
}

#[cfg(unix)]
#[test]
fn a_program_that_passed_is_run_again_once_it_or_the_interpreter_changes() {
    let sample =
        |code: &str, output: &str| format!("```python\n{code}\n```\n```output\n{output}\n```\n");
    let (course, cargo) = two_lessons("");
    let check = || course.run_with(&["check", GREET], &[("CARGO", &cargo)]).output();
    let write = |code: &str, output: &str| {
        let text = sample(code, output);
        let lesson = format!("+++\ntitle = \"B1\"\nid = \"B1\"\n+++\n\nNew.\n\n{text}");
        fs::write(course.folder().join(GREET), lesson).expect("the lesson can be written");
    };
    assert!(check().contains("running 1 sample,"));
    let again = check();
    assert!(again.contains("skipping 1 program ") && !again.contains("running"), "{again}");
    // Other words around it don't matter, but another output does, although nothing is run.
    write("x = 1", "2");
    let untrue = check();
    assert!(untrue.contains("error[untrue-sample]") && !untrue.contains("running"), "{untrue}");
    write("x = 3", "1");
    assert!(check().contains("running 1 sample,"));
    assert!(!check().contains("running"));
    let engine = course.folder().join("wasm-runner/python/check");
    fs::create_dir_all(&engine).expect("the folder can be made");
    fs::write(engine.join("new.py"), "").expect("the file can be written");
    assert!(check().contains("running 1 sample,"));
}
