//! Checks a program against an exercise.
//!
//! `check.py` decides on the verdict and its wording. This module passes it on unchanged.

use serde_json::Value;

use crate::{
    interpreter::Interpreter,
    protocol::{Check, Problem},
};

/// The module that runs checks.
const ENGINE: &str = "understory_check";

/// Imports the engine ahead of time, because that takes longer than most checks.
pub(crate) fn prepare(interpreter: &Interpreter) {
    interpreter.import(ENGINE);
}

/// Returns the verdict on a program. Fails only if the interpreter or `check.py` itself does.
pub(crate) fn check(interpreter: &Interpreter, check: &Check) -> Result<Value, Box<Problem>> {
    let verdict: String = interpreter.call(ENGINE, "judge_json", |vm| {
        let announce = vm.import("_understory", 0)?.get_attr("checking", vm)?;
        let exercise = vm.ctx.new_str(check.exercise.to_string());
        let source = vm.ctx.new_str(check.source.as_str());
        Ok(vec![exercise.into(), source.into(), announce])
    })?;
    Ok(serde_json::from_str(&verdict).expect("check.py answers with JSON"))
}
