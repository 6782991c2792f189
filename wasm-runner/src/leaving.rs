//! Ends a program immediately, for `os._exit` and full recordings.
//!
//! A program can catch an exception, and `while True` with a bare `except` would go on forever. So
//! every instruction raises until the program has ended.

use std::cell::{Cell, RefCell};

use rustpython_vm::{
    PyObjectRef, PyResult, VirtualMachine,
    signal::{UserSignalSender, user_signal_channel},
};

thread_local! {
    static SIGNALS: RefCell<Option<UserSignalSender>> = const { RefCell::new(None) };
    static RUNNING: Cell<bool> = const { Cell::new(false) };
    static LEAVING: Cell<bool> = const { Cell::new(false) };
    static STATUS: RefCell<Option<PyObjectRef>> = const { RefCell::new(None) };
}

/// Connects an interpreter that is being built to the signals sent here.
pub(crate) fn prepare(vm: &mut VirtualMachine) {
    let (sender, receiver) = user_signal_channel();
    vm.set_user_signal_channel(receiver);
    SIGNALS.set(Some(sender));
}

/// Runs a function before the next Python instruction.
pub(crate) fn before_next_instruction(call: fn(&VirtualMachine) -> PyResult<()>) {
    SIGNALS.with_borrow(|sender| {
        let sender = sender.as_ref().expect("the interpreter was prepared");
        sender
            .send(Box::new(call))
            .expect("the interpreter listens");
    });
}

/// Runs a program that [`leave`] can end.
pub(crate) fn run(vm: &VirtualMachine, program: impl FnOnce() -> PyResult) -> PyResult {
    RUNNING.set(true);
    let result = program();
    RUNNING.set(false);
    if LEAVING.replace(false) {
        vm.use_tracing.set(false);
    }
    result
}

/// Makes the program end.
pub(crate) fn leave(vm: &VirtualMachine) {
    LEAVING.set(true);
    // Signals are only checked while tracing is on.
    vm.use_tracing.set(true);
    before_next_instruction(raise);
}

/// Makes the program end with an exit status. Returns whether one is running.
pub(crate) fn exit(status: PyObjectRef, vm: &VirtualMachine) -> bool {
    if RUNNING.get() {
        STATUS.set(Some(status));
        leave(vm);
    }
    RUNNING.get()
}

/// Takes the exit status that was passed to [`exit`].
pub(crate) fn take_status() -> Option<PyObjectRef> {
    STATUS.take()
}

fn raise(vm: &VirtualMachine) -> PyResult<()> {
    if !LEAVING.get() {
        return Ok(());
    }
    // Stop calling the trace function.
    let before = vm.trace_func.replace(vm.ctx.none());
    drop(before);
    leave(vm);
    Err(vm.new_exception_empty(vm.ctx.exceptions.keyboard_interrupt.to_owned()))
}
