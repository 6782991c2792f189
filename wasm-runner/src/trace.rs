//! A program → its steps, recorded while it runs.
//!
//! The recorder is Python's trace function, written in Rust: nothing that a program does to
//! `sys`, `builtins` or its own classes reaches it. What a step shows is [`recorder`]'s; how a
//! program that needs more steps is ended is [`limit`]'s.

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

pub(crate) use limit::prepare;
use recorder::Recorder;

use crate::{
    interpreter::Interpreter,
    protocol::{Happening, Recording, Status, Trace},
};

const PROGRAM: &str = "main.py";
const HOME: &str = "/home/learner/";

thread_local! {
    static RECORDER: RefCell<Option<Recorder>> = const { RefCell::new(None) };
}

/// Runs a program to its end, or to the limit of steps.
pub(crate) fn record(interpreter: &Interpreter, trace: &Trace) -> Recording {
    let most = trace.steps.min(Trace::MOST_STEPS);
    let mut outcome = interpreter.run_with(&trace.run, &move |code, names, vm| {
        if code.source_path().as_str() == PROGRAM {
            record_program(code, names, most, vm)
        } else {
            vm.run_code_obj(code, names)
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
    let before = settrace::lend(vm)?;
    switch(vm, function);
    let result = vm.run_code_obj(code, names);
    switch(vm, vm.ctx.none());
    settrace::take_back(before, vm)?;
    if limit::was_reached() {
        limit::let_go();
        // What the program wanted done at its end is not done either.
        let atexit = vm.import("atexit", 0)?;
        vm.call_method(&atexit, "_clear", ())?;
        return Ok(vm.ctx.none());
    }
    result
}

/// Makes a function the one that is told of every event.
fn switch(vm: &VirtualMachine, function: PyObjectRef) {
    vm.use_tracing.set(!vm.is_none(&function));
    let before = vm.trace_func.replace(function);
    drop(before);
}

/// What Python calls at each event. Its answer, if not None, is called at the frame's later ones.
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
        // Written before the borrow: writing runs Python code of ours.
        let flush = RECORDER.with_borrow(|recorder| recorder.as_ref().map(Recorder::flush));
        flush.map(|flush| flush.call((), vm));
        let full = RECORDER.with_borrow_mut(|recorder| {
            let recorder = recorder.as_mut()?;
            function = Some(recorder.function());
            Some(recorder.record(file, &frame, happening, &argument, vm).is_err())
        });
        if full == Some(true) {
            limit::reach();
            return Ok(vm.ctx.none());
        }
    }
    if settrace::pass_on(&frame, happening, event, argument, vm)? {
        function = RECORDER.with_borrow(|recorder| recorder.as_ref().map(Recorder::function));
    }
    Ok(vm.unwrap_or_none(function))
}

/// The name that a player knows a file by, if what is in it is the learner's.
fn own_file(path: &str) -> Option<&str> {
    let part = |path: &str| {
        let number = path.strip_prefix("part").and_then(|rest| rest.strip_suffix(".py"));
        number.is_some_and(|number| number.parse::<u32>().is_ok())
    };
    if path == PROGRAM || part(path) {
        return Some(path);
    }
    path.strip_prefix(HOME)
}

/// Whether a name is one of Python's own, or of the compiler's.
fn is_special(name: &str) -> bool {
    name.starts_with('.') || (name.starts_with("__") && name.ends_with("__"))
}
