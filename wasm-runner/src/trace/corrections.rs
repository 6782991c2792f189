//! Corrects RustPython's trace events to match CPython's, based on a frame's current instruction.

use rustpython_vm::{
    AsObject, Py, PyObject, VirtualMachine,
    builtins::{PyInt, PyTuple},
    bytecode::{CodeFlags, Instruction},
    frame::FrameObject,
};

use crate::protocol::Happening;

const SUSPENDABLE: CodeFlags = CodeFlags::GENERATOR
    .union(CodeFlags::COROUTINE)
    .union(CodeFlags::ASYNC_GENERATOR);

/// Returns whether CPython would also send this event. `stopped` says whether the last event was an
/// exception leaving a frame.
pub(super) fn in_cpython(
    frame: &Py<FrameObject>,
    event: Happening,
    argument: &PyObject,
    stopped: bool,
    vm: &VirtualMachine,
) -> bool {
    match event {
        // The end of a `for` loop is only an exception if `__next__` raised it.
        Happening::Exception => {
            let raised = argument
                .downcast_ref::<PyTuple>()
                .and_then(|raised| raised.as_slice().first());
            let ends = raised.is_some_and(|class| class.is(vm.ctx.exceptions.stop_iteration));
            stopped || !ends || !matches!(instruction(frame, vm), Some(Instruction::ForIter { .. }))
        }
        // A resumed `yield from` or `await` is still on the line where it was suspended.
        Happening::Line => !matches!(instruction(frame, vm), Some(Instruction::Send { .. })),
        Happening::Call | Happening::Return => true,
    }
}

/// Returns whether a generator is entered for the first time and its body is on the line of its
/// `def`. RustPython doesn't send a line event for that line.
pub(super) fn lacks_first_line(frame: &Py<FrameObject>, vm: &VirtualMachine) -> bool {
    let code = frame.f_code();
    let Some(place) = place(frame, vm).filter(|_| code.flags.intersects(SUSPENDABLE)) else {
        return false;
    };
    let mut around = place.saturating_sub(1)..=place;
    let resumed = around.any(|place| is_yield(code.instructions.read_op(place)));
    let line = |place: usize| code.locations.get(place).map(|(start, _)| start.line);
    !resumed && line(place + 1) == code.first_line_number
}

/// Returns whether the frame is at a `yield` or `await`.
pub(super) fn is_suspending(frame: &Py<FrameObject>, vm: &VirtualMachine) -> bool {
    frame.f_code().flags.intersects(SUSPENDABLE) && instruction(frame, vm).is_some_and(is_yield)
}

const fn is_yield(instruction: Instruction) -> bool {
    matches!(instruction, Instruction::YieldValue { .. })
}

/// Returns a frame's current instruction, in its unspecialized form.
fn instruction(frame: &Py<FrameObject>, vm: &VirtualMachine) -> Option<Instruction> {
    let instruction = frame.f_code().instructions.read_op(place(frame, vm)?);
    Some(instruction.to_base().unwrap_or(instruction))
}

fn place(frame: &Py<FrameObject>, vm: &VirtualMachine) -> Option<usize> {
    let offset = frame.as_object().get_attr("f_lasti", vm).ok()?;
    let offset: usize = offset.downcast_ref::<PyInt>()?.try_to_primitive(vm).ok()?;
    Some(offset / 2)
}
