use super::*;
use crate::concepts::table::{FUNCTIONS, METHODS, MODULES, NAMES, RULES};

fn keys(code: &str) -> Vec<&'static str> {
    let own_functions = functions(code);
    let uses = uses(code, &own_functions);
    uses.iter().map(|each| each.keys[0]).collect()
}

#[test]
fn every_row_of_the_table_is_found_in_its_own_example() {
    for (syntax, example) in Syntax::ALL {
        let own_functions = functions(example);
        let is_used = uses(example, &own_functions).iter().any(|each| each.keys == syntax.keys());
        assert!(is_used, "{syntax:?}: {example:?} leans on {:?}", keys(example));
    }
    let rows = [
        (FUNCTIONS, "NAME(a)"),
        (METHODS, "a.NAME(b)"),
        (MODULES, "import NAME"),
        (MODULES, "from NAME.a import b"),
        (NAMES, "from a import NAME"),
        (NAMES, "a.NAME"),
    ];
    for (list, example) in rows {
        for (name, expected) in list {
            let code = example.replace("NAME", name);
            let is_used = uses(&code, &BTreeSet::new()).iter().any(|each| each.keys == *expected);
            assert!(is_used, "{code}: {expected:?}");
        }
    }
}

#[test]
fn each_rule_of_checks_has_one_row_of_syntax() {
    let mut names: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn a_use_is_underlined_at_its_keyword() {
    let code = "total = 0\nfor day in range(3):\n    total += day\n";
    let own_functions = BTreeSet::new();
    let underlined: Vec<&str> =
        uses(code, &own_functions).into_iter().map(|each| &code[each.range]).collect();
    assert_eq!(underlined, ["total", "for", "range", "total += day"]);
}

#[test]
fn joining_strings_is_not_a_sum() {
    assert_eq!(keys("a + b"), ["arithmetic"]);
    assert_eq!(keys("a = input()\na + b"), ["assignment", "input-call", "concatenation"]);
}

#[test]
fn repeating_a_list_is_not_a_product() {
    assert_eq!(keys("[a] * 9"), ["list", "list-repetition"]);
    assert_eq!(keys("9 * [a]"), ["list-repetition", "list"]);
    assert_eq!(keys("a * 9"), ["arithmetic"]);
}

#[test]
fn a_set_comprehension_needs_a_lesson_of_its_own() {
    assert!(keys("{a for a in b}").contains(&"set-comprehension"));
    assert!(!keys("{a for a in b}").contains(&"list-comprehension"));
}

#[test]
fn a_choice_in_a_loop_in_a_choice_is_not_nested() {
    assert!(!keys("if a:\n    for b in c:\n        if d: e").contains(&"nested-if"));
}

#[test]
fn methods_that_the_lesson_defines_are_ignored() {
    let code = "class Basket:\n    def add(self, item): pass\n\nBasket().add(1)\n";
    assert!(!keys(code).contains(&"set"));
    assert!(keys("a.add(1)").contains(&"set"));
}

#[test]
fn a_program_with_syntax_errors_uses_the_keywords_that_start_its_lines() {
    assert_eq!(keys("for seat in range(3):\nprint(seat)\n"), ["for-loop"]);
    assert_eq!(keys("print(“Hello”)\n"), Vec::<&str>::new());
}

#[test]
fn code_in_a_sentence_may_be_the_start_of_a_statement() {
    let own_functions = BTreeSet::new();
    let keys = |code| -> Vec<&str> {
        let uses = uses_in_sentence(code, &own_functions);
        uses.iter().map(|each| each.keys[0]).collect()
    };
    assert_eq!(keys("for"), ["for-loop"]);
    assert_eq!(keys("while True:"), ["while-loop", "bool"]);
    assert_eq!(keys("range(a, b)"), ["range-call"]);
    assert_eq!(keys(":.2f"), Vec::<&str>::new());
    assert_eq!(keys("else:"), ["if-else"]);
    assert_eq!(keys("{age + 5}"), ["arithmetic"]);
    assert_eq!(keys("{price:.2f}"), Vec::<&str>::new());
    assert_eq!(keys("{1, 2}"), ["set"]);
}

#[test]
fn type_hints_are_not_values() {
    assert_eq!(keys("a: int | None = b"), ["type-hint", "union-none"]);
    assert_eq!(
        keys("@dataclass\nclass Book:\n    title: str\n"),
        ["dataclass", "class", "type-hint"]
    );
}
