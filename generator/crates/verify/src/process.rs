//! Runs programs in the learner's interpreter.
//!
//! If a program exceeds its time limit, its process is killed, just as a page terminates its
//! worker. The protocol is one JSON value per line in both directions;
//! `wasm-runner/README.md` describes it.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::outcome::Outcome;
use super::program::Program;
use crate::recordings;
use crate::runner::Engine;

/// An error while using the interpreter.
#[derive(Debug, thiserror::Error)]
pub enum ProcessError {
    /// It didn't start.
    #[error("cannot start the Python interpreter {program}: {reason}", program = program.display())]
    Start {
        /// The program.
        program: PathBuf,
        /// The operating system's error.
        reason: std::io::Error,
    },
}

/// The next thing a process does.
enum ProcessEvent {
    Event(Value),
    Closed,
    TimeUp,
}

/// A process of the learner's interpreter.
struct Session {
    child: Child,
    stdin: ChildStdin,
    events: Receiver<Value>,
}

impl Session {
    fn start(engine: &Engine) -> Result<Self, ProcessError> {
        let mut child = engine
            .command()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // A program's own stderr arrives as messages, so anything else here is the
            // interpreter's.
            .stderr(Stdio::null())
            .spawn()
            .map_err(|reason| ProcessError::Start { program: engine.path().to_owned(), reason })?;
        let stdout = child.stdout.take().expect("stdout was asked to be piped");
        let stdin = child.stdin.take().expect("stdin was asked to be piped");
        let (send, events) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                // Nothing after a broken line can be trusted. The session then counts as closed.
                let Ok(event) = serde_json::from_str(&line) else {
                    break;
                };
                if send.send(event).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, stdin, events })
    }

    /// Sends a message. Ignores errors, because [`Session::next`] reports a dead process.
    fn send(&mut self, message: &Value) {
        let _ = writeln!(self.stdin, "{message}").and_then(|()| self.stdin.flush());
    }

    fn next(&self, until: Option<Instant>) -> ProcessEvent {
        let event = match until {
            None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(until) => {
                self.events.recv_timeout(until.saturating_duration_since(Instant::now()))
            }
        };
        match event {
            Ok(event) => ProcessEvent::Event(event),
            Err(RecvTimeoutError::Timeout) => ProcessEvent::TimeUp,
            Err(RecvTimeoutError::Disconnected) => ProcessEvent::Closed,
        }
    }

    fn exit_description(&mut self) -> String {
        match self.child.wait() {
            Ok(status) => format!("the process ended: {status}"),
            Err(error) => format!("cannot wait for the process: {error}"),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs all programs, several in parallel, each for at most `limit`. Returns the outcomes in
/// the order of the programs. A program that exceeds the limit gets a second run on its own.
///
/// # Errors
/// Fails if the interpreter cannot be started.
pub fn run_all(
    engine: &Engine,
    programs: &[Program<'_>],
    limit: Duration,
) -> Result<Vec<Outcome>, ProcessError> {
    let outcomes: Mutex<Vec<Option<Result<Outcome, ProcessError>>>> =
        Mutex::new(programs.iter().map(|_| None).collect());
    let next = AtomicUsize::new(0);
    // Each worker has its own interpreter in memory, so there is an upper limit.
    let workers = thread::available_parallelism().map_or(2, usize::from).min(8);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut worker = Worker::new(engine);
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(program) = programs.get(index) else {
                        break;
                    };
                    let outcome = worker.run(program, limit);
                    outcomes.lock().expect("no worker panics")[index] = Some(outcome);
                }
            });
        }
    });
    let outcomes = outcomes.into_inner().expect("no worker panics").into_iter();
    let mut outcomes = outcomes
        .map(|outcome| outcome.expect("every program was run"))
        .collect::<Result<Vec<_>, _>>()?;
    // A correct program may be slow while others run in parallel, so run it again alone.
    let mut worker = Worker::new(engine);
    for (program, outcome) in programs.iter().zip(&mut outcomes) {
        if *outcome == Outcome::Overran {
            *outcome = worker.run(program, limit)?;
        }
    }
    Ok(outcomes)
}

/// Runs programs one after another, in one process if the engine can serve several.
struct Worker<'a> {
    engine: &'a Engine,
    session: Option<Session>,
}

impl<'a> Worker<'a> {
    fn new(engine: &'a Engine) -> Self {
        Self { engine, session: None }
    }

