//! `checks.py`: the code of an exercise's checks, with a function for each check that needs more
//! than one line.
//!
//! Takes its text and returns what the check engine runs. What the code imports from the reader's
//! program and from the engine is already there when it runs.

use ruff_python_ast::Stmt;
use ruff_python_parser::{parse_expression, parse_module};

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::keys::Keys;
use crate::parse::schema::is_name;
use crate::parse::suggest::nearest;
use crate::python::{MAX_NESTING, is_too_deep};
use crate::source::{FileId, Sources, Span};

/// Where names come from that are there without an import: the reader's program, and the engine.
const GIVEN: [&str; 2] = ["main", "understory"];

/// The code of the checks.
#[derive(Default)]
pub(in crate::parse) struct CheckCode {
    /// The file, if there is one.
    pub(in crate::parse) file: Option<FileId>,
    functions: Vec<String>,
    text: Option<String>,
}

impl CheckCode {
    /// Reads `checks.py`, and reports what isn't Python.
    pub(in crate::parse) fn new(
        file: Option<FileId>,
        sources: &Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let Some((file, text)) = file.and_then(|file| Some((file, sources.file(file).text()?)))
        else {
            return Self::default();
        };
        if is_too_deep(text) {
            let message = format!("checks.py nests more than {MAX_NESTING} levels deep");
            let hint = "split it into smaller pieces, and give each a name";
            let span = Span::start_of(file);
            diagnostics.push(Diagnostic::new(Code::DeepNesting, span, message, hint));
            return Self::default();
        }
        let parsed = match parse_module(text) {
            Ok(parsed) => parsed,
            Err(error) => {
                let start = error.location.start().to_usize();
                let end = error.location.end().to_usize().max(start);
                let message = format!("checks.py is not valid Python: {}", error.error);
                let hint = "correct it; Python would stop there, too";
                let span = Span::new(file, start, end);
                diagnostics.push(Diagnostic::new(Code::InvalidChecks, span, message, hint));
                return Self::default();
            }
        };
        let mut code = text.to_owned();
        let mut functions = Vec::new();
        for statement in parsed.suite() {
            match statement {
                Stmt::FunctionDef(function) => functions.push(function.name.to_string()),
                Stmt::ImportFrom(import)
                    if import
                        .module
                        .as_ref()
                        .is_some_and(|name| GIVEN.contains(&name.as_str())) =>
                {
                    // Empty lines, so that the others keep their numbers.
                    let range = import.range.start().to_usize()..import.range.end().to_usize();
                    let lines = "\n".repeat(text[range.clone()].matches('\n').count());
                    let spaces = " ".repeat(range.len() - lines.len());
                    code.replace_range(range, &(lines + spaces.as_str()));
                }
                _ => {}
            }
        }
        Self { file: Some(file), functions, text: Some(code) }
    }

    /// Returns the code that runs before every script.
    pub(in crate::parse) fn text(&self) -> Option<String> {
        self.text.clone()
    }

    /// Returns the script that the engine runs: a call of a function here, or the line that `script`
    /// contains.
    pub(in crate::parse) fn script(
        &self,
        keys: &mut Keys<'_, '_>,
        script: &str,
        place: Span,
    ) -> String {
        let name = script.trim();
        if name.contains('\n') {
            let hint = "write it as a function into checks.py, beside this file, and name it here: \
                        `script = \"name_of_the_function\"`";
            keys.report(Code::PythonInToml, place, "this script has several lines", hint);
        } else if is_name(name) && parse_expression(name).is_ok() {
            if !self.functions.iter().any(|known| known == name) {
                let hint = match nearest(name, self.functions.iter().map(String::as_str)) {
                    Some(near) => format!("did you mean `script = \"{near}\"`?"),
                    None => format!("write it there: `def {name}():`"),
                };
                let message = format!("checks.py has no function {name}");
                keys.report(Code::InvalidChecks, place, message, hint);
            }
            return format!("{name}()");
        }
        script.to_owned()
    }
}
