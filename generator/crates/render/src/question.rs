//! Renders questions: what they show at first, what they show after an answer, and the data for
//! their scripts.
//!
//! A question is identified by its `name`, or else by its title. A reader's answers are stored
//! under that, so they survive changes around the question.

use serde::Serialize;
use serde_json::{Value, json};

use super::hashes::hash_of;
use super::inlines::render_inlines;
use super::writer::Writer;
use understory_course::DirectiveKind;
use understory_course::parse::inline::words;
use understory_course::question;
use understory_course::question::quiz::{self, Choice, Quiz};
use understory_course::text::{lines, script_json};
use understory_course::{Block, CodeBlock, Directive};
use understory_python::highlight;
use understory_source::diagnostic::Diagnostic;

#[derive(Serialize)]
struct QuestionContext<'a> {
    name: &'a str,
    word: String,
    id: String,
    /// The key under which a reader's answers are stored.
    key: String,
    /// A hash of everything that the page shows of the question.
    version: String,
    title_html: String,
    before_html: String,
    /// What a reader sees after answering.
    answer_html: String,
    quiz: Option<QuizContext>,
    /// Whether the answer is a program's output or code, and not words.
    has_program: bool,
    data_json: String,
}

#[derive(Serialize)]
struct QuizContext {
    kind: &'static str,
    /// Whether the options are output, the content of a gap, or lines of a program.
    code: bool,
    has_gap: bool,
    options: Vec<OptionContext>,
    /// The numbers of the lines that readers put in order, shuffled.
    mixed: Vec<usize>,
}

#[derive(Serialize)]
struct OptionContext {
    words_html: String,
    /// The words as a name for buttons.
    name: String,
    is_right: bool,
    reason_html: String,
}

/// Renders blocks as HTML.
pub(super) type RenderBlocks =
    for<'a> fn(&mut Writer<'a>, &'a [Block]) -> Result<String, Diagnostic>;

/// Renders a question. `render` renders the blocks in it.
pub(super) fn render_question<'a>(
    writer: &mut Writer<'a>,
    directive: &'a Directive,
    render: RenderBlocks,
) -> Result<String, Diagnostic> {
    let slug = writer.slug_of(directive);
    let title_html = render_inlines(writer, &directive.title)?;
    let (before_html, quiz, answer_html, mut data) = if directive.is(DirectiveKind::Quiz) {
        let (quiz, _) = quiz::quiz(directive);
        let data = quiz_data(writer, &quiz);
        let before = render(writer, quiz.before)? + &render_inlines(writer, quiz.lead)?;
        // The program is only complete with an answer, so later programs of its group don't run
        // it.
        writer.samples.retain(|sample| {
            !quiz.program.is_some_and(|quiz_program| std::ptr::eq(*sample, quiz_program))
        });
        let quiz_values = quiz_context(writer, &quiz)?;
        let after = render_inlines(writer, quiz.tail)? + &render(writer, quiz.after)?;
        (before, Some(quiz_values), after, data)
    } else {
        let program = match directive.kind {
            Some(DirectiveKind::Predict) => {
                question::programs_to_predict(directive).first().copied()
            }
            _ => question::program_to_rebuild(directive),
        };
        let data = program_data(writer, program);
        let (before, answer) = question::parts(directive);
        let before = render(writer, before)?;
        // A question can be inside another one's answer.
        let outer = writer.question.replace(title_html.clone());
        let answer = render(writer, answer)?;
        writer.question = outer;
        (before, None, answer, data)
    };
    // A reader's answer stays valid as long as the programs and the options don't change.
    data["hash"] = Value::from(hash_of(&[&data.to_string()]));
    let mut context = QuestionContext {
        name: directive.name(),
        word: writer.theme.words().opening(directive.name()),
        id: format!("{}-{slug}", directive.name()),
        key: format!("{}/{slug}", writer.place()),
        version: String::new(),
        title_html,
        before_html,
        answer_html,
        quiz,
        has_program: data["source"].is_string(),
        data_json: script_json(&data),
    };
    let values_json = serde_json::to_string(&context).expect("a question consists of plain values");
    context.version = hash_of(&[&values_json]);
    if writer.is_print && context.quiz.is_some() {
        let answer = writer.block("quiz-answer", &context)?;
        context.answer_html = writer.defer_answer(context.title_html.clone(), answer)?;
    }
    writer.block(directive.name(), &context)
}

