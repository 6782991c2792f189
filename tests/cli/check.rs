//! `understory check`: what an author reads when a lesson is broken.
//!
//! Each folder of `cases/check/` is one way to break the small course: its files are laid
//! over it, and `expected.txt` is the whole report. `UPDATE=1 cargo test --package
//! understory-tests --test check` writes the reports anew; read them before they are kept.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use understory::diagnostic::Code;
use understory_tests::{CourseTest, files};

/// What only running the course's Python can tell, or a bundle of the runner. Those reports
/// are tested beside `verify` and `check/modules.rs`, for they need an interpreter.
const TOLD_BY_THE_RUNNER: [Code; 9] = [
    Code::UntrueSample,
    Code::UntrueOption,
    Code::FailingSolution,
    Code::PassingStarter,
    Code::UntoldMistake,
    Code::EndlessProgram,
    Code::LackingModule,
    Code::ModuleNotBuilt,
    Code::UnfitTrace,
];

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cli/cases/check");
    let entries = fs::read_dir(folder).expect("the cases can be read");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a case can be read").path())
        .collect();
    cases.sort();
    cases
}

fn report(case: &Path) -> String {
    fs::read_to_string(case.join("expected.txt")).unwrap_or_default()
}

#[test]
fn every_way_to_break_a_lesson_gets_its_report() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let said = CourseTest::with_files_of(&case.join("course")).run(&["check"]);
        // Warnings alone fail nothing.
        let fails = said.said().contains("error[");
        let said = said.exits(i32::from(fails)).said();
        if update {
            fs::write(case.join("expected.txt"), &said).expect("the report can be written");
        } else if said != report(&case) {
            let name = case
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            wrong.push(format!(
                "--- {name}: expected\n{}--- said\n{said}",
                report(&case)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_case_holds_a_course_and_its_report_and_nothing_unused() {
    for case in cases() {
        let files = files(&case);
        assert!(
            files.iter().any(|file| file == "expected.txt"),
            "{}: no report",
            case.display()
        );
        for file in files {
            let is_used = file == "expected.txt" || file.starts_with("course/");
            assert!(is_used, "{}: nothing uses {file}", case.display());
        }
    }
}

#[test]
fn every_code_has_a_report() {
    let reports: String = cases().iter().map(|case| report(case)).collect();
    let missing: BTreeSet<&str> = Code::ALL
        .iter()
        .filter(|code| !TOLD_BY_THE_RUNNER.contains(code))
        .map(|code| code.name())
        .filter(|name| !reports.contains(&format!("[{name}]")))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn a_course_with_nothing_wrong_is_true() {
    let ran = CourseTest::new()
        .run(&["check"])
        .exits(0)
        .says("the course is true");
    assert_eq!(ran.stdout(), "");
}

#[test]
fn warnings_fail_only_when_asked_to() {
    let course = CourseTest::new().file("content/01-begin/notes.txt", "Not for readers.\n");
    let _ = course
        .run(&["check"])
        .exits(0)
        .says("warning[unexpected-file]");
    let _ = course
        .run(&["check", "--strict"])
        .exits(1)
        .says("1 warning");
}

#[test]
fn programs_may_read_the_report_as_json() {
    let broken = CourseTest::new().file("content/01-begin/01-greet/lesson.md", "Text.\n");
    let ran = broken.run(&["check", "--format", "json"]).exits(1);
    let lines: Vec<String> = ran.stdout().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("\"code\":\"invalid-front-matter\""),
        "{lines:?}"
    );
    assert!(
        lines[0].contains("\"path\":\"content/01-begin/01-greet/lesson.md\""),
        "{lines:?}"
    );
}

#[test]
fn github_shows_the_report_on_the_line() {
    let broken = CourseTest::new().file("content/01-begin/01-greet/lesson.md", "Text.\n");
    let _ = broken
        .run(&["check", "--format", "github"])
        .exits(1)
        .says("::error file=content/01-begin/01-greet/lesson.md,line=1,col=1,");
}

#[test]
fn a_folder_without_a_course_could_not_run() {
    let nothing = CourseTest::new().without("content/course.toml");
    let _ = nothing.run(&["check"]).exits(2).says("content/course.toml");
    let _ = nothing
        .run(&["check", "--course", "."])
        .exits(2)
        .says("content/course.toml is missing");
}

#[test]
fn a_lesson_in_another_encoding_could_not_run() {
    let lesson = "content/01-begin/01-greet/lesson.md";
    let _ = CourseTest::new()
        .file(lesson, b"+++\ntitle = \"Caf\xe9\"\n+++\n")
        .run(&["check"])
        .exits(2)
        .says("content/01-begin/01-greet/lesson.md:2 is not UTF-8 text");
}
