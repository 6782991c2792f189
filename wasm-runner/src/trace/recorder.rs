//! Events in, steps out.

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
    /// The last event was that an exception left a frame.
    stopped: bool,
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
            stopped: false,
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
        if !corrections::is_cpython_s(frame, event, argument, self.stopped, vm) {
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

    fn push(&mut self, event: Happening, argument: &PyObject, vm: &VirtualMachine) -> Result<(), Full> {
        if self.steps.len() >= self.most || self.size >= SIZE {
            return Err(Full);
        }
        let step = self.step(event, argument, vm);
        self.size += size(&step);
        self.steps.push(step);
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
        let suspends = leaves && corrections::is_suspending(&level.frame, vm);
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
    for held in held(&level.frame, vm) {
        // A metaclass can give a class body any mapping: one that is no dict is not looked into.
        let Some(held) = held.obj().downcast_ref::<PyDict>() else {
            continue;
        };
        let mut place = 0;
        while let Some((next, name, value)) = held.next_entry(place) {
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
    }
    (names, left_out)
}

/// Where a frame has its variables: a module or a class body in a namespace, and while a
/// comprehension runs in it, the comprehension's beside that.
fn held(frame: &Py<FrameObject>, vm: &VirtualMachine) -> Vec<ArgMapping> {
    let visible = frame.locals(vm).ok();
    if frame.f_code().flags.contains(CodeFlags::OPTIMIZED) {
        return visible.into_iter().collect();
    }
    let namespace = frame.iframe().locals.clone_mapping(vm);
    let inner = visible.filter(|visible| !visible.obj().is(namespace.obj()));
    [Some(namespace), inner].into_iter().flatten().collect()
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
