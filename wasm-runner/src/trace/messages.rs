//! Reads the message of an exception, without calling the learner's exception classes.

use rustpython_vm::{
    AsObject, Py, PyObject, VirtualMachine,
    builtins::{PyBaseException, PyInt, PyStr},
};

use super::plain::{base, is_heap_type, of_type, plain};

/// Built-in classes whose `__str__` only reads `args`, or attributes checked with `is_plain`.
const TRUSTED: [&str; 6] = [
    "BaseException",
    "KeyError",
    "NameError",
    "OSError",
    "RecursionError",
    "UnboundLocalError",
];
const MAX_CHARS: usize = 500;

/// Returns the exception's message, as far as it's known without running the learner's code.
pub(super) fn message(exception: &Py<PyBaseException>, vm: &VirtualMachine) -> String {
    let text = words(exception, vm).unwrap_or_else(|| from_arguments(exception, vm));
    text.chars().take(MAX_CHARS).collect()
}

fn words(exception: &Py<PyBaseException>, vm: &VirtualMachine) -> Option<String> {
    let name = vm.ctx.intern_str("__str__");
    let classes = exception.class().mro_collect();
    let owner = classes
        .iter()
        .find(|class| class.get_direct_attr(name).is_some())?;
    if is_heap_type(owner) || !TRUSTED.contains(&&*owner.name()) {
        return None;
    }
    if !exception
        .args()
        .iter()
        .all(|argument| is_plain(argument, vm))
    {
        return None;
    }
    if &*owner.name() == "OSError" {
        if is_heap_type(exception.class()) {
            return None;
        }
        for part in ["errno", "strerror", "filename", "filename2"] {
            let part = exception.as_object().get_attr(part, vm).ok()?;
            if !is_plain(&part, vm) {
                return None;
            }
        }
    }
    let text = owner
        .get_direct_attr(name)?
        .call((exception.to_owned(),), vm)
        .ok()?;
    Some(text.downcast_ref::<PyStr>()?.to_string_lossy().into_owned())
}

fn is_plain(object: &PyObject, vm: &VirtualMachine) -> bool {
    let small = |number: &Py<PyInt>| number.as_bigint().bits() <= 4_096;
    vm.is_none(object)
        || (!is_heap_type(object.class()) && object.downcast_ref::<PyStr>().is_some())
        || (!is_heap_type(object.class()) && object.downcast_ref::<PyInt>().is_some_and(small))
}

fn from_arguments(exception: &Py<PyBaseException>, vm: &VirtualMachine) -> String {
    let arguments = exception.args();
    let text = |argument: &PyObject| {
        let repr = plain(argument, vm).or_else(|| base(argument));
        repr.unwrap_or_else(|| of_type(argument, vm)).text
    };
    match arguments.as_slice() {
        [] => String::new(),
        [only] => match only.downcast_ref::<PyStr>() {
            Some(words) => words.to_string_lossy().into_owned(),
            None => text(only),
        },
        several => {
            let parts: Vec<String> = several.iter().map(|part| text(part)).collect();
            format!("({})", parts.join(", "))
        }
    }
}
