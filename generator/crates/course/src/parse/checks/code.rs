//! `checks.py`: the code of checks, with a function for each check that needs more than one line.
//!
//! Takes its text and returns what the check engine runs. What the code imports from the reader's
//! program and from the engine is already there when it runs, and modules that several exercises or
//! starters share come with it.

use ruff_python_ast::Stmt;
use ruff_python_parser::{parse_expression, parse_module};

use crate::model::{CheckCode, SharedModule};
use crate::parse::keys::Keys;
use crate::parse::schema::is_name;
use crate::parse::suggest::nearest;
use understory_python::highlight::{MAX_NESTING, is_too_deep};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// The folder of the modules that the checks of several starters import.
pub(in crate::parse) const SHARED: &str = "content/starters/shared";
/// The name of the file.
pub(in crate::parse) const CHECKS_PY: &str = "checks.py";

/// The module whose names the engine provides.
const ENGINE: &str = "understory";

/// Whose checks the code is for.
#[derive(Clone, Copy)]
pub(in crate::parse) enum Owner<'a> {
    /// An exercise of the lesson in this folder.
    Exercise(&'a str),
    /// A starter whose checks look at these modules.
    Starter(&'a [String]),
}

impl Owner<'_> {
    /// Returns whether the names of a module are there without an import.
    fn is_given(self, module: &str) -> bool {
        module == ENGINE
            || match self {
                Owner::Exercise(_) => module == "main",
                Owner::Starter(modules) => modules.iter().any(|each| each == module),
            }
    }

    /// Returns the path of a module that the author wrote for several checks.
    fn shared_module_path(self, module: &str) -> Option<String> {
        match self {
            Owner::Exercise(lesson) => {
                (module == "lesson").then(|| format!("{lesson}/{CHECKS_PY}"))
            }
            Owner::Starter(_) => {
                module.strip_prefix("shared.").map(|name| format!("{SHARED}/{name}.py"))
            }
        }
    }
}

/// Reads `checks.py`, and reports what isn't Python.
pub(in crate::parse) fn read(
    file: Option<FileId>,
    owner: Owner<'_>,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> CheckCode {
    let mut reader = Reader { owner, sources, modules: Vec::new(), open: Vec::new() };
    let (text, functions) = file.map(|file| reader.module(file, diagnostics)).unwrap_or_default();
    CheckCode { file, text, functions, modules: reader.modules }
}

struct Reader<'a> {
    owner: Owner<'a>,
    sources: &'a Sources,
    /// What was imported, each after the modules that it imports itself.
    modules: Vec<SharedModule>,
    /// The modules that are being read, which may import one another.
    open: Vec<FileId>,
}

impl Reader<'_> {
    /// Returns a file's text as the engine runs it, and the names of its functions.
    fn module(&mut self, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> (String, Vec<String>) {
        let path = &self.sources.file(file).path;
        let name = path.rsplit('/').next().unwrap_or(path);
        let Some(text) = self.sources.file(file).text() else { return Default::default() };
        if is_too_deep(text) {
            let message = format!("{name} nests more than {MAX_NESTING} levels deep");
            let hint = "split it into smaller pieces, and give each a name";
            let span = Span::start_of(file);
            diagnostics.push(Diagnostic::new(Code::DeepNesting, span, message, hint));
            return Default::default();
        }
        let parsed = match parse_module(text) {
            Ok(parsed) => parsed,
            Err(error) => {
                let start = error.location.start().to_usize();
                let end = error.location.end().to_usize().max(start);
                let message = format!("{name} is not valid Python: {}", error.error);
                let hint = "correct it; Python would stop there, too";
                let span = Span::new(file, start, end);
                diagnostics.push(Diagnostic::new(Code::InvalidChecks, span, message, hint));
                return Default::default();
            }
        };
        self.open.push(file);
        let mut code = text.to_owned();
        let mut functions = Vec::new();
        for statement in parsed.suite() {
            match statement {
                Stmt::FunctionDef(function) => functions.push(function.name.to_string()),
                Stmt::ImportFrom(import) => {
                    let Some(module) = &import.module else { continue };
                    let range = import.range.start().to_usize()..import.range.end().to_usize();
                    if self.owner.is_given(module) {
                        // Empty lines, so that the others keep their numbers.
                        let lines = "\n".repeat(text[range.clone()].matches('\n').count());
                        let spaces = " ".repeat(range.len() - lines.len());
                        code.replace_range(range, &(lines + spaces.as_str()));
                    } else if let Some(path) = self.owner.shared_module_path(module) {
                        let span = Span::new(file, range.start, range.end);
                        self.import(module, &path, span, diagnostics);
                    }
                }
                _ => {}
            }
        }
        self.open.pop();
        (code, functions)
    }

    /// Reads a shared module, unless it was read before.
    fn import(&mut self, name: &str, path: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) {
        if self.modules.iter().any(|each| each.name == name) {
            return;
        }
        let Some(file) = self.sources.find(path) else {
            let message = format!("there is no {path}");
            let hint = "create it, or remove this import";
            diagnostics.push(Diagnostic::new(Code::InvalidChecks, span, message, hint));
            return;
        };
        if self.open.contains(&file) {
            let message = format!("{path} imports itself, or a module that imports it");
            let hint = "move what both need into a third module";
            diagnostics.push(Diagnostic::new(Code::InvalidChecks, span, message, hint));
            return;
        }
        let (text, _) = self.module(file, diagnostics);
        self.modules.push(SharedModule { name: name.to_owned(), file, text });
    }
}

/// Returns the script that the engine runs: a call of a function in `checks.py`, or the line that
/// `script` contains. Reports several lines, and functions that aren't there.
pub(in crate::parse) fn script(
    code: &CheckCode,
    keys: &mut Keys<'_, '_>,
    script: &str,
    place: Span,
) -> String {
    let name = script.trim();
    if name.contains('\n') {
        let hint = "write it as a function into checks.py, beside this file, and name it here: \
                    `script = \"name_of_the_function\"`";
        keys.report(Code::PythonInToml, place, "this script has several lines", hint);
    } else if is_function(name) && !code.functions.iter().any(|function| function == name) {
        let hint = match nearest(name, code.functions.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `script = \"{near}\"`?"),
            None => format!("write it there: `def {name}():`"),
        };
        let message = format!("checks.py has no function {name}");
        keys.report(Code::InvalidChecks, place, message, hint);
    }
    code.script(script)
}

/// Reports helpers, which are code in a string.
pub(in crate::parse) fn refuse_helpers(keys: &mut Keys<'_, '_>) {
    if let Some(place) = keys.key_place("helpers") {
        keys.pass_over("helpers");
        let hint = "write it into checks.py, beside this file";
        keys.report(Code::PythonInToml, place, "code doesn't belong in a string", hint);
    }
}

/// Returns whether a script is the name of a function, not a statement.
fn is_function(script: &str) -> bool {
    is_name(script) && parse_expression(script).is_ok()
}

impl CheckCode {
    /// Returns what the engine runs for a `script`: if it's only a name, a call of that function.
    pub fn script(&self, script: &str) -> String {
        let name = script.trim();
        if is_function(name) { format!("{name}()") } else { script.to_owned() }
    }
}
