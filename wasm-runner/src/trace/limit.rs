//! Ends a program that needs more steps than can be recorded.

use std::cell::Cell;

use rustpython_vm::VirtualMachine;

use crate::{
    host::mute,
    leaving,
    protocol::{Explanation, Problem, Step},
};

thread_local! {
    static REACHED: Cell<bool> = const { Cell::new(false) };
}

/// Ends the program. Drops what it prints from now on.
pub(super) fn reach(vm: &VirtualMachine) {
    REACHED.set(true);
    mute();
    leaving::leave(vm);
}

pub(super) fn was_reached() -> bool {
    REACHED.get()
}

/// Returns the problem that the learner sees.
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
