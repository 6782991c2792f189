//! `build --serve`: one loop over everything that can happen.
//!
//! A change is built by the same [`build`] as any site. The last good site stays up
//! while the course has errors; pages show them. Watching, HTTP and the event stream are
//! `watch` and `http`; building the runner is [`crate::runner`]'s.

mod http;
mod watch;

use std::collections::BTreeSet;
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Instant;

use serde_json::json;

use crate::build::{Options, build};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::disk::{self, Cache, CourseFolder, OutputFolder};
use crate::figures::{self, Recordings};
use crate::load;
use crate::parse;
use crate::plan::Drafts;
use crate::render::{Audience, Runner, Site};
use crate::report;
use crate::runner::{Message, Narrator, Repository, RunnerError, Stage, Wanted};
use crate::source::Sources;
use crate::verify::process::ProcessError;
use crate::write;

/// Everything that can happen while serving.
#[derive(Debug)]
enum Event {
    /// Something under `content/` or `themes/` changed.
    Files,
    /// The bundler told something.
    Runner(Message),
    /// The bundler is done.
    RunnerDone(Result<(), RunnerError>),
    /// The interpreter that records figures is built, or cannot be.
    Interpreter(Result<PathBuf, RunnerError>),
    /// Figures were recorded.
    Recorded(Result<(Recordings, Vec<Diagnostic>), ProcessError>),
    /// Ctrl-C.
    Stop,
}

/// What `--serve` was asked for.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The course's folder.
    pub course: PathBuf,
    /// Where the site is written.
    pub out: PathBuf,
    /// The port to try first.
    pub port: u16,
    /// Whether drafts are shown.
    pub drafts: Drafts,
    /// A ready bundle; `None` builds one.
    pub runner: Option<PathBuf>,
    /// Whether to open the browser.
    pub open: bool,
    /// Whether the terminal shows colours.
    pub colour: report::Colour,
}

/// Why serving could not begin.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No port was free.
    #[error("cannot listen on {address}: {reason}; name another port with --port")]
    Listen {
        /// The last address tried.
        address: SocketAddr,
        /// What the system said.
        reason: String,
    },
    /// The files cannot be watched.
    #[error("cannot watch {path} for changes: {reason}", path = path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        reason: notify::Error,
    },
    /// The bundle cannot be read.
    #[error(transparent)]
    Disk(#[from] load::LoadError),
}

/// Serves until Ctrl-C.
///
/// # Errors
/// When no port is free, the files cannot be watched, or a given bundle cannot be read.
pub fn serve(settings: &Settings, terminal: &mut dyn Write) -> Result<(), ServeError> {
    let (send, events) = mpsc::channel();
    let server = http::Server::start(settings.port)?;
    let _watcher = watch::watch(&settings.course, {
        let send = send.clone();
        move || drop(send.send(Event::Files))
    })?;
    stop_on_ctrl_c(send.clone());

    let runner = match &settings.runner {
        Some(folder) => Runner::Ready(disk::read_bundle(folder)?),
        None => {
            build_runner(&settings.course, send.clone());
            Runner::Building
        }
    };
    let mut session = Session {
        settings,
        send,
        recorder: Recorder::default(),
        server,
        runner,
        site: None,
        sources: Sources::default(),
        terminal,
        narrator: Narrator::default(),
    };
    session.rebuild();
    session.say(&format!(
        "serving {}  (Ctrl-C ends it)",
        session.server.url()
    ));
    if settings.open {
        open_browser(&session.server.url());
    }
    session.follow(&events);
    Ok(())
}

/// What is known of the steps of figures.
#[derive(Default)]
struct Recorder {
    interpreter: Option<PathBuf>,
    /// Whether the interpreter was asked for, or is at work. It stays so where there is
    /// none to be had: asking again at each change would build in vain.
    busy: bool,
    known: Recordings,
    /// What was asked for before; what could not be recorded is not asked for again.
    tried: BTreeSet<String>,
}

struct Session<'a> {
    settings: &'a Settings,
    send: Sender<Event>,
    recorder: Recorder,
    server: http::Server,
    runner: Runner,
    site: Option<Arc<Site>>,
    sources: Sources,
    terminal: &'a mut dyn Write,
    narrator: Narrator,
}