/// Returns a program and what its author's run printed.
fn program_data(writer: &Writer<'_>, program: Option<&CodeBlock>) -> Value {
    let Some(program) = program else {
        return json!({});
    };
    json!({
        "source": program.code,
        "group": writer.earlier(program),
        "files": writer.files(),
        "typed": program.input,
        "output": program.output.as_ref().map(|output| output.text.as_str()),
        "error": program.error,
    })
}

fn quiz_data(writer: &Writer<'_>, quiz: &Quiz<'_>) -> Value {
    let mut data = match (quiz.program, quiz.ordered_program()) {
        (Some(program), _) => program_data(writer, Some(program)),
        // An order is run as a program that is one large gap.
        (None, Some(_)) => json!({ "source": quiz::GAP, "files": writer.files() }),
        (None, None) => json!({}),
    };
    data["kind"] = Value::from(quiz.kind.name());
    data["prints"] = Value::from(quiz.prints.filter(|_| forms_programs(quiz)));
    data["options"] = quiz
        .options
        .iter()
        .map(|option| json!({ "text": text_of(option), "right": option.is_right }))
        .collect();
    data
}

fn quiz_context(writer: &mut Writer<'_>, quiz: &Quiz<'_>) -> Result<QuizContext, Diagnostic> {
    let language = if forms_programs(quiz) { "python" } else { "text" };
    let mut options = Vec::new();
    for option in &quiz.options {
        options.push(OptionContext {
            words_html: match &option.code {
                Some(code) => code_html(language, code),
                None => render_inlines(writer, &option.words)?,
            },
            name: text_of(option).trim().to_owned(),
            is_right: option.is_right,
            reason_html: render_inlines(writer, &option.reason)?,
        });
    }
    Ok(QuizContext {
        kind: quiz.kind.name(),
        code: quiz.is_all_code(),
        has_gap: quiz.has_gap(),
        mixed: mixed(&quiz.options.iter().map(text_of).collect::<Vec<_>>()),
        options,
    })
}

/// Returns whether the options are code that becomes a program with a reader's answer.
fn forms_programs(quiz: &Quiz<'_>) -> bool {
    quiz.is_all_code() && (quiz.has_gap() || quiz.kind == quiz::Kind::Order)
}

fn text_of(option: &Choice) -> String {
    option.code.clone().unwrap_or_else(|| words(&option.words))
}

/// Renders an option that is code, within a line of text.
fn code_html(language: &str, code: &str) -> String {
    let lines =
        if language == "python" { lines(language, code) } else { highlight::plain_lines(code) };
    format!("<code class=\"option-code\" translate=\"no\">{}</code>", lines.join("\n"))
}

/// Returns the indices of `lines` in an order that doesn't reveal the right one. The same lines
/// always get the same order.
fn mixed(lines: &[String]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..lines.len()).collect();
    places.sort_by_key(|place| hash_of(&[&lines[*place]]));
    let in_order = |places: &[usize]| places.iter().map(|place| &lines[*place]).eq(lines);
    if in_order(&places) {
        // By chance, the hashes may be in the right order, too.
        places.reverse();
    }
    if in_order(&places) {
        // With equal lines, the reverse order can be the same.
        places.rotate_left(1);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn shuffled_lines_are_complete_and_never_in_order() {
        for text in ["a b", "b a", "a b c", "c b a", "a a b", "x = 1 print(x)", "1 2 3 4 5 6 7"] {
            let lines = lines(text);
            let mut places = mixed(&lines);
            let shuffled: Vec<&String> = places.iter().map(|place| &lines[*place]).collect();
            assert_ne!(shuffled, lines.iter().collect::<Vec<_>>(), "{text}");
            places.sort_unstable();
            assert_eq!(places, (0..lines.len()).collect::<Vec<_>>());
        }
    }
}