    fn run(&mut self, program: &Program<'_>, limit: Duration) -> Result<Outcome, ProcessError> {
        let mut session = match self.session.take() {
            Some(session) => session,
            None => Session::start(self.engine)?,
        };
        session.send(&program.request);
        let outcome = follow_program(&mut session, program, limit);
        // Dropping a process that didn't answer kills it and the program it was running.
        let has_answered = !matches!(
            outcome,
            Outcome::Overran | Outcome::BrokeInterpreter(_) | Outcome::Crashed(_)
        );
        self.session = (has_answered && self.engine.serves_many()).then_some(session);
        Ok(outcome)
    }
}

/// Follows a program to its outcome.
fn follow_program(session: &mut Session, program: &Program<'_>, limit: Duration) -> Outcome {
    // One deadline for the whole program: a loop that prints must not renew it.
    let until = Instant::now() + limit;
    let mut input_lines = program.typed.iter();
    let (mut transcript, mut drawing) = (String::new(), String::new());
    let mut messages = Vec::new();
    loop {
        let event = match session.next(Some(until)) {
            ProcessEvent::Event(event) => event,
            ProcessEvent::TimeUp => return Outcome::Overran,
            ProcessEvent::Closed => return Outcome::Crashed(session.exit_description()),
        };
        match event["kind"].as_str() {
            Some("output") => {
                let text = event["text"].as_str().unwrap_or_default();
                if event["stream"] == "drawing" { &mut drawing } else { &mut transcript }
                    .push_str(text);
                messages.push(json!({ "stream": event["stream"], "text": event["text"] }));
            }
            Some("input") => {
                let line = input_lines.next();
                if let Some(line) = line {
                    let text = format!("{line}\n");
                    messages.push(
                        json!({ "stream": "stdin", "text": text, "prompt": event["prompt"] }),
                    );
                    // A terminal echoes what is typed, and an `output` block shows it.
                    transcript.push_str(line);
                    transcript.push('\n');
                }
                // Without a line left, `null` makes `input()` raise EOFError.
                session.send(&json!({ "kind": "line", "text": line }));
            }
            // Nothing here answers a program that asks for more than lines.
            Some("ask") => session.send(&json!({ "kind": "line", "text": null })),
            Some("result") => {
                if event["status"] == "crashed" {
                    return crash(&event);
                }
                let error = event["error"]["type"].as_str().map(str::to_owned);
                return Outcome::Ran { transcript, error, drawing };
            }
            Some("verdict") => {
                return match serde_json::from_value(event) {
                    Ok(verdict) => Outcome::Checked(verdict),
                    Err(error) => Outcome::Crashed(error.to_string()),
                };
            }
            Some("trace") => {
                return Outcome::Recorded(recordings::recording(
                    &program.request,
                    &event,
                    messages,
                ));
            }
            _ => {}
        }
    }
}

/// Returns the outcome of a program that ended with its interpreter.
fn crash(result: &Value) -> Outcome {
    let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match result["reason"].as_str() {
        Some("memory" | "depth") => Outcome::BrokeInterpreter(words(&result["error"]["message"])),
        Some(_) => Outcome::Crashed(words(&result["detail"])),
        None => Outcome::Crashed(words(&result["error"]["message"])),
    }
}

/// Runs one program in a terminal. Its output goes to `out` and `err`; its input comes from
/// `read`, which returns `None` at the end. Returns whether the program succeeded.
///
/// # Errors
/// Fails if the interpreter cannot be started.
pub fn run_on_terminal(
    engine: &Engine,
    source: &str,
    mut read: impl FnMut() -> Option<String>,
    mut out: impl Write,
    mut err: impl Write,
) -> Result<bool, ProcessError> {
    let mut session = Session::start(engine)?;
    session.send(&json!({ "kind": "run", "source": source }));
    loop {
        let event = match session.next(None) {
            ProcessEvent::Event(event) => event,
            ProcessEvent::Closed | ProcessEvent::TimeUp => {
                let _ = writeln!(err, "{}", session.exit_description());
                return Ok(false);
            }
        };
        match event["kind"].as_str() {
            Some("output") if event["stream"] != "drawing" => {
                let text = event["text"].as_str().unwrap_or_default();
                // If our reader closed the pipe, the program still runs to its end.
                let _ = if event["stream"] == "stderr" {
                    err.write_all(text.as_bytes()).and_then(|()| err.flush())
                } else {
                    out.write_all(text.as_bytes()).and_then(|()| out.flush())
                };
            }
            Some("input") => session.send(&json!({ "kind": "line", "text": read() })),
            Some("ask") => session.send(&json!({ "kind": "line", "text": null })),
            Some("result") => {
                let words = match crash_words(&event) {
                    Some(words) => words,
                    None => plain_words(&event["error"]["explanation"]),
                };
                let _ = err.write_all(words.as_bytes());
                return Ok(event["status"] == "ok");
            }
            _ => {}
        }
    }
}

