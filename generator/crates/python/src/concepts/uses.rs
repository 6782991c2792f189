//! Finds the concepts that a Python program uses.
//!
//! Walks the syntax tree of `ruff_python_parser`. In a program with syntax errors, which some
//! lessons show on purpose, only the keywords that start statements count. Types are known
//! only if the program shows them: `"a" + b` joins strings, `a + b` counts as a sum.

mod expressions;
mod statements;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{Decorator, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::table::Syntax;
use super::{Keys, Use};
use crate::highlight;

/// Returns the concepts that a program uses, in order. `own` are the functions and methods
/// that the lesson's programs define; calls of methods with these names are ignored.
#[must_use]
pub fn uses(code: &str, own_functions: &BTreeSet<String>) -> Vec<Use> {
    let Some(parsed) = highlight::read(code) else {
        return Vec::new();
    };
    let mut reader = Reader::new(code, own_functions);
    let mut opens = true;
    let is_readable = parsed.errors().is_empty();
    for token in parsed.tokens() {
        let (kind, range) = token.as_tuple();
        match kind {
            TokenKind::Comment => reader.record(Syntax::Comment, range),
            TokenKind::String | TokenKind::FStringMiddle if code[range].contains("\\n") => {
                reader.record(Syntax::NewlineEscape, range);
            }
            _ => {}
        }
        if let Some(syntax) = opening(kind).filter(|_| opens && !is_readable) {
            reader.record(syntax, range);
        }
        opens = matches!(
            kind,
            TokenKind::Newline
                | TokenKind::NonLogicalNewline
                | TokenKind::Comment
                | TokenKind::Indent
                | TokenKind::Dedent
        );
    }
    if is_readable {
        reader.visit_body(parsed.suite());
    }
    let mut uses = reader.uses;
    uses.sort_by_key(|each| (each.range.start, each.range.end));
    uses.dedup();
    uses
}

/// Returns the concepts that code in a sentence uses. The code may be an incomplete statement, such
/// as `for`.
#[must_use]
pub fn uses_in_sentence(code: &str, own_functions: &BTreeSet<String>) -> Vec<Use> {
    let opening = code.trim().trim_end_matches(':').trim_end();
    if let Some(value) = field(opening) {
        let mut uses_of_value = uses(value, own_functions);
        for each in &mut uses_of_value {
            each.range = each.range.start + 1..each.range.end + 1;
        }
        return uses_of_value;
    }
    let Some(parsed) = highlight::read(opening) else {
        return Vec::new();
    };
    let mut tokens = parsed.tokens().iter().map(|token| token.as_tuple());
    match tokens.next().and_then(|(kind, _)| self::opening(kind)) {
        // The keyword may be followed by an expression with more concepts: `for a in "word":`.
        Some(syntax) if !parsed.errors().is_empty() => {
            let statement = format!("{opening}: pass");
            let mut uses_of_value = uses(&statement, own_functions);
            if uses_of_value.iter().all(|each| each.keys != syntax.keys()) {
                let keys = syntax.keys();
                let range = 0..opening.split(' ').next().map_or(0, str::len);
                uses_of_value.push(Use { range, keys });
            }
            uses_of_value
        }
        _ if parsed.errors().is_empty() => uses(opening, own_functions),
        _ => Vec::new(),
    }
}

/// Returns the value in `{age + 5}`, which in a sentence is a field of an f-string, not a set.
fn field(code: &str) -> Option<&str> {
    let content = code.strip_prefix('{')?.strip_suffix('}')?;
    let is_collection = content.trim().is_empty() || content.contains([',', '"', '\'']);
    let value = content.split(':').next().unwrap_or(content);
    (!is_collection).then_some(value)
}

/// Returns the names of the functions and methods that a program defines.
#[must_use]
pub fn functions(code: &str) -> BTreeSet<String> {
    use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
    struct Functions(BTreeSet<String>);
    impl StatementVisitor<'_> for Functions {
        fn visit_stmt(&mut self, statement: &Stmt) {
            if let Stmt::FunctionDef(function) = statement {
                self.0.insert(function.name.to_string());
            }
            walk_stmt(self, statement);
        }
    }
    // Most programs of beginners define nothing, so parsing them again would be wasted.
    let mut collector = Functions(BTreeSet::new());
    if code.contains("def ")
        && let Some(parsed) = highlight::read(code)
    {
        collector.visit_body(parsed.suite());
    }
    collector.0
}

