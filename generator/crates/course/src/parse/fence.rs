//! Code blocks: the language, the attributes, and the `input` and `output` that follow.
//!
//! Takes the code blocks that pulldown-cmark found at the top level of a text, and turns them
//! into [`CodeBlock`]s. Never runs or highlights code.

use std::ops::Range;

use memchr::memmem;

use crate::engine::is_program;
use crate::model::{Block, CodeBlock, Execution, Located, Output};
use crate::parse::attributes::{self, Attribute, refuse_unknown};
use crate::parse::diagram::{self, DIAGRAM, FencePlaces};
use crate::parse::http::{self, HTTP};
use crate::parse::places::Reporter;
use crate::parse::suggest::nearest;
use understory_source::diagnostic::{Code, Diagnostic};

/// The attributes of a fence whose program is run.
const PROGRAM_ATTRIBUTES: [&str; 7] =
    ["error", "group", "run", "static", "reason", "from", "state"];

/// The attributes of any other fence, which can quote a project file.
const TEXT_ATTRIBUTES: [&str; 2] = ["from", "state"];

/// The attributes of a fence with requests, which are sent.
const HTTP_ATTRIBUTES: [&str; 4] = ["state", "server", "static", "reason"];

/// The languages that the build treats specially. It shows all others unchanged.
const KNOWN_LANGUAGES: [&str; 5] = ["python", "sql", "input", "output", DIAGRAM];

/// Common spellings of these languages, and the names used here.
const ALIASES: [(&str, &str); 3] = [("py", "python"), ("python3", "python"), ("stdin", "input")];

/// A fence as pulldown-cmark sees it.
pub(super) struct Fence<'a> {
    /// The text that contains it.
    pub(super) text: &'a str,
    /// From the first backtick to the last.
    pub(super) range: Range<usize>,
    /// The text between the fences, and its place.
    pub(super) code: String,
    pub(super) code_range: Range<usize>,
    /// Whether it is a fenced block; otherwise it consists of indented lines.
    pub(super) is_fenced: bool,
}

/// Parses a fence into code or a diagram. Reports problems and uses whatever it can.
pub(super) fn block(fence: Fence<'_>, reporter: &mut Reporter<'_>) -> Option<Block> {
    let first_line = first_line(fence.text, &fence.range);
    let mut block = CodeBlock {
        language: String::new(),
        code: fence.code,
        error: None,
        group: None,
        run: false,
        execution: Execution::Run,
        state: None,
        server: None,
        exchanges: Vec::new(),
        input: Vec::new(),
        output: None,
        trace: None,
        span: reporter.span(&fence.range),
        code_span: reporter.span(&fence.code_range),
    };
    if !fence.is_fenced {
        reporter.report(
            Code::CodeWithoutLanguage,
            &first_line,
            "a line that starts with four spaces is a code block without a language",
            "put the code between ``` lines, with its language on the first one: ```text",
        );
        return Some(Block::Code(block));
    }
    let opening = &fence.text[first_line.clone()];
    let info = opening.trim_start_matches(['`', '~']);
    let info_start = first_line.end - info.len() + (info.len() - info.trim_start().len());
    let language_end = fence.text[info_start..first_line.end]
        .find([' ', '\t', '{'])
        .map_or(first_line.end, |length| info_start + length);
    block.language = fence.text[info_start..language_end].to_owned();
    if block.language.is_empty() {
        reporter.report(
            Code::CodeWithoutLanguage,
            &first_line,
            "this code block has no language",
            "add it after the ```, for example ```python, ```text or ```console",
        );
        return Some(Block::Code(block));
    }
    refuse_misspelt(&block.language, &(info_start..language_end), reporter);
    let attributes = read_attributes(fence.text, language_end..first_line.end, reporter);
    if block.language == DIAGRAM {
        let fenced = FencePlaces {
            text: fence.text,
            range: fence.range,
            head: first_line,
            body: fence.code_range,
        };
        return diagram::read(&fenced, &attributes, reporter);
    }
    apply(&mut block, &attributes, &first_line, reporter);
    if block.language == HTTP {
        let start = fence.code_range.start;
        // In a list, the lines of the file begin with spaces that the code doesn't have.
        let is_verbatim = fence.text[fence.code_range] == *block.code;
        let mut of_code = match is_verbatim {
            true => reporter.shifted(start),
            false => reporter.at(block.span),
        };
        block.exchanges = http::exchanges(&block.code, &mut of_code);
    }
    Some(Block::Code(block))
}

