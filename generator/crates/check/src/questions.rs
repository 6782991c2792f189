//! `invalid-question`: a question is complete and has an answer.
//!
//! [`understory_course::question::quiz`] reads and checks quizzes.

use understory_course::DirectiveKind;
use understory_course::parse::inline::anchor;
use understory_course::question::{self, quiz};
use understory_course::{Block, Course, Directive, Document};
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds incomplete questions, invalid names, and names that two questions share.
pub(super) fn invalid_questions(course: &Course) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (_, document) in course.documents() {
        let questions = questions(document);
        for question in &questions {
            diagnostics.extend(match question.kind {
                Some(DirectiveKind::Predict) => wrong_prediction(question),
                Some(DirectiveKind::Quiz) => quiz::quiz(question).1,
                Some(DirectiveKind::Reflect) => wrong_reflection(question),
                _ => wrong_rebuild(question),
            });
        }
        diagnostics.extend(unusable_names(&questions));
    }
    diagnostics
}

fn questions(document: &Document) -> Vec<&Directive> {
    let directives = document.every_block().into_iter().filter_map(|block| match block {
        Block::Directive(directive) => Some(directive),
        _ => None,
    });
    directives.filter(|directive| directive.is_question()).collect()
}

fn unusable_names(questions: &[&Directive]) -> Vec<Diagnostic> {
    let mut seen: Vec<&str> = Vec::new();
    let mut diagnostics = Vec::new();
    let named_questions = questions.iter();
    for name in named_questions.filter_map(|question| question.attributes.get("name")) {
        let slug = anchor(&name.value);
        if slug != name.value || slug.is_empty() {
            let message = format!("invalid question name `{}`", name.value);
            let hint = match &*slug {
                "" => "choose a short name, as in `name=\"counting-down\"`".to_owned(),
                slug => format!("write `name=\"{slug}\"`"),
            };
            let code = Code::InvalidDirective;
            diagnostics.push(Diagnostic::new(code, name.span, message, hint));
        }
        if seen.contains(&&*name.value) {
            let message = format!("this page already has a question named `{}`", name.value);
            let hint = "rename one of the two: readers' answers are stored under this name";
            diagnostics.push(Diagnostic::new(Code::DuplicateId, name.span, message, hint));
        }
        seen.push(&name.value);
    }
    diagnostics
}

fn wrong_prediction(directive: &Directive) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut tell = |span, message: &str, hint: &str| {
        diagnostics.push(Diagnostic::new(Code::InvalidQuestion, span, message, hint));
    };
    let programs = question::programs_to_predict(directive);
    let Some(program) = programs.first() else {
        if question::parts(directive).1.is_empty() {
            tell(
                directive.span,
                "`predict` without an answer",
                "add an `answer` that shows what happens; for a question in the reader's own \
                 words, use `reflect`",
            );
        }
        return diagnostics;
    };
    if let Some(second) = programs.get(1) {
        tell(
            second.span,
            "`predict` can only contain one program",
            "move this one into its own `predict`, or merge the two",
        );
    }
    if program.run {
        tell(
            program.span,
            "a Run button would give away the answer",
            "remove `run`: the program runs once the reader has made a prediction",
        );
    }
    match &program.output {
        Some(output) if !output.is_folded => tell(
            output.span,
            "this output gives away the answer",
            "move this block into an `answer`, as its first block",
        ),
        None => tell(
            directive.span,
            "`predict` without the program's output",
            "add an `answer` below the program with an ```output block and an explanation",
        ),
        _ => {}
    }
    diagnostics
}

fn wrong_reflection(directive: &Directive) -> Vec<Diagnostic> {
    let asks = !directive.title.is_empty() || !question::parts(directive).0.is_empty();
    if asks {
        return Vec::new();
    }
    vec![Diagnostic::new(
        Code::InvalidQuestion,
        directive.span,
        "`reflect` without a question",
        "write the question after `reflect`, as in `:::reflect what surprised you?`",
    )]
}

