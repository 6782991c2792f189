//! How much memory a build for readers takes. A lesson adds its text and the parsed document, which
//! is about fourteen times as large, but no pages: those are written as soon as they are made.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use peak_alloc::PeakAlloc;

use understory::build::{CheckCache, ParseCache, Parsed};
use understory::load::{Files, LoadError, load};
use understory_course::plan::Drafts;
use understory_render::{Audience, Options, Runner};
use understory_source::site::DiscardingSink;
use understory_verify::recordings::Recordings;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many times its own bytes a lesson may add.
const MOST: usize = 18;

struct InMemory(BTreeMap<String, Vec<u8>>);

impl Files for InMemory {
    fn list(&self) -> Result<Vec<String>, LoadError> {
        Ok(self.0.keys().cloned().collect())
    }

    fn list_at(&self, _: &str) -> Result<Option<Vec<String>>, LoadError> {
        Ok(None)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        Ok(self.0[path].clone())
    }
}

/// A lesson of about six thousand bytes, different from the others.
fn lesson(number: usize) -> String {
    let mut text = format!(
        "+++\ntitle = \"Lesson {number}\"\nid = \"L{number}\"\ndescription = \"Generated.\"\n+++\n\n"
    );
    for section in 0..5 {
        write!(
            text,
            "## Section {section} of lesson {number}\n\n\
             See [the same](lesson.md) for *shelf{number}* and `basket_{section}`.\n\n\
             ```python\nprint({number} + {section})\n```\n```output\n{}\n```\n\n",
            number + section
        )
        .expect("a text takes text");
        for line in 0..12 {
            let place = (number * 7 + line * 13 + section) % 97;
            writeln!(
                text,
                "- The garden of window{place} holds a **letter** for every `ticket`, and a plain river.",
            )
            .expect("a text takes text");
        }
        text.push('\n');
    }
    text
}

/// The bytes of all lessons of a course, and the most that its build takes at once beside its
/// files as they were on the disk.
fn most(lessons: usize) -> (usize, usize) {
    let mut files = BTreeMap::from([
        (
            "content/course.toml".to_owned(),
            b"title = \"A\"\ndescription = \"B.\"\nlanguage = \"en\"\n".to_vec(),
        ),
        ("content/home.md".to_owned(), b"+++\ntitle = \"A\"\nlede = \"B.\"\n+++\n".to_vec()),
    ]);
    let mut bytes = 0;
    for number in 0..lessons {
        let (part, place) = (number / 20 + 1, number % 20 + 1);
        let head = format!("+++\ntitle = \"Part {part}\"\ndescription = \"C.\"\n+++\n");
        files.insert(format!("content/{part:02}-part-{part}/part.md"), head.into_bytes());
        let text = lesson(number);
        bytes += text.len();
        files.insert(
            format!("content/{part:02}-part-{part}/{place:02}-lesson-{place}/lesson.md"),
            text.into_bytes(),
        );
    }
    let options = Options {
        drafts: Drafts::Exclude,
        audience: Audience::Readers,
        runner: Runner::Ready(BTreeMap::from([(
            "manifest.json".to_owned(),
            b"{}".as_slice().into(),
        )])),
        recordings: Recordings::new(),
    };
    let files = InMemory(files);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let sources = load(&files).expect("the course can be read");
    let parsed = Parsed::new(&sources, &mut ParseCache::default());
    drop(parsed.check(&options, &mut CheckCache::default()));
    let problems = parsed.render(&options, &DiscardingSink);
    assert!(problems.is_empty(), "{problems:?}");
    (bytes, MEMORY.peak_usage() - before)
}

#[test]
fn a_lesson_takes_a_small_multiple_of_its_own_text() {
    // What is made once for any course is made here.
    most(20);
    let (fewer, less) = most(200);
    let (more, most) = most(400);
    let (bytes, taken) = (more - fewer, most.saturating_sub(less));
    assert!(taken < MOST * bytes, "200 lessons of {bytes} bytes take {taken} more");
    assert!(taken > bytes, "the texts themselves are kept: {taken}");
}
