//! `build --serve`: one loop over everything that can happen.
//!
//! After a change, the course is read again, and open pages reload. Pages are rendered on request.
//! Meanwhile a thread checks the whole course, and pages show its problems in an overlay. `watch`
//! watches files, `http` serves pages and events, and [`understory_verify::runner`] builds the runner. Writes
//! no files.

mod event;
mod http;
mod watch;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::build::{CheckCache, ParseCache, Parsed};
use crate::cli::{BuildArgs, Format};
use crate::disk::{self, Cache, CourseFolder};
use crate::load::{self, Changes};
use crate::report;
use crate::traces;
use understory_render::{Audience, Options, Runner};
use understory_source::Sources;
use understory_source::diagnostic::{Diagnostic, has_errors};
use understory_verify::recordings::Recordings;
use understory_verify::runner::{self, BundleKind, Message, ProgressLines, Stage};

use event::Event;
pub use event::ServeError;

/// How long to wait for another save before the course is checked.
const CHECK_DELAY: Duration = Duration::from_millis(100);

/// The options of `--serve`.
#[derive(Debug, Clone)]
pub struct Settings<'a> {
    /// The course folder.
    pub course: &'a Path,
    /// The options of `build`.
    pub arguments: &'a BuildArgs,
    /// Whether to use colours in the terminal.
    pub colour: report::Colour,
    /// How to report problems.
    pub format: Format,
}

/// Serves until Ctrl-C.
///
/// # Errors
/// If no port is free, the files can't be watched, or a given bundle can't be read.
pub fn serve(settings: &Settings<'_>) -> Result<(), ServeError> {
    let arguments = settings.arguments;
    let (send, events) = mpsc::channel();
    let server = http::Server::start(arguments.port)?;
    let watcher = watch::watch(settings.course, {
        let send = send.clone();
        move |changed| drop(send.send(Event::Files(changed)))
    })?;
    stop_on_ctrl_c(send.clone());

    let runner = match &arguments.runner {
        Some(folder) => Runner::Ready(disk::read_bundle(folder)?),
        None => {
            build_runner(settings.course, send.clone());
            Runner::Building
        }
    };
    let mut session = Session {
        settings,
        checker: start_checker(send.clone()),
        send,
        recorder: Recorder::default(),
        server,
        runner,
        folder: CourseFolder::new(settings.course),
        watcher,
        parsed: None,
        sources: Sources::default(),
        unread: Changes::At(BTreeSet::new()),
        is_unreadable: false,
        cache: ParseCache::default(),
        progress_lines: ProgressLines::default(),
    };
    // Before the address is printed, so that the first request gets a page.
    session.reload(Changes::Anything);
    let port = session.server.port();
    if arguments.port != 0 && port != arguments.port {
        session.log(&format!("port {} is in use; using port {port} instead", arguments.port));
    }
    session.log(&format!("serving {}  (press Ctrl-C to stop)", session.server.url()));
    if arguments.open {
        open_browser(&session.server.url());
    }
    session.follow(&events);
    Ok(())
}

/// The state of recording traces.
#[derive(Default)]
struct Recorder {
    /// Whether traces are being recorded. Stays set after an error, because trying again at each
    /// change would only build the engine again without success.
    busy: bool,
    recordings: Recordings,
    /// Keys that were asked for before. Those that failed aren't tried again.
    tried_keys: BTreeSet<String>,
}

struct Session<'a> {
    settings: &'a Settings<'a>,
    send: Sender<Event>,
    checker: Sender<(Arc<Parsed>, Arc<Options>)>,
    recorder: Recorder,
    server: http::Server,
    runner: Runner,
    folder: CourseFolder,
    watcher: watch::Watcher,
    /// The version that is shown.
    parsed: Option<Arc<Parsed>>,
    sources: Sources,
    /// Changes that could not be read yet.
    unread: Changes,
    is_unreadable: bool,
    cache: ParseCache,
    progress_lines: ProgressLines,
}

/// Starts the thread that checks versions of the course, always the latest one.
fn start_checker(send: Sender<Event>) -> Sender<(Arc<Parsed>, Arc<Options>)> {
    let (checker, versions) = mpsc::channel::<(Arc<Parsed>, Arc<Options>)>();
    thread::spawn(move || {
        let mut cache = CheckCache::default();
        while let Ok(mut latest) = versions.recv() {
            // Open pages come first.
            while let Ok(next) = versions.recv_timeout(CHECK_DELAY) {
                latest = next;
            }
            let (parsed, options) = latest;
            let diagnostics = parsed.find_problems(&options, &mut cache);
            let _ = send.send(Event::Checked(parsed, diagnostics));
        }
    });
    checker
}

