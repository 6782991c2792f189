//! Events in, steps out.

use rustpython_vm::{
    AsObject, Py, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseException, PyDict, PyInt, PyStr, PyTuple},
    bytecode::{CodeFlags, Instruction},
    frame::FrameObject,
};

use super::{is_special, messages, objects::Objects};
use crate::{
    host::written,
    protocol::{Error, Frame, Happening, ShownFrame, ShownValue, Step},
};

/// How many frames a step shows: the outermost, and the innermost ones.
const FRAMES: usize = 50;
/// How many variables a frame shows.
const NAMES: usize = 100;
/// How much a recording may hold, counted in characters of what is shown.
const SIZE: usize = 12_000_000;

/// There is no room for a further step.
pub(super) struct Full;

/// The recording as far as it has come.
pub(super) struct Recorder {
    pub(super) steps: Vec<Step>,
    most: usize,
    size: usize,
    function: PyObjectRef,
    flush: PyObjectRef,
    objects: Objects,
    /// The learner's frames that are running, outermost first.
    stack: Vec<Level>,
    /// What the last step showed.
    last: Vec<Frame>,
}

/// A frame that is running.
struct Level {
    frame: PyRef<FrameObject>,
    file: String,
    function: String,
    line: u32,
    /// The last event was an exception, which nothing has caught yet.
    raising: bool,
}

impl Recorder {
    pub(super) fn new(most: usize, function: PyObjectRef, vm: &VirtualMachine) -> PyResult<Self> {
        let stdout = vm.sys_module.get_attr("__stdout__", vm)?;
        Ok(Self {
            steps: Vec::new(),
            most,
            size: 0,
            function,
            flush: stdout.get_attr("flush", vm)?,
            objects: Objects::new(vm),
            stack: Vec::new(),
            last: Vec::new(),
        })
    }

    /// Python's trace function.
    pub(super) fn function(&self) -> PyObjectRef {
        self.function.clone()
    }

    /// Hands what was printed to the host.
    pub(super) fn flush(&self) -> PyObjectRef {
        self.flush.clone()
    }

    /// Takes an event of a frame of the learner's.
    pub(super) fn record(
        &mut self,
        file: &str,
        frame: &Py<FrameObject>,
        event: Happening,
        argument: &PyObject,
        vm: &VirtualMachine,
    ) -> Result<(), Full> {
        self.place(file, frame, event, vm);
        if is_end_of_loop(event, argument, vm) {
            return Ok(());
        }
        if self.steps.len() >= self.most || self.size >= SIZE {
            return Err(Full);
        }
        let step = self.step(event, argument, vm);
        self.size += size(&step);
        self.steps.push(step);
        if event == Happening::Return {
            self.stack.pop();
        }
        Ok(())
    }

    /// Makes the event's frame the innermost one, with the line it is at.
    fn place(&mut self, file: &str, frame: &Py<FrameObject>, event: Happening, vm: &VirtualMachine) {
        let known = self.stack.iter().rposition(|level| level.frame.is(frame));
        match known {
            // A frame that was left without a word is gone.
            Some(place) => self.stack.truncate(place + 1),
            None => {
                let code = frame.f_code();
                if code.obj_name.as_str() == "<module>" {
                    self.objects.own(super::plain::text_at(&frame.f_globals(), "__name__", vm));
                }
                self.stack.push(Level {
                    frame: frame.to_owned(),
                    file: file.to_owned(),
                    function: code.obj_name.as_str().to_owned(),
                    line: 0,
                    raising: false,
                });
            }
        }
        let level = self.stack.last_mut().expect("pushed or found just now");
        level.line = u32::try_from(frame.lineno()).unwrap_or(level.line);
        if event != Happening::Return {
            level.raising = event == Happening::Exception;
        }
    }

