//! `build --serve`: one loop over everything that can happen.
//!
//! A change is built like any site, on top of what earlier builds kept
//! ([`crate::build::build_again`]). While the course has errors, the last good site stays up and
//! pages show the errors. `watch` watches files and `http` serves pages and events.
//! [`crate::runner`] builds the runner.

mod http;
mod search;
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

use crate::build::{Kept, Options, build_again};
use crate::cli::Format;
use crate::course::Course;
use crate::diagnostic::Diagnostic;
use crate::disk::{self, Cache, CourseFolder, OutputFolder, Sign};
use crate::figures::{self, Recordings};
use crate::load::{self, Changed};
use crate::plan::Drafts;
use crate::render::{Audience, Difference, Runner, Site};
use crate::report;
use crate::runner::{self, Engine, Message, Narrator, RunnerError, Stage, Wanted};
use crate::source::Sources;
use crate::verify::process::ProcessError;
use crate::write;

/// Everything that can happen while serving.
#[derive(Debug)]
enum Event {
    /// Something under `content/` or `themes/` changed.
    Files(Changed),
    /// The bundler sent a message.
    Runner(Message),
    /// The bundler exited.
    RunnerDone(Result<(), RunnerError>),
    /// The search for an engine that records traces ended.
    Engine(Result<Engine, RunnerError>),
    /// Traces were recorded.
    Recorded(Result<(Recordings, Vec<Diagnostic>), ProcessError>),
    /// Ctrl-C.
    Stop,
}

/// The options of `--serve`.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The course folder.
    pub course: PathBuf,
    /// The output folder.
    pub out: PathBuf,
    /// The port to try first.
    pub port: u16,
    /// Whether to show drafts.
    pub drafts: Drafts,
    /// A finished bundle; `None` builds one.
    pub runner: Option<PathBuf>,
    /// Whether to open the browser.
    pub open: bool,
    /// Whether to use colours in the terminal.
    pub colour: report::Colour,
    /// How to report problems.
    pub format: Format,
}

/// Where output goes.
pub struct Ends<'a> {
    /// Status messages for the author.
    pub terminal: &'a mut dyn Write,
    /// Problems in a format for programs.
    pub programs: &'a mut dyn Write,
}

/// Why serving could not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No port was free.
    #[error("cannot listen on {address}: {reason}; choose another port with `--port`")]
    Listen {
        /// The last address tried.
        address: SocketAddr,
        /// The error from the system.
        reason: String,
    },
    /// The files can't be watched.
    #[error("cannot watch {path} for changes: {reason}", path = path.display())]
    Watch {
        /// The folder.
        path: PathBuf,
        /// The error from the system.
        reason: std::io::Error,
    },
    /// The bundle can't be read.
    #[error(transparent)]
    Disk(#[from] load::LoadError),
}

/// Serves until Ctrl-C.
///
/// # Errors
/// If no port is free, the files can't be watched, or a given bundle can't be read.
pub fn serve<'a>(settings: &'a Settings, ends: Ends<'a>) -> Result<(), ServeError> {
    let (send, events) = mpsc::channel();
    let server = http::Server::start(settings.port)?;
    let watcher = watch::watch(&settings.course, {
        let send = send.clone();
        move |changed| drop(send.send(Event::Files(changed)))
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
        folder: CourseFolder::new(&settings.course),
        watcher,
        site: None,
        written: None,
        course: None,
        translations: Vec::new(),
        sources: Sources::default(),
        unread: Changed::At(BTreeSet::new()),
        is_unreadable: false,
        kept: Kept::default(),
        ends,
        narrator: Narrator::default(),
    };
    session.reload(Changed::Anything);
    let port = session.server.port();
    if settings.port != 0 && port != settings.port {
        session.say(&format!(
            "port {} is in use; using port {port} instead",
            settings.port
        ));
    }
    session.say(&format!(
        "serving {}  (press Ctrl-C to stop)",
        session.server.url()
    ));
    if settings.open {
        open_browser(&session.server.url());
    }
    session.follow(&events);
    Ok(())
}

/// The state of recording traces.
#[derive(Default)]
struct Recorder {
    engine: Option<Engine>,
    /// Whether the engine was asked for or is running. Stays set if there is no engine, because
    /// asking again at each change would only build again without success.
    busy: bool,
    known: Recordings,
    /// Keys that were asked for before. Those that failed aren't tried again.
    tried: BTreeSet<String>,
}

