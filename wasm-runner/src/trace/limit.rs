//! The end of a program that needs more steps than may be recorded.
//!
//! An exception that a trace function raises can be caught, and `while True` with a bare `except`
//! would go on for ever. So from here on every instruction raises, until the program is left.

use std::cell::{Cell, RefCell};

use rustpython_vm::{
    PyResult, VirtualMachine,
    signal::{UserSignalSender, user_signal_channel},
};

use crate::{
    host::mute,
    protocol::{Explanation, Problem, Step},
};

thread_local! {
    static SIGNALS: RefCell<Option<UserSignalSender>> = const { RefCell::new(None) };
    static REACHED: Cell<bool> = const { Cell::new(false) };
    static ENDING: Cell<bool> = const { Cell::new(false) };
}

/// Makes an interpreter that is being built listen to what is sent here.
pub(crate) fn prepare(vm: &mut VirtualMachine) {
    let (sender, receiver) = user_signal_channel();
    vm.set_user_signal_channel(receiver);
    SIGNALS.set(Some(sender));
}

/// Ends the program. What it still writes on its way out is not shown.
pub(super) fn reach() {
    REACHED.set(true);
    ENDING.set(true);
    mute();
    before_next_instruction(end);
}

/// Runs something before the next instruction of Python.
pub(super) fn before_next_instruction(call: fn(&VirtualMachine) -> PyResult<()>) {
    SIGNALS.with_borrow(|sender| {
        let sender = sender.as_ref().expect("the interpreter was prepared");
        sender
            .send(Box::new(call))
            .expect("the interpreter listens");
    });
}

/// The program has been left.
pub(super) fn let_go() {
    ENDING.set(false);
}

pub(super) fn was_reached() -> bool {
    REACHED.get()
}

fn end(vm: &VirtualMachine) -> PyResult<()> {
    if !ENDING.get() {
        return Ok(());
    }
    // Nothing is recorded any more; but instructions are looked before while there is tracing.
    super::switch(vm, vm.ctx.none());
    vm.use_tracing.set(true);
    before_next_instruction(end);
    Err(vm.new_exception_empty(vm.ctx.exceptions.keyboard_interrupt.to_owned()))
}

/// What the learner is told.
pub(super) fn problem(steps: &[Step]) -> Problem {
    let last = steps.iter().rev().find(|step| step.file == super::PROGRAM);
    Problem {
        class: "TraceLimit".to_owned(),
        message: format!(
            "The recording is full after {} steps, so the program was ended here.",
            steps.len()
        ),
        line: last.map(|step| step.line),
        traceback: String::new(),
        explanation: Some(Explanation {
            meaning: "Only so many steps of a program can be recorded, and this one needs more."
                .to_owned(),
            look: "If a loop should have ended by now, look at its condition. If the program is \
                   right, run it without recording, or with less to do."
                .to_owned(),
        }),
    }
}