impl Session<'_> {
    fn follow(&mut self, events: &Receiver<Event>) {
        while let Ok(event) = events.recv() {
            match event {
                Event::Stop => break,
                Event::Files => self.rebuild(),
                Event::Runner(message) => self.hear(&message),
                Event::RunnerDone(Ok(())) => self.record_figures(),
                Event::RunnerDone(Err(error)) => self.runner_failed(&error.to_string()),
                Event::Interpreter(Ok(path)) => {
                    self.recorder.busy = false;
                    self.recorder.interpreter = Some(path);
                    self.record_figures();
                }
                Event::Interpreter(Err(error)) => self.say(&format!("traces: {error}")),
                Event::Recorded(recorded) => self.take_recordings(recorded),
            }
        }
        self.say("stopped");
    }

    fn hear(&mut self, message: &Message) {
        match message {
            Message::Progress { .. } => {
                if let Some(line) = self.narrator.line(message) {
                    self.say(&format!("runner: {line}"));
                    let event = json!({ "kind": "runner", "state": "building", "message": line });
                    self.server.tell(&event);
                }
            }
            Message::Ready {
                stage: Stage::Wasm,
                path,
            } => match disk::read_bundle(path) {
                Ok(files) => {
                    self.runner = Runner::Ready(files);
                    self.rebuild();
                    self.say("runner: ready");
                    self.server
                        .tell(&json!({ "kind": "runner", "state": "ready" }));
                }
                Err(error) => self.runner_failed(&error.to_string()),
            },
            Message::Ready {
                stage: Stage::Native,
                ..
            }
            | Message::Failed { .. } => {}
        }
    }

    /// Has the figures recorded whose steps are not known, behind the page.
    fn record_figures(&mut self) {
        let (course, _) = parse::parse(&self.sources);
        let wanted: BTreeSet<String> = figures::figures(&course, &self.sources)
            .into_iter()
            .map(|figure| figure.key)
            .filter(|key| !self.recorder.tried.contains(key))
            .collect();
        if wanted.is_empty() || self.recorder.busy || self.runner == Runner::Building {
            return;
        }
        self.recorder.busy = true;
        let send = self.send.clone();
        let folder = self.settings.course.clone();
        let Some(interpreter) = self.recorder.interpreter.clone() else {
            thread::spawn(move || drop(send.send(Event::Interpreter(build_interpreter(&folder)))));
            return;
        };
        let sources = self.sources.clone();
        self.recorder.tried.extend(wanted.iter().cloned());
        thread::spawn(move || {
            let (course, _) = parse::parse(&sources);
            let mut figures = figures::figures(&course, &sources);
            figures.retain(|figure| wanted.contains(&figure.key));
            let cache = Cache::of_recordings(&folder);
            let recorded = figures::record(&interpreter, figures, &cache);
            drop(send.send(Event::Recorded(recorded)));
        });
    }

    fn take_recordings(&mut self, recorded: Result<(Recordings, Vec<Diagnostic>), ProcessError>) {
        self.recorder.busy = false;
        match recorded {
            Ok((recordings, unfit)) => {
                if !unfit.is_empty() {
                    let text = report::terminal(&unfit, &self.sources, self.settings.colour);
                    self.say(text.trim_end());
                }
                if !recordings.is_empty() {
                    self.recorder.known.extend(recordings);
                    self.rebuild();
                }
            }
            Err(error) => self.say(&format!("traces: {error}")),
        }
    }

    fn runner_failed(&mut self, words: &str) {
        self.say(&format!("runner: {words}"));
        self.server
            .tell(&json!({ "kind": "runner", "state": "failed", "message": words }));
    }

    /// Builds, writes, and tells open pages what is new.
    fn rebuild(&mut self) {
        let begun = Instant::now();
        match load::load(&CourseFolder::new(&self.settings.course)) {
            Ok(sources) => self.sources = sources,
            Err(error) => {
                self.say(&format!("error: {error}"));
                self.server.tell(&problem(&error.to_string()));
                return;
            }
        }
        let built = build(
            &self.sources,
            &Options {
                drafts: self.settings.drafts,
                audience: Audience::Author,
                runner: self.runner.clone(),
                recordings: self.recorder.known.clone(),
            },
        );
        if !built.diagnostics.is_empty() {
            let text = report::terminal(&built.diagnostics, &self.sources, self.settings.colour);
            self.say(text.trim_end());
        }
        let told = report::overlay(&built.diagnostics, &self.sources);
        if has_errors(&built.diagnostics) && self.site.is_some() {
            self.say("the last good site stays up");
        }
        if let Some(site) = built.site {
            let site = Arc::new(site);
            let changes = changes(self.site.as_deref(), &site);
            self.server.show(Arc::clone(&site));
            if let Err(error) = write::write(&site, &mut OutputFolder::new(&self.settings.out)) {
                self.say(&format!("error: {error}"));
            }
            self.say(&format!(
                "built {} pages in {} ms",
                site.keys().filter(|path| path.ends_with(".html")).count(),
                begun.elapsed().as_millis()
            ));
            self.site = Some(site);
            if let Some(changes) = changes {
                self.server.tell(&changes);
            }
        }
        self.server
            .remember_problems(&json!({ "kind": "diagnostics", "diagnostics": told }));
        self.record_figures();
    }

    fn say(&mut self, line: &str) {
        // A terminal that is gone is no reason to stop serving.
        let _ = writeln!(self.terminal, "{line}").and_then(|()| self.terminal.flush());
    }
}