/// Reports a line in a paragraph that was meant to open a block: Markdown allows no other
/// backtick after the opening three. Returns whether there is one.
pub(super) fn report_unopened_fence(
    text: &str,
    paragraph: &Range<usize>,
    reporter: &mut Reporter<'_>,
) -> bool {
    // Called for every paragraph, so it must be cheap.
    if memmem::find(&text.as_bytes()[paragraph.clone()], b"```").is_none() {
        return false;
    }
    let mut is_lost = false;
    let mut start = paragraph.start;
    for line in text[paragraph.clone()].split_inclusive('\n') {
        let place = start..start + line.trim_end().len();
        start += line.len();
        let Some(opening) = line.trim().strip_prefix("```") else {
            continue;
        };
        let Some((language, attributes)) = opening.split_once('{') else {
            continue;
        };
        if KNOWN_LANGUAGES.contains(&language.trim_end()) && attributes.contains('`') {
            is_lost = true;
            reporter.report(
                Code::InvalidFence,
                &place,
                "this line does not open a code block: no other backtick may follow the ```",
                "use ~~~ instead of ``` around the block, or remove the other backticks",
            );
        }
    }
    is_lost
}

/// Reports a fenced block that is never closed: at the end of the text, or because its closing
/// line was meant for a block that it swallows.
pub(super) fn report_unclosed_fence(text: &str, range: &Range<usize>, reporter: &mut Reporter<'_>) {
    let head = first_line(text, range);
    let fence: String = {
        let opening = &text[head.clone()];
        let mark = opening.chars().next().unwrap_or('`');
        opening.chars().take_while(|each| *each == mark).collect()
    };
    let mut content_lines = text[head.end..range.end].lines().skip(1).map(|line| {
        let bare = line.trim_start_matches(' ');
        let is_code = line.len() - bare.len() > MAX_INDENT;
        // What follows a fence of at least as many marks.
        let rest = bare.strip_prefix(&*fence).filter(|_| !is_code)?;
        // Only spaces and tabs may follow a closing fence: a no-break space keeps it open.
        Some(rest.trim_start_matches(&fence[..1]).trim_matches([' ', '\t']))
    });
    let swallowed = content_lines.find_map(|rest| {
        let rest = rest?;
        let word = rest.split(' ').next().unwrap_or_default();
        // A fence with a language inside another one was meant to open a block.
        let is_opening = word.starts_with(|first: char| first.is_alphabetic() || first == '{');
        is_opening.then(|| Some(word.to_owned())).or_else(|| rest.is_empty().then_some(None))
    });
    let closing = format!("close it with a line of {fence}");
    match swallowed {
        Some(None) => {}
        None => reporter.report(
            Code::UnclosedFence,
            &head,
            "this code block is never closed, so the rest of the page is in it",
            closing,
        ),
        Some(Some(word)) => reporter.report(
            Code::UnclosedFence,
            &head,
            format!("this code block is still open where {fence}{word} should open the next one"),
            format!(
                "{closing} before that; to show such lines, open and close it with {fence}{}",
                &fence[..1]
            ),
        ),
    }
}

/// How many spaces may come before a fence.
const MAX_INDENT: usize = 3;

fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text[range.clone()].lines().next().unwrap_or_default();
    range.start..range.start + line.trim_end().len()
}