struct Session<'a> {
    settings: &'a Settings,
    send: Sender<Event>,
    recorder: Recorder,
    server: http::Server,
    runner: Runner,
    folder: CourseFolder,
    watcher: watch::Watcher,
    /// The last complete site.
    site: Option<Arc<Site>>,
    /// The site last written to the output folder, and the sign that shows whether the folder
    /// still contains it.
    written: Option<(Arc<Site>, Sign)>,
    course: Option<Course>,
    /// The translations of the course.
    translations: Vec<(Course, Sources)>,
    sources: Sources,
    /// Changes that could not be read yet.
    unread: Changed,
    is_unreadable: bool,
    kept: Kept,
    ends: Ends<'a>,
    narrator: Narrator,
}

impl Session<'_> {
    fn follow(&mut self, events: &Receiver<Event>) {
        let mut waiting = None;
        while let Some(event) = waiting.take().or_else(|| events.recv().ok()) {
            match event {
                Event::Stop => break,
                Event::Files(changed) => {
                    let (changed, next) = watch::settle(changed, events);
                    waiting = next;
                    self.reload(changed);
                }
                Event::Runner(message) => self.hear(&message),
                Event::RunnerDone(Ok(())) => self.record_figures(),
                Event::RunnerDone(Err(error)) => self.runner_failed(&error.to_string()),
                Event::Engine(Ok(engine)) => {
                    self.recorder.busy = false;
                    self.recorder.engine = Some(engine);
                    self.record_figures();
                }
                Event::Engine(Err(error)) => self.say(&format!("traces: {error}")),
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
                    self.rebuild(Instant::now());
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

    /// Records new traces in the background.
    fn record_figures(&mut self) {
        let Some(course) = &self.course else { return };
        let translated = self.translations.iter();
        let translated = translated.flat_map(|(course, view)| figures::figures(course, view));
        let wanted: BTreeSet<String> = figures::figures(course, &self.sources)
            .into_iter()
            .chain(translated)
            .map(|figure| figure.key)
            .filter(|key| !self.recorder.tried.contains(key))
            .collect();
        if wanted.is_empty() || self.recorder.busy || self.runner == Runner::Building {
            return;
        }
        self.recorder.busy = true;
        let send = self.send.clone();
        let folder = self.settings.course.clone();
        let Some(engine) = self.recorder.engine.clone() else {
            let found = move || runner::engine(&folder, None, |_| {});
            thread::spawn(move || drop(send.send(Event::Engine(found()))));
            return;
        };
        let (course, sources) = (course.clone(), self.sources.clone());
        let translations = self.translations.clone();
        self.recorder.tried.extend(wanted.iter().cloned());
        thread::spawn(move || {
            let mut figures = figures::figures(&course, &sources);
            for (course, view) in &translations {
                figures.extend(figures::figures(course, view));
            }
            figures.retain(|figure| wanted.contains(&figure.key));
            let cache = Cache::of_recordings(&folder);
            let recorded = figures::record(&engine, figures, &cache);
            drop(send.send(Event::Recorded(recorded)));
        });
    }

    fn take_recordings(&mut self, recorded: Result<(Recordings, Vec<Diagnostic>), ProcessError>) {
        self.recorder.busy = false;
        match recorded {
            Ok((recordings, unfit)) => {
                self.tell(&unfit);
                if !recordings.is_empty() {
                    self.recorder.known.extend(recordings);
                    self.rebuild(Instant::now());
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

    /// Reads what changed, and rebuilds if anything did.
    fn reload(&mut self, changed: Changed) {
        let begun = Instant::now();
        self.watcher.renew(&self.settings.course, &changed);
        self.unread = std::mem::replace(&mut self.unread, Changed::Anything).and(changed);
        match load::load_again(&self.folder, &self.sources, &self.unread) {
            Ok(sources) => {
                self.unread = Changed::At(BTreeSet::new());
                // Editors touch files without changing them. After a read error, rebuild to clear
                // it.
                if sources != self.sources || self.is_unreadable {
                    self.is_unreadable = false;
                    self.sources = sources;
                    self.rebuild(begun);
                }
            }
            Err(error) => {
                self.is_unreadable = true;
                self.say(&format!("error: {error}"));
                if let Some(line) = report::of_unreadable(self.settings.format, &error) {
                    self.print(&line);
                }
                self.server.remember_problems(&problem(&error.to_string()));
            }
        }
    }

    /// Builds the site, reports changes to open pages, and writes it.
    fn rebuild(&mut self, begun: Instant) {
        let built = build_again(
            &self.sources,
            &Options {
                drafts: self.settings.drafts,
                audience: Audience::Author,
                runner: self.runner.clone(),
                recordings: self.recorder.known.clone(),
            },
            &mut self.kept,
        );
        self.course = Some(built.course);
        self.translations = built.translations;
        let told = report::overlay(&built.diagnostics, &self.sources);
        let is_built = built.site.is_some();
        if let Some(site) = built.site {
            let index = search::maker(&self.settings.course, self.settings.drafts);
            self.server.show(Arc::clone(&site), index);
            let before = self.site.replace(Arc::clone(&site));
            let difference = before.map(|before| Difference::between(&before, &site));
            if let Some(changes) = difference.as_ref().and_then(changes) {
                self.server.tell(&changes);
            }
            let new = difference.map_or_else(
                || format!("built {} pages", pages(site.keys()).count()),
                |difference| format!("rebuilt {} pages", pages(&difference.changed).count()),
            );
            self.say(&format!("{new} in {} ms", begun.elapsed().as_millis()));
        } else if self.site.is_some() {
            self.say("still serving the last good site");
        }
        self.server
            .remember_problems(&json!({ "kind": "diagnostics", "diagnostics": told }));
        self.tell(&built.diagnostics);
        if self.settings.format == Format::Json {
            self.print(&report::json_of_build(is_built, &built.diagnostics));
        }
        self.write();
        self.record_figures();
    }

    /// Brings the output folder up to date.
    fn write(&mut self) {
        let Some(site) = self.site.clone() else {
            return;
        };
        let mut out = OutputFolder::new(&self.settings.out);
        let before = self.written.take();
        let is_known = |sign: &Sign| out.sign().as_ref() == Some(sign);
        let is_changed = before.as_ref().is_some_and(|(_, sign)| !is_known(sign));
        let (written, now) = match &before {
            Some((before, sign)) if !is_changed => {
                let written = write::update(before, &site, &mut out);
                // Another program may have written its own site there in the meantime.
                (written, out.sign().filter(|now| now.is_of_same_site(sign)))
            }
            _ => (write::write(&site, &mut out), out.sign()),
        };
        if let Err(error) = written {
            self.say(&format!("error: {error}"));
            return;
        }
        self.written = now.map(|sign| (site, sign));
        if is_changed {
            let folder = self.settings.out.display();
            self.say(&format!(
                "{folder} was changed by another program and was written again"
            ));
        }
    }

    /// Reports problems in the requested format.
    fn tell(&mut self, problems: &[Diagnostic]) {
        match self.settings.format {
            Format::Terminal if problems.is_empty() => {}
            Format::Terminal => {
                let text = report::terminal(problems, &self.sources, self.settings.colour);
                self.say(text.trim_end());
            }
            Format::Json => self.print(&report::json(problems, &self.sources)),
            Format::Github => self.print(&report::github(problems, &self.sources)),
        }
    }

    fn say(&mut self, line: &str) {
        let terminal = &mut self.ends.terminal;
        // Keep serving if the terminal is gone.
        let _ = writeln!(terminal, "{line}").and_then(|()| terminal.flush());
    }

    /// Prints lines for programs.
    fn print(&mut self, lines: &str) {
        let programs = &mut self.ends.programs;
        // Keep serving if the program is gone.
        let _ = programs
            .write_all(lines.as_bytes())
            .and_then(|()| programs.flush());
    }
}

/// Returns the pages among the files of a site.
fn pages<'a>(paths: impl IntoIterator<Item = &'a String>) -> impl Iterator<Item = &'a String> {
    paths.into_iter().filter(|path| path.ends_with(".html"))
}

/// Returns the event for open pages: which pages changed, and whether styles or scripts did.
fn changes(difference: &Difference) -> Option<serde_json::Value> {
    let Difference { changed, gone } = difference;
    let pages: Vec<&str> = pages(changed.iter().chain(gone))
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
            "message": words, "hint": "fix this and save again", "notes": [],
        }],
    })
}

fn build_runner(course: &Path, send: Sender<Event>) {
    let course = course.to_owned();
    thread::spawn(move || {
        let done = runner::obtain(&course, Wanted::QuickThenFullBundle, |message| {
            drop(send.send(Event::Runner(message.clone())));
        });
        drop(send.send(Event::RunnerDone(done)));
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
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    // Without a desktop there is nothing to open, but the address was printed.
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
    fn changed_pages_are_reported_by_address() {
        let before = site(&[
            ("a/b/index.html", "1"),
            ("index.html", "1"),
            ("old/index.html", "1"),
        ]);
        let now = site(&[("a/b/index.html", "2"), ("index.html", "1")]);
        let told = changes(&Difference::between(&before, &now)).expect("something changed");
        assert_eq!(told["pages"], json!(["a/b/", "old/"]));
        assert_eq!(told["styles"], json!(false));
    }

    #[test]
    fn a_style_changes_without_its_page() {
        let before = site(&[("theme/css/prose.css", "1")]);
        let now = site(&[("theme/css/prose.css", "2")]);
        let told = changes(&Difference::between(&before, &now)).expect("something changed");
        assert_eq!(
            (&told["pages"], &told["styles"]),
            (&json!([]), &json!(true))
        );
    }
}