/// What open pages are told: the pages that differ, and whether styles or scripts do.
fn changes(before: Option<&Site>, now: &Site) -> Option<serde_json::Value> {
    let before = before?;
    let differs = |path: &&String| before.get(*path) != now.get(*path);
    let changed: Vec<&String> = now.keys().filter(differs).collect();
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let pages: Vec<&str> = changed
        .iter()
        .copied()
        .chain(gone)
        .filter(|path| path.ends_with(".html"))
        .map(|path| path.strip_suffix("index.html").unwrap_or(path))
        .collect();
    let with = |ending: &str| {
        changed
            .iter()
            .any(|path| path.starts_with("theme/") && path.ends_with(ending))
    };
    let (styles, scripts) = (with(".css"), with(".js"));
    if pages.is_empty() && !styles && !scripts {
        return None;
    }
    Some(json!({ "kind": "changed", "pages": pages, "styles": styles, "scripts": scripts }))
}

fn problem(words: &str) -> serde_json::Value {
    json!({
        "kind": "diagnostics",
        "diagnostics": [{
            "severity": "error", "code": "unreadable", "path": "", "line": 1, "column": 1,
            "source_line": "", "caret_start": 0, "caret_len": 0,
            "message": words, "hint": "mend this and save again", "notes": [],
        }],
    })
}

fn build_runner(course: &Path, send: Sender<Event>) {
    let course = course.to_owned();
    thread::spawn(move || {
        let done = Repository::find(&course)
            .and_then(|repository| repository.start(Wanted::QuickThenFullBundle))
            .and_then(|bundling| {
                bundling.follow(|message| drop(send.send(Event::Runner(message.clone()))))
            });
        drop(send.send(Event::RunnerDone(done)));
    });
}

/// The program that records; built only where a lesson has a figure to record.
fn build_interpreter(course: &Path) -> Result<PathBuf, RunnerError> {
    let mut built = None;
    Repository::find(course)?
        .start(Wanted::Native)?
        .follow(|message| {
            if let Message::Ready {
                stage: Stage::Native,
                path,
            } = message
            {
                built = Some(path.clone());
            }
        })?;
    built.ok_or_else(|| RunnerError::Ended {
        status: "without naming the interpreter".to_owned(),
    })
}

fn stop_on_ctrl_c(send: Sender<Event>) {
    // A second handler in one process is refused; the first one already does this.
    drop(ctrlc::set_handler(move || drop(send.send(Event::Stop))));
}

fn open_browser(url: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    // Without a desktop there is nothing to open; the address was printed.
    drop(
        std::process::Command::new(program)
            .args(arguments)
            .arg(url)
            .spawn(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes())))
            .collect()
    }

    #[test]
    fn the_first_site_is_no_change() {
        assert_eq!(changes(None, &site(&[("index.html", "a")])), None);
    }

    #[test]
    fn pages_are_told_by_their_address() {
        let before = site(&[
            ("a/b/index.html", "1"),
            ("index.html", "1"),
            ("old/index.html", "1"),
        ]);
        let now = site(&[("a/b/index.html", "2"), ("index.html", "1")]);
        let told = changes(Some(&before), &now).expect("something changed");
        assert_eq!(told["pages"], json!(["a/b/", "old/"]));
        assert_eq!(told["styles"], json!(false));
    }

    #[test]
    fn a_style_changes_without_its_page() {
        let before = site(&[("theme/css/prose.css", "1")]);
        let now = site(&[("theme/css/prose.css", "2")]);
        let told = changes(Some(&before), &now).expect("something changed");
        assert_eq!(
            (&told["pages"], &told["styles"]),
            (&json!([]), &json!(true))
        );
    }
}
