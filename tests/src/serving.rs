//! `understory build --serve` running on a course, as seen by a page and a terminal.
//!
//! Nothing here waits for a fixed time: every wait is for a line, an event or an end, and fails
//! only if it never comes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::{CourseTest, program};

/// When to give up on something that never comes.
const NEVER: Duration = Duration::from_secs(120);

/// A server, stopped when this is dropped.
pub struct Serving {
    child: Child,
    lines: Receiver<String>,
    printed: Receiver<String>,
    port: u16,
    /// What it printed before it started serving.
    pub printed_lines: Vec<String>,
}

/// What an open page receives.
pub struct Page {
    events: BufReader<TcpStream>,
}

impl CourseTest {
    /// Serves the course with these options, on a free port unless they name one.
    #[must_use]
    pub fn serve(&self, options: &[&str], environment: &[(&str, &Path)]) -> Serving {
        self.serve_by(Command::new(program()), options, environment)
    }

    /// Serves the course by an author; see [`CourseTest::by_author`].
    #[cfg(unix)]
    #[must_use]
    pub fn serve_by_author(&self) -> Option<Serving> {
        self.bundle();
        Some(self.serve_by(self.by_author()?, &[], &[]))
    }

    fn serve_by(
        &self,
        mut command: Command,
        options: &[&str],
        environment: &[(&str, &Path)],
    ) -> Serving {
        self.bundle();
        command.args(["build", "--serve", "--runner", "bundle"]);
        if !options.contains(&"--port") {
            command.args(["--port", "0"]);
        }
        let mut child = command
            .args(options)
            .current_dir(self.folder())
            .env("NO_COLOR", "1")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stderr = child.stderr.take().expect("stderr was asked to be piped");
        let stdout = child.stdout.take().expect("stdout was asked to be piped");
        let lines = lines_of(stderr);
        let printed = lines_of(stdout);
        let mut serving = Serving { child, lines, printed, port: 0, printed_lines: Vec::new() };
        let line = serving.says("serving http://localhost:");
        let port = line.trim_start_matches("serving http://localhost:");
        let port = port.split('/').next().unwrap_or_default();
        serving.port = port.parse().expect("an address names its port");
        serving
    }
}

/// Returns what a program writes, line by line.
fn lines_of(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (send, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            drop(send.send(line));
        }
    });
    lines
}

impl Serving {
    /// Waits for a line that contains these words, and returns it.
    #[track_caller]
    pub fn says(&mut self, words: &str) -> String {
        loop {
            match self.lines.recv_timeout(NEVER) {
                Ok(line) => {
                    self.printed_lines.push(line.clone());
                    if line.contains(words) {
                        return line;
                    }
                }
                Err(_) => {
                    panic!("it never said {words:?}, but:\n{}", self.printed_lines.join("\n"))
                }
            }
        }
    }

    /// Waits for the next machine-readable line.
    #[track_caller]
    pub fn prints(&self) -> String {
        let line = self.printed.recv_timeout(NEVER);
        line.expect("it prints one more line")
    }

    /// Returns the port that it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        let host = format!("localhost:{}", self.port);
        write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("the server reads");
        stream.set_read_timeout(Some(NEVER)).expect("a socket has timeouts");
        stream
    }

    /// Returns its response: the head and the body.
    #[must_use]
    pub fn get(&self, path: &str) -> String {
        let mut answer = Vec::new();
        self.ask(path).read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Listens as an open page does.
    #[must_use]
    pub fn page(&self) -> Page {
        let mut events = BufReader::new(self.ask("_understory/events"));
        let mut line = String::new();
        while !line.starts_with("retry") {
            line.clear();
            events.read_line(&mut line).expect("it answers");
        }
        let mut page = Page { events };
        // A new page first gets the current diagnostics.
        page.hears("diagnostics");
        page
    }

    /// Presses Ctrl-C and waits for the end.
    #[cfg(unix)]
    pub fn interrupt(&mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status();
        assert!(sent.expect("kill starts").success());
        self.child.wait().expect("it ends")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Page {
    /// Waits until a condition holds, and asks again after each event.
    #[track_caller]
    pub fn until(&mut self, condition: impl Fn() -> bool) {
        while !condition() {
            self.hears("");
        }
    }

    /// Waits for an event that contains these words, and returns it.
    #[track_caller]
    pub fn hears(&mut self, words: &str) -> String {
        let mut events = String::new();
        // The server's heartbeats arrive even if nothing else does.
        let start = Instant::now();
        loop {
            let mut line = String::new();
            let count = self.events.read_line(&mut line);
            match count {
                Ok(1..) if line.starts_with("data: ") && line.contains(words) => return line,
                Ok(1..) if start.elapsed() < NEVER => events.push_str(&line),
                _ => panic!("it never heard {words:?}, but:\n{events}"),
            }
        }
    }
}