/// Returns the syntax of a statement that starts with this keyword.
fn opening(kind: TokenKind) -> Option<Syntax> {
    Some(match kind {
        TokenKind::Assert => Syntax::Assert,
        TokenKind::At => Syntax::Decorator,
        TokenKind::Async => Syntax::Async,
        TokenKind::Break => Syntax::Break,
        TokenKind::Class => Syntax::Class,
        TokenKind::Continue => Syntax::Continue,
        TokenKind::Def => Syntax::Def,
        TokenKind::Elif => Syntax::Elif,
        TokenKind::Else | TokenKind::If => Syntax::If,
        TokenKind::Except | TokenKind::Try => Syntax::Try,
        TokenKind::Finally => Syntax::ElseFinally,
        TokenKind::For => Syntax::For,
        TokenKind::From | TokenKind::Import => Syntax::Import,
        TokenKind::Global => Syntax::Global,
        TokenKind::Raise => Syntax::Raise,
        TokenKind::Return => Syntax::Return,
        TokenKind::While => Syntax::While,
        TokenKind::With => Syntax::With,
        _ => return None,
    })
}

/// The type of a variable's last known value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Dict,
    Set,
    Other,
}

/// Walks a program and records the concepts it uses.
struct Reader<'a> {
    code: &'a str,
    own_functions: &'a BTreeSet<String>,
    uses: Vec<Use>,
    kinds: BTreeMap<String, Kind>,
}

impl<'a> Reader<'a> {
    fn new(code: &'a str, own_functions: &'a BTreeSet<String>) -> Self {
        Self { code, own_functions, uses: Vec::new(), kinds: BTreeMap::new() }
    }

    fn record(&mut self, syntax: Syntax, range: TextRange) {
        self.record_keys(syntax.keys(), range);
    }

    fn record_keys(&mut self, keys: Keys, range: TextRange) {
        let range: Range<usize> = range.start().to_usize()..range.end().to_usize();
        self.uses.push(Use { range, keys });
    }

    /// Returns the keyword that starts a statement, so that not the whole statement is
    /// underlined.
    fn word_of(&self, statement: &impl Ranged) -> TextRange {
        let range = statement.range();
        let text = &self.code[range];
        let length = text.find(|each: char| !each.is_ascii_alphabetic()).unwrap_or(text.len());
        let length = ruff_text_size::TextSize::try_from(length).unwrap_or_default();
        TextRange::at(range.start(), length)
    }

    fn kind_of(&self, expression: &Expr) -> Kind {
        match expression {
            Expr::StringLiteral(_) | Expr::FString(_) => Kind::Text,
            Expr::Dict(_) | Expr::DictComp(_) => Kind::Dict,
            Expr::Set(_) | Expr::SetComp(_) => Kind::Set,
            Expr::Name(name) => self.kinds.get(&*name.id).copied().unwrap_or(Kind::Other),
            Expr::BinOp(sum) => match (self.kind_of(&sum.left), self.kind_of(&sum.right)) {
                (Kind::Text, _) | (_, Kind::Text) => Kind::Text,
                (Kind::Set, _) | (_, Kind::Set) => Kind::Set,
                _ => Kind::Other,
            },
            Expr::Call(call) => match &*call.func {
                Expr::Name(name) => match name.id.as_str() {
                    "input" | "str" => Kind::Text,
                    "dict" => Kind::Dict,
                    "set" => Kind::Set,
                    _ => Kind::Other,
                },
                Expr::Attribute(method) => match method.attr.as_str() {
                    "strip" | "lower" | "upper" | "title" | "join" => Kind::Text,
                    _ => Kind::Other,
                },
                _ => Kind::Other,
            },
            _ => Kind::Other,
        }
    }

    /// Remembers the type of a variable's new value.
    fn remember(&mut self, target: &Expr, value: &Expr) {
        if let Expr::Name(name) = target {
            let kind = self.kind_of(value);
            self.kinds.insert(name.id.to_string(), kind);
        }
    }
}

impl<'a> Visitor<'a> for Reader<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.statement(statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        self.expression(expression);
    }

    fn visit_annotation(&mut self, annotation: &'a Expr) {
        self.annotation(annotation, Syntax::TypeHint);
    }

    fn visit_decorator(&mut self, decorator: &'a Decorator) {
        self.decorator(decorator);
    }
}

#[cfg(test)]
mod tests;