impl Session<'_> {
    fn follow(&mut self, events: &Receiver<Event>) {
        let mut waiting = None;
        while let Some(event) = waiting.take().or_else(|| events.recv().ok()) {
            match event {
                Event::Stop => break,
                Event::Files(changed) => {
                    let (changed, next) = watch::debounce(changed, events, &self.folder);
                    waiting = next;
                    self.reload(changed);
                }
                Event::Runner(message) => self.take_runner_message(&message),
                Event::RunnerDone(Ok(())) => self.record_traces(),
                Event::RunnerDone(Err(error)) => self.runner_failed(&error.to_string()),
                Event::Checked(parsed, diagnostics) => self.take_diagnostics(&parsed, &diagnostics),
                Event::Recorded(recorded) => self.take_recordings(recorded),
            }
        }
        self.log("stopped");
    }

    fn take_runner_message(&mut self, message: &Message) {
        match message {
            Message::Progress { .. } => {
                if let Some(line) = self.progress_lines.line(message) {
                    self.log(&format!("runner: {line}"));
                    self.send_runner_state("building", &line);
                }
            }
            Message::Ready { stage: Stage::Wasm, path } => match disk::read_bundle(path) {
                Ok(files) => {
                    self.runner = Runner::Ready(files);
                    self.rebuild(Instant::now());
                    self.log("runner: ready");
                    self.server.send_event(&json!({ "kind": "runner", "state": "ready" }));
                }
                Err(error) => self.runner_failed(&error.to_string()),
            },
            Message::Ready { stage: Stage::Native, .. } | Message::Failed { .. } => {}
        }
    }

    /// Records new traces in the background.
    fn record_traces(&mut self) {
        let Some(parsed) = &self.parsed else { return };
        let wanted_keys: BTreeSet<String> = parsed
            .courses()
            .flat_map(|(course, sources)| traces::traces(course, sources))
            .map(|each| each.key)
            .filter(|key| !self.recorder.tried_keys.contains(key))
            .collect();
        // Without the runner, recording would start a second build of it.
        if wanted_keys.is_empty() || self.recorder.busy || self.runner == Runner::Building {
            return;
        }
        self.recorder.busy = true;
        let send = self.send.clone();
        let folder = self.settings.course.to_owned();
        let parsed = Arc::clone(parsed);
        // Marked before they are recorded: a change in the meantime must not record them twice.
        self.recorder.tried_keys.extend(wanted_keys.iter().cloned());
        thread::spawn(move || {
            let courses = parsed.courses();
            let traced = courses.flat_map(|(course, sources)| traces::traces(course, sources));
            let mut traced: Vec<_> = traced.collect();
            traced.retain(|each| wanted_keys.contains(&each.key));
            let engine = runner::engine(&folder, |_| {}).map_err(|error| error.to_string());
            let recorded = engine.and_then(|engine| {
                let cache = Cache::for_recordings(&folder);
                traces::record(&engine, traced, &cache).map_err(|error| error.to_string())
            });
            drop(send.send(Event::Recorded(recorded)));
        });
    }

    fn take_recordings(&mut self, recorded: Result<(Recordings, Vec<Diagnostic>), String>) {
        match recorded {
            Ok((recordings, unfit)) => {
                self.recorder.busy = false;
                self.report(&unfit, &self.sources.clone());
                if !recordings.is_empty() {
                    self.recorder.recordings.extend(recordings);
                    self.rebuild(Instant::now());
                }
            }
            Err(error) => self.log(&format!("traces: {error}")),
        }
    }

    fn runner_failed(&mut self, words: &str) {
        self.log(&format!("runner: {words}"));
        self.send_runner_state("failed", words);
    }

    /// Tells open pages why they can't run programs yet. With a quick runner they can, while the
    /// full one is being built.
    fn send_runner_state(&self, state: &str, message: &str) {
        if self.runner == Runner::Building {
            let event = json!({ "kind": "runner", "state": state, "message": message });
            self.server.send_event(&event);
        }
    }

    /// Reads what changed, and rebuilds if anything did.
    fn reload(&mut self, changed: Changes) {
        let start = Instant::now();
        self.watcher.renew(self.settings.course, &changed);
        // Changes that couldn't be read are tried again together with the new ones.
        self.unread = std::mem::replace(&mut self.unread, Changes::Anything).union(changed);
        match load::load_again(&self.folder, &self.sources, &self.unread) {
            Ok(sources) => {
                self.unread = Changes::At(BTreeSet::new());
                // Editors touch files without changing them. After a read error, rebuild to clear
                // it.
                if sources != self.sources || self.is_unreadable {
                    self.is_unreadable = false;
                    self.sources = sources;
                    self.rebuild(start);
                }
            }
            Err(error) => {
                self.is_unreadable = true;
                self.log(&format!("error: {error}"));
                if let Some(line) = report::format_unreadable(self.settings.format, &error) {
                    self.print(&line);
                }
                self.server.remember_problems(&problem(&error.to_string()));
            }
        }
    }

    /// Reads the course again, shows it, and has it checked.
    fn rebuild(&mut self, start: Instant) {
        let options = Arc::new(Options {
            drafts: self.settings.arguments.drafts(),
            audience: Audience::Author,
            runner: self.runner.clone(),
            recordings: self.recorder.recordings.clone(),
        });
        let parsed = Arc::new(Parsed::new(&self.sources, &mut self.cache));
        self.server.serve_version(Arc::clone(&parsed), Arc::clone(&options));
        let before = self.parsed.replace(Arc::clone(&parsed));
        let is_new = |ending: &str| {
            let before = before.as_ref();
            before.is_some_and(|before| is_changed(before.sources(), &self.sources, ending))
        };
        let (styles, scripts) = (is_new(".css"), is_new(".js"));
        let event = json!({ "kind": "changed", "styles": styles, "scripts": scripts });
        self.server.send_event(&event);
        if before.is_some() {
            self.log(&format!("rebuilt in {} ms", start.elapsed().as_millis()));
        }
        let _ = self.checker.send((parsed, options));
        self.record_traces();
    }

    /// Reports the problems in a version, unless there is a newer one.
    fn take_diagnostics(&mut self, parsed: &Arc<Parsed>, diagnostics: &[Diagnostic]) {
        // Its lines may have moved since.
        if !self.parsed.as_ref().is_some_and(|now| Arc::ptr_eq(now, parsed)) {
            return;
        }
        let overlay = report::overlay(diagnostics, parsed.sources());
        let event = json!({ "kind": "diagnostics", "diagnostics": overlay });
        self.server.remember_problems(&event);
        self.report(diagnostics, parsed.sources());
        match self.settings.format {
            Format::Json => {
                let is_built = !has_errors(diagnostics);
                self.print(&report::build_json(is_built, diagnostics));
            }
            _ if diagnostics.is_empty() => self.log("no problems"),
            _ => {}
        }
    }

    /// Reports problems in the requested format.
    fn report(&mut self, problems: &[Diagnostic], sources: &Sources) {
        match self.settings.format {
            Format::Terminal if problems.is_empty() => {}
            Format::Terminal => {
                let text = report::terminal(problems, sources, self.settings.colour);
                self.log(text.trim_end());
            }
            Format::Json => self.print(&report::json(problems, sources)),
            Format::Github => self.print(&report::github(problems, sources)),
        }
    }

    fn log(&self, line: &str) {
        // Keep serving if the terminal is gone.
        let _ = writeln!(io::stderr(), "{line}");
    }

    /// Prints machine-readable output to stdout.
    fn print(&self, lines: &str) {
        // Keep serving if nobody reads it any more.
        let mut out = io::stdout();
        let _ = out.write_all(lines.as_bytes()).and_then(|()| out.flush());
    }
}

