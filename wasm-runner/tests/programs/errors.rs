//! Exceptions and syntax errors, exactly as CPython 3.14 prints them.

use crate::driver::{Program, assert_all};

/// Programs and their output in CPython 3.14: `====`, the program, `----`, the output.
const CASES: [&str; 2] = [include_str!("errors.txt"), include_str!("syntax.txt")];

struct Case {
    program: &'static str,
    output: &'static str,
}

fn cases() -> Vec<Case> {
    CASES
        .iter()
        .flat_map(|text| text.split("====\n").skip(1))
        .map(|case| {
            let (program, output) = case.split_once("----\n").expect("a case has an output");
            Case { program, output }
        })
        .collect()
}

#[test]
fn errors_read_as_in_cpython() {
    assert_all(&cases(), |case| {
        let output = Program::new(case.program).run().output;
        (output != case.output)
            .then(|| format!("{}CPython:\n{}ours:\n{output}", case.program, case.output))
    });
}

#[test]
fn a_problem_has_type_message_line_and_traceback() {
    let result = Program::new("x = 1\nprint(Hello)\n").run();
    assert_eq!(result.status(), "error");
    assert_eq!(*result.error("type"), "NameError");
    assert_eq!(*result.error("message"), "name 'Hello' is not defined");
    assert_eq!(*result.error("line"), 2);
    assert_eq!(
        result.error("traceback").as_str(),
        Some(result.output.as_str())
    );
    assert!(result.error("explanation")["meaning"].is_string());
}

#[test]
fn the_line_is_the_program_s_own_where_the_library_raises() {
    let result = Program::new("import json\n\njson.loads('{bad}')\n").run();
    assert_eq!(*result.error("type"), "JSONDecodeError");
    assert_eq!(*result.error("line"), 3);
    assert!(
        result
            .output
            .contains("  File \"/usr/lib/python3.14/json/decoder.py\", line ")
    );
}

#[test]
fn a_learner_s_module_is_shown_with_its_lines() {
    let result = Program::new("import helper\nhelper.half(0)\n")
        .with(
            "files",
            serde_json::json!({"helper.py": "def half(x):\n    return 1 / x\n"}),
        )
        .run();
    assert_eq!(
        result.output,
        "Traceback (most recent call last):\n  File \"main.py\", line 2, in <module>\n    helper.half(0)\n    ~~~~~~~~~~~^^^\n  \
         File \"/home/learner/helper.py\", line 2, in half\n    return 1 / x\n           ~~^~~\nZeroDivisionError: division by zero\n"
    );
}

#[test]
fn a_learner_s_module_that_fails_shows_no_import_machinery() {
    let result = Program::new("import helper\n")
        .with("files", serde_json::json!({"helper.py": "1 / 0\n"}))
        .run();
    assert_eq!(
        result.output,
        "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    import helper\n  \
         File \"/home/learner/helper.py\", line 1, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n"
    );
}

#[test]
fn words_that_a_program_catches_are_cpython_s_too() {
    let result = Program::new(
        "def f():\n    print(x)\n    x = 1\n\
         for attempt in (f, lambda: [1].remove(2), lambda: [1].index(2)):\n    \
         try:\n        attempt()\n    except Exception as error:\n        print(error)\n",
    )
    .run();
    assert_eq!(
        result.output,
        "cannot access local variable 'x' where it is not associated with a value\n\
         list.remove(x): x not in list\nlist.index(x): x not in list\n"
    );
}

#[test]
fn the_program_s_lines_are_shown_though_it_changed_its_file() {
    let result = Program::new("open('main.py', 'w').write('gone')\n1 / 0\n").run();
    assert!(
        result.output.contains("    1 / 0\n    ~~^~~\n"),
        "{}",
        result.output
    );
}

#[test]
fn a_program_can_set_the_hook_for_its_errors() {
    let hook = "import sys\ndef hook(kind, value, traceback):\n    print('hook:', kind.__name__, value, traceback.tb_lineno)\n";
    let result = Program::new(&format!("{hook}sys.excepthook = hook\n1 / 0\n")).run();
    assert_eq!(
        result.output,
        "hook: ZeroDivisionError division by zero 5\n"
    );
    assert_eq!(*result.error("type"), "ZeroDivisionError");
    let source = "import sys\nsys.excepthook = lambda *error: sys.__excepthook__(*error)\n1 / 0\n";
    let usual = Program::new("import sys\n\n1 / 0\n").run().output;
    assert_eq!(Program::new(source).run().output, usual);
}

#[test]
fn a_hook_that_fails_is_shown_with_the_error_it_was_for() {
    let source = "import sys\ndef hook(*error):\n    int('x')\nsys.excepthook = hook\n1 / 0\n";
    let output = Program::new(source).run().output;
    let parts = [
        "Error in sys.excepthook:\nTraceback (most recent call last):\n  File \"main.py\", line 3, in hook\n",
        "ValueError: invalid literal",
        "\n\nOriginal exception was:\nTraceback (most recent call last):\n  File \"main.py\", line 5, in <module>\n",
        "ZeroDivisionError: division by zero\n",
    ];
    let mut rest = output.as_str();
    for part in parts {
        let at = rest
            .find(part)
            .unwrap_or_else(|| panic!("{part} in {output}"));
        rest = &rest[at + part.len()..];
    }
}