fn wrong_rebuild(directive: &Directive) -> Vec<Diagnostic> {
    let (task, _) = question::parts(directive);
    let (message, hint) = if task.is_empty() {
        ("`rebuild` without a task", "describe what the program should do, before the `answer`")
    } else if question::program_to_rebuild(directive).is_none() {
        (
            "`rebuild` without a program to compare with",
            "add an `answer` with a possible solution: a ```python block and its ```output",
        )
    } else {
        return Vec::new();
    };
    vec![Diagnostic::new(Code::InvalidQuestion, directive.span, message, hint)]
}

#[cfg(test)]
mod tests {
    use crate::marked::{assert_marked, sources};
    use understory_course::parse::parse;

    /// Checks a lesson with this text, and returns the messages; see [`assert_marked`].
    #[track_caller]
    fn check(text: &str) -> Vec<String> {
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        let diagnostics = assert_marked(&format!("{head}{text}"));
        diagnostics.into_iter().map(|each| each.message).collect()
    }

    const PREDICT: &str = "::::predict what does it print?\n```python\nprint(1)\n```\n\n\
        :::answer\n```output\n1\n```\nOne.\n:::\n::::\n";

    #[test]
    fn a_complete_question_is_fine() {
        check(PREDICT);
        check(&PREDICT.replace("predict", "predict{name=\"one\"}"));
        check(":::reflect what surprised you?\n:::\n");
        check(":::reflect\nWhat surprised you?\n:::\n");
        check(
            "::::rebuild from memory\nPrint 1.\n\n:::answer\n```python\nprint(1)\n```\n```output\n1\n```\n:::\n::::\n",
        );
    }

    #[test]
    fn a_prediction_without_a_program_that_is_run_has_an_answer() {
        let messages =
            check("<!-- error 1-24 invalid-question -->\n:::predict what is that?\nText.\n:::\n");
        assert_eq!(messages, ["`predict` without an answer"]);
        let answer = "\n:::answer\nA stone.\n:::\n::::\n";
        check(&format!("::::predict what is that?\nText.\n{answer}"));
        let program = "```python {static reason=\"part of a server\"}\nprint(1)\n```\n";
        check(&format!("::::predict where is it printed?\n{program}{answer}"));
        check(
            &PREDICT
                .replace("```python\n", "<!-- error 1-15 invalid-question -->\n```python {run}\n"),
        );
    }

    #[test]
    fn a_prediction_has_one_program() {
        check(
            &PREDICT
                .replace("```python\n", "```python\nx = 1\n```\n\n```python\n")
                .replace(
                    "```python\nprint(1)",
                    "<!-- error 1-9 invalid-question -->\n```python\nprint(1)",
                )
                .replace("::::predict", "<!-- error 1-31 invalid-question -->\n::::predict"),
        );
    }

