//! `understory-python`: the interpreter as a program, for whoever verifies lessons.
//!
//! One request line in, events out as lines of JSON, then the end. It decides nothing: see the
//! library. A program that loops for ever is ended by ending this process.

use std::{
    borrow::Cow,
    io::{self, BufRead, Write},
    process::ExitCode,
    time::{Duration, Instant, SystemTime},
};

use understory_runner::{
    Event, Host, Interpreter, Request, library,
    protocol::{IMPLEMENTATION, Line, PYTHON, Stream, VERSION},
};

/// As deep as the browser's interpreter can go, or deeper, whatever the system's own limit.
const STACK_BYTES: usize = 64 << 20;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("--version") {
        let version = env!("CARGO_PKG_VERSION");
        println!("understory-python {version} (Python {PYTHON}, {IMPLEMENTATION} {VERSION})");
        return ExitCode::SUCCESS;
    }
    let Some(request) = read_request() else {
        eprintln!("understory-python: expected a request, as a line of JSON");
        return ExitCode::from(2);
    };
    let interpreter = std::thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || {
            let host: &'static dyn Host = Box::leak(Box::new(Terminal {
                start: Instant::now(),
            }));
            understory_runner::serve(&Interpreter::boot(host), &request);
            // The interpreter's own clean-up has nothing left to do.
            std::process::exit(0);
        })
        .expect("the system starts one thread");
    match interpreter.join() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn read_request() -> Option<Request> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).ok()?;
    serde_json::from_str(&line).ok()
}

struct Terminal {
    start: Instant,
}

impl Terminal {
    fn send(&self, event: &Event) {
        let mut line = serde_json::to_string(event).expect("an event is plain data");
        line.push('\n');
        let mut stdout = io::stdout().lock();
        if stdout
            .write_all(line.as_bytes())
            .and_then(|()| stdout.flush())
            .is_err()
        {
            // Whoever asked has gone.
            std::process::exit(0);
        }
    }
}

impl Host for Terminal {
    fn event(&self, event: &Event) {
        self.send(event);
    }

    fn write(&self, stream: Stream, text: &str) {
        self.send(&Event::Output {
            stream,
            text: text.to_owned(),
        });
    }

    fn line(&self) -> Option<String> {
        match read_request()? {
            Request::Line(Line { text }) => text,
            Request::Run(_) | Request::Check(_) | Request::Trace(_) => None,
        }
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn now(&self) -> Duration {
        SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default()
    }

    fn monotonic(&self) -> Duration {
        self.start.elapsed()
    }

    /// A lesson's output must not hang on its author's time zone.
    fn utc_offset(&self, _seconds: f64) -> i32 {
        0
    }

    fn random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system has random bytes");
    }

    fn library(&self, pack: &str) -> Option<Cow<'static, [u8]>> {
        library::built_in(pack).map(Cow::Borrowed)
    }
}
