//! The questions of a text, read out of their directives: `predict`, `quiz`, `reflect`,
//! `rebuild`.
//!
//! A [`Directive`] enters; what is asked, and what answers it, leaves. The same reading
//! serves [`crate::check`], [`crate::verify`] and [`crate::render`], so that what an
//! author is told, what is run and what a page shows are one thing. Runs nothing.

pub mod quiz;

use crate::course::{Block, CodeBlock, Directive};

/// The directives that a reader answers.
pub const QUESTIONS: [&str; 4] = ["predict", "quiz", "reflect", "rebuild"];

/// What a question shows at once, and, from its first `answer` on, what it keeps back.
#[must_use]
pub fn parts(directive: &Directive) -> (&[Block], &[Block]) {
    let blocks = &directive.body.blocks;
    let at = blocks.iter().position(is_answer).unwrap_or(blocks.len());
    blocks.split_at(at)
}

fn is_answer(block: &Block) -> bool {
    matches!(block, Block::Directive(directive) if directive.name == "answer")
}

/// The programs that a `predict` shows.
#[must_use]
pub fn programs_to_predict(directive: &Directive) -> Vec<&CodeBlock> {
    parts(directive).0.iter().filter_map(program).collect()
}

/// The program that a `rebuild` is compared with: the first in its answer.
#[must_use]
pub fn program_to_rebuild(directive: &Directive) -> Option<&CodeBlock> {
    parts(directive).1.iter().find_map(|block| match block {
        Block::Directive(answer) => answer.body.blocks.iter().find_map(program),
        _ => None,
    })
}

fn program(block: &Block) -> Option<&CodeBlock> {
    match block {
        Block::Code(code) if code.language == "python" => Some(code),
        _ => None,
    }
}
