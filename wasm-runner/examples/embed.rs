//! The interpreter in a program of your own.
//!
//! The host is a terminal here; a host decides alone what Python may reach of the world.

use std::borrow::Cow;
use std::io::{BufRead, Write, stderr, stdin, stdout};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use understory_runner::protocol::{Run, Stream};
use understory_runner::{Event, Host, Interpreter, Request, library, serve};

struct Terminal {
    started: Instant,
}

impl Host for Terminal {
    fn event(&self, event: &Event) {
        if let Event::Result(outcome) = event {
            eprintln!("ended: {:?}", outcome.status);
        }
    }

    fn write(&self, stream: Stream, text: &str) {
        let written = match stream {
            Stream::Stdout => stdout().write_all(text.as_bytes()),
            Stream::Stderr => stderr().write_all(text.as_bytes()),
            // A terminal has no place for a picture.
            Stream::Drawing => Ok(()),
        };
        written.expect("a terminal takes text");
    }

    fn line(&self) -> Option<String> {
        stdin().lock().lines().next()?.ok()
    }

    fn sleep(&self, time: Duration) {
        thread::sleep(time);
    }

    fn now(&self) -> Duration {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
    }

    fn monotonic(&self) -> Duration {
        self.started.elapsed()
    }

    fn utc_offset(&self, _seconds: f64) -> i32 {
        0
    }

    fn random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes");
    }

    fn modules(&self) -> Cow<'static, str> {
        library::BUILT_IN_MODULES.into()
    }

    fn library(&self, pack: &str) -> Option<Cow<'static, [u8]>> {
        library::built_in(pack).map(Cow::Borrowed)
    }
}

fn main() {
    let host = Box::leak(Box::new(Terminal {
        started: Instant::now(),
    }));
    let interpreter = Interpreter::boot(host);
    let program = Run {
        source: "print('six times seven is', 6 * 7)".to_owned(),
        ..Run::default()
    };
    serve(&interpreter, &Request::Run(program));
}
