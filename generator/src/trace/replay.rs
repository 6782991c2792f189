//! Turns a recording into the program's state at each step.
//!
//! `themes/default/js/trace-replay.js` does the same in the page.

use std::rc::Rc;

use super::recording::{Error, Event, Frame, Heap, Piece, Recording, ShownFrame, Step, Value};

const MODULE: &str = "<module>";

/// A step with all its frames.
#[derive(Debug)]
pub struct Moment<'r> {
    step: &'r Step,
    /// What happens.
    pub event: Event,
    /// The frames, outermost first.
    pub frames: Vec<Rc<Frame>>,
    /// The objects that are new or changed.
    pub changed: Heap,
}

impl<'r> Moment<'r> {
    /// Returns the line, in the file.
    #[must_use]
    pub fn line(&self) -> usize {
        self.step.line
    }

    /// Returns the file.
    #[must_use]
    pub fn file(&self) -> &'r str {
        &self.step.file
    }

    /// Returns the function.
    #[must_use]
    pub fn function(&self) -> &'r str {
        &self.step.function
    }

    /// Returns how many frames are left out after the first.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.step.hidden
    }

    /// Returns the value that a `return` returns.
    #[must_use]
    pub fn value(&self) -> Option<&'r Value> {
        self.step.value.as_ref()
    }

    /// Returns whether the `return` is a `yield`.
    #[must_use]
    pub fn suspends(&self) -> bool {
        self.step.suspends
    }

    /// Returns the exception.
    #[must_use]
    pub fn error(&self) -> Option<&'r Error> {
        self.step.error.as_ref()
    }

    /// Returns how many frames there are, including those left out.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.frames.len() + self.hidden()
    }

    /// Returns the innermost frame.
    #[must_use]
    pub fn top(&self) -> &Frame {
        self.frames.last().expect("a step has a frame")
    }
}

/// The state at one moment, and the state before it.
#[derive(Debug)]
pub struct State<'a, 'r> {
    /// The moment.
    pub moment: &'a Moment<'r>,
    /// All objects.
    pub objects: Heap,
    /// The moment before, and the objects then.
    pub before: Option<(&'a Moment<'r>, Heap)>,
}

impl State<'_, '_> {
    /// Returns each frame with its earlier version, if it existed before.
    #[must_use]
    pub fn frames_with_before(&self) -> Vec<(&Frame, Option<&Frame>)> {
        let last = self.moment.frames.len() - 1;
        let frames = self.moment.frames.iter().enumerate();
        frames
            .map(|(index, frame)| {
                let is_new = self.moment.event == Event::Call && index == last;
                let then = self
                    .before
                    .as_ref()
                    .and_then(|(moment, _)| moment.frames.get(index))
                    .filter(|then| !is_new && is_same(then, frame));
                (frame.as_ref(), then.map(Rc::as_ref))
            })
            .collect()
    }
}

/// Returns whether two frames belong to the same function.
#[must_use]
pub fn is_same(frame: &Frame, other: &Frame) -> bool {
    frame.function == other.function && frame.file == other.file
}

/// A recording that can return the state at each of its steps.
#[derive(Debug)]
pub struct Replay<'r> {
    /// The recording.
    pub recording: &'r Recording,
    moments: Vec<Moment<'r>>,
}

impl<'r> Replay<'r> {
    /// Makes the steps that a reader sees: without the calls of modules, and with an end.
    #[must_use]
    pub fn new(recording: &'r Recording) -> Self {
        let mut moments = Vec::new();
        let mut frames: Vec<Rc<Frame>> = Vec::new();
        let mut changed = Heap::new();
        let last = recording.steps.len().saturating_sub(1);
        for (index, step) in recording.steps.iter().enumerate() {
            frames = step
                .frames
                .iter()
                .filter_map(|shown| match shown {
                    ShownFrame::Same(place) => frames.get(*place).cloned(),
                    ShownFrame::Frame(frame) => Some(Rc::new(frame.clone())),
                })
                .collect();
            changed.extend(step.objects.clone());
            if (step.event == Event::Call && step.line == 0) || frames.is_empty() {
                continue;
            }
            let ends = recording.complete
                && index == last
                && step.event == Event::Return
                && step.function == MODULE;
            moments.push(Moment {
                step,
                event: if ends { Event::End } else { step.event },
                frames: frames.clone(),
                changed: std::mem::take(&mut changed),
            });
        }
        Self { recording, moments }
    }

