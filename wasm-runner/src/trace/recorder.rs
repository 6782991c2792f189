//! Turns trace events into steps.

use rustpython_vm::{
    AsObject, Py, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseException, PyDict, PyStr, PyTuple},
    bytecode::CodeFlags,
    frame::FrameObject,
    function::ArgMapping,
};

use super::{corrections, is_special, messages, objects::Objects};
use crate::{
    host::written,
    protocol::{Error, Frame, Happening, ShownFrame, ShownValue, Step},
};

/// The maximum number of frames in a step: the outermost one and the innermost ones.
const MAX_FRAMES: usize = 50;
/// The maximum number of variables per frame.
const MAX_NAMES: usize = 100;
/// The maximum size of a recording, in characters shown.
const MAX_SIZE: usize = 12_000_000;

/// The recording has no room for another step.
pub(super) struct Full;

/// A recording in progress.
pub(super) struct Recorder {
    pub(super) steps: Vec<Step>,
    most: usize,
    size: usize,
    function: PyObjectRef,
    flush: PyObjectRef,
    objects: Objects,
    /// The learner's running frames, outermost first.
    stack: Vec<Level>,
    /// Whether the last event was an exception leaving a frame.
    stopped: bool,
    /// The frames in the last step.
    last: Vec<Frame>,
}

/// A running frame.
struct Level {
    frame: PyRef<FrameObject>,
    file: String,
    function: String,
    line: u32,
    /// Whether the last event was an exception that nothing has caught yet.
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
            stopped: false,
            last: Vec::new(),
        })
    }

    /// Returns the trace function.
    pub(super) fn function(&self) -> PyObjectRef {
        self.function.clone()
    }

    /// Returns the function that flushes stdout.
    pub(super) fn flush(&self) -> PyObjectRef {
        self.flush.clone()
    }

    /// Records an event in one of the learner's frames.
    pub(super) fn record(
        &mut self,
        file: &str,
        frame: &Py<FrameObject>,
        event: Happening,
        argument: &PyObject,
        vm: &VirtualMachine,
    ) -> Result<(), Full> {
        self.place(file, frame, event, vm);
        if !corrections::in_cpython(frame, event, argument, self.stopped, vm) {
            return Ok(());
        }
        self.push(event, argument, vm)?;
        if event == Happening::Call && corrections::lacks_first_line(frame, vm) {
            self.push(Happening::Line, argument, vm)?;
        }
        self.stopped = false;
        if event == Happening::Return {
            let level = self.stack.pop();
            self.stopped = level.is_some_and(|level| level.raising);
        }
        Ok(())
    }

    fn push(
        &mut self,
        event: Happening,
        argument: &PyObject,
        vm: &VirtualMachine,
    ) -> Result<(), Full> {
        if self.steps.len() >= self.most || self.size >= MAX_SIZE {
            return Err(Full);
        }
        let step = self.step(event, argument, vm);
        self.size += size(&step);
        self.steps.push(step);
        Ok(())
    }

    /// Updates the stack so that the event's frame is the innermost one, at its current line.
    fn place(
        &mut self,
        file: &str,
        frame: &Py<FrameObject>,
        event: Happening,
        vm: &VirtualMachine,
    ) {
        let known = self.stack.iter().rposition(|level| level.frame.is(frame));
        match known {
            // Frames above it have ended without an event.
            Some(place) => self.stack.truncate(place + 1),
            None => {
                let code = frame.f_code();
                if code.obj_name.as_str() == "<module>" {
                    self.objects
                        .own(super::plain::text_at(&frame.f_globals(), "__name__", vm));
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
        let hidden = self.stack.len().saturating_sub(MAX_FRAMES);
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
        let suspends = leaves && corrections::is_suspending(&level.frame, vm);
        let value = leaves.then(|| self.objects.value(argument, vm));
        let raised = argument
            .downcast_ref::<PyTuple>()
            .and_then(|raised| raised.as_slice().get(1));
        let error = raised
            .filter(|_| event == Happening::Exception)
            .and_then(|raised| raised.downcast_ref::<PyBaseException>())
            .map(|raised| Error {
                class: raised.class().name().to_string(),
                message: messages::message(raised, vm),
            });
        let [stdout, stderr, drawing] = written();
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
            drawing,
        };
        self.last = frames;
        step
    }
}

/// Replaces each frame that the previous step shows unchanged with its index there.
fn changed(before: &[Frame], now: &[Frame]) -> Vec<ShownFrame> {
    now.iter()
        .map(
            |frame| match before.iter().position(|shown| shown == frame) {
                Some(place) => ShownFrame::Same(place),
                None => ShownFrame::Frame(frame.clone()),
            },
        )
        .collect()
}

/// Returns the variables of a frame, and the number of variables left out.
fn names(
    level: &Level,
    objects: &mut Objects,
    vm: &VirtualMachine,
) -> (Vec<(String, ShownValue)>, usize) {
    let (mut names, mut left_out) = (Vec::new(), 0);
    for namespace in namespaces(&level.frame, vm) {
        // Skip other mappings, which a metaclass can provide for a class body.
        let Some(dict) = namespace.obj().downcast_ref::<PyDict>() else {
            continue;
        };
        let mut place = 0;
        while let Some((next, name, value)) = dict.next_entry(place) {
            place = next;
            let Some(name) = name.downcast_ref::<PyStr>() else {
                continue;
            };
            let name = name.to_string_lossy();
            if is_special(&name) {
                continue;
            }
            if names.len() < MAX_NAMES {
                names.push((name.into_owned(), objects.value(&value, vm)));
            } else {
                left_out += 1;
            }
        }
    }
    (names, left_out)
}

/// Returns the namespaces with a frame's variables. A module or a class body has a second one while
/// it runs a comprehension.
fn namespaces(frame: &Py<FrameObject>, vm: &VirtualMachine) -> Vec<ArgMapping> {
    let visible = frame.locals(vm).ok();
    if frame.f_code().flags.contains(CodeFlags::OPTIMIZED) {
        return visible.into_iter().collect();
    }
    let namespace = frame.iframe().locals.clone_mapping(vm);
    let inner = visible.filter(|visible| !visible.obj().is(namespace.obj()));
    [Some(namespace), inner].into_iter().flatten().collect()
}

/// Estimates the size of a step in characters.
fn size(step: &Step) -> usize {
    let value = |value: &ShownValue| match value {
        ShownValue::Reference { .. } => 12,
        ShownValue::Plain { text, .. } => 30 + text.len(),
    };
    let named = |names: &[(String, ShownValue)]| -> usize {
        names
            .iter()
            .map(|(name, shown)| 6 + name.len() + value(shown))
            .sum()
    };
    let frames = step.frames.iter().map(|frame| match frame {
        ShownFrame::Same(_) => 3,
        ShownFrame::Frame(frame) => 80 + named(&frame.names),
    });
    let objects = step.objects.values().map(|object| {
        60 + object.text.as_ref().map_or(0, String::len)
            + object.items.iter().map(value).sum::<usize>()
            + object
                .entries
                .iter()
                .map(|(key, held)| value(key) + value(held))
                .sum::<usize>()
            + named(&object.attributes)
    });
    150 + frames.sum::<usize>() + objects.sum::<usize>()
}
