//! What holds of any course, tried on courses by chance.
//!
//! Whatever stands in a lesson: nothing panics, what is told has its place in a file, the
//! same text gives the same bytes, and what becomes of it on a page runs nothing, fetches
//! nothing from elsewhere and closes what it opens.
//!
//! `UNDERSTORY_INPUTS=1000000 cargo test --release --test whole random -- --nocapture`
//! tries more, and `UNDERSTORY_FIRST_INPUT=7` begins at another one; with `UNDERSTORY_WHOLE=1000`
//! one sound course in a thousand is built whole, and the rest goes faster.

mod course;
mod page;

use std::cell::Cell;
use std::env;
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::time::Instant;

use page::Ids;
use understory::build::build;
use understory::disk::CourseFolder;
use understory::load;
use understory_check::Cache;
use understory_course::parse;
use understory_course::plan::{self, Drafts};
use understory_render::{Audience, Options, Runner, Theme};
use understory_source::diagnostic::{Diagnostic, has_errors};
use understory_source::{SourceFile, Sources};
use understory_verify::recordings::Recordings;

/// How many courses a run of the tests tries: 20,000 in `tests/run --all`.
const INPUTS: u64 = if cfg!(feature = "publish") { 20_000 } else { 1_000 };
/// One sound course in so many is built whole: that takes as long as hundreds of texts.
const WHOLE: u64 = 64;

/// The theme, parsed once.
struct Parts {
    pieces: course::Pieces,
    theme: Theme,
    theme_files: Vec<SourceFile>,
    /// How many courses became whole sites.
    sites: Cell<u64>,
}

impl Parts {
    fn new() -> Self {
        let repository = CourseFolder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../.."));
        let sources = load::load(&repository).expect("the course of the repository can be read");
        let settings = sources.find(load::COURSE_FILE).expect("it was loaded");
        let theme = Theme::parse(&sources, "default", "en", settings).expect("the theme is sound");
        let theme_files = sources.under("themes/").map(|(_, file)| file.clone());
        Self {
            pieces: course::Pieces::of(&repository),
            theme_files: theme_files.collect(),
            theme,
            sites: Cell::new(0),
        }
    }

    /// What is wrong with what becomes of a course; nothing, where all is well. Panics are
    /// for the caller.
    fn fault(&self, path: &str, text: &str, is_whole: bool) -> Option<String> {
        let sources = course::sources(path, text);
        let (diagnostics, html) = self.diagnostics_and_html(&sources);
        if let Some(fault) = diagnostics.iter().find_map(|each| place_fault(each, &sources)) {
            return Some(fault);
        }
        let ids = if has_errors(&diagnostics) { Ids::Told } else { Ids::Once };
        match &html {
            Some(Ok(html)) => {
                if let Some(fault) = page::fault(html, ids) {
                    return Some(format!("{fault}\n--- page\n{html}"));
                }
            }
            Some(Err(refused)) => return Some(format!("a template refuses: {}", refused.message)),
            // A course with errors is never rendered: there, no phase after them has to cope.
            None if ids == Ids::Told => {}
            None => return Some("a panic while a page was made".to_owned()),
        }
        if (diagnostics, html) != self.diagnostics_and_html(&sources) {
            return Some("twice the same text, and not the same answer".to_owned());
        }
        is_whole.then(|| self.site_fault(&sources)).flatten()
    }

    /// What is told of a course, and its lesson's text; `None` where making it panics.
    fn diagnostics_and_html(
        &self,
        sources: &Sources,
    ) -> (Vec<Diagnostic>, Option<Result<String, Diagnostic>>) {
        let (course, mut diagnostics) = parse::parse(sources);
        diagnostics =
            understory_check::check(&course, sources, &diagnostics, None, &mut Cache::default());
        let html = panic::catch_unwind(AssertUnwindSafe(|| {
            let plan = plan::plan(&course, sources, Drafts::Include);
            course.lessons().next().map_or(Ok(String::new()), |lesson| {
                understory_render::lesson_text(&plan, &self.theme, lesson)
            })
        }))
        .ok();
        (diagnostics, html)
    }

