//! The part of the reader that handles expressions.

use ruff_python_ast::visitor::walk_expr;
use ruff_python_ast::{
    CmpOp, Comprehension, Expr, ExprBinOp, ExprCall, ExprCompare, ExprSubscript, FStringPart,
    InterpolatedStringElement, Number, Operator, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

use super::{Kind, Reader};
use crate::concepts::table::{FUNCTIONS, METHODS, NAMES, Syntax, keys_in};

impl Reader<'_> {
    pub(super) fn expression(&mut self, expression: &Expr) {
        let range = expression.range();
        match expression {
            Expr::StringLiteral(_) => self.record(Syntax::Text, range),
            Expr::FString(text) => {
                self.record(Syntax::FString, range);
                for part in &text.value {
                    if let FStringPart::FString(part) = part {
                        self.formats(&part.elements);
                    }
                }
            }
            Expr::BooleanLiteral(_) => self.record(Syntax::Boolean, range),
            Expr::NoneLiteral(_) => self.record(Syntax::None, range),
            Expr::BinOp(operation) => self.operation(operation),
            Expr::BoolOp(_) => self.record(Syntax::Logic, range),
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.record(Syntax::Logic, range);
            }
            Expr::Compare(comparison) => self.comparison(comparison),
            Expr::Lambda(_) => self.record(Syntax::Lambda, range),
            Expr::List(list) => {
                self.record(Syntax::List, range);
                self.nested(list.elts.iter());
            }
            Expr::Tuple(_) => self.record(Syntax::Tuple, range),
            Expr::Set(_) => self.record(Syntax::Set, range),
            Expr::Dict(dict) => {
                self.record(Syntax::Dict, range);
                self.nested(dict.items.iter().map(|item| &item.value));
            }
            Expr::ListComp(each) => {
                self.comprehension(Syntax::ListComprehension, range, &each.generators)
            }
            Expr::SetComp(each) => {
                self.comprehension(Syntax::SetComprehension, range, &each.generators)
            }
            Expr::DictComp(each) => {
                self.comprehension(Syntax::DictComprehension, range, &each.generators)
            }
            Expr::Generator(each) => {
                self.comprehension(Syntax::GeneratorExpression, range, &each.generators);
            }
            Expr::Await(_) => self.record(Syntax::Await, range),
            Expr::Yield(_) | Expr::YieldFrom(_) => self.record(Syntax::Yield, range),
            Expr::Subscript(item) => self.item(item),
            Expr::Call(call) => self.call(call),
            Expr::Name(name) => self.name(name.id.as_str(), range),
            Expr::Attribute(attribute) => {
                self.name(attribute.attr.as_str(), attribute.attr.range())
            }
            _ => {}
        }
        walk_expr(self, expression);
    }

    fn name(&mut self, name: &str, range: TextRange) {
        if let Some(keys) = keys_in(NAMES, name) {
            self.record_keys(keys, range);
        }
    }

    fn formats<'e>(&mut self, elements: impl IntoIterator<Item = &'e InterpolatedStringElement>) {
        for element in elements {
            if let InterpolatedStringElement::Interpolation(value) = element
                && let Some(format) = &value.format_spec
            {
                self.record(Syntax::FormatSpec, format.range());
            }
        }
    }

    fn operation(&mut self, operation: &ExprBinOp) {
        let kinds = [self.kind_of(&operation.left), self.kind_of(&operation.right)];
        let syntax = match operation.op {
            Operator::FloorDiv => Syntax::FloorDivision,
            Operator::Mod if kinds[0] != Kind::Text => Syntax::Remainder,
            Operator::Add | Operator::Mult if kinds.contains(&Kind::Text) => Syntax::Concatenation,
            Operator::Mult if operation.left.is_list_expr() || operation.right.is_list_expr() => {
                Syntax::ListRepetition
            }
            Operator::BitAnd | Operator::BitOr | Operator::BitXor => Syntax::SetOperation,
            Operator::Sub if kinds.contains(&Kind::Set) => Syntax::SetOperation,
            Operator::Add | Operator::Sub | Operator::Mult | Operator::Div | Operator::Pow => {
                Syntax::Arithmetic
            }
            _ => return,
        };
        self.record(syntax, operation.range());
    }

    fn comparison(&mut self, comparison: &ExprCompare) {
        let range = comparison.range();
        if comparison.ops.len() > 1 {
            self.record(Syntax::ChainedComparison, range);
        }
        for (operator, right) in comparison.ops.iter().zip(&comparison.comparators) {
            let syntax = match operator {
                CmpOp::In | CmpOp::NotIn if self.kind_of(right) == Kind::Text => Syntax::InText,
                CmpOp::In | CmpOp::NotIn => Syntax::In,
                CmpOp::Is | CmpOp::IsNot => Syntax::Is,
                _ => Syntax::Comparison,
            };
            self.record(syntax, range);
        }
    }

    /// Records a list or a dictionary inside another one.
    fn nested<'e>(&mut self, expressions: impl Iterator<Item = &'e Expr>) {
        for each in expressions {
            if matches!(each, Expr::List(_) | Expr::Dict(_)) {
                self.record(Syntax::Nested, each.range());
            }
        }
    }

    fn comprehension(&mut self, syntax: Syntax, range: TextRange, generators: &[Comprehension]) {
        self.record(syntax, range);
        for each in generators {
            self.loop_target(&each.target);
        }
    }

    fn item(&mut self, item: &ExprSubscript) {
        let range = item.range();
        let syntax = match &*item.slice {
            Expr::Slice(_) => Syntax::Slice,
            Expr::StringLiteral(_) => Syntax::KeyLookup,
            Expr::UnaryOp(number) if number.op == UnaryOp::USub && is_whole(&number.operand) => {
                Syntax::NegativeIndex
            }
            _ if self.kind_of(&item.value) == Kind::Dict => Syntax::KeyLookup,
            _ => Syntax::Index,
        };
        self.record(syntax, range);
    }

    fn call(&mut self, call: &ExprCall) {
        match &*call.func {
            Expr::Name(function) => {
                let name = function.id.as_str();
                if self.own_functions.contains(name) {
                    if let Some(keyword) = call.arguments.keywords.first() {
                        self.record(Syntax::KeywordArgument, keyword.range());
                    }
                    return;
                }
                if let Some(keys) = keys_in(FUNCTIONS, name) {
                    self.record_keys(keys, function.range());
                }
                match name {
                    "print" if call.arguments.args.len() > 1 => {
                        self.record(Syntax::ManyValues, call.range());
                    }
                    "super" => self.record(Syntax::Super, function.range()),
                    "open" => self.open(call),
                    _ => {}
                }
                self.key_function(call, name);
            }
            Expr::Attribute(method) => {
                let name = method.attr.as_str();
                if self.own_functions.contains(name) {
                    return;
                }
                if let Some(keys) = keys_in(METHODS, name) {
                    self.record_keys(keys, method.attr.range());
                }
                self.key_function(call, name);
            }
            _ => {}
        }
    }

    fn key_function(&mut self, call: &ExprCall, name: &str) {
        let sorts = matches!(name, "sorted" | "sort" | "min" | "max");
        if let Some(keyword) = call.arguments.find_keyword("key").filter(|_| sorts) {
            self.record(Syntax::KeyFunction, keyword.range());
        }
    }

    fn open(&mut self, call: &ExprCall) {
        if let Some(encoding) = call.arguments.find_keyword("encoding") {
            self.record(Syntax::Encoding, encoding.range());
        }
        let mode =
            call.arguments.find_argument_value("mode", 1).and_then(Expr::as_string_literal_expr);
        if let Some(mode) = mode.filter(|mode| mode.value.to_str().contains(['w', 'a', 'x'])) {
            self.record(Syntax::WriteMode, mode.range());
        }
    }

    /// Reads a type hint, whose expressions are types and not values.
    pub(super) fn annotation(&mut self, hint: &Expr, syntax: Syntax) {
        self.record(syntax, hint.range());
        match hint {
            Expr::Subscript(generic) => self.record(Syntax::GenericHint, generic.range()),
            Expr::BinOp(union)
                if union.left.is_none_literal_expr() || union.right.is_none_literal_expr() =>
            {
                self.record(Syntax::UnionNone, union.range());
            }
            _ => {}
        }
    }
}

fn is_whole(expression: &Expr) -> bool {
    matches!(expression, Expr::NumberLiteral(number) if matches!(number.value, Number::Int(_)))
}
