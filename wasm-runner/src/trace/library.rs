//! Reads values of the standard library's types.

use rustpython_vm::{
    AsObject, Py, PyObject, PyObjectRef, PyRef, VirtualMachine,
    builtins::{
        PyCode, PyDictRef, PyFunction, PyInt, PyList, PyStr, PyTuple, PyType,
        descriptor::PyMemberDescriptor,
    },
    types::GetDescriptor,
};

use super::plain::{Repr, int_text, is_heap_type, text_repr};
use crate::protocol::PlainKind;

/// Returns the repr of a date, a decimal number, a fraction or a path.
///
/// Doesn't call `__repr__`, because a learner can replace it and the attributes that it reads.
pub(super) fn repr(object: &PyObject, vm: &VirtualMachine) -> Option<Repr> {
    let class = object.class();
    let text = match (&*class.name(), &*module_of(class, vm)) {
        ("date" | "timedelta", "datetime") if !is_heap_type(class) => native_repr(object, vm)?,
        ("datetime" | "time", "datetime") if !is_heap_type(class) => {
            let zone = object.get_attr("tzinfo", vm).ok()?;
            if !vm.is_none(&zone) && is_heap_type(zone.class()) {
                return None;
            }
            native_repr(object, vm)?
        }
        ("Decimal", "decimal" | "_pydecimal") => decimal(object, vm)?,
        ("Fraction", "fractions") => {
            let over = number(object, "_numerator", vm)?;
            format!("Fraction({over}, {})", number(object, "_denominator", vm)?)
        }
        (name @ ("PosixPath" | "PurePosixPath"), "pathlib") => {
            format!("{name}({})", path(object, vm)?)
        }
        _ => return None,
    };
    Some(Repr::new(PlainKind::Other, text))
}

/// Returns the name of a class's module, or an empty string if it isn't a string.
pub(super) fn module_of(class: &Py<PyType>, vm: &VirtualMachine) -> String {
    if !is_heap_type(class) {
        let name = class.slot_name();
        let module = name
            .rsplit_once('.')
            .map_or("builtins", |(module, _)| module);
        return module.to_owned();
    }
    let module = class.get_direct_attr(vm.ctx.intern_str("__module__"));
    module
        .and_then(|module| {
            Some(
                module
                    .downcast_ref::<PyStr>()?
                    .to_string_lossy()
                    .into_owned(),
            )
        })
        .unwrap_or_default()
}

/// Returns the value in a slot of an object's class.
pub(super) fn slot(object: &PyObject, name: &str, vm: &VirtualMachine) -> Option<PyObjectRef> {
    let attribute = object.class().get_attr(vm.ctx.intern_str(name))?;
    attribute.downcast_ref::<PyMemberDescriptor>()?;
    PyMemberDescriptor::descr_get(&attribute, Some(object), None, vm).ok()
}

/// Returns a function's code. This is safe, because the class of functions can't be subclassed.
pub(super) fn code_of(function: &Py<PyFunction>, vm: &VirtualMachine) -> Option<PyRef<PyCode>> {
    function
        .as_object()
        .get_attr("__code__", vm)
        .ok()?
        .downcast()
        .ok()
}

/// Returns the defaults of a function's last positional parameters.
pub(super) fn defaults_of(function: &Py<PyFunction>, vm: &VirtualMachine) -> Vec<PyObjectRef> {
    let defaults = function.as_object().get_attr("__defaults__", vm).ok();
    defaults
        .and_then(|defaults| Some(defaults.downcast_ref::<PyTuple>()?.as_slice().to_vec()))
        .unwrap_or_default()
}

/// Returns the defaults of a function's keyword-only parameters.
pub(super) fn keyword_defaults_of(
    function: &Py<PyFunction>,
    vm: &VirtualMachine,
) -> Option<PyDictRef> {
    function
        .as_object()
        .get_attr("__kwdefaults__", vm)
        .ok()?
        .downcast()
        .ok()
}

fn native_repr(object: &PyObject, vm: &VirtualMachine) -> Option<String> {
    let repr = object.class().slots.repr.load()?;
    let text = repr(object, vm).ok()?;
    Some(text.to_string_lossy().into_owned())
}

fn number(object: &PyObject, name: &str, vm: &VirtualMachine) -> Option<String> {
    Some(int_text(slot(object, name, vm)?.downcast_ref::<PyInt>()?))
}

/// Returns `Decimal('1.50')`, from its digits and its exponent.
fn decimal(object: &PyObject, vm: &VirtualMachine) -> Option<String> {
    let digits = slot(object, "_int", vm)?;
    let digits = digits
        .downcast_ref::<PyStr>()?
        .to_string_lossy()
        .into_owned();
    let sign = if number(object, "_sign", vm)? == "0" {
        ""
    } else {
        "-"
    };
    let exponent = slot(object, "_exp", vm)?;
    if let Some(special) = exponent.downcast_ref::<PyStr>() {
        let word = if &*special.to_string_lossy() == "F" {
            "Infinity"
        } else {
            "NaN"
        };
        return Some(format!("Decimal('{sign}{word}')"));
    }
    let exponent: i64 = int_text(exponent.downcast_ref::<PyInt>()?).parse().ok()?;
    let left = digits.len() as i64 + exponent;
    // Write an exponent only in the cases where Python does.
    let text = if exponent == 0 {
        digits
    } else if exponent < 0 && left > -6 {
        if left <= 0 {
            format!("0.{}{digits}", "0".repeat(usize::try_from(-left).ok()?))
        } else {
            let (whole, rest) = digits.split_at(usize::try_from(left).ok()?);
            format!("{whole}.{rest}")
        }
    } else {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        format!("{first}{point}{rest}E{:+}", left - 1)
    };
    Some(format!("Decimal('{sign}{text}')"))
}

fn path(object: &PyObject, vm: &VirtualMachine) -> Option<String> {
    if let Some(text) = slot(object, "_str", vm) {
        return Some(text_repr(text.downcast_ref::<PyStr>()?).text);
    }
    let parts = slot(object, "_raw_paths", vm)?;
    let parts = parts.downcast_ref::<PyList>()?.borrow_vec().to_vec();
    let mut whole = String::new();
    for part in parts {
        let part = part.downcast_ref::<PyStr>()?.to_string_lossy().into_owned();
        if part.starts_with('/') {
            whole.clear();
        } else if !whole.is_empty() && !whole.ends_with('/') {
            whole.push('/');
        }
        whole += &part;
    }
    let whole = if whole.is_empty() {
        ".".to_owned()
    } else {
        whole
    };
    Some(text_repr(&vm.ctx.new_str(whole)).text)
}
