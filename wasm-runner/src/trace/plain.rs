//! Shows immutable values as text.
//!
//! Never runs the learner's code: reads the internal data of a value, whatever its class overrides.

use rustpython_vm::{
    AsObject, Py, PyObject, VirtualMachine,
    builtins::{
        PyBoundMethod, PyByteArray, PyBytes, PyComplex, PyCoroutine, PyFloat, PyFunction,
        PyGenerator, PyInt, PyModule, PyRange, PyStr, PyType,
    },
    bytecode::CodeFlags,
    literal::{complex, escape::AsciiEscape, escape::UnicodeEscape, float},
    types::PyTypeFlags,
};

use super::library;
use crate::protocol::{PlainKind, ShownValue};

/// The maximum number of characters of a string, or of bytes.
const MAX_LENGTH: usize = 200;
/// Larger numbers are shown as a number of digits, because converting them is slow.
const MAX_BITS: u64 = 4_096;

/// The text of a value, and the number of characters left out.
pub(super) struct Repr {
    pub(super) kind: PlainKind,
    pub(super) text: String,
    pub(super) truncated: usize,
}

impl Repr {
    pub(super) fn new(kind: PlainKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            truncated: 0,
        }
    }

    /// Creates a text, cut to the maximum length.
    fn cut(kind: PlainKind, text: &str) -> Self {
        let length = text.chars().count();
        Self {
            kind,
            text: text.chars().take(MAX_LENGTH).collect(),
            truncated: length.saturating_sub(MAX_LENGTH),
        }
    }
}

impl From<Repr> for ShownValue {
    fn from(repr: Repr) -> Self {
        Self::Plain {
            kind: repr.kind,
            text: repr.text,
            truncated: repr.truncated,
        }
    }
}

/// Returns a value as text, unless it's mutable or an object of the learner's.
pub(super) fn plain(object: &PyObject, vm: &VirtualMachine) -> Option<Repr> {
    let class = object.class();
    if vm.is_none(object) {
        return Some(Repr::new(PlainKind::None, "None"));
    }
    if class.is(vm.ctx.types.bool_type) {
        let text = if object.is(&vm.ctx.true_value) {
            "True"
        } else {
            "False"
        };
        return Some(Repr::new(PlainKind::Bool, text));
    }
    if is_heap_type(class) {
        return enum_member(object, vm).or_else(|| library::repr(object, vm));
    }
    if let Some(repr) = base(object) {
        return Some(repr);
    }
    if let Some(module) = object.downcast_ref::<PyModule>() {
        return Some(Repr::new(
            PlainKind::Module,
            text_at(&module.dict(), "__name__", vm),
        ));
    }
    if let Some(method) = object.downcast_ref::<PyBoundMethod>() {
        return Some(Repr::new(
            PlainKind::Function,
            method_name(method.as_object(), vm),
        ));
    }
    if object.downcast_ref::<PyType>().is_some() || object.downcast_ref::<PyFunction>().is_some() {
        return None;
    }
    let name = class.name();
    match &*name {
        "builtin_function_or_method" | "method_descriptor" | "wrapper_descriptor" => Some(
            Repr::new(PlainKind::Function, native_name(object, "__name__", vm)),
        ),
        "ellipsis" => Some(Repr::new(PlainKind::Other, "Ellipsis")),
        "NotImplementedType" => Some(Repr::new(PlainKind::Other, "NotImplemented")),
        _ => library::repr(object, vm),
    }
}

/// Returns a number or a string as text, even if its class is a subclass of the built-in one.
pub(super) fn base(object: &PyObject) -> Option<Repr> {
    if let Some(number) = object.downcast_ref::<PyInt>() {
        return Some(Repr::new(PlainKind::Number, int_text(number)));
    }
    if let Some(number) = object.downcast_ref::<PyFloat>() {
        return Some(Repr::new(
            PlainKind::Number,
            float::to_string(number.to_f64()),
        ));
    }
    if let Some(number) = object.downcast_ref::<PyComplex>() {
        let value = number.to_complex();
        return Some(Repr::new(
            PlainKind::Number,
            complex::to_string(value.re, value.im),
        ));
    }
    if let Some(text) = object.downcast_ref::<PyStr>() {
        return Some(text_repr(text));
    }
    if let Some(bytes) = object.downcast_ref::<PyBytes>() {
        return Some(bytes_repr(bytes.as_bytes(), "", ""));
    }
    if let Some(bytes) = object.downcast_ref::<PyByteArray>() {
        return Some(bytes_repr(&bytes.borrow_buf(), "bytearray(", ")"));
    }
    let range = object.downcast_ref::<PyRange>()?;
    let (start, stop, step) = (&range.start, &range.stop, &range.step);
    let mut text = format!("range({}, {}", int_text(start), int_text(stop));
    if int_text(step) != "1" {
        text += &format!(", {}", int_text(step));
    }
    Some(Repr::new(PlainKind::Other, text + ")"))
}

/// Returns the text for an object that is shown only by its type.
pub(super) fn of_type(object: &PyObject, vm: &VirtualMachine) -> Repr {
    let class = object.class().name().to_string();
    let running = object.downcast_ref::<PyGenerator>().is_some()
        || object.downcast_ref::<PyCoroutine>().is_some();
    let text = if running {
        format!(
            "<{class} object {}>",
            native_name(object, "__qualname__", vm)
        )
    } else {
        format!("<{class} object>")
    };
    Repr::cut(PlainKind::Other, &text)
}

