//! Explanations of errors. Each rule has at least one program, and the explanation that the page
//! shows after Python's traceback.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::driver::{Program, assert_all, output_of};

/// `==== RULE`, the program, `----`, the meaning and where to look. Without the last two, a program
/// has no explanation.
const TABLE: &str = include_str!("explanations.txt");

struct Case {
    rule: &'static str,
    program: &'static str,
    words: Option<(&'static str, &'static str)>,
}

fn cases() -> Vec<Case> {
    TABLE
        .split("==== ")
        .skip(1)
        .map(|case| {
            let (rule, rest) = case.split_once('\n').expect("a case names its rule");
            let (program, words) = rest.split_once("----\n").expect("a case has an end");
            let words = words.trim_end().split_once('\n');
            Case {
                rule,
                program,
                words,
            }
        })
        .collect()
}

#[test]
fn every_error_is_explained_in_its_words() {
    assert_all(&cases(), |case| {
        let result = Program::new(case.program).run();
        let told = result.error("explanation");
        let words = told["meaning"].as_str().zip(told["look"].as_str());
        (words != case.words).then(|| {
            format!(
                "{}: {}\nexpected {:?}\ntold {words:?}\n{}",
                case.rule, case.program, case.words, result.output
            )
        })
    });
}

#[test]
fn every_rule_has_a_program_that_it_speaks_for() {
    let rules = rules();
    let cases = cases();
    let mut spoke = BTreeSet::new();
    for case in &cases {
        let Some((meaning, look)) = case.words else {
            continue;
        };
        let rule = rules
            .iter()
            .find(|rule| rule["id"] == case.rule)
            .unwrap_or_else(|| panic!("there is no rule {}", case.rule));
        assert!(
            fits(&rule["meaning"], meaning) && fits(&rule["look"], look),
            "these are not the words of {}: {meaning} {look}",
            case.rule
        );
        spoke.insert(case.rule);
    }
    let silent: Vec<_> = rules
        .iter()
        .filter_map(|rule| rule["id"].as_str())
        .filter(|id| !spoke.contains(id))
        .collect();
    assert!(silent.is_empty(), "no program is explained by {silent:?}");
}

#[test]
fn a_look_begins_with_the_line_that_a_page_links_to() {
    for rule in rules() {
        let look = rule["look"].as_str().expect("words");
        assert!(look.starts_with("{place} "), "{}: {look}", rule["id"]);
    }
}

#[test]
fn rules_have_different_names() {
    let rules = rules();
    let names: BTreeSet<_> = rules
        .iter()
        .filter_map(|rule| rule["id"].as_str())
        .collect();
    assert_eq!(names.len(), rules.len());
}

#[test]
fn explaining_runs_none_of_the_learner_s_code() {
    let result = Program::new(
        "class Loud:\n    def __repr__(self):\n        print('repr')\n        return 'x'\n    \
         __str__ = __repr__\n    def __eq__(self, other):\n        print('eq')\n        return True\n    \
         def __len__(self):\n        print('len')\n        return 1\n    \
         def __getattribute__(self, name):\n        print('attribute')\n        return 1\n    \
         def __class_getitem__(cls, key):\n        print('item')\n\
         loud = Loud()\nnames = {'a': loud}\nnames['b'][loud] + loud\n",
    )
    .run();
    assert_eq!(result.status(), "error");
    assert!(result.output.starts_with("Traceback"), "{}", result.output);
}

#[test]
fn a_check_s_error_is_explained_too() {
    let exercise = serde_json::json!({
        "id": "x", "kind": "python", "mistakes": [], "files": {},
        "checks": [{"name": "says hello", "stdout": "Hello"}],
    });
    let result = Program::check(exercise, "print(Hello)\n").run();
    let error = &result.last()["checks"][0]["error"];
    let look = error["explanation"]["look"].as_str().expect("words");
    assert!(
        look.starts_with("Line 1 ") && look.contains("`Hello`"),
        "{look}"
    );
}

/// Returns the rules as JSON.
fn rules() -> Vec<Value> {
    let printed = output_of(
        "import json, understory_explain\nprint(json.dumps(understory_explain.index()))\n",
    );
    serde_json::from_str(&printed).expect("the rules are data")
}

/// Returns whether a text can be made from a template with values in curly braces.
fn fits(template: &Value, text: &str) -> bool {
    let template = template.as_str().expect("words");
    let mut rest = text;
    for (number, part) in literals(template).iter().enumerate() {
        match rest.find(part.as_str()) {
            Some(0) => rest = &rest[part.len()..],
            Some(at) if number > 0 => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    rest.is_empty() || template.ends_with('}')
}

/// Returns the text between the values. Doubled braces stand for literal ones.
fn literals(template: &str) -> Vec<String> {
    let marked = template.replace("{{", "\u{1}").replace("}}", "\u{2}");
    marked
        .split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, literal)| literal))
        .map(|part| part.replace('\u{1}', "{").replace('\u{2}', "}"))
        .collect()
}
