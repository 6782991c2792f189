//! Lets a program use `sys.settrace` while it's being recorded.
//!
//! The recorder takes the place of the program's trace function. So it calls that function itself,
//! with the events that it would get without a recorder.

use std::{cell::RefCell, collections::HashMap};

use rustpython_vm::{
    AsObject, Py, PyObjectRef, PyResult, VirtualMachine, builtins::PyStrRef, frame::FrameObject,
};

use super::{RECORDER, Recorder};
use crate::{leaving, protocol::Happening};

const NAMES: [&str; 3] = ["settrace", "gettrace", "_settraceallthreads"];

thread_local! {
    /// The program's function.
    static GLOBAL: RefCell<Option<PyObjectRef>> = const { RefCell::new(None) };
    /// What it returned for each running frame.
    static LOCAL: RefCell<HashMap<usize, PyObjectRef>> = RefCell::new(HashMap::new());
}

/// Replaces Python's functions, and returns them.
pub(super) fn replace(vm: &VirtualMachine) -> PyResult<[PyObjectRef; 3]> {
    let set = vm.new_function("settrace", |function: PyObjectRef, vm: &VirtualMachine| {
        let before = GLOBAL.replace((!vm.is_none(&function)).then_some(function));
        drop(before);
    });
    let get = vm.new_function("gettrace", |vm: &VirtualMachine| {
        vm.unwrap_or_none(GLOBAL.with_borrow(Clone::clone))
    });
    let ours: [PyObjectRef; 3] = [set.clone().into(), get.into(), set.into()];
    let mut before = Vec::new();
    for (name, function) in NAMES.into_iter().zip(ours) {
        before.push(vm.sys_module.get_attr(name, vm)?);
        vm.sys_module.set_attr(name, function, vm)?;
    }
    Ok(before.try_into().expect("as many as there are names"))
}

/// Restores Python's functions.
pub(super) fn restore(before: [PyObjectRef; 3], vm: &VirtualMachine) -> PyResult<()> {
    for (name, function) in NAMES.into_iter().zip(before) {
        vm.sys_module.set_attr(name, function, vm)?;
    }
    Ok(())
}

/// Calls the program's own function. Returns whether it wants the frame's next events.
pub(super) fn pass_on(
    frame: &Py<FrameObject>,
    happening: Happening,
    event: PyStrRef,
    argument: PyObjectRef,
    vm: &VirtualMachine,
) -> PyResult<bool> {
    let address = frame.get_id();
    let function = if happening == Happening::Call {
        GLOBAL.with_borrow(Clone::clone)
    } else {
        LOCAL.with_borrow(|local| local.get(&address).cloned())
    };
    let Some(function) = function else {
        return Ok(false);
    };
    match function.call((frame.to_owned(), event, argument), vm) {
        Ok(answer) => {
            let gone = if happening == Happening::Return {
                LOCAL.with_borrow_mut(|local| local.remove(&address))
            } else if vm.is_none(&answer) {
                None
            } else {
                LOCAL.with_borrow_mut(|local| local.insert(address, answer))
            };
            drop(gone);
            Ok(LOCAL.with_borrow(|local| local.contains_key(&address)))
        }
        Err(raised) => {
            // As without a recorder, drop the function and pass on the exception. Python also drops
            // the recorder, because that is the function that raised, so install it again.
            let gone = (GLOBAL.take(), LOCAL.take());
            drop(gone);
            leaving::before_next_instruction(resume);
            Err(raised)
        }
    }
}

fn resume(vm: &VirtualMachine) -> PyResult<()> {
    let function = RECORDER.with_borrow(|recorder| recorder.as_ref().map(Recorder::function));
    if let (Some(function), Some(frame)) = (function, vm.current_frame()) {
        super::set_tracer(vm, function.clone());
        frame.as_object().set_attr("f_trace", function, vm)?;
    }
    Ok(())
}
