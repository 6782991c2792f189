//! Turns an exception into the [`Problem`] that the learner sees.
//!
//! `python/host/understory_problem.py` builds the text from Python's own messages. It's plain text,
//! without colours or HTML.

use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

use crate::{interpreter::from_python, protocol::Problem};

/// Describes an exception. If the Python code for that fails, falls back to the basic facts.
pub(crate) fn of(vm: &VirtualMachine, exception: PyBaseExceptionRef) -> Box<Problem> {
    let problem = vm
        .import("understory_problem", 0)
        .and_then(|module| module.get_attr("problem", vm))
        .and_then(|problem| problem.call((exception.clone(),), vm))
        .and_then(|problem| from_python(vm, &problem));
    Box::new(problem.unwrap_or_else(|_| fallback(vm, &exception)))
}

fn fallback(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> Problem {
    let mut traceback = String::new();
    let message = match exception.as_object().str(vm) {
        Ok(message) => message.to_string_lossy().into_owned(),
        Err(_) => String::new(),
    };
    if vm.write_exception(&mut traceback, exception).is_err() {
        traceback.clone_from(&message);
    }
    Problem {
        class: exception.class().name().to_string(),
        message,
        line: None,
        traceback,
        explanation: None,
    }
}
