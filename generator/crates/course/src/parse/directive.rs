//! Parses the lines of block directives: `:::name{key="value"} Opening words`, `::name`, `:::`.
//!
//! Takes a text and the ranges of it that are code,
//! and returns the directive lines in order, each read as far as possible. [`super::markdown`]
//! builds the nesting; the theme decides how a directive looks.

use std::ops::Range;

use memchr::memmem;

use crate::directives::{DirectiveKind, Form};
use crate::parse::attributes::{self, Attribute, refuse_unknown};
use crate::parse::places::Reporter;
use crate::parse::suggest::nearest;
use understory_source::diagnostic::Code;

/// A line that belongs to a directive.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The line without its newline.
    pub(super) range: Range<usize>,
    /// What the line does.
    pub(super) kind: LineKind,
}

/// What a directive's line does.
#[derive(Debug, Clone)]
pub(super) enum LineKind {
    /// `:::name`: opens a directive that a line with as many colons closes.
    Open(OpeningLine),
    /// `::name`: a directive without content.
    Alone(OpeningLine),
    /// `:::`
    Close {
        /// The number of colons.
        colons: usize,
    },
}

/// The parts of an opening line.
#[derive(Debug, Clone)]
pub(super) struct OpeningLine {
    pub(super) colons: usize,
    pub(super) name: String,
    pub(super) name_range: Range<usize>,
    pub(super) attributes: Vec<Attribute>,
    /// The opening words.
    pub(super) title: Range<usize>,
}

/// Returns whether any line of `text` may belong to a directive. To be sure, the code in the
/// text has to be found first.
pub(super) fn may_contain_directives(text: &str) -> bool {
    memmem::find_iter(text.as_bytes(), "::").any(|at| {
        // Python's slices have `::` too, but not at the start of a line.
        let before = text[..at].trim_end_matches(INDENT);
        before.is_empty() || before.ends_with('\n')
    })
}

/// Returns the directive lines in `text` that are outside the `code` ranges, which must be
/// sorted.
pub(super) fn lines(text: &str, code: &[Range<usize>], reporter: &mut Reporter<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut code = code.iter().peekable();
    for line in text.split_inclusive('\n') {
        let range = start..start + line.trim_end().len();
        start += line.len();
        // Both lists are in order, so one pass is enough.
        while code.next_if(|code| code.end <= range.start).is_some() {}
        let is_code = code.peek().is_some_and(|code| code.contains(&range.start));
        if !is_code && let Some(kind) = read(text, range.clone(), reporter) {
            lines.push(Line { range, kind });
        }
    }
    lines
}

/// The whitespace that a line may start with.
const INDENT: [char; 2] = [' ', '\t'];

/// Returns a line without the spaces and tabs before it. CommonMark does not count other
/// Unicode whitespace as indentation, and it is longer than one byte.
pub(super) fn unindented(line: &str) -> &str {
    line.trim_start_matches(INDENT)
}

fn read(text: &str, line: Range<usize>, reporter: &mut Reporter<'_>) -> Option<LineKind> {
    let line_text = &text[line.clone()];
    let bare = unindented(line_text);
    let indent = line_text.len() - bare.len();
    let after = bare.trim_start_matches(':');
    let colons = bare.len() - after.len();
    // A line such as `::` or `: text` is plain text.
    if colons < 2 || (colons == 2 && !after.starts_with(|c: char| c.is_ascii_alphabetic())) {
        return None;
    }
    if after.is_empty() {
        return Some(LineKind::Close { colons });
    }
    let name_start = line.start + indent + colons + (after.len() - after.trim_start().len());
    let name_length = text[name_start..line.end]
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(line.end - name_start);
    let name_range = name_start..name_start + name_length;
    let name = text[name_range.clone()].to_owned();
    if after.starts_with(' ') || name.is_empty() {
        reporter.report(
            Code::InvalidDirective,
            &line,
            "the name of a directive must directly follow the colons",
            if name.is_empty() {
                "add a name, for example `:::note`".to_owned()
            } else {
                format!("write `{}{name}`", ":".repeat(colons))
            },
        );
    }
    let (attributes, title) = after_name(text, name_range.end, line.end, reporter);
    let opening = OpeningLine { colons, name, name_range, attributes, title };
    Some(if colons == 2 { LineKind::Alone(opening) } else { LineKind::Open(opening) })
}

