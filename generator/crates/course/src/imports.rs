//! The programs of a lesson that run in the page, and the modules that they import.

use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{Identifier, Stmt};
use ruff_text_size::TextRange;

use crate::model::{Block, Language, Lesson, Mode};
use understory_python::highlight;
use understory_source::{Sources, Span};

/// A program that runs in the page.
#[derive(Debug, Clone, Copy)]
pub struct Program<'a> {
    /// Its code.
    pub code: &'a str,
    /// Where it is, or where its edit is.
    pub span: Span,
    /// Whether it's an edit of another program, so that its text isn't in the file.
    pub is_edit: bool,
    /// Whether it ends with an error on purpose.
    pub fails: bool,
}

impl Program<'_> {
    /// Returns the place of a part of the code, or of the whole edit.
    #[must_use]
    pub fn place(&self, range: TextRange) -> Span {
        if self.is_edit {
            return self.span;
        }
        let Span { file, start, .. } = self.span;
        Span::new(file, start + range.start().to_usize(), start + range.end().to_usize())
    }
}

/// Returns the programs of a lesson that run in the page.
#[must_use]
pub fn programs<'a>(lesson: &'a Lesson, sources: &'a Sources) -> Vec<Program<'a>> {
    if lesson.front.mode == Mode::Local {
        return Vec::new();
    }
    let blocks = lesson.body.every_block().into_iter().filter_map(|block| match block {
        Block::Code(code) if code.language == "python" => Some(code),
        _ => None,
    });
    let blocks = blocks
        // Readers run quoted code on their own computers.
        .filter(|block| block.runs_alone())
        .map(|block| Program {
            code: &block.code,
            span: block.code_span,
            is_edit: false,
            fails: block.error.is_some(),
        });
    let exercises = lesson.exercises.iter();
    let in_python = exercises.filter(|exercise| exercise.language() == Language::Python);
    let answers = in_python.flat_map(|exercise| exercise.right_programs(sources));
    let answers = answers.map(|(code, file, span)| Program {
        code,
        span,
        is_edit: file.is_none(),
        fails: false,
    });
    let apps = lesson.apps.iter().flat_map(|app| {
        let programs = app.files.iter().filter(|(path, _)| path.ends_with(".py"));
        programs.map(|(_, file)| (*file, app.fails))
    });
    let apps = apps.filter_map(|(file, fails)| {
        let code = sources.file(file).text()?;
        Some(Program { code, span: Span::start_of(file), is_edit: false, fails })
    });
    blocks.chain(answers).chain(apps).collect()
}

/// Returns the full names of the modules that a program imports, in order.
#[must_use]
pub fn imports(code: &str) -> Vec<Identifier> {
    let mut modules = Imports::default();
    // Most programs of beginners import nothing, so parsing them would be wasted.
    if code.contains("import")
        && let Some(parsed) = highlight::read(code)
    {
        modules.visit_body(parsed.suite());
    }
    modules.0
}

#[derive(Default)]
struct Imports(Vec<Identifier>);

impl StatementVisitor<'_> for Imports {
    fn visit_stmt(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Import(import) => {
                let names = import.names.iter();
                self.0.extend(names.map(|alias| alias.name.clone()));
            }
            Stmt::ImportFrom(import) if import.level == 0 => self.0.extend(import.module.clone()),
            _ => walk_stmt(self, statement),
        }
    }
}