    /// The same of every page of the whole site.
    fn site_fault(&self, sources: &Sources) -> Option<String> {
        let files = sources.iter().map(|(_, file)| file.clone());
        let sources = Sources::new(files.chain(self.theme_files.iter().cloned()));
        let options = Options {
            drafts: Drafts::Include,
            audience: Audience::Author,
            runner: Runner::Building,
            recordings: Recordings::new(),
        };
        let built = build(&sources, &options);
        if built.site.is_none() && !has_errors(&built.diagnostics) {
            return Some("no site, and nobody was told why".to_owned());
        }
        let site = built.site?;
        self.sites.set(self.sites.get() + 1);
        site.iter()
            .filter(|(path, _)| {
                path.ends_with(".html")
                    && ![plan::NOT_FOUND, "preview.html"].contains(&path.as_str())
            })
            .find_map(|(path, bytes)| {
                let html = std::str::from_utf8(bytes).ok()?;
                let fault = page::fault(html, Ids::OnceInPage)?;
                Some(format!("{path}: {fault}"))
            })
    }
}

fn place_fault(diagnostic: &Diagnostic, sources: &Sources) -> Option<String> {
    let span = diagnostic.span;
    let text = sources.file(span.file).text().unwrap_or_default();
    let is_in_the_file = span.start <= span.end
        && text.is_char_boundary(span.start)
        && text.is_char_boundary(span.end);
    let is_said = !diagnostic.message.is_empty() && !diagnostic.hint.is_empty();
    (!is_in_the_file || !is_said).then(|| format!("told badly: {diagnostic:?}"))
}

/// The shortest text that is still at fault, as far as leaving out pieces leads.
fn shortest(text: &str, is_at_fault: impl Fn(&str) -> bool) -> String {
    let mut text = text.to_owned();
    let mut length = text.len() / 2;
    while length > 0 {
        let mut at = 0;
        while at < text.len() {
            let end = (at + length).min(text.len());
            if text.is_char_boundary(at) && text.is_char_boundary(end) {
                let shorter = format!("{}{}", &text[..at], &text[end..]);
                if is_at_fault(&shorter) {
                    text = shorter;
                    continue;
                }
            }
            at += length;
        }
        length /= 2;
    }
    text
}

fn number(name: &str, default: u64) -> u64 {
    env::var(name)
        .map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[test]
fn whatever_stands_in_a_course_becomes_harmless_pages_or_is_told() {
    let parts = Parts::new();
    let first = number("UNDERSTORY_FIRST_INPUT", 0);
    let count = number("UNDERSTORY_INPUTS", INPUTS);
    let most = number("UNDERSTORY_FAULTS", 1);
    let whole_ones = number("UNDERSTORY_WHOLE", WHOLE);
    // A panic is told with its course, shortened; the many on the way there are not.
    if count > 1 {
        panic::set_hook(Box::new(|_| {}));
    }
    let start = Instant::now();
    let mut faults = 0;
    let try_out = |path: &str, text: &str, is_whole: bool| {
        panic::catch_unwind(AssertUnwindSafe(|| parts.fault(path, text, is_whole)))
            .unwrap_or_else(|_| Some("a panic".to_owned()))
    };
    for input in first..first + count {
        let (path, text) = parts.pieces.damaged_copy(input);
        let is_whole = input % whole_ones == 0;
        if let Some(fault) = try_out(path, &text, is_whole) {
            let kind =
                |fault: &str| fault.split(['"', ':', '\n']).next().unwrap_or_default().to_owned();
            let text = shortest(&text, |shorter| {
                try_out(path, shorter, is_whole).is_some_and(|each| kind(&each) == kind(&fault))
            });
            let fault = try_out(path, &text, is_whole).unwrap_or(fault);
            let _ = writeln!(
                std::io::stderr(),
                "input {input}, {path}: {fault}\n--- text\n{text}\n---"
            );
            faults += 1;
            if faults >= most {
                break;
            }
        }
        if (input - first + 1).is_multiple_of(100_000) {
            let seconds = start.elapsed().as_secs_f64();
            let input_count = input - first + 1;
            let _ = writeln!(
                std::io::stderr(),
                "{input_count} courses, {faults} at fault, {:.0} a second",
                input_count as f64 / seconds
            );
        }
    }
    let sites = parts.sites.get();
    let _ = writeln!(std::io::stderr(), "{sites} of them built whole");
    assert!(count < INPUTS || sites > 0, "none of {count} courses is sound");
    assert_eq!(faults, 0, "UNDERSTORY_FIRST_INPUT and UNDERSTORY_INPUTS=1 try one again");
}