/// Returns a function's name and parameters, as in its `def`.
pub(super) fn signature(function: &Py<PyFunction>, vm: &VirtualMachine) -> String {
    let name = native_name(function.as_object(), "__name__", vm);
    let Some(code) = library::code_of(function, vm) else {
        return name;
    };
    let names: Vec<&str> = code.varnames.iter().map(|name| name.as_str()).collect();
    let (positional, only) = (code.arg_count as usize, code.kwonlyarg_count as usize);
    let defaults = library::defaults_of(function, vm);
    let mut parts = Vec::new();
    for (place, name) in names.iter().take(positional).enumerate() {
        let without = positional.saturating_sub(defaults.len());
        parts.push(
            match place.checked_sub(without).and_then(|n| defaults.get(n)) {
                Some(default) => format!("{name}={}", short(default, vm)),
                None => (*name).to_owned(),
            },
        );
        if code.posonlyarg_count as usize == place + 1 {
            parts.push("/".to_owned());
        }
    }
    let mut rest = names.iter().skip(positional + only);
    if code.flags.contains(CodeFlags::VARARGS) {
        parts.extend(rest.next().map(|name| format!("*{name}")));
    } else if only > 0 {
        parts.push("*".to_owned());
    }
    let by_name = library::keyword_defaults_of(function, vm);
    for name in names.iter().skip(positional).take(only) {
        let default = by_name
            .as_ref()
            .and_then(|held| held.get_item_opt(*name, vm).ok()?);
        parts.push(match default {
            Some(default) => format!("{name}={}", short(&default, vm)),
            None => (*name).to_owned(),
        });
    }
    if code.flags.contains(CodeFlags::VARKEYWORDS) {
        parts.extend(rest.next().map(|name| format!("**{name}")));
    }
    Repr::cut(
        PlainKind::Function,
        &format!("{name}({})", parts.join(", ")),
    )
    .text
}

/// Returns `Dog.bark` for the learner's methods, and `randint` for the library's.
fn method_name(method: &PyObject, vm: &VirtualMachine) -> String {
    let function = method.get_attr("__func__", vm).ok();
    let code = function.and_then(|function| library::code_of(function.downcast_ref()?, vm));
    let own = code.is_some_and(|code| super::own_file(code.source_path().as_str()).is_some());
    native_name(method, if own { "__qualname__" } else { "__name__" }, vm)
}

fn short(value: &PyObject, vm: &VirtualMachine) -> String {
    plain(value, vm).map_or_else(|| "…".to_owned(), |repr| repr.text)
}

/// Returns a member of an enum, such as `Color.RED`.
fn enum_member(object: &PyObject, vm: &VirtualMachine) -> Option<Repr> {
    if &*object.class().class().name() != "EnumType" {
        return None;
    }
    let names = object.dict()?;
    let name = names.get_item_opt("_name_", vm).ok()??;
    let name = name
        .downcast_ref_if_exact::<PyStr>(vm)?
        .to_string_lossy()
        .into_owned();
    Some(Repr::cut(
        PlainKind::Enum,
        &format!("{}.{name}", object.class().name()),
    ))
}

/// Returns whether a class was created by Python code.
pub(super) fn is_heap_type(class: &Py<PyType>) -> bool {
    class.slots.flags.has_feature(PyTypeFlags::HEAPTYPE)
}

/// Returns a string in a namespace, or an empty string.
pub(super) fn text_at(
    names: &Py<rustpython_vm::builtins::PyDict>,
    name: &str,
    vm: &VirtualMachine,
) -> String {
    let found = names.get_item_opt(name, vm).ok().flatten();
    found
        .and_then(|found| {
            Some(
                found
                    .downcast_ref::<PyStr>()?
                    .to_string_lossy()
                    .into_owned(),
            )
        })
        .unwrap_or_default()
}

/// Returns the name in an attribute of an object, if its class is native and can't be subclassed.
fn native_name(object: &PyObject, attribute: &'static str, vm: &VirtualMachine) -> String {
    let function = match object.downcast_ref::<PyBoundMethod>() {
        Some(_) => object.get_attr("__func__", vm).ok(),
        None => Some(object.to_owned()),
    };
    let native = function.filter(|function| !is_heap_type(function.class()));
    let name = native.and_then(|function| function.get_attr(attribute, vm).ok());
    let text =
        name.and_then(|name| Some(name.downcast_ref::<PyStr>()?.to_string_lossy().into_owned()));
    text.unwrap_or_else(|| object.class().name().to_string())
}

pub(super) fn int_text(number: &Py<PyInt>) -> String {
    let value = number.as_bigint();
    if value.bits() > MAX_BITS {
        let digits = (value.bits() as f64 * std::f64::consts::LOG10_2) as u64;
        return format!("<a number of about {digits} digits>");
    }
    value.to_string()
}

pub(super) fn text_repr(text: &Py<PyStr>) -> Repr {
    let length = text.char_len();
    let repr = if length > MAX_LENGTH {
        let end = text.char_index_to_byte(MAX_LENGTH);
        let cut = &text.as_wtf8()[..end];
        UnicodeEscape::new_repr(cut).str_repr().to_string()
    } else {
        UnicodeEscape::new_repr(text.as_wtf8())
            .str_repr()
            .to_string()
    };
    Repr {
        kind: PlainKind::Text,
        text: repr.unwrap_or_default(),
        truncated: length.saturating_sub(MAX_LENGTH),
    }
}

fn bytes_repr(bytes: &[u8], before: &str, after: &str) -> Repr {
    let shown = &bytes[..bytes.len().min(MAX_LENGTH)];
    let repr = AsciiEscape::new_repr(shown).bytes_repr().to_string();
    Repr {
        kind: PlainKind::Bytes,
        text: format!("{before}{}{after}", repr.unwrap_or_default()),
        truncated: bytes.len() - shown.len(),
    }
}
