//! `understory-python`: the native interpreter, used to verify lessons.
//!
//! Reads one request line, writes events as lines of JSON, then exits. To stop a program that loops
//! forever, kill this process. With `--plain FOLDER`, the Python files that change most often come
//! from that folder, which is this crate's `python/`. With `--packages FOLDER`, programs can import
//! the packages that `understory-bundler packages` put into that folder.
//!
//! `--compile FROM TO` reads no request. It compiles the packs of packages in one folder, and writes
//! packs of code to the other.

#[path = "../library/joined.rs"]
mod joined;

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs,
    io::{self, BufRead, Write},
    path::Path,
    process::ExitCode,
    time::{Duration, Instant, SystemTime},
};

use understory_runner::{
    Event, Host, Interpreter, Request,
    library::{self, Added, Overlay},
    protocol::{IMPLEMENTATION, Line, PYTHON, Stream, VERSION},
};

/// Allows at least the same recursion depth as in the browser, whatever the system's own limit is.
const STACK_BYTES: usize = 64 << 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == "--version") {
        let version = env!("CARGO_PKG_VERSION");
        println!("understory-python {version} (Python {PYTHON}, {IMPLEMENTATION} {VERSION})");
        return ExitCode::SUCCESS;
    }
    if let [option, from, to] = &arguments[..]
        && option == "--compile"
    {
        return match compile_packs(Path::new(from), Path::new(to)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("understory-python: cannot compile the packs in {from}: {error}");
                ExitCode::from(2)
            }
        };
    }
    let mut overlay = Overlay::default();
    for pair in arguments.chunks_exact(2) {
        let (option, folder) = (&pair[0], Path::new(&pair[1]));
        let read = match &option[..] {
            "--plain" => add_plain(folder, &mut overlay),
            "--packages" => add_packages(folder, &mut overlay),
            _ => continue,
        };
        if let Err(error) = read {
            eprintln!("understory-python: cannot read the folder of {option}: {error}");
            return ExitCode::from(2);
        }
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
                overlay,
            }));
            understory_runner::serve(&Interpreter::boot(host), &request);
            // Skip the interpreter's own cleanup, which has nothing left to do.
            std::process::exit(0);
        })
        .expect("the system starts one thread");
    match interpreter.join() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn add_plain(folder: &Path, overlay: &mut Overlay) -> io::Result<()> {
    let check = Added {
        package: false,
        installed: false,
        source: joined::joined(&folder.join("check"))?,
    };
    overlay.add("understory_check", check);
    for name in ["drawing", "explain", "helping", "session"] {
        add_modules(&folder.join(name), "", false, overlay)?;
    }
    add_modules(
        &folder.join("pydantic_core"),
        "pydantic_core.",
        true,
        overlay,
    )
}

fn add_modules(
    folder: &Path,
    prefix: &str,
    installed: bool,
    overlay: &mut Overlay,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{stem}");
        let package = path.join("__init__.py").is_file();
        let is_module = path.extension().is_some_and(|extension| extension == "py");
        if package || (is_module && stem != "__init__") {
            let file = if package {
                &path.join("__init__.py")
            } else {
                &path
            };
            let module = Added {
                package,
                installed,
                source: fs::read_to_string(file)?,
            };
            overlay.add(&name, module);
        }
        if package {
            add_modules(&path, &format!("{name}."), installed, overlay)?;
        }
    }
    Ok(())
}

fn add_packages(folder: &Path, overlay: &mut Overlay) -> io::Result<()> {
    let packs = read_packs(folder)?;
    overlay.add_packs(&fs::read_to_string(folder.join("modules.txt"))?, packs);
    Ok(())
}

/// Returns the packs in a folder, by name.
fn read_packs(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut packs = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "pack")
        {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            packs.insert(name.into_owned(), fs::read(&path)?);
        }
    }
    Ok(packs)
}

fn compile_packs(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for (name, sources) in read_packs(from)? {
        let code = library::compiled_pack(&sources).ok_or(io::ErrorKind::InvalidData)?;
        fs::write(to.join(format!("{name}.pack")), code)?;
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
            // Nobody reads the output anymore.
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
            _ => None,
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

    /// Always UTC, so that a lesson's output doesn't depend on its author's time zone.
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
