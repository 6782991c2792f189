//! Threads that take turns: the parts of them that every loop and every lock goes through.
//!
//! What a thread is, and when it is whose turn, is written in `python/host/understory_threads.py`.

use std::cell::{Cell, RefCell};

use rustpython_vm::{
    AsObject, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyStr, function::FuncArgs,
};

/// So many turns of its loops may a thread make before the others go on.
const LONGEST_TURN: u32 = 20_000;
/// Built-in functions of these names may be ones that wait.
const WAITING: [&str; 4] = ["sleep", "acquire", "acquire_lock", "__enter__"];

thread_local! {
    static TURNS: Cell<u32> = const { Cell::new(0) };
    static TWINS: RefCell<Option<[PyObjectRef; 2]>> = const { RefCell::new(None) };
}

/// Counts a turn of a loop; tells whether the thread has run long enough.
pub(super) fn turn_is_over() -> bool {
    TURNS.set(TURNS.get() + 1);
    TURNS.get() >= LONGEST_TURN
}

/// Counts from `turns` on; answers where it stood.
pub(super) fn set_turns(turns: u32) -> u32 {
    TURNS.replace(turns)
}

/// From now on `twin` and `started` are asked about what is not plain here.
pub(super) fn set_twins(twin: PyObjectRef, started: PyObjectRef) {
    TWINS.set(Some([twin, started]));
}

fn ask(which: usize, value: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    // The borrow ends before Python runs.
    let function = TWINS.with_borrow(|twins| twins.as_ref().map(|twins| twins[which].clone()));
    match function {
        Some(function) => function.call((value,), vm),
        None => Ok(value),
    }
}

/// What a thread calls in place of `function`.
pub(super) fn twin(function: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    if is_plain(&function, vm)? {
        return Ok(function);
    }
    ask(0, function, vm)
}

/// Classes and most built-in functions never wait.
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
        .is_some_and(|name| !WAITING.contains(&&*name.to_string_lossy())))
}

/// Is `value` a twin that was called, and waits to be stepped?
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
