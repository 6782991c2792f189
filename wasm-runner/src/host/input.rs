//! Standard input: lines from the request, or else from the host.

use std::{cell::RefCell, collections::VecDeque};

use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine, builtins::PyStr};

use super::host;
use crate::protocol::Event;

/// What Ctrl+C types in a terminal.
const INTERRUPT: &str = "\u{3}";

thread_local! {
    static GIVEN: RefCell<Option<VecDeque<String>>> = const { RefCell::new(None) };
    static PROMPT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Makes input read these lines up to the end of file, or ask the host if `None`.
pub(super) fn set_lines(lines: Option<Vec<String>>) {
    GIVEN.set(lines.map(VecDeque::from));
}

/// Returns the next line without its newline, or `None` at the end of file.
pub(super) fn line(vm: &VirtualMachine) -> PyResult<Option<String>> {
    let prompt = PROMPT.take();
    // End the borrow before calling the host, because it may suspend.
    let given = GIVEN.with_borrow_mut(|given| given.as_mut().map(VecDeque::pop_front));
    let line = given.unwrap_or_else(|| {
        host().event(&Event::Input { prompt });
        host().line()
    });
    if line.as_deref() == Some(INTERRUPT) {
        let class = vm.ctx.exceptions.keyboard_interrupt.to_owned();
        return Err(vm.new_exception_empty(class));
    }
    Ok(line)
}

/// Implements `input`, using the current `sys.stdin` and `sys.stdout`.
pub(super) fn ask(prompt: Option<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
    let stream = |name: &'static str| match vm.sys_module.get_attr(name, vm) {
        Ok(stream) if !vm.is_none(&stream) => Ok(stream),
        _ => Err(vm.new_runtime_error(format!("input(): lost sys.{name}"))),
    };
    let (stdin, stdout, stderr) = (stream("stdin")?, stream("stdout")?, stream("stderr")?);
    vm.call_method(&stderr, "flush", ())?;
    let prompt = prompt.map(|prompt| prompt.str(vm)).transpose()?;
    if let Some(prompt) = &prompt {
        vm.call_method(&stdout, "write", (prompt.clone(),))?;
    }
    vm.call_method(&stdout, "flush", ())?;
    PROMPT.set(
        prompt
            .map(|prompt| prompt.to_string_lossy().into_owned())
            .unwrap_or_default(),
    );
    let line = vm.call_method(&stdin, "readline", ());
    PROMPT.take();
    let line = line?;
    let Some(text) = line.downcast_ref::<PyStr>() else {
        return Err(vm.new_type_error("object.readline() returned non-string"));
    };
    let text = text.to_string_lossy();
    if text.is_empty() {
        return Err(vm.new_exception_msg(
            vm.ctx.exceptions.eof_error.to_owned(),
            "EOF when reading a line".into(),
        ));
    }
    Ok(vm
        .ctx
        .new_str(text.strip_suffix('\n').unwrap_or(&text))
        .into())
}
