//! A recording → what was true at each of its steps.
//!
//! `themes/default/js/trace-replay.js` is the same for the page.

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
    /// The objects that are new or look different.
    pub changed: Heap,
}

impl<'r> Moment<'r> {
    /// Where, in the file.
    #[must_use]
    pub fn line(&self) -> usize {
        self.step.line
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &'r str {
        &self.step.file
    }

    /// The function.
    #[must_use]
    pub fn function(&self) -> &'r str {
        &self.step.function
    }

    /// How many frames are left out after the first.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.step.hidden
    }

    /// What a `return` gives back.
    #[must_use]
    pub fn value(&self) -> Option<&'r Value> {
        self.step.value.as_ref()
    }

    /// Whether the `return` is a `yield`.
    #[must_use]
    pub fn suspends(&self) -> bool {
        self.step.suspends
    }

    /// The exception.
    #[must_use]
    pub fn error(&self) -> Option<&'r Error> {
        self.step.error.as_ref()
    }

    /// How many frames there are, those left out included.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.frames.len() + self.hidden()
    }

    /// The innermost frame.
    #[must_use]
    pub fn top(&self) -> &Frame {
        self.frames.last().expect("a step has a frame")
    }
}

/// What is true at one moment, and what was before.
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
    /// Each frame, with how it was if it stood there before.
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

/// Whether two frames are of one function.
#[must_use]
pub fn is_same(frame: &Frame, other: &Frame) -> bool {
    frame.function == other.function && frame.file == other.file
}

/// A recording that can be asked for each of its steps.
#[derive(Debug)]
pub struct Replay<'r> {
    /// The recording.
    pub recording: &'r Recording,
    moments: Vec<Moment<'r>>,
}

impl<'r> Replay<'r> {
    /// The steps that a reader sees: without the calls of modules, and with an end.
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

    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.moments.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.moments.is_empty()
    }

    /// What is true at a step, from 0.
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

    /// What was printed and typed before a step; all of it at the end.
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

    /// What the program printed between the step before and this one.
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

    /// The step that first shows a typed line, which came after `written` characters. A
    /// recording counts what is written, not what is read: after a prompt that tells
    /// enough, without one the line of code has to.
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

    /// A line of the program, counted from 1.
    #[must_use]
    pub fn line_of(&self, file: &str, line: usize) -> &'r str {
        self.recording
            .sources
            .get(file)
            .and_then(|text| text.split('\n').nth(line.checked_sub(1)?))
            .unwrap_or_default()
    }
}
