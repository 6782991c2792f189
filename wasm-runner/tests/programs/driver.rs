//! Starts `understory-python` with one request and collects its events.

use std::{
    io::{BufRead, BufReader, Lines, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use serde_json::{Value, json};

/// A builder for a request.
pub(crate) struct Program {
    request: Value,
    packages: Option<PathBuf>,
}

/// The events that answer a request.
pub(crate) struct RunResult {
    /// Stdout and stderr, in order.
    pub(crate) output: String,
    /// The events that these came with.
    pub(crate) outputs: Vec<Value>,
    /// All other events, in order.
    pub(crate) events: Vec<Value>,
}

impl Program {
    pub(crate) fn new(source: &str) -> Self {
        Self {
            request: json!({"kind": "run", "source": source, "stdin": []}),
            packages: None,
        }
    }

    pub(crate) fn from(request: Value) -> Self {
        Self {
            request,
            packages: None,
        }
    }

    pub(crate) fn check(exercise: Value, source: &str) -> Self {
        Self {
            request: json!({"kind": "check", "exercise": exercise, "source": source}),
            packages: None,
        }
    }

    /// Sets a field of the request.
    pub(crate) fn with(mut self, field: &str, value: Value) -> Self {
        self.request[field] = value;
        self
    }

    /// Makes the packages in a folder importable.
    pub(crate) fn with_packages(mut self, folder: &Path) -> Self {
        self.packages = Some(folder.to_owned());
        self
    }

    /// Runs the program until it ends.
    pub(crate) fn run(self) -> RunResult {
        self.start().finish()
    }

    pub(crate) fn start(self) -> Conversation {
        let mut command = Command::new(env!("CARGO_BIN_EXE_understory-python"));
        if let Some(folder) = &self.packages {
            command.arg("--packages").arg(folder);
        }
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("understory-python starts");
        let mut conversation = Conversation {
            lines: BufReader::new(process.stdout.take().expect("a pipe")).lines(),
            stdin: process.stdin.take(),
            process,
            result: RunResult {
                output: String::new(),
                outputs: Vec::new(),
                events: Vec::new(),
            },
        };
        conversation.send(&self.request);
        conversation
    }
}

/// A running program.
pub(crate) struct Conversation {
    process: Child,
    stdin: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
    result: RunResult,
}

impl Conversation {
    /// Sends a message.
    pub(crate) fn send(&mut self, message: &Value) {
        let stdin = self.stdin.as_mut().expect("standard input is open");
        writeln!(stdin, "{message}").expect("the program listens");
    }

    /// Waits until the program asks for a line. Returns the prompt and the output so far.
    pub(crate) fn asked(&mut self) -> (String, String) {
        while let Some(event) = self.next() {
            if event["kind"] == "input" {
                let prompt = event["prompt"].as_str().expect("a prompt").to_owned();
                return (prompt, self.result.output.clone());
            }
        }
        panic!("the program ended without asking: {}", self.result.output);
    }

    /// Waits for the next event of this kind.
    pub(crate) fn event(&mut self, kind: &str) -> Value {
        loop {
            let event = self.next().expect("the program is still running");
            if event["kind"] == kind {
                return event;
            }
        }
    }

    /// Waits until the program ends. Nothing answers it any more.
    pub(crate) fn finish(mut self) -> RunResult {
        self.stdin = None;
        while self.next().is_some() {}
        let status = self.process.wait().expect("the process ends");
        assert!(status.success(), "{status}: {}", self.result.output);
        self.result
    }

    fn next(&mut self) -> Option<Value> {
        let line = self.lines.next()?.expect("text");
        let event: Value = serde_json::from_str(&line).expect("an event is JSON");
        if event["kind"] == "output" {
            if event["stream"] != "drawing" {
                self.result.output += event["text"].as_str().expect("text");
            }
            self.result.outputs.push(event.clone());
        } else {
            self.result.events.push(event.clone());
        }
        Some(event)
    }
}

impl RunResult {
    /// Returns the last event, which ends the request.
    pub(crate) fn last(&self) -> &Value {
        self.events.last().expect("there is always a last event")
    }

    pub(crate) fn status(&self) -> &str {
        self.last()["status"]
            .as_str()
            .expect("a result has a status")
    }

    pub(crate) fn error(&self, field: &str) -> &Value {
        &self.last()["error"][field]
    }
}

/// Returns the output of a program that doesn't read any input.
pub(crate) fn output_of(source: &str) -> String {
    Program::new(source).run().output
}

/// Runs all cases, two at a time. Fails with the reports of those that differ.
#[track_caller]
pub(crate) fn assert_all<Case: Sync>(
    cases: &[Case],
    differs: impl Fn(&Case) -> Option<String> + Sync,
) {
    let next = AtomicUsize::new(0);
    let differing = || {
        let mut reports = Vec::new();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            reports.extend(differs(case));
        }
        reports
    };
    let reports: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(differing)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().expect("no panic"))
            .collect()
    });
    assert!(
        reports.is_empty(),
        "{} differ:\n\n{}",
        reports.len(),
        reports.join("\n\n")
    );
}
