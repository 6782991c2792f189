//! A program and an exercise's checks → the verdict.
//!
//! The judging and its words are `check.py`'s alone: what it says passes through unchanged.

use serde_json::Value;

use crate::{
    interpreter::Interpreter,
    protocol::{Check, Problem},
};

/// The engine of checks.
const ENGINE: &str = "understory_check";

/// Imports the engine, which takes longer than most checks.
pub(crate) fn prepare(interpreter: &Interpreter) {
    interpreter.import(ENGINE);
}

/// Checks a program; fails only where the interpreter or `check.py` itself does.
pub(crate) fn check(interpreter: &Interpreter, check: &Check) -> Result<Value, Box<Problem>> {
    let verdict: String = interpreter.call(ENGINE, "judge_json", |vm| {
        let announce = vm.import("_understory", 0)?.get_attr("checking", vm)?;
        let exercise = vm.ctx.new_str(check.exercise.to_string());
        let source = vm.ctx.new_str(check.source.as_str());
        Ok(vec![exercise.into(), source.into(), announce])
    })?;
    Ok(serde_json::from_str(&verdict).expect("check.py answers with JSON"))
}
