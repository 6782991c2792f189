//! Reads the rules of `understory_explain` from their Python source: each is a call of `rule`
//! whose first five arguments are strings.

use std::collections::BTreeMap;

use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{Expr, Operator, PySourceType, Stmt};

/// The files with rules, in the order in which the interpreter tries them.
const FAMILIES: [&str; 7] = [
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/syntax.py"),
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/unreadable.py"),
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/names.py"),
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/calls.py"),
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/kinds.py"),
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/values.py"),
    include_str!("../../../../../wasm-runner/python/explain/understory_explain/system.py"),
];

/// One rule.
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) errors: Vec<String>,
    /// A Python regular expression for the whole message.
    pub(super) pattern: String,
    pub(super) meaning: String,
    pub(super) look: String,
}

/// Returns every rule.
pub(super) fn rules() -> Vec<Rule> {
    FAMILIES.into_iter().flat_map(family).collect()
}

fn family(source: &str) -> Vec<Rule> {
    let parsed = ruff_python_parser::parse_unchecked_source(source, PySourceType::Python);
    let mut reader = Reader { constants: BTreeMap::new(), rules: Vec::new() };
    for statement in &parsed.syntax().body {
        if let Stmt::Assign(assign) = statement
            && let [Expr::Name(name)] = assign.targets.as_slice()
            && let Some(text) = reader.text(&assign.value)
        {
            reader.constants.insert(name.id.to_string(), text);
        }
        reader.visit_stmt(statement);
    }
    reader.rules
}

struct Reader {
    constants: BTreeMap<String, String>,
    rules: Vec<Rule>,
}

impl Reader {
    /// Returns the value of an expression that consists only of strings.
    fn text(&self, expression: &Expr) -> Option<String> {
        match expression {
            Expr::StringLiteral(literal) => Some(literal.value.to_str().to_owned()),
            Expr::Name(name) => self.constants.get(name.id.as_str()).cloned(),
            Expr::BinOp(both) if both.op == Operator::Add => {
                Some(self.text(&both.left)? + &self.text(&both.right)?)
            }
            _ => None,
        }
    }

    fn rule(&self, values: &[Expr]) -> Option<Rule> {
        let [id, errors, pattern, meaning, look, ..] = values else {
            return None;
        };
        let errors = self.text(errors)?;
        Some(Rule {
            id: self.text(id)?,
            // `*` matches any exception, so its message isn't Python's own.
            errors: errors
                .split_whitespace()
                .filter(|name| *name != "*")
                .map(str::to_owned)
                .collect(),
            pattern: self.text(pattern)?,
            meaning: self.text(meaning)?,
            look: self.text(look)?,
        })
    }
}

impl<'a> Visitor<'a> for Reader {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression
            && let Expr::Name(name) = &*call.func
            && name.id.as_str() == "rule"
            && let Some(rule) = self.rule(&call.arguments.args)
        {
            self.rules.push(rule);
        }
        walk_expr(self, expression);
    }
}
