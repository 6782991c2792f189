//! Parses the lines of block directives: `:::name{key="value"} Opening words`, `::name`, `:::`.
//!
//! Owns the closed list of names, [`DIRECTIVES`]. Takes a text and the ranges of it that are code,
//! and returns the directive lines in order, each read as far as possible. [`super::markdown`]
//! builds the nesting; the theme decides how a directive looks.

use std::ops::Range;

use memchr::memmem;

use crate::parse::attributes::{self, Attribute, refuse_unknown};
use crate::parse::places::Reporter;
use crate::parse::suggest::nearest;
use crate::question::ANSWER;
use understory_source::diagnostic::{Code, Diagnostic};

/// The form of a directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `:::name` … `:::`
    Container,
    /// `::name`
    Leaf,
}

/// A directive that authors can use.
#[derive(Debug)]
pub struct DirectiveSpec {
    /// Its name.
    pub name: &'static str,
    /// Whether it contains Markdown.
    pub form: Form,
    /// The attributes it takes.
    pub attributes: &'static [&'static str],
    /// What it is for, in one line.
    pub meaning: &'static str,
}

const fn container(name: &'static str, meaning: &'static str) -> DirectiveSpec {
    DirectiveSpec { name, form: Form::Container, attributes: &[], meaning }
}

const fn container_with(
    name: &'static str,
    attributes: &'static [&'static str],
    meaning: &'static str,
) -> DirectiveSpec {
    DirectiveSpec { name, form: Form::Container, attributes, meaning }
}

/// The directive that belongs to the program before it.
pub(super) const TRACE: &str = "trace";

/// The directive that shows an exercise.
pub const EXERCISE: &str = "exercise";

/// The directive that shows an exercise whose starter is the sample above it.
pub const MODIFY: &str = "modify";

/// Returns whether the directive with this name shows an exercise.
pub fn shows_exercise(name: &str) -> bool {
    [EXERCISE, MODIFY].contains(&name)
}

/// The directive that shows a web application.
pub const APP: &str = "app";

/// The directive that marks a good place to stop.
pub const BREAK: &str = "break";

/// The directive that stays folded until an exercise has passed.
pub const CHANGE_CARD: &str = "change-card";

/// The directive that offers the lesson's starter.
pub const STARTER: &str = "starter";

/// The directive that says how a step is checked.
pub const LOCAL_CHECK: &str = "check";
/// The name of the directive for a numbered step of a local lesson.
pub const STEP: &str = "step";

/// The directive that shows how long the parts take; only plain pages can use it.
pub const COURSE_PLAN: &str = "course-plan";

/// The directive that lets readers plan the course month by month.
pub const PLANNER: &str = "planner";

/// The directive around a table that readers can sort.
pub const SORTABLE: &str = "sortable";

/// Every block directive. Any other name is reported as a mistake.
pub const DIRECTIVES: &[DirectiveSpec] = &[
    container("note", "an aside"),
    container("tip", "a habit worth having"),
    container("warning", "a warning about losing work or time"),
    container("mistake", "a typical mistake, its message and the fix"),
    container("version", "a difference between Python versions"),
    container("compare", "two solutions side by side"),
    container(SORTABLE, "a table whose rows readers can sort by any column"),
    container("warm-up", "opening questions about earlier lessons"),
    container_with("predict", &["name"], "a program whose output the reader predicts"),
    container_with("quiz", &["name", "typed"], "a question with options, each explained"),
    container_with(ANSWER, &["after"], "an answer that is folded until the reader opens it"),
    container_with("reflect", &["name"], "a question to answer in your own words"),
    container_with("rebuild", &["name"], "a program to write again from memory"),
    container("recipe", "lines to use now and understand later"),
    container("project", "a larger piece of work"),
    container(BREAK, "a good place to stop for today"),
    container_with(
        CHANGE_CARD,
        &["after"],
        "a customer's new request, folded until an exercise has passed",
    ),
    container_with(STEP, &["n"], "a numbered step of a local lesson"),
    container("expect", "what the reader should see after a step"),
    container("if-it-fails", "what to do if the reader sees something else"),
    container("tabs", "alternatives of which a reader needs one"),
    container("tab", "one of the tabs in `tabs`"),
    DirectiveSpec {
        name: STARTER,
        form: Form::Leaf,
        attributes: &[],
        meaning: "offers the lesson's starter as a zip",
    },
    DirectiveSpec {
        name: LOCAL_CHECK,
        form: Form::Leaf,
        attributes: &["step"],
        meaning: "says how a step is checked on the reader's own machine",
    },
    DirectiveSpec {
        name: COURSE_PLAN,
        form: Form::Leaf,
        attributes: &["hours"],
        meaning: "shows how long the parts take, on a page of `content/pages/`",
    },
    DirectiveSpec {
        name: PLANNER,
        form: Form::Leaf,
        attributes: &[],
        meaning: "makes a dated plan from a reader's hours per week",
    },
    DirectiveSpec {
        name: EXERCISE,
        form: Form::Leaf,
        attributes: &["name"],
        meaning: "shows the exercise in that folder",
    },
    DirectiveSpec {
        name: MODIFY,
        form: Form::Leaf,
        attributes: &["name"],
        meaning: "shows the exercise in that folder, which starts with the sample above",
    },
    DirectiveSpec {
        name: APP,
        form: Form::Leaf,
        attributes: &["name", "app", "fails"],
        meaning: "lets readers send requests to the application in that folder",
    },
    DirectiveSpec {
        name: TRACE,
        form: Form::Leaf,
        attributes: &[],
        meaning: "lets readers step through the program before it",
    },
];