    fn step(&mut self, event: Happening, argument: &PyObject, vm: &VirtualMachine) -> Step {
        let hidden = self.stack.len().saturating_sub(FRAMES);
        let levels = self.stack.iter().enumerate();
        let shown = levels.filter(|(place, _)| *place == 0 || *place > hidden);
        let frames: Vec<Frame> = shown
            .map(|(_, level)| {
                let (names, truncated) = names(level, &mut self.objects, vm);
                Frame {
                    function: level.function.clone(),
                    line: level.line,
                    file: level.file.clone(),
                    names,
                    truncated,
                }
            })
            .collect();
        let level = self.stack.last().expect("an event has a frame");
        let leaves = event == Happening::Return && !level.raising;
        let suspends = leaves && is_suspending(&level.frame, vm);
        let value = leaves.then(|| self.objects.value(argument, vm));
        let raised = argument.downcast_ref::<PyTuple>().and_then(|raised| raised.as_slice().get(1));
        let error = raised
            .filter(|_| event == Happening::Exception)
            .and_then(|raised| raised.downcast_ref::<PyBaseException>())
            .map(|raised| Error {
                class: raised.class().name().to_string(),
                message: messages::message(raised, vm),
            });
        let [stdout, stderr] = written();
        let step = Step {
            event,
            line: level.line,
            file: level.file.clone(),
            function: level.function.clone(),
            frames: changed(&self.last, &frames),
            hidden,
            objects: self.objects.finish_step(vm),
            value,
            suspends,
            error,
            stdout,
            stderr,
        };
        self.last = frames;
        step
    }
}

/// Each frame, or where the step before shows the same.
fn changed(before: &[Frame], now: &[Frame]) -> Vec<ShownFrame> {
    now.iter()
        .map(|frame| match before.iter().position(|shown| shown == frame) {
            Some(place) => ShownFrame::Same(place),
            None => ShownFrame::Frame(frame.clone()),
        })
        .collect()
}

/// The variables of a frame, and how many are left out.
fn names(level: &Level, objects: &mut Objects, vm: &VirtualMachine) -> (Vec<(String, ShownValue)>, usize) {
    let (mut names, mut left_out) = (Vec::new(), 0);
    let Ok(locals) = level.frame.locals(vm) else {
        return (names, left_out);
    };
    // A metaclass can give a class body any mapping: one that is no dict is not looked into.
    let Some(locals) = locals.obj().downcast_ref::<PyDict>() else {
        return (names, left_out);
    };
    let mut place = 0;
    while let Some((next, name, value)) = locals.next_entry(place) {
        place = next;
        let Some(name) = name.downcast_ref::<PyStr>() else {
            continue;
        };
        let name = name.to_string_lossy();
        if is_special(&name) {
            continue;
        }
        if names.len() < NAMES {
            names.push((name.into_owned(), objects.value(&value, vm)));
        } else {
            left_out += 1;
        }
    }
    (names, left_out)
}

/// Whether the frame is at a `yield` or `await`.
fn is_suspending(frame: &Py<FrameObject>, vm: &VirtualMachine) -> bool {
    let code = frame.f_code();
    if !code.flags.intersects(CodeFlags::GENERATOR | CodeFlags::COROUTINE | CodeFlags::ASYNC_GENERATOR) {
        return false;
    }
    let offset = frame.as_object().get_attr("f_lasti", vm).ok();
    let offset = offset.and_then(|offset| offset.downcast_ref::<PyInt>()?.try_to_primitive::<usize>(vm).ok());
    offset.is_some_and(|offset| {
        let instruction = code.instructions.read_op(offset / 2);
        matches!(instruction, Instruction::YieldValue { .. } | Instruction::InstrumentedYieldValue { .. })
    })
}

/// RustPython tells of the end of some `for` loops as of an exception, which CPython does not.
fn is_end_of_loop(event: Happening, argument: &PyObject, vm: &VirtualMachine) -> bool {
    let raised = argument.downcast_ref::<PyTuple>().and_then(|raised| raised.as_slice().get(1));
    event == Happening::Exception
        && raised.is_some_and(|raised| {
            let exception = raised.downcast_ref::<PyBaseException>();
            raised.class().is(vm.ctx.exceptions.stop_iteration)
                && exception.is_some_and(|exception| exception.traceback().is_none())
        })
}

/// About how many characters a step takes.
fn size(step: &Step) -> usize {
    let value = |value: &ShownValue| match value {
        ShownValue::Reference { .. } => 12,
        ShownValue::Plain { text, .. } => 30 + text.len(),
    };
    let named = |names: &[(String, ShownValue)]| -> usize {
        names.iter().map(|(name, shown)| 6 + name.len() + value(shown)).sum()
    };
    let frames = step.frames.iter().map(|frame| match frame {
        ShownFrame::Same(_) => 3,
        ShownFrame::Frame(frame) => 80 + named(&frame.names),
    });
    let objects = step.objects.values().map(|object| {
        60 + object.text.as_ref().map_or(0, String::len)
            + object.items.iter().map(value).sum::<usize>()
            + object.entries.iter().map(|(key, held)| value(key) + value(held)).sum::<usize>()
            + named(&object.attributes)
    });
    150 + frames.sum::<usize>() + objects.sum::<usize>()
}