/// Languages in which other tools draw or typeset what the block says.
const DRAWN: [&str; 8] = ["mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "math", "katex"];

fn refuse_misspelt(language: &str, range: &Range<usize>, reporter: &mut Reporter<'_>) {
    if KNOWN_LANGUAGES.contains(&language) {
        return;
    }
    if DRAWN.contains(&&*language.to_lowercase()) {
        reporter.report(
            Code::TextMarkup,
            range,
            format!("`{language}` isn't drawn here, so readers see its source"),
            "draw it with a ```diagram block, or as a picture; if readers should see the source, \
             write ```text",
        );
        return;
    }
    let alias = ALIASES.iter().find(|(alias, _)| *alias == language).map(|(_, meant)| *meant);
    if let Some(meant) = alias.or_else(|| nearest(language, KNOWN_LANGUAGES)) {
        reporter.report(
            Code::InvalidFence,
            range,
            format!("unknown language `{language}`"),
            format!("did you mean ```{meant}?"),
        );
    }
}

fn read_attributes(text: &str, range: Range<usize>, reporter: &mut Reporter<'_>) -> Vec<Attribute> {
    let rest = &text[range.clone()];
    let start = range.start + (rest.len() - rest.trim_start().len());
    if start >= range.end {
        return Vec::new();
    }
    let stretch = start..range.end;
    let (attributes_read, end) = attributes::at_start(text, &stretch, Code::InvalidFence, reporter);
    let words = text[end..range.end].trim();
    if !words.is_empty() {
        reporter.report(
            Code::InvalidFence,
            &(end + (text[end..].len() - text[end..].trim_start().len())..range.end),
            "unexpected text after the language",
            format!("put attributes in curly braces after the language, for example `{{{words}}}`"),
        );
    }
    attributes_read
}

fn apply(
    block: &mut CodeBlock,
    attributes: &[Attribute],
    first_line: &Range<usize>,
    reporter: &mut Reporter<'_>,
) {
    let allowed: &[&str] = match &*block.language {
        HTTP => &HTTP_ATTRIBUTES,
        language if is_program(language) => &PROGRAM_ATTRIBUTES,
        _ => &TEXT_ATTRIBUTES,
    };
    let owner = format!("a `{}` block", block.language);
    refuse_unknown(attributes, allowed, &owner, Code::InvalidFence, reporter);
    let mut is_static = false;
    let mut reason = None;
    for attribute in attributes {
        let wrong_form = match (&*attribute.key, &attribute.value) {
            ("run", None) => {
                block.run = true;
                false
            }
            ("static", None) => {
                is_static = true;
                false
            }
            ("error", Some(error)) => {
                block.error = Some(error.clone());
                false
            }
            ("group", Some(group)) => {
                block.group = Some(group.clone());
                false
            }
            (key @ ("from" | "state" | "server"), Some(value)) if allowed.contains(&key) => {
                let span = reporter.span(&attribute.range);
                let value = Box::new(Located { value: value.clone(), span });
                match key {
                    // Tests run it with its whole project.
                    "from" => block.execution = Execution::Quote(value),
                    "state" => block.state = Some(value),
                    _ => block.server = Some(value),
                }
                false
            }
            ("reason", Some(words)) => {
                reason = Some(words.clone());
                false
            }
            // Unknown keys were reported above, with a suggestion.
            (key, _) => allowed.contains(&key),
        };
        if wrong_form {
            let key = &attribute.key;
            let (message, hint) = match attribute.value {
                Some(_) => (format!("`{key}` takes no value"), format!("write `{{{key}}}`")),
                None => (format!("`{key}` needs a value"), format!("write `{{{key}=\"…\"}}`")),
            };
            let span = reporter.span(&attribute.range);
            reporter.push(Diagnostic::new(Code::InvalidFence, span, message, hint));
        }
    }
    let mut report = |message: &str, hint: &str| {
        let span = reporter.span(first_line);
        reporter.push(Diagnostic::new(Code::InvalidFence, span, message, hint));
    };
    match (is_static, reason) {
        (true, reason) => {
            if reason.is_none() {
                report(
                    "a `static` block needs a reason",
                    "write `{static reason=\"…\"}`, or remove `static` to run it",
                );
            }
            // A quote from a project isn't run here anyway.
            if block.runs_alone() {
                block.execution = Execution::Static(reason.unwrap_or_default());
            }
        }
        (false, Some(_)) => report(
            "`reason` only works with `static`",
            "write `{static reason=\"…\"}`, or remove the reason",
        ),
        (false, None) => {}
    }
    let is_quote = matches!(block.execution, Execution::Quote(_));
    if block.state.is_some() && !is_quote && block.language != HTTP {
        report(
            "`state` only works with `from`",
            "write `{from=\"main.py\" state=\"…\"}`, or remove the state",
        );
    }
    if is_static && (block.run || block.error.is_some() || block.group.is_some()) {
        report(
            "a `static` block is never run, so `run`, `error` and `group` have no effect",
            "keep either `static` or the others",
        );
    }
}

/// Appends `block` to `blocks`. An `input` or `output` joins the program directly before it.
pub(super) fn join(blocks: &mut Vec<Block>, block: CodeBlock, reporter: &mut Reporter<'_>) {
    if block.language != "input" && block.language != "output" {
        blocks.push(Block::Code(block));
        return;
    }
    let Some(Block::Code(program)) = blocks
        .last_mut()
        .filter(|last| matches!(last, Block::Code(code) if is_program(&code.language)))
    else {
        reporter.push(orphan(&block, "put it directly below its ```python block"));
        return;
    };
    if block.language == "input" && program.language != "python" {
        reporter.push(orphan(&block, "remove it: SQL reads no input"));
        return;
    }
    match (&*block.language, &program.output) {
        ("output", None) => {
            program.output =
                Some(Output { text: block.code, span: block.code_span, is_folded: false });
        }
        ("input", None) if program.input.is_empty() => {
            program.input = block.code.lines().map(str::to_owned).collect();
        }
        ("input", Some(_)) => {
            reporter.push(orphan(&block, "put it between the program and its ```output"));
        }
        _ => reporter
            .push(orphan(&block, "merge it with the one above: a program can have only one")),
    }
}

/// If an `output` is the first block of an `answer`, gives it to the program directly before
/// the answer, and returns the block that the answer shows instead.
pub(super) fn fold(before: &mut [Block], block: &CodeBlock) -> Option<Block> {
    let Some(Block::Code(program)) = before.last_mut() else {
        return None;
    };
    if block.language != "output" || !is_program(&program.language) || program.output.is_some() {
        return None;
    }
    program.output =
        Some(Output { text: block.code.clone(), span: block.code_span, is_folded: true });
    let is_error = program.error.is_some();
    Some(Block::FoldedOutput { text: block.code.clone(), is_error })
}

fn orphan(block: &CodeBlock, hint: &str) -> Diagnostic {
    let message = format!("this `{}` block does not belong to a program", block.language);
    let hint = format!("{hint}, or change its language to ```text");
    Diagnostic::new(Code::InvalidFence, block.span, message, hint)
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;
    use crate::model::{Block, CodeBlock, Execution};
    use crate::parse::markdown::fragment;
    use understory_source::{Contents, SourceFile, Sources, Span};

    fn code(text: &str) -> Vec<CodeBlock> {
        let path = "content/home.md".to_owned();
        let contents = Contents::Text(text.into());
        let sources = Sources::new([SourceFile { path: path.clone(), contents }]);
        let file = sources.find(&path).expect("the file was just added");
        let blocks = fragment(text, Span::start_of(file)).blocks;
        blocks
            .into_iter()
            .filter_map(|block| match block {
                Block::Code(code) => Some(code),
                _ => None,
            })
            .collect()
    }

    /// Returns the hint about a lesson with this text; see [`assert_marked`].
    #[track_caller]
    fn hint(text: &str) -> String {
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        assert_marked(&format!("{head}{text}"))[0].hint.clone()
    }

    #[test]
    fn input_and_output_join_the_program_above_them() {
        let blocks =
            code("```python\nprint(input())\n```\n```input\nAda\n```\n\n```output\nAda\n```\n");
        let [program] = &blocks[..] else { panic!("one program, not {blocks:?}") };
        assert_eq!(program.input, ["Ada"]);
        assert_eq!(program.output.as_ref().map(|output| &*output.text), Some("Ada\n"));
    }

    #[test]
    fn sql_has_output_and_attributes_and_no_input() {
        let blocks = code("```sql {run group=\"shop\"}\nSELECT 1\n```\n```output\n1\n1\n```\n");
        assert!(blocks[0].run);
        assert_eq!(blocks[0].output.as_ref().map(|output| &*output.text), Some("1\n1\n"));
        hint("```sql\nSELECT 1\n```\n<!-- error 1-8 invalid-fence -->\n```input\n1\n```\n");
    }

    #[test]
    fn attributes_are_read() {
        let blocks = code("```python {error=\"NameError\" group=\"cart\" run}\nx\n```\n");
        assert_eq!(blocks[0].error.as_deref(), Some("NameError"));
        assert_eq!(blocks[0].group.as_deref(), Some("cart"));
        assert!(blocks[0].run);
        let blocks = code("```python {static reason=\"needs a network\"}\nx\n```\n");
        let Execution::Static(reason) = &blocks[0].execution else { panic!("it's static") };
        assert_eq!(reason, "needs a network");
    }

    #[test]
    fn an_output_without_a_program_is_reported() {
        hint("Text.\n\n<!-- error 1-9 invalid-fence -->\n```output\n1\n```\n");
        hint(
            "```python\n1\n```\n```output\n1\n```\n<!-- error 1-8 invalid-fence -->\n```input\n1\n```\n",
        );
    }

    #[test]
    fn code_needs_a_language() {
        hint("<!-- error 1-3 code-without-language -->\n```\nx\n```\n");
        hint("Text.\n\n<!-- error 5-5 code-without-language -->\n    x\n");
    }

    #[test]
    fn misspelt_languages_and_attributes_suggest_the_right_ones() {
        assert_eq!(
            hint("<!-- error 4-9 invalid-fence -->\n```pyhton\n1\n```\n"),
            "did you mean ```python?"
        );
        assert_eq!(
            hint("<!-- error 4-5 invalid-fence -->\n```py\n1\n```\n"),
            "did you mean ```python?"
        );
        assert_eq!(
            hint("<!-- error 12-26 invalid-fence -->\n```python {eror=\"KeyError\"}\n1\n```\n"),
            "did you mean `error`?"
        );
        assert_eq!(
            hint("<!-- error 11-13 invalid-fence -->\n```python run\n1\n```\n"),
            "put attributes in curly braces after the language, for example `{run}`"
        );
        hint("<!-- error 12-16 invalid-fence -->\n```python {error}\n1\n```\n");
    }

    #[test]
    fn a_block_that_is_never_closed_is_reported_where_it_opens() {
        let rest = "A block.\n\n## Two\n\n::exercise{name=\"gone\"}\n";
        for opening in ["```text", "~~~text", "```console", "```python {static reason=\"x\"}"] {
            let mark = format!("<!-- error 1-{} unclosed-fence -->", opening.len());
            hint(&format!("{mark}\n{opening}\n{rest}"));
        }
        hint(&format!("<!-- error 1-8 unclosed-fence -->\n````text\n{rest}```\n"));
        hint(&format!("<!-- error 1-7 unclosed-fence -->\n```text\nA.\n```\u{a0}\n\n{rest}"));
        let head = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";
        for closed in [
            "- one\n\n  ```text\n  closed by the end of the item\n\nText.\n",
            "````text\n```text\n```\n````\n\n~~~text\n```python\n~~~\n",
        ] {
            assert_marked(&format!("{head}{closed}"));
        }
    }

    #[test]
    fn a_language_that_other_tools_draw_is_reported() {
        assert!(
            hint("<!-- warning 4-10 text-markup -->\n```mermaid\ngraph TD\n```\n")
                .contains("diagram")
        );
    }

    #[test]
    fn a_static_program_needs_a_reason() {
        hint("<!-- error 1-18 invalid-fence -->\n```python {static}\n1\n```\n");
    }
}
