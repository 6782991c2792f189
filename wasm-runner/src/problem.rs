//! From an exception to the [`Problem`] that a learner reads.
//!
//! The words are Python's own, put together by `python/host/understory_problem.py`; here they only
//! cross the border. No colours, no HTML.

use rustpython_vm::{AsObject, VirtualMachine, builtins::PyBaseExceptionRef};

use crate::{interpreter::from_python, protocol::Problem};

/// Tells of an exception, even where the Python that should do so fails.
pub(crate) fn of(vm: &VirtualMachine, exception: PyBaseExceptionRef) -> Box<Problem> {
    let told = vm
        .import("understory_problem", 0)
        .and_then(|module| module.get_attr("problem", vm))
        .and_then(|problem| problem.call((exception.clone(),), vm))
        .and_then(|problem| from_python(vm, &problem));
    Box::new(told.unwrap_or_else(|_| bare(vm, &exception)))
}

fn bare(vm: &VirtualMachine, exception: &PyBaseExceptionRef) -> Problem {
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