/// Returns whether any of the theme's files with this ending has changed.
fn is_changed(before: &Sources, now: &Sources, ending: &str) -> bool {
    let theme_files = |sources: &Sources| {
        let mut files = sources.set_under("themes/");
        files.retain(|(_, file)| file.path.ends_with(ending));
        files
    };
    theme_files(before) != theme_files(now)
}

fn problem(words: &str) -> serde_json::Value {
    json!({
        "kind": "diagnostics",
        "diagnostics": [{ "severity": "error", "text": format!("error[unreadable]: {words}") }],
    })
}

fn build_runner(course: &Path, send: Sender<Event>) {
    let course = course.to_owned();
    thread::spawn(move || {
        let result = runner::obtain(&course, BundleKind::QuickThenFullBundle, |message| {
            drop(send.send(Event::Runner(message.clone())));
        });
        drop(send.send(Event::RunnerDone(result.map(drop))));
    });
}

fn stop_on_ctrl_c(send: Sender<Event>) {
    // A second handler in one process fails; the first one already does this.
    drop(ctrlc::set_handler(move || drop(send.send(Event::Stop))));
}

fn open_browser(url: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        // `start` takes its first quoted argument as the window's title.
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    // This fails without a desktop. The address was already printed.
    drop(std::process::Command::new(program).args(arguments).arg(url).spawn());
}
