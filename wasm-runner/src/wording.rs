//! CPython's words for errors that RustPython says differently.
//!
//! Only what a program can see when it catches the error is mended here; words that are read in
//! tracebacks alone are `python/host/understory_wording.py`'s.

use rustpython_vm::{
    AsObject, Py, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyType},
    function::FuncArgs,
};

/// Puts the words in place, once for an interpreter.
pub(crate) fn mend(vm: &VirtualMachine) {
    let exceptions = &vm.ctx.exceptions;
    for class in [exceptions.unbound_local_error, exceptions.recursion_error] {
        wrap_method(class, "__str__", vm, |told, vm| {
            let text = told?.str(vm)?;
            Ok(match cpython_words(&text.to_string_lossy()) {
                Some(words) => vm.ctx.new_str(words).into(),
                None => text.into(),
            })
        });
    }
    // These two name themselves when they find nothing.
    for (name, words) in [
        ("index", "list.index(x): x not in list"),
        ("remove", "list.remove(x): x not in list"),
    ] {
        wrap_method(vm.ctx.types.list_type, name, vm, move |found, vm| {
            let is_value_error =
                |raised: &PyBaseExceptionRef| raised.class().is(vm.ctx.exceptions.value_error);
            found.map_err(|raised| {
                if is_value_error(&raised) {
                    vm.new_value_error(words)
                } else {
                    raised
                }
            })
        });
    }
}

/// Lets `mend` answer in the place of a type's method, which it is given the answer of.
fn wrap_method(
    class: &'static Py<PyType>,
    name: &'static str,
    vm: &VirtualMachine,
    mend: impl Fn(PyResult, &VirtualMachine) -> PyResult + 'static,
) {
    let attribute = vm.ctx.intern_str(name);
    let method = class.get_attr(attribute).expect("the type has this method");
    let mended = vm.new_method(name, class, move |args: FuncArgs, vm: &VirtualMachine| {
        mend(method.call(args, vm), vm)
    });
    class.set_attr(attribute, mended.into());
}

/// CPython's text of an exception, where RustPython has another.
fn cpython_words(text: &str) -> Option<String> {
    let unbound = text
        .strip_prefix("local variable ")
        .and_then(|rest| rest.strip_suffix(" referenced before assignment"));
    if let Some(name) = unbound {
        return Some(format!(
            "cannot access local variable {name} where it is not associated with a value"
        ));
    }
    let trimmed = text.trim_end();
    (trimmed.len() < text.len()).then(|| trimmed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::cpython_words;

    #[test]
    fn an_unbound_local_is_named_as_in_cpython() {
        assert_eq!(
            cpython_words("local variable 'x' referenced before assignment").as_deref(),
            Some("cannot access local variable 'x' where it is not associated with a value"),
        );
    }

    #[test]
    fn other_words_stay() {
        assert_eq!(cpython_words("maximum recursion depth exceeded"), None);
    }
}
