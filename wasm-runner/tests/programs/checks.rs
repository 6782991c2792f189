//! The checks of exercises, in the frozen `check.py`.

use serde_json::{Value, json};

use crate::driver::Program;

fn exercise() -> Value {
    json!({
        "id": "double",
        "kind": "python",
        "checks": [
            {"name": "greets", "stdin": ["Ada"], "stdout": "Hello, Ada!"},
            {"name": "doubles", "stdin": ["Ada"], "call": "double(3)", "returns": "6"},
        ],
        "mistakes": [],
        "files": {},
    })
}

const RIGHT: &str =
    "name = input('Name: ')\nprint(f'Hello, {name}!')\n\ndef double(x):\n    return 2 * x\n";

#[test]
fn a_right_program_passes() {
    let result = Program::check(exercise(), RIGHT).run();
    let verdict = result.last();
    assert_eq!(verdict["kind"], "verdict");
    assert_eq!(verdict["passed"], true, "{verdict}");
}

#[test]
fn each_check_is_announced_before_it_runs() {
    let result = Program::check(exercise(), RIGHT).run();
    let names: Vec<&Value> = result
        .events
        .iter()
        .filter(|event| event["kind"] == "checking")
        .map(|event| &event["name"])
        .collect();
    assert_eq!(names, ["greets", "doubles"]);
}

#[test]
fn a_wrong_program_is_told_what_was_expected() {
    let result = Program::check(exercise(), &RIGHT.replace("2 * x", "x + 2")).run();
    let check = &result.last()["checks"][1];
    assert_eq!(result.last()["passed"], false);
    assert_eq!(
        [&check["status"], &check["expected"], &check["got"]],
        ["failed", "6", "5"],
        "{check}"
    );
}

#[test]
fn an_exercise_that_cannot_be_meant_has_definition_errors_with_their_places() {
    let mut exercise = exercise();
    exercise["checks"][0]["pattern"] = json!("(");
    let result = Program::check(exercise, RIGHT).run();
    let verdict = result.last();
    assert_eq!(verdict["kind"], "verdict");
    assert_eq!(verdict["status"], "crashed");
    assert_eq!(
        verdict["definition_errors"][0]["key"], "pattern",
        "{verdict}"
    );
}

#[test]
fn a_program_that_cannot_be_compiled_is_a_problem_in_cpython_s_words() {
    let result = Program::check(exercise(), "if True:\nprint(1)\n").run();
    let verdict = result.last();
    assert_eq!(
        verdict["checks"][0]["error"]["traceback"],
        "  File \"main.py\", line 2\n    print(1)\n    ^^^^^\nIndentationError: expected an indented block after 'if' statement on line 1\n",
        "{verdict}"
    );
}

#[test]
fn a_program_that_fails_shows_no_frame_of_ours() {
    let source = "def double(x):\n    return 2 * x\nprint(Hello)\n";
    let result = Program::check(exercise(), source).run();
    assert_eq!(
        result.last()["checks"][0]["error"]["traceback"],
        "Traceback (most recent call last):\n  File \"main.py\", line 3, in <module>\n    print(Hello)\n          ^^^^^\nNameError: name 'Hello' is not defined\n",
    );
}

#[test]
fn what_a_checked_program_prints_is_no_output() {
    assert_eq!(Program::check(exercise(), RIGHT).run().output, "");
}
