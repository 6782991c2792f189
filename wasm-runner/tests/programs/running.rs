//! Runs, from request to result.

use std::process::Command;

use serde_json::{Value, json};

use crate::driver::{Program, output_of};

#[test]
fn hello_is_printed_between_ready_and_result() {
    let result = Program::new("print('Hello')").run();
    assert_eq!(result.output, "Hello\n");
    assert_eq!(
        result.events[0],
        json!({"kind": "ready", "python": "3.14", "implementation": "RustPython", "version": "0.6.0"})
    );
    assert_eq!(result.last()["kind"], "result");
    assert_eq!(result.status(), "ok");
    assert_eq!(result.last()["error"], Value::Null);
    assert!(result.last()["millis"].is_u64());
}

#[test]
fn text_beyond_ascii_arrives_whole() {
    assert_eq!(
        output_of("print('naïve ✓ 🌱 日本', repr('é'))"),
        "naïve ✓ 🌱 日本 'é'\n"
    );
}

#[test]
fn what_has_no_line_end_is_written_too() {
    assert_eq!(output_of("print('a', end='')"), "a");
}

#[test]
fn both_streams_keep_their_order() {
    let source = "import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)";
    assert_eq!(output_of(source), "1\n2\n3\n");
}

#[test]
fn the_program_is_main() {
    assert_eq!(
        output_of("import sys\nprint(__name__, sys.argv, __file__)"),
        "__main__ ['main.py'] /home/learner/main.py\n"
    );
}

#[test]
fn arguments_follow_the_program_s_name() {
    let result = Program::new("import sys\nprint(sys.argv)")
        .with("argv", json!(["a", "b"]))
        .run();
    assert_eq!(result.output, "['main.py', 'a', 'b']\n");
}

#[test]
fn a_group_shares_its_names_and_prints_nothing() {
    let result = Program::new("print(total + 1)")
        .with(
            "group",
            json!([
                "total = 1\nprint('unseen')",
                "total += 1\ninput()\ntotal = 0"
            ]),
        )
        .run();
    assert_eq!(result.output, "3\n");
    assert_eq!(result.status(), "ok");
}

#[test]
fn exit_is_a_good_end() {
    for source in [
        "exit()",
        "quit()",
        "import sys\nsys.exit()",
        "raise SystemExit(0)",
    ] {
        let result = Program::new(&format!("{source}\nprint('unreached')")).run();
        assert_eq!(
            (result.output.as_str(), result.status()),
            ("", "ok"),
            "{source}"
        );
    }
}

#[test]
fn exit_with_words_writes_them_and_is_an_error() {
    let result = Program::new("import sys\nsys.exit('No file given.')").run();
    assert_eq!(result.output, "No file given.\n");
    assert_eq!(result.status(), "error");
    assert_eq!(result.error("type"), "SystemExit");
}

#[test]
fn functions_of_atexit_run_at_the_end() {
    assert_eq!(
        output_of("import atexit\natexit.register(print, 'last')\nprint('first')"),
        "first\nlast\n"
    );
}

#[test]
fn missing_fields_take_their_defaults() {
    let result = Program::new("print('x')").with("stdin", Value::Null).run();
    assert_eq!(result.output, "x\n");
}

#[test]
fn endless_recursion_is_an_error_of_the_program() {
    for source in [
        "def f():\n    return f()\nf()",
        "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())",
        "class A:\n    def __eq__(self, other):\n        return self == other\nA() == A()",
        "class A:\n    def __getattr__(self, name):\n        return getattr(self, name + 'x')\nA().b",
    ] {
        let result = Program::new(source).run();
        assert_eq!(result.error("type"), "RecursionError", "{source}");
        assert_eq!(
            result.error("message"),
            "maximum recursion depth exceeded",
            "{source}"
        );
    }
}

#[test]
fn a_program_may_recurse_as_deep_as_in_cpython() {
    assert_eq!(
        output_of("def f(n):\n    return n and 1 + f(n - 1)\nprint(f(990))"),
        "990\n"
    );
}

#[test]
fn a_request_that_cannot_be_read_is_refused() {
    let program = Command::new(env!("CARGO_BIN_EXE_understory-python"))
        .stdin(std::process::Stdio::null())
        .output()
        .expect("understory-python starts");
    assert_eq!(program.status.code(), Some(2));
    assert!(program.stdout.is_empty());
}

#[test]
fn the_version_is_told() {
    let program = Command::new(env!("CARGO_BIN_EXE_understory-python"))
        .arg("--version")
        .output()
        .expect("understory-python starts");
    let text = String::from_utf8_lossy(&program.stdout);
    assert!(text.contains("Python 3.14, RustPython 0.6.0"), "{text}");
}

#[test]
fn a_byte_order_mark_at_the_start_is_skipped() {
    assert_eq!(output_of("\u{feff}print('hi')"), "hi\n");
}