/// Reads the attributes and the opening words.
fn after_name(
    text: &str,
    start: usize,
    end: usize,
    reporter: &mut Reporter<'_>,
) -> (Vec<Attribute>, Range<usize>) {
    let code = Code::InvalidDirective;
    let (attributes_read, rest) = attributes::at_start(text, &(start..end), code, reporter);
    let words = &text[rest..end];
    if !words.is_empty() && !words.starts_with([' ', '\t']) {
        reporter.report(
            Code::InvalidDirective,
            &(rest..end),
            "there is no space before the opening words",
            "add a space, for example `:::note Opening words`",
        );
    }
    let title_start = rest + (words.len() - words.trim_start().len());
    (attributes_read, title_start.min(end)..end)
}

/// Reports problems with the name, form or attributes of an opening line. Returns the directive,
/// if there is one with this name.
pub(super) fn look_up(opening: &OpeningLine, reporter: &mut Reporter<'_>) -> Option<DirectiveKind> {
    let range = &opening.name_range;
    let Some(kind) = DirectiveKind::find(&opening.name) else {
        if !opening.name.is_empty() {
            let message = format!("unknown directive `{}`", opening.name);
            reporter.report(Code::UnknownDirective, range, message, hint(opening));
        }
        return None;
    };
    let form = if opening.colons == 2 { Form::Leaf } else { Form::Container };
    let name = kind.name();
    if form != kind.form() {
        let (message, hint) = match kind.form() {
            Form::Leaf => (
                format!("`{name}` cannot have content"),
                format!("write `::{name}` with two colons and no closing line"),
            ),
            Form::Container => (
                format!("`{name}` needs an opening and a closing line"),
                format!("write `:::{name}`, the text, and `:::` on its own line"),
            ),
        };
        reporter.report(Code::InvalidDirective, range, message, hint);
        // One report about a directive is enough.
        return Some(kind);
    }
    let owner = format!("`{name}`");
    let code = Code::InvalidDirective;
    refuse_unknown(&opening.attributes, kind.attributes(), &owner, code, reporter);
    Some(kind)
}

fn hint(opening: &OpeningLine) -> String {
    let names = || DirectiveKind::ALL.iter().map(|kind| kind.name());
    match nearest(&opening.name, names()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("the directives are {}", names().collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::places::Places;
    use understory_source::diagnostic::Diagnostic;
    use understory_source::{Contents, SourceFile, Sources};

    fn read_lines(text: &str, code: &[Range<usize>]) -> (Vec<Line>, Vec<Diagnostic>) {
        let path = "content/home.md".to_owned();
        let contents = Contents::Text(text.into());
        let sources = Sources::new([SourceFile { path: path.clone(), contents }]);
        let file = sources.find(&path).expect("the file was just added");
        let mut diagnostics = Vec::new();
        let lines = lines(text, code, &mut Reporter::new(Places::From(file, 0), &mut diagnostics));
        (lines, diagnostics)
    }

    #[test]
    fn an_opening_line_has_a_name_attributes_and_words() {
        let text = "::::note{key=\"a b\"} Mind the *gap*\n";
        let (lines, diagnostics) = read_lines(text, &[]);
        let [Line { kind: LineKind::Open(opening), .. }] = &lines[..] else {
            panic!("one opening line, not {lines:?}");
        };
        assert_eq!((opening.colons, &*opening.name), (4, "note"));
        assert_eq!(opening.attributes[0].value.as_deref(), Some("a b"));
        assert_eq!(&text[opening.title.clone()], "Mind the *gap*");
        assert_eq!(diagnostics, []);
    }

    #[test]
    fn directives_in_code_are_ignored() {
        let text = "```\n:::note\n```\n";
        let whole = 0..text.len();
        assert_eq!(read_lines(text, &[whole]).0.len(), 0);
        assert_eq!(read_lines(text, &[]).0.len(), 1);
    }

    #[test]
    fn a_space_before_the_name_is_reported() {
        let (_, diagnostics) = read_lines("::: note\n", &[]);
        assert_eq!(diagnostics[0].hint, "write `:::note`");
    }

    #[test]
    fn unicode_whitespace_is_not_indentation() {
        for space in ['\u{2028}', '\u{a0}', '\u{3000}', '\u{b}'] {
            assert_eq!(read_lines(&format!("{space} :::note\n"), &[]).0.len(), 0);
        }
    }

    #[test]
    fn colons_in_prose_are_not_directives() {
        assert_eq!(read_lines(":: x\n::\n: y\n", &[]).0.len(), 0);
    }
}
