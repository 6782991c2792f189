//! Starts `understory-python` with one request and gathers what it answers.

use std::{
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use serde_json::{Value, json};

/// A request that is being put together.
pub(crate) struct Program {
    request: Value,
}

/// What came of a request.
pub(crate) struct Answer {
    /// Standard output and standard error, in order.
    pub(crate) output: String,
    /// Every event but output, in order.
    pub(crate) events: Vec<Value>,
}

impl Program {
    pub(crate) fn new(source: &str) -> Self {
        Self {
            request: json!({"kind": "run", "source": source, "stdin": []}),
        }
    }

    pub(crate) fn check(exercise: Value, source: &str) -> Self {
        Self {
            request: json!({"kind": "check", "exercise": exercise, "source": source}),
        }
    }

    /// Sets a field of the request.
    pub(crate) fn with(mut self, field: &str, value: Value) -> Self {
        self.request[field] = value;
        self
    }

    /// Runs to the end.
    pub(crate) fn run(self) -> Answer {
        self.start().finish()
    }

    pub(crate) fn start(self) -> Conversation {
        let mut process = Command::new(env!("CARGO_BIN_EXE_understory-python"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("understory-python starts");
        let mut conversation = Conversation {
            lines: BufReader::new(process.stdout.take().expect("a pipe")).lines(),
            stdin: process.stdin.take(),
            process,
            answer: Answer {
                output: String::new(),
                events: Vec::new(),
            },
        };
        conversation.send(&self.request);
        conversation
    }
}

/// A program that is running.
pub(crate) struct Conversation {
    process: Child,
    stdin: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
    answer: Answer,
}

impl Conversation {
    /// Sends a message.
    pub(crate) fn send(&mut self, message: &Value) {
        let stdin = self.stdin.as_mut().expect("standard input is open");
        writeln!(stdin, "{message}").expect("the program listens");
    }

    /// Waits until the program asks for a line; answers the prompt and what was written so far.
    pub(crate) fn asked(&mut self) -> (String, String) {
        while let Some(event) = self.next() {
            if event["kind"] == "input" {
                let prompt = event["prompt"].as_str().expect("a prompt").to_owned();
                return (prompt, self.answer.output.clone());
            }
        }
        panic!("the program ended without asking: {}", self.answer.output);
    }

    /// Waits for the end.
    pub(crate) fn finish(mut self) -> Answer {
        while self.next().is_some() {}
        let status = self.process.wait().expect("the process ends");
        assert!(status.success(), "{status}: {}", self.answer.output);
        self.answer
    }

    fn next(&mut self) -> Option<Value> {
        let line = self.lines.next()?.expect("text");
        let event: Value = serde_json::from_str(&line).expect("an event is JSON");
        if event["kind"] == "output" {
            self.answer.output += event["text"].as_str().expect("text");
        } else {
            self.answer.events.push(event.clone());
        }
        Some(event)
    }
}

impl Answer {
    /// The event that ends a request.
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

/// What a program prints that reads nothing.
pub(crate) fn output_of(source: &str) -> String {
    Program::new(source).run().output
}

/// Tries each case, two at a time, and fails with what is reported of those that differ.
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
