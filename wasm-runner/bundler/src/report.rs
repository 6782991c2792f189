//! Reports progress, as lines for a person or for the generator.
//!
//! Writes events to standard output. Doesn't know what is built.

use std::cell::RefCell;
use std::io::{self, Write};
use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;
use understory_bundle::Profile;

/// The thing that is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Stage {
    Native,
    Wasm,
}

/// An event.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub(crate) enum Event<'a> {
    /// Progress: `done` steps out of `of`, if known.
    Progress {
        stage: Stage,
        #[serde(skip_serializing_if = "Option::is_none")]
        profile: Option<Profile>,
        message: &'a str,
        done: u32,
        of: Option<u32>,
    },
    /// The build is finished, and this is the result.
    Ready {
        stage: Stage,
        #[serde(skip_serializing_if = "Option::is_none")]
        profile: Option<Profile>,
        path: &'a Path,
    },
    /// The build failed.
    Failed {
        stage: Stage,
        message: &'a str,
        hint: &'a str,
    },
}

/// The format of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Readable text
    Human,
    /// JSON, one object per line
    Json,
}

/// Writes events to standard output.
pub(crate) struct Reporter {
    format: Format,
    /// The last message shown to a person, and how many tenths were done.
    last: RefCell<Option<(String, u32)>>,
}

impl Reporter {
    pub(crate) fn new(format: Format) -> Self {
        Self {
            format,
            last: RefCell::new(None),
        }
    }

    /// Reports an event. Fails if nobody reads the output anymore.
    pub(crate) fn tell(&self, event: &Event<'_>) -> io::Result<()> {
        let line = match self.format {
            Format::Json => serde_json::to_string(event)?,
            Format::Human => {
                if self.is_stale(event) {
                    return Ok(());
                }
                human(event)
            }
        };
        let mut output = io::stdout().lock();
        writeln!(output, "{line}")?;
        output.flush()
    }

    /// Skips progress events for people unless another 10% is done.
    fn is_stale(&self, event: &Event<'_>) -> bool {
        let Event::Progress {
            message, done, of, ..
        } = event
        else {
            return false;
        };
        let tenth = of.map_or(0, |of| done * 10 / of.max(1));
        let now = Some(((*message).to_owned(), tenth));
        let is_stale = *self.last.borrow() == now;
        self.last.replace(now);
        is_stale
    }
}

fn human(event: &Event<'_>) -> String {
    match event {
        Event::Progress {
            message,
            done,
            of: Some(of),
            ..
        } => format!("{message} ({done} of {of})"),
        Event::Progress { message, .. } => (*message).to_owned(),
        Event::Ready { path, .. } => format!("ready: {}", path.display()),
        Event::Failed { message, hint, .. } => format!("error: {message}\nhelp: {hint}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPILING: Event<'_> = Event::Progress {
        stage: Stage::Wasm,
        profile: Some(Profile::Quick),
        message: "compiling the interpreter",
        done: 12,
        of: Some(310),
    };

    #[test]
    fn the_generator_reads_json_lines() {
        assert_eq!(
            serde_json::to_string(&COMPILING).expect("events are plain data"),
            r#"{"kind":"progress","stage":"wasm","profile":"quick","message":"compiling the interpreter","done":12,"of":310}"#
        );
        let ready = Event::Ready {
            stage: Stage::Native,
            profile: None,
            path: Path::new("understory-python"),
        };
        assert_eq!(
            serde_json::to_string(&ready).expect("events are plain data"),
            r#"{"kind":"ready","stage":"native","path":"understory-python"}"#
        );
    }

    #[test]
    fn a_person_reads_sentences() {
        assert_eq!(human(&COMPILING), "compiling the interpreter (12 of 310)");
    }

    #[test]
    fn a_person_sees_each_tenth_once() {
        let reporter = Reporter::new(Format::Human);
        let step = |done| Event::Progress {
            stage: Stage::Native,
            profile: None,
            message: "compiling",
            done,
            of: Some(100),
        };
        assert!(!reporter.is_stale(&step(1)));
        assert!(reporter.is_stale(&step(2)));
        assert!(!reporter.is_stale(&step(10)));
    }
}
