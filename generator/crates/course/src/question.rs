//! Reads questions from their directives: `predict`, `quiz`, `reflect` and `rebuild`.
//!
//! Splits a [`Directive`] into the question and its answer. `understory_check`,
//! `understory_verify` and `understory_render` share this, so that they agree on what a question
//! contains. Runs nothing.

pub mod quiz;

use crate::directives::DirectiveKind;
use crate::model::{Block, CodeBlock, Directive};

/// Splits a question at its first `answer`, into what it shows and what it hides.
#[must_use]
pub fn parts(directive: &Directive) -> (&[Block], &[Block]) {
    let blocks = &directive.body.blocks;
    let at = blocks.iter().position(is_answer).unwrap_or(blocks.len());
    blocks.split_at(at)
}

fn is_answer(block: &Block) -> bool {
    matches!(block, Block::Directive(directive) if directive.is(DirectiveKind::Answer))
}

/// Returns the programs whose output a `predict` asks for: those that are run. Without one,
/// readers predict in words.
#[must_use]
pub fn programs_to_predict(directive: &Directive) -> Vec<&CodeBlock> {
    let programs = parts(directive).0.iter().filter_map(program);
    programs.filter(|program| program.runs_alone()).collect()
}

/// Returns the program that a `rebuild` is compared with: the first in its answer.
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
