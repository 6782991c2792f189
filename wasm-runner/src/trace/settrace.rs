//! `sys.settrace` of a program that is being recorded.
//!
//! The place is taken by the recorder, so the program's own trace function is called from there,
//! with the events it would get without a recorder.

use std::{cell::RefCell, collections::HashMap};

use rustpython_vm::{
    AsObject, Py, PyObjectRef, PyResult, VirtualMachine, builtins::PyStrRef, frame::FrameObject,
};

use super::{RECORDER, Recorder, limit};
use crate::protocol::Happening;

const NAMES: [&str; 3] = ["settrace", "gettrace", "_settraceallthreads"];

thread_local! {
    /// The program's function.
    static GLOBAL: RefCell<Option<PyObjectRef>> = const { RefCell::new(None) };
    /// What it answered for each frame that is running.
    static LOCAL: RefCell<HashMap<usize, PyObjectRef>> = RefCell::new(HashMap::new());
}

/// Puts our functions in the place of Python's, and answers those.
pub(super) fn lend(vm: &VirtualMachine) -> PyResult<[PyObjectRef; 3]> {
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

/// Gives Python its functions back.
pub(super) fn take_back(before: [PyObjectRef; 3], vm: &VirtualMachine) -> PyResult<()> {
    for (name, function) in NAMES.into_iter().zip(before) {
        vm.sys_module.set_attr(name, function, vm)?;
    }
    Ok(())
}

/// Calls the program's own function; whether it wants the frame's later events.
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
            // As without a recorder: such a function is not called again, and the program gets the
            // exception. Python takes the recorder for that function, so it must be put back.
            let gone = (GLOBAL.take(), LOCAL.take());
            drop(gone);
            limit::before_next_instruction(resume);
            Err(raised)
        }
    }
}

fn resume(vm: &VirtualMachine) -> PyResult<()> {
    let function = RECORDER.with_borrow(|recorder| recorder.as_ref().map(Recorder::function));
    if let (Some(function), Some(frame)) = (function, vm.current_frame()) {
        super::switch(vm, function.clone());
        frame.as_object().set_attr("f_trace", function, vm)?;
    }
    Ok(())
}
