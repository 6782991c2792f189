//! What each phase of a build for readers costs, in CPU seconds.
//!
//! `cargo bench --bench phases -- COURSE [ROUNDS]` builds the course in that folder
//! on one thread, into a temporary folder, and prints the least that each phase took. The
//! search, and what is read on paper, are made with the pages of a whole site: what they cost
//! is told apart, for other generators make neither. The search is half of all files: writing
//! them counts as search. It fails nothing.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use understory::build::{CheckCache, ParseCache, Parsed};
use understory::disk::{CourseFolder, OutputFolder};
use understory::load;
use understory::write::Staged;
use understory_course::parse;
use understory_course::plan::{self, Drafts};
use understory_render::{Audience, Options, Runner};
use understory_source::site::{DiscardingSink, Sink};
use understory_verify::recordings::Recordings;

const ROUNDS: usize = 3;

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Passes on files, and tells how long whoever takes them works on them.
struct TimedSink<'s> {
    to: &'s dyn Sink,
    start: Instant,
    seconds: Mutex<WritingSeconds>,
}

/// What it takes to write files.
#[derive(Default)]
struct WritingSeconds {
    /// Those that the search reads.
    search: f64,
    others: f64,
}

impl TimedSink<'_> {
    fn time(&self, path: &str, work: impl FnOnce()) {
        let before = cpu_time(self.start);
        work();
        let seconds = cpu_time(self.start).saturating_sub(before).as_secs_f64();
        let mut measured = self.seconds.lock().expect("no thread breaks here");
        if path.starts_with(plan::SEARCH) && !path.ends_with(".html") {
            measured.search += seconds;
        } else {
            measured.others += seconds;
        }
    }
}

impl Sink for TimedSink<'_> {
    fn add(&self, path: &str, bytes: &[u8]) {
        self.time(path, || self.to.add(path, bytes));
    }
}

/// How long this process has worked; where the system does not tell, how long it is there.
fn cpu_time(start: Instant) -> Duration {
    #[cfg(unix)]
    {
        use rustix::time::{ClockId, clock_gettime};
        let _ = start;
        let time = clock_gettime(ClockId::ProcessCPUTime);
        Duration::from_secs(time.tv_sec.unsigned_abs())
            + Duration::from_nanos(time.tv_nsec.unsigned_abs())
    }
    #[cfg(not(unix))]
    start.elapsed()
}

/// What one build took, phase by phase.
struct PhaseTimes {
    load: f64,
    examine: f64,
    pages: f64,
    search: f64,
    paper: f64,
    write: f64,
}

/// One phase of what was taken.
type PhaseTime = fn(&PhaseTimes) -> f64;

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|each| !each.starts_with("--")).collect();
    let repository = concat!(env!("CARGO_MANIFEST_DIR"), "/../../..");
    let course = arguments.first().map_or(PathBuf::from(repository), PathBuf::from);
    let rounds = arguments.get(1).and_then(|each| each.parse().ok());
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    alone.expect("no other pool was made");
    let measured: Vec<PhaseTimes> =
        (0..rounds.unwrap_or(ROUNDS)).map(|_| build(&CourseFolder::new(&course))).collect();
    let least = |of: PhaseTime| measured.iter().map(of).fold(f64::INFINITY, f64::min);
    let phases: [(&str, PhaseTime); 6] = [
        ("load", |each| each.load),
        ("parse and check", |each| each.examine),
        ("pages, and links", |each| each.pages),
        ("search", |each| each.search),
        ("paper: e-book, print", |each| each.paper),
        ("write", |each| each.write),
    ];
    let mut out = std::io::stdout();
    let _ = writeln!(out, "CPU seconds on one thread, the least of {}", measured.len());
    let mut sum = 0.0;
    for (name, of) in phases {
        let seconds = least(of);
        sum += seconds;
        let _ = writeln!(out, "{name:<24}{seconds:>8.3}");
    }
    let _ = writeln!(out, "{:<24}{sum:>8.3}", "all");
}

fn build(course: &CourseFolder) -> PhaseTimes {
    let start = Instant::now();
    let mut last = cpu_time(start);
    let mut lap = || {
        let now = cpu_time(start);
        let lap = now.saturating_sub(last);
        last = now;
        lap.as_secs_f64()
    };
    let sources = load::load(course).expect("the course can be read");
    let load = lap();
    let bundle = BTreeMap::from([("manifest.json".to_owned(), b"{}".as_slice().into())]);
    let all_pages = Options {
        drafts: Drafts::Exclude,
        audience: Audience::Readers,
        runner: Runner::Ready(bundle),
        recordings: Recordings::new(),
    };
    let pages_alone = Options { runner: Runner::Building, ..all_pages.clone() };
    lap();
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    drop(parsed.check(&all_pages, &mut CheckCache::default()));
    let examine = lap();
    let diagnostics = parsed.render(&pages_alone, &DiscardingSink);
    let pages = lap();
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    parsed.render(&all_pages, &DiscardingSink);
    let all = lap();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = OutputFolder::new(folder.path().join("site"));
    let staged = Staged::begin(&out).expect("the folder can be written");
    let timed = TimedSink { to: &staged, start, seconds: Mutex::default() };
    parsed.render(&all_pages, &timed);
    let mut writing = timed.seconds.into_inner().expect("no thread broke");
    lap();
    staged.publish().expect("there is room");
    writing.others += lap();
    drop(folder);
    let (course, _) = parse::parse(&sources);
    let plan = plan::plan(&course, &sources, Drafts::Exclude);
    lap();
    let index = understory_search::files(&plan);
    let search = lap();
    drop(index);
    PhaseTimes {
        load,
        examine,
        pages,
        search: search + writing.search,
        paper: (all - pages - search).max(0.0),
        write: writing.others,
    }
}
