//! `help` describes built-in functions and types as CPython does, and the learner's own code.

use std::collections::HashMap;

use serde_json::json;
use understory_runner::library::BUILT_IN_MODULES;

use crate::driver::{Program, output_of};

#[test]
fn a_method_has_its_signature_and_its_description() {
    let expected = "\
Help on method descriptor strip:

strip(self, chars=None, /) unbound builtins.str method
    Return a copy of the string with leading and trailing whitespace removed.

    If chars is given and not None, remove characters in chars instead.

";
    assert_eq!(output_of("help(str.strip)"), expected);
}

#[test]
fn a_bound_method_is_shown_without_self() {
    let output = output_of("help('a'.strip)");
    assert!(
        output.contains("\nstrip(chars=None, /) method of builtins.str instance\n"),
        "{output}"
    );
}

#[test]
fn a_class_shows_the_methods_that_cpython_has() {
    let output = output_of("help(list)");
    assert!(
        output.contains(
            " |  append(self, object, /)\n |      Append object to the end of the list.\n"
        ),
        "{output}"
    );
    assert!(output.contains(" |  Methods defined here:\n"), "{output}");
}

#[test]
fn a_module_shows_its_functions_and_data() {
    let output = output_of("import math\nhelp(math)");
    assert!(
        output.contains("    sqrt(x, /)\n        Return the square root of x.\n"),
        "{output}"
    );
    assert!(output.contains("    pi = 3.141592653589793\n"), "{output}");
}

#[test]
fn a_learners_class_keeps_its_own_description() {
    let source = r#"
from abc import ABC
class Shape(ABC):
    """Something with an area."""
    def area(self):
        """Return the area."""
class Numbers(list):
    """Only numbers."""
    def append(self, number):
        """Add a number."""
help(Shape)
help(Numbers)
help(Numbers().append)
"#;
    let output = output_of(source);
    for text in [
        " |  Something with an area.\n",
        " |  area(self)\n |      Return the area.\n",
        " |  Only numbers.\n",
        " |  append(self, number)\n |      Add a number.\n",
        " |  Methods inherited from builtins.list:\n",
        " |      Remove and return item at index (default last).\n",
        "append(number) method of __main__.Numbers instance\n    Add a number.\n",
    ] {
        assert!(output.contains(text), "{text} isn't in {output}");
    }
    assert!(!output.contains("Append object"), "{output}");
}

#[test]
fn a_learners_module_is_not_one_of_the_library() {
    let result =
        Program::new("import math_quiz, random\nhelp(math_quiz.sqrt)\nhelp(random.choice)")
            .with(
                "files",
                json!({
                    "math_quiz.py": "def sqrt(x):\n    \"Guess.\"\n",
                    "random.py": "def choice():\n    \"Mine.\"\n",
                }),
            )
            .run();
    assert!(
        result.output.contains("sqrt(x)\n    Guess.\n"),
        "{}",
        result.output
    );
    assert!(
        result.output.contains("choice()\n    Mine.\n"),
        "{}",
        result.output
    );
}

#[test]
fn a_keyword_has_its_topic() {
    let output = output_of("help('for')");
    assert!(output.starts_with("The \"for\" statement\n"), "{output}");
}

#[test]
fn without_an_argument_it_asks() {
    let result = Program::new("help()\nprint('after')")
        .with("stdin", json!(["len", "q"]))
        .run();
    assert_eq!(result.status(), "ok");
    let output = &result.output;
    assert!(
        output.contains("help> Help on built-in function len"),
        "{output}"
    );
    // A page has no such keys.
    assert!(!output.contains("F1"), "{output}");
    assert!(output.ends_with("prompt.\nafter\n"), "{output}");
}

#[test]
fn it_loads_no_tools_for_testing() {
    let source = "import sys\nbefore = set(sys.modules)\nhelp(len)\n\
                  print(*set(sys.modules) - before)";
    let output = output_of(source);
    let names = output.lines().last().expect("names");
    let table: HashMap<_, _> = BUILT_IN_MODULES
        .lines()
        .map(|line| line[2..].split_once(' ').expect("a name and a pack"))
        .collect();
    let packs: Vec<_> = names
        .split(' ')
        .filter_map(|name| table.get(name))
        .collect();
    assert!(packs.contains(&&"helping"), "{packs:?}");
    assert!(!packs.contains(&&"testing"), "{names}");
}
