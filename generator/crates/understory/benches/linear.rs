//! How the cost of a build grows with a text that was made to be costly.
//!
//! `cargo bench --bench linear` builds each text at one length and at twice
//! that, and prints the ratio: about 2 is linear, about 4 would be the square. It fails
//! nothing; the lengths that are refused are in `understory::load`.

use std::io::Write as _;
use std::time::{Duration, Instant};

use understory::disk::CourseFolder;
use understory::load;
use understory::report::{self, Colour};
use understory_course::parse;
use understory_course::plan::{self, Drafts};
use understory_render::Theme;
use understory_source::{Contents, SourceFile, Sources};

/// The shorter length, in bytes.
const LENGTH: usize = 100_000;
const ROUNDS: usize = 3;

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What is repeated, and what stands before and after all of it.
const TEXTS: &[(&str, &str, &str, &str)] = &[
    ("plain words", "", "A word, and another. ", ""),
    ("brackets", "", "[", ""),
    ("pictures", "", "![[](", ""),
    ("links that do not end", "", "[a](<b", ""),
    ("links that lead nowhere", "", "[a](b.md) ", ""),
    ("definitions", "", "[a]: b\n", ""),
    ("references", "[a]: #b\n\n", "[a] ", ""),
    ("emphasis", "", "*a _b ", ""),
    ("emphasis that closes", "", "a**b", "c* "),
    ("strikes", "", "~a ~~b ", ""),
    ("backticks", "", "` `` ", ""),
    ("declarations", "", "a <!A ", ""),
    ("instructions", "", "a <? ", ""),
    ("comments", "", "a <!-- ", ""),
    ("tags", "", "<b> ", ""),
    ("entities", "", "&a;&", ""),
    ("backslashes", "", "\\\\\n", ""),
    ("quotes", "", "> a\n", ""),
    ("lists", "", "- a\n", ""),
    ("loose lists", "", "1. a\n\n", ""),
    ("tables", "|a|b|\n|-|-|\n", "|c|d|\n", ""),
    ("columns", "", "|a", ""),
    ("footnotes", "", "[^a] ", "\n\n[^a]: b\n"),
    ("headings", "", "## Same\n\n", ""),
    ("code", "", "```text\na\n```\n\n", ""),
    ("programs", "", "```python\nx = [1, 2]\n```\n\n", ""),
    ("a long program", "```python\n", "x = [1, 2, (3 + 4)]\n", "```\n"),
    ("directives", "", ":::note\na\n:::\n\n", ""),
    ("directives never closed", "", ":::note\na\n\n", ""),
    ("attributes", ":::note{", "a=\"b\" ", "}\na\n:::\n"),
    ("terms", "", ":term[a]{name=\"a\"} ", ""),
    ("terms never closed", "", ":term[a ", ""),
    ("colons", "", ":a", ""),
    ("inline code", "", "`print(1)` ", ""),
    ("one line", "", "a", ""),
    ("lines", "", "\n", ""),
    ("spaces", "", " ", "a"),
];

fn main() {
    let repository = CourseFolder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../.."));
    let sources = load::load(&repository).expect("the course of the repository can be read");
    let settings = sources.find(load::COURSE_FILE).expect("it was loaded");
    let theme = Theme::parse(&sources, "default", "en", settings).expect("the theme is sound");
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{:<26}{:>10}{:>10}{:>8}", "text", "100 kB", "200 kB", "ratio");
    for (name, before, piece, after) in TEXTS {
        let text = |length: usize| format!("{before}{}{after}", piece.repeat(length / piece.len()));
        let [once, twice] = [LENGTH, 2 * LENGTH].map(|length| best(&text(length), &theme));
        let ratio = twice.as_secs_f64() / once.as_secs_f64();
        let (once, twice) = (once.as_millis(), twice.as_millis());
        let _ = writeln!(out, "{name:<26}{once:>7} ms{twice:>7} ms{ratio:>8.1}");
    }
}

fn best(text: &str, theme: &Theme) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        made(text, theme);
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// All that a build does with a lesson but its page's frame.
fn made(text: &str, theme: &Theme) {
    let file = |path: &str, text: String| SourceFile {
        path: path.to_owned(),
        contents: Contents::Text(text),
    };
    let sources = Sources::new([
        file(load::COURSE_FILE, "title = \"A\"\n".to_owned()),
        file("content/home.md", "+++\ntitle = \"A\"\n+++\n".to_owned()),
        file("content/01-a/part.md", "+++\ntitle = \"A\"\n+++\n".to_owned()),
        file("content/01-a/01-b/lesson.md", format!("+++\ntitle = \"B\"\n+++\n{text}")),
    ]);
    let (course, parsed) = parse::parse(&sources);
    let diagnostics = understory_check::check(
        &course,
        &sources,
        &parsed,
        None,
        &mut understory_check::Cache::default(),
    );
    let _ = report::terminal(&diagnostics, &sources, Colour::Never);
    let plan = plan::plan(&course, &sources, Drafts::Include);
    for lesson in course.lessons() {
        let _ = understory_render::lesson_text(&plan, theme, lesson);
    }
}