/// Returns what to show if the interpreter ended with the program, which printed no traceback then.
fn crash_words(result: &Value) -> Option<String> {
    (result["status"] == "crashed").then(|| {
        let message = result["error"]["message"].as_str();
        format!("{}\n", message.unwrap_or("the Python interpreter crashed"))
    })
}

/// Formats the explanation that follows a traceback; empty if there is none.
fn plain_words(explanation: &Value) -> String {
    match (explanation["meaning"].as_str(), explanation["look"].as_str()) {
        (Some(meaning), Some(look)) => {
            format!("\nWhat it means: {meaning}\nWhere to look: {look}\n")
        }
        _ => String::new(),
    }
}

#[cfg(all(test, unix))]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
mod tests {
    use super::*;
    use crate::TIME_LIMIT;
    use crate::programs;
    use understory_course::parse::parse;
    use understory_marked::sources;

    /// Runs a lesson's only sample in a program that replaces the interpreter.
    fn outcome(interpreter: &str, limit: Duration) -> Result<Outcome, ProcessError> {
        let sources = sources(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n```python\nx = 1\n```\n",
        );
        let (course, _) = parse(&sources);
        let programs = programs(&course, &sources);
        let engine = Engine::Native { program: interpreter.into(), plain: None, packages: None };
        let mut outcomes = run_all(&engine, &programs, limit)?;
        Ok(outcomes.remove(0))
    }

    #[test]
    fn a_program_that_exceeds_its_limit_is_stopped() {
        // `cat` echoes the request, which is not an answer, and waits for more.
        let ended = outcome("cat", Duration::ZERO).expect("it starts");
        assert_eq!(ended, Outcome::Overran);
    }

    #[test]
    fn a_slow_program_is_run_again_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (place, met) = (folder.path().join("interpreter"), folder.path().join("met"));
        let answer = r#"{"kind":"result","status":"ok"}"#;
        // The first run waits for input that never comes.
        let text = format!(
            "#!/bin/sh\nif mkdir '{0}' 2>/dev/null; then exec cat; fi\nread -r request\necho '{answer}'\n",
            met.display()
        );
        std::fs::write(&place, text).expect("made");
        let chmod = std::process::Command::new("chmod").arg("755").arg(&place).status();
        assert!(chmod.expect("chmod starts").success());
        let place = place.to_str().expect("a plain path");
        let outcome = outcome(place, Duration::from_secs(2)).expect("it starts");
        assert!(matches!(outcome, Outcome::Ran { .. }), "{outcome:?}");
    }

    #[test]
    fn an_interpreter_that_ends_without_an_answer_has_crashed() {
        let ended = outcome("true", TIME_LIMIT).expect("it starts");
        assert!(matches!(ended, Outcome::Crashed(_)), "{ended:?}");
    }

    #[test]
    fn a_program_that_fills_the_memory_is_at_fault() {
        let result = json!({
            "kind": "result", "status": "crashed", "reason": "memory", "detail": "unreachable",
            "error": { "type": "InterpreterCrash", "message": "It filled all the memory." },
        });
        let words = "It filled all the memory.".to_owned();
        assert_eq!(crash(&result), Outcome::BrokeInterpreter(words));
        assert_eq!(crash_words(&result).as_deref(), Some("It filled all the memory.\n"));
    }

    #[test]
    fn an_interpreter_that_breaks_by_itself_says_what_happened() {
        let result = json!({
            "kind": "result", "status": "crashed", "reason": "interpreter", "detail": "panicked",
            "error": { "type": "InterpreterCrash", "message": "Python broke." },
        });
        assert_eq!(crash(&result), Outcome::Crashed("panicked".to_owned()));
        assert_eq!(crash_words(&json!({ "kind": "result", "status": "ok" })), None);
    }

    #[test]
    fn an_error_in_a_terminal_is_followed_by_an_explanation() {
        let explanation = json!({ "meaning": "No `x` yet.", "look": "Line 1 has `x`." });
        assert_eq!(
            plain_words(&explanation),
            "\nWhat it means: No `x` yet.\nWhere to look: Line 1 has `x`.\n"
        );
        assert_eq!(plain_words(&Value::Null), "");
    }

    #[test]
    fn the_error_names_a_missing_interpreter() {
        let error = outcome("/no/such/understory-python", TIME_LIMIT).expect_err("it is not there");
        assert!(error.to_string().contains("/no/such/understory-python"), "{error}");
    }
}
