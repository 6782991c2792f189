//! `::trace` in `understory build`: what happens to a program that readers step through.
//!
//! A short script replaces cargo. It names another one as the interpreter, which answers with
//! a recording from `tests/traces` and counts requests.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};

use understory_tests::{CommandRun, CourseTest, script};

const LESSON: &str = "content/01-begin/01-greet/lesson.md";

/// What the loop prints, as the interpreter reports it.
const PRINTED: &str = r#"{"kind":"output","stream":"stdout","text":"Seat 1 is free\nSeat 2 is free\nSeat 3 is free\nPlease sit down\n"}"#;

/// A course with one figure, and a stand-in for cargo and the interpreter.
struct Figure {
    course: CourseTest,
    cargo: PathBuf,
}

impl Figure {
    /// The loop from `tests/traces`, followed by this `::trace` directive.
    fn new(trace: &str) -> Self {
        Self::recorded_as("loop", trace)
    }

    fn recorded_as(name: &str, trace: &str) -> Self {
        let traces = Path::new(env!("CARGO_MANIFEST_DIR")).join("traces");
        let read = |file: String| fs::read_to_string(traces.join(file)).expect("a recording");
        let program = read(format!("{name}.py"));
        let lesson = format!(
            "+++\ntitle = \"Greet\"\nid = \"B1\"\n+++\n\n```python\n{program}```\n\n{trace}\n"
        );
        // Makes `understory` build the runner with the stand-in for cargo.
        let course =
            CourseTest::new().file("wasm-runner/bundler/Cargo.toml", "").file(LESSON, lesson);
        let folder = course.folder().to_owned();
        // The recording starts with fields that the interpreter's answer doesn't have.
        let recording = read(format!("{name}.json")).replace('\n', "");
        let answer = format!("{{\"kind\": \"trace\", {}", &recording[1..]);
        let answers = format!(
            "read -r request\necho asked >> '{0}/asked'\ncat '{0}/answer.json'",
            folder.display()
        );
        fs::write(folder.join("answer.json"), format!("{PRINTED}\n{answer}\n")).expect("written");
        let cargo = course.stand_ins(&answers);
        Self { course, cargo }
    }

    fn build(&self) -> CommandRun {
        self.course.build_with(&[("CARGO", &self.cargo)])
    }

    fn asked(&self) -> usize {
        let asked = fs::read_to_string(self.course.folder().join("asked"));
        asked.unwrap_or_default().lines().count()
    }
}

#[test]
fn a_figure_has_its_program_its_output_and_the_recording() {
    let figure = Figure::new("::trace what *seat* is");
    let _ = figure.build().exits(0);
    let page = figure.course.main_of("begin/greet/");
    for expected in [
        "<b>Trace:</b> what <em>seat</em> is",
        "<span class=\"line\">    ",
        "Seat 3 is free\nPlease sit down\n</span>",
        "<script type=\"application/json\" class=\"trace-data\">{\"recording\":",
        "\"complete\":true",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[test]
fn a_course_can_be_named_from_the_runners_source_folder() {
    let figure = Figure::new("::trace");
    let folder = figure.course.folder();
    fs::create_dir(folder.join("inner")).expect("made");
    let _ = figure.build().exits(0);
    fs::rename(folder.join("content"), folder.join("inner/content")).expect("moved");
    let arguments = ["build", "--course", "inner", "--runner", "bundle"];
    let _ = figure.course.run_with(&arguments, &[("CARGO", &figure.cargo)]).exits(0);
    assert_eq!(figure.asked(), 2);
}

#[test]
fn build_serve_records_in_the_background() {
    let figure = Figure::new("::trace");
    let text = figure.course.text(LESSON);
    let save = |text: &str| fs::write(figure.course.folder().join(LESSON), text).expect("written");
    save("+++\ntitle = \"Greet\"\n+++\n");
    let serving = figure.course.serve(&[], &[("CARGO", &figure.cargo)]);
    let mut page = serving.page();
    save(&text);
    // The page first arrives without the figure, because it doesn't wait for it, then with it.
    page.hears("changed");
    page.until(|| serving.get("begin/greet/").contains("figure-trace"));
}

#[test]
fn a_program_is_recorded_once() {
    let figure = Figure::new("::trace");
    let _ = figure.build().exits(0);
    let _ = figure.build().exits(0).says("0 written");
    assert_eq!(figure.asked(), 1);
}

#[test]
fn a_program_with_too_many_steps_is_not_a_figure() {
    let figure = Figure::recorded_as("limit", "::trace");
    let _ = figure
        .build()
        .exits(1)
        .says("error[untraceable-program]: this program takes more than 200 steps");
}

#[test]
fn without_an_interpreter_readers_record_the_steps_unless_the_site_is_published() {
    let figure = Figure::new("::trace");
    let nothing = script(&figure.course.folder().join("nothing"), "exit 1");
    let built = figure.course.build_with(&[("CARGO", &nothing)]);
    if cfg!(feature = "publish") {
        let _ = built.exits(2).says("error: cannot record the programs with `::trace`");
        assert_eq!(figure.course.site_file("index.html"), None);
        return;
    }
    let _ = built.exits(0).says("warning: cannot record the programs with `::trace`");
    let page = figure.course.main_of("begin/greet/");
    assert!(page.contains("data-part=\"trace\" hidden>Step through"), "{page}");
    assert!(!page.contains("figure-trace"), "{page}");
}

#[test]
fn a_course_without_figures_needs_no_interpreter() {
    let course = CourseTest::new();
    let nothing = script(&course.folder().join("nothing"), "exit 1");
    let build = course.build_with(&[("CARGO", &nothing)]).exits(0);
    assert!(!build.output().contains("trace"), "{}", build.output());
}
