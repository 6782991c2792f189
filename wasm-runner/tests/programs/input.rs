//! Standard input.

use serde_json::{Value, json};

use crate::driver::Program;

#[test]
fn input_waits_for_a_line() {
    let source = "name = input('Name: ')\nprint('Hello,', name)";
    let mut program = Program::new(source).with("stdin", Value::Null).start();
    assert_eq!(program.asked(), ("Name: ".to_owned(), "Name: ".to_owned()));
    program.send(&json!({"kind": "line", "text": "Ada"}));
    let result = program.finish();
    assert_eq!(result.output, "Name: Hello, Ada\n");
    assert_eq!(result.status(), "ok");
}

#[test]
fn what_was_printed_is_seen_before_the_question() {
    let mut program = Program::new("print('a', end='')\ninput()")
        .with("stdin", Value::Null)
        .start();
    assert_eq!(program.asked(), (String::new(), "a".to_owned()));
    program.send(&json!({"kind": "line", "text": ""}));
    assert_eq!(program.finish().status(), "ok");
}

#[test]
fn the_end_of_file_is_an_error_that_can_be_caught() {
    let source = "try:\n    input('? ')\nexcept EOFError as error:\n    print(error)";
    let mut program = Program::new(source).with("stdin", Value::Null).start();
    program.asked();
    program.send(&json!({"kind": "line", "text": null}));
    assert_eq!(program.finish().output, "? EOF when reading a line\n");
}

#[test]
fn given_lines_are_read_without_asking() {
    let result = Program::new("print(input('> ') + input())")
        .with("stdin", json!(["a", "b"]))
        .run();
    assert_eq!(result.output, "> ab\n");
    assert!(result.events.iter().all(|event| event["kind"] != "input"));
}

#[test]
fn after_the_given_lines_comes_the_end_of_file() {
    let result = Program::new("input()\ninput()")
        .with("stdin", json!(["a"]))
        .run();
    assert_eq!(result.error("type"), "EOFError");
    assert_eq!(result.error("line"), 2);
    assert!(
        result
            .output
            .ends_with("EOFError: EOF when reading a line\n"),
        "{}",
        result.output
    );
}

#[test]
fn standard_input_is_a_file_of_lines() {
    let source = "import sys\nprint(sys.stdin.readline(), [line for line in sys.stdin])";
    let result = Program::new(source)
        .with("stdin", json!(["a", "é", ""]))
        .run();
    assert_eq!(result.output, "a\n ['é\\n', '\\n']\n");
}

#[test]
fn input_reads_what_the_program_made_of_standard_input() {
    let source = "import io, sys\nsys.stdin = io.StringIO('x\\n')\nprint(input())";
    assert_eq!(Program::new(source).run().output, "x\n");
}