    /// Returns the number of steps.
    #[must_use]
    pub fn len(&self) -> usize {
        self.moments.len()
    }

    /// Returns whether there are no steps.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.moments.is_empty()
    }

    /// Returns the state at a step, counted from 0.
    #[must_use]
    pub fn state(&self, index: usize) -> State<'_, 'r> {
        let mut objects = Heap::new();
        let mut before = None;
        for (at, moment) in self.moments[..=index].iter().enumerate() {
            if at == index && index > 0 {
                before = Some((&self.moments[index - 1], objects.clone()));
            }
            objects.extend(moment.changed.clone());
        }
        State {
            moment: &self.moments[index],
            objects,
            before,
        }
    }

    /// Returns what was printed and typed before a step; at the end, all of it.
    #[must_use]
    pub fn output(&self, index: usize) -> Vec<Piece> {
        let moment = &self.moments[index];
        if moment.event == Event::End {
            return self.recording.output.clone();
        }
        let (mut stdout, mut stderr) = (moment.step.stdout, moment.step.stderr);
        let mut written = 0;
        let mut pieces = Vec::new();
        for piece in &self.recording.output {
            let length = piece.text.chars().count();
            let left = match &*piece.stream {
                "stdin" => {
                    if index >= self.typed_before(piece, written) {
                        pieces.push(piece.clone());
                    }
                    continue;
                }
                "stdout" => {
                    written += length;
                    &mut stdout
                }
                _ => &mut stderr,
            };
            let text: String = piece.text.chars().take(*left).collect();
            *left -= length.min(*left);
            if !text.is_empty() {
                pieces.push(Piece {
                    text,
                    ..piece.clone()
                });
            }
        }
        pieces
    }

    /// Returns what the program printed between the previous step and this one.
    #[must_use]
    pub fn printed(&self, index: usize) -> String {
        let Some(before) = index.checked_sub(1) else {
            return String::new();
        };
        let moment = &self.moments[index];
        let from = self.moments[before].step.stdout;
        let until = match moment.event {
            Event::End => usize::MAX,
            _ => moment.step.stdout,
        };
        self.recording
            .output
            .iter()
            .filter(|piece| piece.stream == "stdout")
            .flat_map(|piece| piece.text.chars())
            .take(until)
            .skip(from)
            .collect()
    }

    /// Returns the step that first shows a typed line, which came after `written` characters. A
    /// recording counts only what is printed, not what is read. After a prompt that count is
    /// enough; without one, the step's line of code decides.
    fn typed_before(&self, piece: &Piece, written: usize) -> usize {
        let reached = self
            .moments
            .iter()
            .position(|moment| moment.step.stdout >= written);
        let Some(reached) = reached else {
            return self.moments.len();
        };
        if piece
            .prompt
            .as_ref()
            .is_some_and(|prompt| !prompt.is_empty())
        {
            return reached;
        }
        let reads = |moment: &Moment<'_>| {
            let line = self.line_of(moment.file(), moment.line());
            moment.step.stdout == written && (line.contains("input") || line.contains("stdin"))
        };
        self.moments[reached..]
            .iter()
            .position(reads)
            .map_or(reached, |after| reached + after + 1)
    }

    /// Returns a line of the program, counted from 1.
    #[must_use]
    pub fn line_of(&self, file: &str, line: usize) -> &'r str {
        self.recording
            .sources
            .get(file)
            .and_then(|text| text.split('\n').nth(line.checked_sub(1)?))
            .unwrap_or_default()
    }
}