/// Returns the directive with this name.
#[must_use]
pub fn known(name: &str) -> Option<&'static DirectiveSpec> {
    DIRECTIVES.iter().find(|known| known.name == name)
}

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
    Open(Opening),
    /// `::name`: a directive without content.
    Alone(Opening),
    /// `:::`
    Close {
        /// The number of colons.
        colons: usize,
    },
}

/// The parts of an opening line.
#[derive(Debug, Clone)]
pub(super) struct Opening {
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
    let written = &text[line.clone()];
    let bare = unindented(written);
    let indent = written.len() - bare.len();
    let after = bare.trim_start_matches(':');
    let colons = bare.len() - after.len();
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
    let opening = Opening { colons, name, name_range, attributes, title };
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
    let (found, rest) = attributes::at_start(text, &(start..end), code, reporter);
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
    (found, title_start.min(end)..end)
}

/// Reports problems with the name, form or attributes of an opening line. Returns the
/// directive, if there is one with this name.
pub(super) fn look_up(
    opening: &Opening,
    reporter: &mut Reporter<'_>,
) -> Option<&'static DirectiveSpec> {
    let span = reporter.span(&opening.name_range);
    let Some(known) = known(&opening.name) else {
        if !opening.name.is_empty() {
            let message = format!("unknown directive `{}`", opening.name);
            reporter.push(Diagnostic::new(Code::UnknownDirective, span, message, hint(opening)));
        }
        return None;
    };
    let form = if opening.colons == 2 { Form::Leaf } else { Form::Container };
    if form != known.form {
        let name = known.name;
        let (message, hint) = match known.form {
            Form::Leaf => (
                format!("`{name}` cannot have content"),
                format!("write `::{name}` with two colons and no closing line"),
            ),
            Form::Container => (
                format!("`{name}` needs an opening and a closing line"),
                format!("write `:::{name}`, the text, and `:::` on its own line"),
            ),
        };
        reporter.push(Diagnostic::new(Code::InvalidDirective, span, message, hint));
        return None;
    }
    let owner = format!("`{}`", known.name);
    let code = Code::InvalidDirective;
    refuse_unknown(&opening.attributes, known.attributes, &owner, code, reporter);
    Some(known)
}

fn hint(opening: &Opening) -> String {
    match nearest(&opening.name, DIRECTIVES.iter().map(|known| known.name)) {
        Some(name) => format!("did you mean `{name}`?"),
        None => {
            let names: Vec<&str> = DIRECTIVES.iter().map(|known| known.name).collect();
            format!("the directives are {}", names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::places::Places;
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

    #[test]
    fn every_directive_is_explained_and_listed_once() {
        for known in DIRECTIVES {
            assert!(!known.meaning.is_empty());
            let twins = DIRECTIVES.iter().filter(|other| other.name == known.name).count();
            assert_eq!(twins, 1, "{}", known.name);
        }
    }
}
