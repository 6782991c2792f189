//! Records the steps of a program while it runs.
//!
//! The recorder is a trace function written in Rust, so nothing that a program does to `sys`,
//! `builtins` or its own classes affects it. [`recorder`] decides what a step shows, and [`limit`]
//! ends programs that need too many steps.

mod corrections;
mod library;
mod limit;
mod messages;
mod objects;
mod plain;
mod recorder;
mod settrace;

use std::cell::RefCell;

use rustpython_vm::{
    PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyCode, PyStrRef},
    frame::FrameObject,
    scope::Scope,
};

use recorder::Recorder;

use crate::{
    interpreter::Interpreter,
    leaving,
    protocol::{Happening, Recording, Status, Trace},
};

const PROGRAM: &str = "main.py";
const HOME: &str = "/home/learner/";

thread_local! {
    static RECORDER: RefCell<Option<Recorder>> = const { RefCell::new(None) };
}

/// Runs a program until it ends or reaches the limit of steps.
pub(crate) fn record(interpreter: &Interpreter, trace: &Trace) -> Recording {
    let most = trace.steps.min(Trace::MOST_STEPS);
    let mut outcome = interpreter.run_with(&trace.run, &move |code, names, vm| {
        if code.source_path().as_str() == PROGRAM {
            record_program(code, names, most, vm)
        } else {
            leaving::run(vm, || vm.run_code_obj(code, names))
        }
    });
    let recorder = RECORDER.take();
    let steps = recorder.map(|recorder| recorder.steps).unwrap_or_default();
    let complete = !limit::was_reached();
    if !complete {
        outcome.status = Status::Limit;
        outcome.error = Some(limit::problem(&steps));
    }
    Recording {
        outcome,
        steps,
        complete,
    }
}

fn record_program(code: PyRef<PyCode>, names: Scope, most: usize, vm: &VirtualMachine) -> PyResult {
    let function: PyObjectRef = vm.new_function("trace", on_event).into();
    RECORDER.set(Some(Recorder::new(most, function.clone(), vm)?));
    let before = settrace::replace(vm)?;
    set_tracer(vm, function);
    let result = leaving::run(vm, || vm.run_code_obj(code, names));
    set_tracer(vm, vm.ctx.none());
    settrace::restore(before, vm)?;
    if limit::was_reached() {
        // Don't run the program's exit handlers, either.
        let atexit = vm.import("atexit", 0)?;
        vm.call_method(&atexit, "_clear", ())?;
        return Ok(vm.ctx.none());
    }
    result
}

/// Sets the trace function for all events, or none if it's None.
fn set_tracer(vm: &VirtualMachine, function: PyObjectRef) {
    vm.use_tracing.set(!vm.is_none(&function));
    let before = vm.trace_func.replace(function);
    drop(before);
}

/// The trace function. Returns the function to call for the frame's next events, or None.
fn on_event(
    frame: PyRef<FrameObject>,
    event: PyStrRef,
    argument: PyObjectRef,
    vm: &VirtualMachine,
) -> PyResult {
    let happening = match event.to_str() {
        Some("line") => Happening::Line,
        Some("call") => Happening::Call,
        Some("return") => Happening::Return,
        Some("exception") => Happening::Exception,
        _ => return Ok(vm.ctx.none()),
    };
    let mut function = None;
    if let Some(file) = own_file(frame.iframe().code().source_path().as_str()) {
        // Flush before the borrow, because writing runs Python code.
        let flush = RECORDER.with_borrow(|recorder| recorder.as_ref().map(Recorder::flush));
        flush.map(|flush| flush.call((), vm));
        let full = RECORDER.with_borrow_mut(|recorder| {
            let recorder = recorder.as_mut()?;
            function = Some(recorder.function());
            Some(
                recorder
                    .record(file, &frame, happening, &argument, vm)
                    .is_err(),
            )
        });
        if full == Some(true) {
            limit::reach(vm);
            return Ok(vm.ctx.none());
        }
    }
    if settrace::pass_on(&frame, happening, event, argument, vm)? {
        function = RECORDER.with_borrow(|recorder| recorder.as_ref().map(Recorder::function));
    }
    Ok(vm.unwrap_or_none(function))
}

/// Returns a file's name in the recording, if it contains the learner's code.
fn own_file(path: &str) -> Option<&str> {
    let part = |path: &str| {
        let number = path
            .strip_prefix("part")
            .and_then(|rest| rest.strip_suffix(".py"));
        number.is_some_and(|number| number.parse::<u32>().is_ok())
    };
    if path == PROGRAM || part(path) {
        return Some(path);
    }
    path.strip_prefix(HOME)
}

/// Returns whether a name was made by Python or its compiler.
fn is_special(name: &str) -> bool {
    name.starts_with('.') || (name.starts_with("__") && name.ends_with("__"))
}
