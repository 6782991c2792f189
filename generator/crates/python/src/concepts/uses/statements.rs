//! The part of the reader that handles statements.

use ruff_python_ast::visitor::{Visitor, walk_stmt};
use ruff_python_ast::{
    Decorator, ElifElseClause, Expr, Parameters, Stmt, StmtClassDef, StmtFunctionDef, StmtIf,
    StmtTry,
};
use ruff_text_size::Ranged;

use super::Reader;
use crate::concepts::table::{MODULES, NAMES, Syntax, keys_in};

impl Reader<'_> {
    pub(super) fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    self.target(target);
                    self.remember(target, &assign.value);
                }
                self.visit_expr(&assign.value);
                return;
            }
            Stmt::AugAssign(assign) => {
                self.record(Syntax::AugmentedAssignment, assign.range());
                self.visit_expr(&assign.target);
                self.visit_expr(&assign.value);
                return;
            }
            Stmt::For(each) => {
                self.record(Syntax::For, self.word_of(each));
                if let Expr::StringLiteral(text) = &*each.iter {
                    self.record(Syntax::ForText, text.range());
                }
                self.loop_target(&each.target);
                self.visit_expr(&each.iter);
                self.visit_body(&each.body);
                self.visit_body(&each.orelse);
                return;
            }
            Stmt::While(each) => self.record(Syntax::While, self.word_of(each)),
            Stmt::Break(each) => self.record(Syntax::Break, each.range()),
            Stmt::Continue(each) => self.record(Syntax::Continue, each.range()),
            Stmt::If(choice) => self.choice(choice),
            Stmt::Match(choice) => self.record(Syntax::Match, self.word_of(choice)),
            Stmt::With(block) => {
                let syntax = if block.is_async { Syntax::AsyncWith } else { Syntax::With };
                self.record(syntax, self.word_of(block));
            }
            Stmt::Try(block) => self.trial(block),
            Stmt::Raise(raise) => {
                self.record(Syntax::Raise, self.word_of(raise));
                if let Some(cause) = &raise.cause {
                    self.record(Syntax::RaiseFrom, cause.range());
                }
            }
            Stmt::Assert(assert) => self.record(Syntax::Assert, self.word_of(assert)),
            Stmt::Global(global) => self.record(Syntax::Global, self.word_of(global)),
            Stmt::Nonlocal(global) => self.record(Syntax::Global, self.word_of(global)),
            Stmt::Return(end) => {
                self.record(Syntax::Return, self.word_of(end));
                if let Some(Expr::Tuple(several)) = end.value.as_deref() {
                    self.record(Syntax::ReturnMany, several.range());
                }
            }
            Stmt::Import(import) => {
                self.record(Syntax::Import, self.word_of(import));
                for alias in &import.names {
                    self.module(alias.name.as_str(), alias.range());
                }
            }
            Stmt::ImportFrom(import) => {
                self.record(Syntax::Import, self.word_of(import));
                if let Some(module) = import.module.as_ref().filter(|_| import.level == 0) {
                    self.module(module.as_str(), module.range());
                }
                if import.level > 0 {
                    self.record(Syntax::OwnPackage, self.word_of(import));
                }
                for alias in &import.names {
                    if let Some(keys) = keys_in(NAMES, alias.name.as_str()) {
                        self.record_keys(keys, alias.range());
                    }
                }
            }
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => {
                self.class(class);
                return;
            }
            Stmt::AnnAssign(field) => {
                if let Some(value) = &field.value {
                    self.visit_expr(value);
                }
                self.annotation(&field.annotation, Syntax::TypeHint);
                return;
            }
            _ => {}
        }
        walk_stmt(self, statement);
    }

    /// Reads the left side of an assignment.
    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.record(Syntax::Assignment, name.range()),
            Expr::Tuple(names) => self.record(Syntax::Unpacking, names.range()),
            Expr::List(names) => self.record(Syntax::Unpacking, names.range()),
            Expr::Subscript(item) => {
                self.record(Syntax::ItemUpdate, item.range());
                self.visit_expr(&item.value);
            }
            _ => {}
        }
    }

    pub(super) fn loop_target(&mut self, target: &Expr) {
        if matches!(target, Expr::Tuple(_) | Expr::List(_)) {
            self.record(Syntax::ForUnpack, target.range());
        }
    }

    fn choice(&mut self, choice: &StmtIf) {
        let guard = "__name__ ==";
        let syntax = if self.code[choice.test.range()].starts_with(guard) {
            Syntax::MainGuard
        } else {
            Syntax::If
        };
        self.record(syntax, self.word_of(choice));
        for clause in &choice.elif_else_clauses {
            if clause.test.is_some() {
                self.record(Syntax::Elif, self.word_of(clause));
            }
        }
        let bodies = choice.elif_else_clauses.iter().map(|ElifElseClause { body, .. }| body);
        for statement in bodies.chain([&choice.body]).flatten() {
            if let Stmt::If(inner_if) = statement {
                self.record(Syntax::NestedIf, self.word_of(inner_if));
            }
        }
    }

    fn trial(&mut self, block: &StmtTry) {
        self.record(Syntax::Try, self.word_of(block));
        if block.is_star {
            self.record(Syntax::ExceptStar, self.word_of(block));
        }
        if let Some(first) = block.orelse.first().or(block.finalbody.first()) {
            self.record(Syntax::ElseFinally, first.range());
        }
    }

    fn module(&mut self, name: &str, range: ruff_text_size::TextRange) {
        let first = name.split('.').next().unwrap_or(name);
        if let Some(keys) = keys_in(MODULES, first) {
            self.record_keys(keys, range);
        }
    }

    fn function(&mut self, function: &StmtFunctionDef) {
        let name = function.name.range();
        self.record(if function.is_async { Syntax::Async } else { Syntax::Def }, name);
        match function.name.as_str() {
            "__init__" => self.record(Syntax::Init, name),
            "__repr__" => self.record(Syntax::Repr, name),
            "__eq__" => self.record(Syntax::Eq, name),
            "__enter__" | "__exit__" => self.record(Syntax::OwnContextManager, name),
            _ => {}
        }
        if let Some(parameters) = &function.type_params {
            self.record(Syntax::TypeParameter, parameters.range());
        }
        self.docstring(&function.body);
        self.parameters(&function.parameters);
    }

    fn parameters(&mut self, parameters: &Parameters) {
        for each in parameters.iter_non_variadic_params() {
            let name = each.parameter.name.range();
            if each.parameter.name.as_str() == "self" {
                self.record(Syntax::Self_, name);
            } else {
                self.record(Syntax::Parameter, name);
            }
            if let Some(default) = &each.default {
                self.record(Syntax::DefaultArgument, default.range());
            }
        }
    }

    fn docstring(&mut self, body: &[Stmt]) {
        if let Some(Stmt::Expr(first)) = body.first()
            && first.value.is_string_literal_expr()
        {
            self.record(Syntax::Docstring, first.range());
        }
    }

    /// Reads a class. A custom exception counts separately, because it is taught before classes.
    fn class(&mut self, class: &StmtClassDef) {
        for decorator in &class.decorator_list {
            self.decorator(decorator);
        }
        let bases: Vec<&Expr> =
            class.arguments.iter().flat_map(|arguments| &arguments.args).collect();
        let has_ending = |ending: &str| {
            let ends = |base: &&&Expr| self.code[base.range()].ends_with(ending);
            bases.iter().any(|base| ends(&base))
        };
        let is_error = has_ending("Exception") || has_ending("Error");
        let is_enum = has_ending("Enum");
        let is_short = class.body.iter().all(|each| matches!(each, Stmt::Pass(_) | Stmt::Expr(_)));
        self.record(
            match (is_error && is_short, is_enum) {
                (true, _) => Syntax::OwnError,
                (_, true) => Syntax::EnumClass,
                _ => Syntax::Class,
            },
            class.name.range(),
        );
        if let Some(base) = bases.first().filter(|_| !is_error && !is_enum) {
            self.record(Syntax::Inheritance, base.range());
        }
        if let Some(parameters) = &class.type_params {
            self.record(Syntax::TypeParameter, parameters.range());
        }
        if !is_short {
            self.docstring(&class.body);
        }
        for base in bases {
            self.visit_expr(base);
        }
        for statement in &class.body {
            match statement {
                Stmt::AnnAssign(field) => {
                    self.annotation(&field.annotation, Syntax::FieldHint);
                    if let Some(value) = &field.value {
                        self.visit_expr(value);
                    }
                }
                Stmt::Assign(attribute) if !is_enum => {
                    let name = attribute.targets.first().map_or(attribute.range(), Ranged::range);
                    self.record(Syntax::ClassAttribute, name);
                    self.visit_expr(&attribute.value);
                }
                Stmt::Assign(member) => self.visit_expr(&member.value),
                _ => self.visit_stmt(statement),
            }
        }
    }

    /// Reads a decorator. `@property` and `@dataclass` are separate concepts.
    pub(super) fn decorator(&mut self, decorator: &Decorator) {
        let decorator_name = match &decorator.expression {
            Expr::Call(call) => &*call.func,
            other => other,
        };
        let name = match decorator_name {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => "",
        };
        self.record(
            match name {
                "property" | "setter" => Syntax::Property,
                "dataclass" => Syntax::Dataclass,
                _ => Syntax::Decorator,
            },
            decorator.range(),
        );
        if !matches!(name, "property" | "dataclass") {
            self.visit_expr(&decorator.expression);
        }
    }
}
