//! `understory-python`: the interpreter as a program, for whoever verifies lessons.
//!
//! One request line in, events out as lines of JSON, then the end. It decides nothing: see the
//! library. A program that loops forever is ended by ending this process. With `--plain FOLDER`
//! the engine of checks and the explanations come from that folder, `python/` of this crate.

#[path = "../library/joined.rs"]
mod joined;

use std::{
    borrow::Cow,
    fs,
    io::{self, BufRead, Write},
    path::Path,
    process::ExitCode,
    time::{Duration, Instant, SystemTime},
};

use understory_runner::{
    Event, Host, Interpreter, Request,
    library::{self, Overlay},
    protocol::{IMPLEMENTATION, Line, PYTHON, Stream, VERSION},
};

/// As deep as the browser's interpreter can go, or deeper, whatever the system's own limit.
const STACK_BYTES: usize = 64 << 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == "--version") {
        let version = env!("CARGO_PKG_VERSION");
        println!("understory-python {version} (Python {PYTHON}, {IMPLEMENTATION} {VERSION})");
        return ExitCode::SUCCESS;
    }
    let overlay = match &arguments[..] {
        [option, folder] if option == "--plain" => plain_files(Path::new(folder)),
        _ => Ok(Overlay::default()),
    };
    let overlay = match overlay {
        Ok(overlay) => overlay,
        Err(error) => {
            eprintln!("understory-python: cannot read the folder of --plain: {error}");
            return ExitCode::from(2);
        }
    };
    let Some(request) = read_request() else {
        eprintln!("understory-python: expected a request, as a line of JSON");
        return ExitCode::from(2);
    };
    let interpreter = std::thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || {
            let host: &'static dyn Host = Box::leak(Box::new(Terminal {
                start: Instant::now(),
                overlay,
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

fn plain_files(folder: &Path) -> io::Result<Overlay> {
    let mut overlay = Overlay::default();
    let check = joined::joined(&folder.join("check"))?;
    overlay.add("understory_check", false, check);
    add_modules(&folder.join("explain"), "", &mut overlay)?;
    Ok(overlay)
}

fn add_modules(folder: &Path, prefix: &str, overlay: &mut Overlay) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{stem}");
        if path.join("__init__.py").is_file() {
            overlay.add(&name, true, fs::read_to_string(path.join("__init__.py"))?);
            add_modules(&path, &format!("{name}."), overlay)?;
        } else if path.extension().is_some_and(|extension| extension == "py") && stem != "__init__"
        {
            overlay.add(&name, false, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

fn read_request() -> Option<Request> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).ok()?;
    serde_json::from_str(&line).ok()
}

struct Terminal {
    start: Instant,
    overlay: Overlay,
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
            Request::Run(_) | Request::Check(_) | Request::Trace(_) | Request::Prepare => None,
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

    fn modules(&self) -> Cow<'static, str> {
        self.overlay.modules(library::BUILT_IN_MODULES).into()
    }

    fn library(&self, pack: &str) -> Option<Cow<'static, [u8]>> {
        let built_in = || library::built_in(pack).map(Cow::Borrowed);
        self.overlay.pack(pack).map(Cow::Owned).or_else(built_in)
    }
}
