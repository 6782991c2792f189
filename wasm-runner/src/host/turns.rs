//! The parts of thread scheduling that every loop iteration and every lock goes through.
//!
//! The scheduler itself is in `python/host/understory_threads.py`.

use std::cell::{Cell, RefCell};

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyStr, function::FuncArgs,
};

/// The number of loop iterations after which a thread has to yield.
const LONGEST_TURN: u32 = 20_000;
/// The names of built-in functions that may block.
const BLOCKING: [&str; 4] = ["sleep", "acquire", "acquire_lock", "__enter__"];

thread_local! {
    static TURNS: Cell<u32> = const { Cell::new(0) };
    static TWINS: RefCell<Option<[PyObjectRef; 2]>> = const { RefCell::new(None) };
}

/// Counts a loop iteration. Returns whether the thread has to yield.
pub(super) fn turn_is_over() -> bool {
    TURNS.set(TURNS.get() + 1);
    TURNS.get() >= LONGEST_TURN
}

/// Sets the iteration counter and returns its previous value.
pub(super) fn set_turns(turns: u32) -> u32 {
    TURNS.replace(turns)
}

/// Sets the Python functions that handle everything the fast paths here don't.
pub(super) fn set_twins(twin: PyObjectRef, started: PyObjectRef) {
    TWINS.set(Some([twin, started]));
}

fn ask(which: usize, value: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    // End the borrow before running Python.
    let function = TWINS.with_borrow(|twins| twins.as_ref().map(|twins| twins[which].clone()));
    match function {
        Some(function) => function.call((value,), vm),
        None => Ok(value),
    }
}

/// Returns what a thread calls instead of `function`.
pub(super) fn generator_version(function: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    if is_plain(&function, vm)? {
        return Ok(function);
    }
    ask(0, function, vm)
}

/// Returns whether a callable never blocks, like classes and most built-in functions.
fn is_plain(function: &PyObject, vm: &VirtualMachine) -> PyResult<bool> {
    if function.class().is(vm.ctx.types.type_type) {
        return Ok(true);
    }
    if !function
        .class()
        .is(vm.ctx.types.builtin_function_or_method_type)
    {
        return Ok(false);
    }
    let name = function.get_attr("__name__", vm)?;
    Ok(name
        .downcast_ref::<PyStr>()
        .is_some_and(|name| !BLOCKING.contains(&&*name.to_string_lossy())))
}

/// Returns whether `value` is the generator of a twin that has been called.
pub(super) fn started(value: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
    if !value.class().is(vm.ctx.types.generator_type) {
        return Ok(false);
    }
    ask(1, value, vm)?.is_true(vm)
}

/// Calls a function of `understory_threads`.
pub(super) fn call(name: &'static str, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    vm.import("understory_threads", 0)?
        .get_attr(name, vm)?
        .call(args, vm)
}