    #[test]
    fn the_output_to_predict_is_in_an_answer() {
        let open = PREDICT.replace(":::answer\n```output\n1\n```\nOne.\n:::\n", "");
        let messages = check(
            &open.replace("::::predict", "<!-- error 1-31 invalid-question -->\n::::predict"),
        );
        assert_eq!(messages, ["`predict` without the program's output"]);
        let directive_with_output = open.replace("```\n\n", "```\n```output\n1\n```\n");
        let text = format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n{directive_with_output}"
        );
        let (course, _) = parse(&sources(&text));
        let diagnostics = super::invalid_questions(&course);
        assert_eq!(diagnostics[0].message, "this output gives away the answer");
    }

    #[test]
    fn a_reflection_asks_something() {
        check("<!-- error 1-10 invalid-question -->\n:::reflect\n:::\n");
    }

    #[test]
    fn a_rebuild_has_a_task_and_a_program_to_compare_with() {
        let messages = check("<!-- error 1-10 invalid-question -->\n:::rebuild\nPrint 1.\n:::\n");
        assert_eq!(messages, ["`rebuild` without a program to compare with"]);
        let messages = check(
            "<!-- error 1-11 invalid-question -->\n::::rebuild\n:::answer\n```python\nx = 1\n```\n:::\n::::\n",
        );
        assert_eq!(messages, ["`rebuild` without a task"]);
    }

    #[test]
    fn the_name_of_a_question_is_unique() {
        check(
            ":::reflect{name=\"day\"} what?\n:::\n\n<!-- error 12-21 duplicate-id -->\n:::reflect{name=\"day\"} why?\n:::\n",
        );
    }

    #[test]
    fn the_name_of_a_question_works_in_a_url() {
        check("<!-- error 12-25 invalid-directive -->\n:::reflect{name=\"My day!\"} what?\n:::\n");
        check("<!-- error 12-18 invalid-directive -->\n:::reflect{name=\"\"} what?\n:::\n");
    }

    const QUIZ: &str = ":::quiz which one?\n- [ ] first\n\n  No.\n- [x] second\n\n  Yes.\n:::\n";

    #[test]
    fn a_complete_quiz_is_fine() {
        check(QUIZ);
        check(
            ":::quiz which one?\nText, and a list:\n\n- a\n- b\n\nThen:\n\n- [ ] first\n  No.\n- [x] second\n  Yes.\n\nMore.\n:::\n",
        );
        check(":::quiz in which order?\n1. wake up\n   First.\n2. get up\n   Then.\n:::\n");
        check(":::quiz{typed} what is 1 + 1?\n- [x] 2\n  Two.\n:::\n");
        check(
            ":::quiz which one?\n- [ ]\n  ```text\n  1\n  2\n  ```\n  No.\n- [x]\n  ```text\n  2\n  ```\n  Yes.\n:::\n",
        );
    }

    #[test]
    fn a_quiz_has_options_and_a_right_one() {
        let quiz = |from: &str, to: &str| {
            format!("<!-- error 1-18 invalid-question -->\n{}", QUIZ.replace(from, to))
        };
        assert_eq!(check(&quiz("[x]", "[ ]")), ["no option of this quiz is marked as right"]);
        let messages = check(&quiz("[ ]", "[x]"));
        assert_eq!(messages, ["every option of this quiz is marked as right"]);
        check("<!-- error 1-18 invalid-question -->\n:::quiz which one?\nText.\n:::\n");
    }

    #[test]
    fn each_option_has_a_mark_words_and_an_explanation() {
        let messages = check(&QUIZ.replace(
            "- [ ] first\n\n  No.\n",
            "<!-- error 1-11 invalid-question -->\n- [ ] first\n",
        ));
        assert_eq!(messages, ["this option has no explanation"]);
        let messages =
            check(&QUIZ.replace("- [ ] first", "<!-- error 1-7 invalid-question -->\n- first"));
        assert_eq!(messages, ["this option isn't marked as right or wrong"]);
        check(
            ":::quiz in which order?\n<!-- error 1-10 invalid-question -->\n1. wake up\n2. get up\n   Then.\n:::\n",
        );
    }

    #[test]
    fn a_gap_is_filled_with_code_and_has_an_output() {
        let gap = "```python\nprint(___)\n```\n```output\n2\n```\n";
        let quiz = |program: &str, option: &str| {
            format!(":::quiz which one?\n{program}{option}\n  Yes.\n- [ ] `1`\n  No.\n:::\n")
        };
        check(&quiz(gap, "- [x] `2`"));
        check(&quiz(gap, "<!-- error 1-7 invalid-question -->\n- [x] 2"));
        check(&quiz(
            &gap.replace("```output\n2\n```\n", "")
                .replace("```python", "<!-- error 1-9 invalid-question -->\n```python"),
            "\n- [x] `2`",
        ));
    }

    #[test]
    fn lines_of_code_to_order_have_an_output() {
        let lines = "1. `x = 1`\n   First.\n2. `print(x)`\n   Then.\n:::\n";
        check(&format!(":::quiz in which order?\n```output\n1\n```\n\n{lines}"));
        check(&format!("<!-- error 1-23 invalid-question -->\n:::quiz in which order?\n{lines}"));
        check(
            ":::quiz in which order?\n<!-- error 1-8 invalid-question -->\n1. alone\n   First.\n:::\n",
        );
    }
}
