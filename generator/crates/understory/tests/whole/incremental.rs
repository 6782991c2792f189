//! Reusing results changes nothing but the time: after any series of edits, the files that
//! `--serve` makes and its diagnostics are those of a build that starts with nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use understory::build::{CheckCache, ParseCache, Parsed, build};
use understory::load::{Changes, Files, LoadError, load, load_again};
use understory::report;
use understory_course::plan::Drafts;
use understory_render::{Audience, Options, Runner};
use understory_source::Sources;
use understory_source::diagnostic::has_errors;
use understory_source::site::DiscardingSink;
use understory_verify::recordings::Recordings;

#[derive(Default)]
struct InMemory(BTreeMap<String, Vec<u8>>);

impl Files for InMemory {
    fn list(&self) -> Result<Vec<String>, LoadError> {
        Ok(self.0.keys().cloned().collect())
    }

    fn list_at(&self, path: &str) -> Result<Option<Vec<String>>, LoadError> {
        let within = format!("{path}/");
        let is_there = |each: &&String| *each == path || each.starts_with(&within);
        Ok(Some(self.0.keys().filter(is_there).cloned().collect()))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        Ok(self.0[path].clone())
    }
}

/// Numbers that are the same each time.
struct Dice(fastrand::Rng);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0.usize(..end)
    }

    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    fn text_or_nothing(&mut self, text: &'static str) -> &'static str {
        self.one_of(&[text, "", ""])
    }
}

/// The folder of one of a few lessons in one of a few parts.
fn lesson_folder(dice: &mut Dice) -> String {
    let part = dice.one_of(&["01-a", "02-b", "04-c"]);
    let lesson = dice.one_of(&["01-one", "02-two", "03-three", "05-four", "x-odd"]);
    format!("content/{part}/{lesson}")
}

fn lesson(dice: &mut Dice) -> String {
    let id = dice.one_of(&["id = \"A\"", "id = \"B\"", "id = \"C\"", "id = \"D\"", "", ""]);
    let requires = dice.one_of(&["", "", "requires = [\"A\"]", "requires = [\"B\", \"D\"]"]);
    let teaches = dice.one_of(&["", "teaches = [\"for-loop\"]", "teaches = [\"list\", \"def\"]"]);
    let uses = dice.text_or_nothing("uses = [\"list\"]");
    let state = dice.one_of(&[
        "",
        "",
        "draft = true",
        "planned = true",
        "kind = \"gate\"",
        "kind = \"bad\"",
    ]);
    let title = dice.one_of(&["One", "Two `x`", "Three", ""]);
    let description = dice.one_of(&["", "description = \"What is done.\"", "minutes = 7"]);
    let extra_block = dice.one_of(&[
        "",
        "aliases = [\"old/one/\"]",
        "objectives = [\"See [it](../01-one/lesson.md).\"]",
    ]);
    let mut text = format!(
        "+++\ntitle = \"{title}\"\n{id}\n{requires}\n{teaches}\n{uses}\n{state}\n{description}\n{extra_block}\n+++\n\n"
    );
    for _ in 0..dice.below(7) {
        text += match dice.below(20) {
            0 => "## First\n\n",
            1 => "## Second\n\n### Below\n\n",
            2 => "A [link](../01-one/lesson.md) and [one](../../01-a/02-two/lesson.md#first).\n\n",
            3 => {
                "A [way](#second) and [more](../../02-b/part.md) and [home](../../home.md#map).\n\n"
            }
            4 => "```python\nfor each in [1, 2]:\n    print(each)\n```\n```output\n1\n2\n```\n\n",
            5 => "```python\ndef work():\n    return 1\n```\n\n",
            6 => "::exercise{name=\"jar\"}\n\n",
            7 => "::exercise{name=\"cup\"}\n\n",
            8 => "A :term[loop]{name=\"loop\"} and a :term[list]{name=\"list\"}.\n\n",
            9 => "A loop is simply named here.\n\n",
            10 => ":::quiz what prints?\n- [x] one\n- [ ] two\n:::\n\n",
            11 => ":::recipe\nSee [that](../03-three/lesson.md).\n:::\n\n",
            12 => ":::change-card{after=\"jar\"} later\nMore.\n:::\n\n",
            13 => "![a picture](images/one.svg)\n\n",
            14 => "[Data](files/data.csv), Python 3.11 and tool 1.2.3.\n\n",
            15 => ":::note open\nText.\n\n",
            16 => "```python\nx = 1\n```\n::trace a figure\n\n",
            17 => "<b>no</b> and :term[what]{name=\"what\"}\n\n",
            18 => ":::recipe a loop\n```python\nfor a in [1]:\n    b = a\n```\n:::\n\n",
            _ => "Some words.\n\n",
        };
    }
    text
}

/// Something that an author does: some files with other bytes, or none.
fn edit(dice: &mut Dice, files: &InMemory) -> BTreeMap<String, Option<Vec<u8>>> {
    let folder = lesson_folder(dice);
    let write = |path: String, text: &str| BTreeMap::from([(path, Some(text.as_bytes().to_vec()))]);
    match dice.below(32) {
        0..=7 => write(format!("{folder}/lesson.md"), &lesson(dice)),
        8 => {
            let name = dice.one_of(&["jar", "cup", "Odd_Name"]);
            let title = dice.one_of(&["Jar", "Cup", ""]);
            let continues = dice.one_of(&["", "continues = \"jar\"", "continues = \"cup\""]);
            let hints = dice.one_of(&["", "hints = [\"Look at `for`.\"]"]);
            let task = format!(
                "+++\ntitle = \"{title}\"\n{continues}\n{hints}\n+++\n\nDo [it](#first).\n"
            );
            write(format!("{folder}/{name}/task.md"), &task)
        }
        9 => write(
            format!("{folder}/jar/starter.py"),
            dice.one_of(&["", "x = [1]\n", "import os\n"]),
        ),
        10 => write(
            format!("{folder}/jar/solution.py"),
            dice.one_of(&["x = 1\n", "while True: pass\n"]),
        ),
        11 => {
            let checks = ["[[check]]\nname = \"says it\"\nstdout = \"1\"\n", "[[check]]\n"];
            write(format!("{folder}/jar/checks.toml"), dice.one_of(&checks))
        }
        12 => write(format!("{folder}/images/one.svg"), "<svg/>"),
        13 => write(format!("{folder}/files/data.csv"), dice.one_of(&["a,b\n", "a;b\n"])),
        14 => {
            let part = dice.one_of(&["01-a", "02-b", "04-c", "01-same"]);
            let age = dice.text_or_nothing("reading_age = 9");
            let title = dice.one_of(&["Part", "Other", ""]);
            let text = dice.one_of(&["", "## First\n", "A [link](01-one/lesson.md#second).\n"]);
            write(
                format!("content/{part}/part.md"),
                &format!("+++\ntitle = \"{title}\"\n{age}\n+++\n\n{text}"),
            )
        }
        15 => {
            let lesson = dice.one_of(&["A", "B", "nobody"]);
            let everyday = dice.text_or_nothing("everyday = true");
            write(
                "content/glossary.toml".to_owned(),
                &format!(
                    "[loop]\nterm = \"loop\"\ndefinition = \"Goes [on](01-a/01-one/lesson.md).\"\nlesson = \"{lesson}\"\n{everyday}\n\n[list]\nterm = \"list\"\ndefinition = \"Many.\"\n"
                ),
            )
        }
        16 => {
            let title = dice.one_of(&["Course", "Another"]);
            let words = dice
                .text_or_nothing("[words]\nsentence = 3\nreading_age = 5\nfiller = [\"simply\"]\n");
            let pins = dice.text_or_nothing("[pins]\ntool = \"2.0.0\"\n");
            let html = dice.text_or_nothing("raw_html = true");
            let site = dice.text_or_nothing("site_url = \"https://example.org/\"");
            write(
                "content/course.toml".to_owned(),
                &format!("title = \"{title}\"\n{html}\n{site}\n{pins}\n{words}"),
            )
        }
        17 => {
            let text = dice.one_of(&["Text.", "[A](01-a/01-one/lesson.md)", "## First"]);
            write(
                "content/home.md".to_owned(),
                &format!("+++\ntitle = \"Home\"\nlede = \"It.\"\n+++\n\n{text}\n"),
            )
        }
        18 => {
            let text = dice.one_of(&[
                "{{ text }}",
                "{{ text",
                "<p id=\"x\">{{ body_html | safe }}</p>",
                "<a href=\"#nowhere\">x</a>",
            ]);
            write("themes/default/templates/blocks/note.html".to_owned(), text)
        }
        19 => write("themes/default/css/prose.css".to_owned(), dice.one_of(&["a{}", "b{}"])),
        // What most saves are: more words, and nothing that another page would show.
        20..=23 => {
            let lessons = files.0.keys().filter(|path| path.ends_with("/lesson.md"));
            let lessons: Vec<&String> = lessons.collect();
            let path = lessons[dice.below(lessons.len())];
            let text = String::from_utf8_lossy(&files.0[path]);
            let words = dice.one_of(&["More words.", "A [link](#first).", "Python 3.11."]);
            write(path.clone(), &format!("{text}\n{words}\n"))
        }
        28 => {
            let path_in_content = folder.trim_start_matches("content/");
            write(format!("content/lang/es/{path_in_content}/lesson.md"), &lesson(dice))
        }
        29 => write(
            "content/lang/es/01-a/part.md".to_owned(),
            dice.one_of(&["+++\ntitle = \"Uno\"\n+++\n", "+++\ntitle = \"Un\"\n+++\n"]),
        ),
        24 => {
            let file = dice.one_of(&["main.py", "README.md", "reference/more.py"]);
            let text = dice.one_of(&["", "x = 1\n", "print(2)\n"]);
            write(format!("{STARTER}/{file}"), text)
        }
        25 => {
            let name = dice.one_of(&["runs", "runs well"]);
            write(format!("{STARTER}/checks.toml"), &starter_checks(name))
        }
        27 => {
            let name = dice.one_of(&["about", "more", "a", "No_Page"]);
            let title = dice.one_of(&["About", "Other", ""]);
            let footer = dice.one_of(&["", "footer = \"About\"", "footer = \"Us\""]);
            let text = dice.one_of(&[
                "::course-plan{hours=\"3\"}",
                "## First\n\n[A](../01-a/01-one/lesson.md#first) [b](about.md#first)",
                "::course-plan",
                "::planner{projects=\"5\"}",
            ]);
            write(
                format!("content/pages/{name}.md"),
                &format!("+++\ntitle = \"{title}\"\n{footer}\n+++\n\n{text}\n"),
            )
        }
        30 => write(
            format!("{folder}/lesson.md"),
            dice.one_of(&[
                "+++\ntitle = \"L\"\n+++\n\n[About](../../pages/about.md#first)\n",
                "+++\ntitle = \"L\"\n+++\n\n::planner months\n",
            ]),
        ),
        // A folder gets another name.
        26 => {
            let to = lesson_folder(dice);
            let within = format!("{folder}/");
            let moved =
                files.0.iter().filter(|(path, _)| path.starts_with(&within) && to != folder);
            moved
                .flat_map(|(path, bytes)| {
                    let new = format!("{to}/{}", &path[within.len()..]);
                    [(path.clone(), None), (new, Some(bytes.clone()))]
                })
                .collect()
        }
        _ => {
            let protected_files = ["content/course.toml", "content/home.md"];
            let paths: Vec<&String> =
                files.0.keys().filter(|path| !protected_files.contains(&path.as_str())).collect();
            match paths.is_empty() {
                true => BTreeMap::new(),
                false => BTreeMap::from([(paths[dice.below(paths.len())].clone(), None)]),
            }
        }
    }
}

/// The project that a lesson starts from.
const STARTER: &str = "content/starters/shop";

fn starter_checks(name: &str) -> String {
    format!(
        "[starter]\nlesson = \"S1\"\nbegins = \"A1\"\n[[group]]\nname = \"runs\"\n\
         [[check]]\nstep = 1\ngroup = \"runs\"\nid = \"A1\"\nname = \"{name}\"\nprogram = \"main.py\"\n"
    )
}

/// The lesson that starts from it.
const LOCAL: &str = "+++\ntitle = \"Local\"\nid = \"S1\"\nstarter = \"shop\"\nchecks = [\"runs\"]\n+++\n\n::starter\n\n::check{step=\"1\"}\n";

/// An exercise that is whole.
const JAR: [(&str, &str); 4] = [
    ("task.md", "+++\ntitle = \"Jar\"\nhints = [\"Look.\"]\n+++\n\nDo it.\n"),
    ("starter.py", "x = 0\n"),
    ("solution.py", "x = 1\n"),
    ("checks.toml", "[[check]]\nname = \"it is one\"\nvariable = \"x\"\nequals = \"1\"\n"),
];

fn compare_incremental_with_full(seed: u64, edits: usize) -> usize {
    let mut dice = Dice(fastrand::Rng::with_seed(seed));
    let mut files = InMemory::default();
    files.0.insert("content/course.toml".to_owned(), b"title = \"Course\"\n".to_vec());
    files.0.insert("content/home.md".to_owned(), b"+++\ntitle = \"Home\"\n+++\n".to_vec());
    for part in ["01-a", "02-b", "04-c"] {
        let text = format!("+++\ntitle = \"{part}\"\n+++\n");
        files.0.insert(format!("content/{part}/part.md"), text.into_bytes());
    }
    for (path, text) in [
        ("content/04-c/09-local/lesson.md".to_owned(), LOCAL.to_owned()),
        (format!("{STARTER}/checks.toml"), starter_checks("runs")),
        (format!("{STARTER}/main.py"), String::new()),
        (format!("{STARTER}/README.md"), String::new()),
        (format!("{STARTER}/reference/main.py"), "print(1)\n".to_owned()),
    ] {
        files.0.insert(path, text.into_bytes());
    }
    for (name, text) in JAR {
        let path = format!("content/01-a/01-one/jar/{name}");
        files.0.insert(path, text.as_bytes().to_vec());
    }
    for folder in ["01-a/01-one", "01-a/02-two", "01-a/03-three", "02-b/01-one", "04-c/05-four"] {
        let exercise_block =
            if folder == "01-a/01-one" { "::exercise{name=\"jar\"}\n" } else { "" };
        let text =
            format!("+++\ntitle = \"{folder}\"\n+++\n\n## First\n\nWords.\n\n{exercise_block}");
        files.0.insert(format!("content/{folder}/lesson.md"), text.into_bytes());
    }
    let mut sources = Sources::default();
    let mut parse_cache = ParseCache::default();
    let mut check_cache = CheckCache::default();
    let mut sites = 0;
    let mut undo: Option<BTreeMap<String, Vec<u8>>> = None;
    for step in 0..edits {
        let before = files.0.clone();
        match undo.take().filter(|_| dice.below(5) > 0) {
            Some(undone) => files.0 = undone,
            None => {
                for _ in 0..1 + dice.below(2) {
                    for (path, bytes) in edit(&mut dice, &files) {
                        match bytes {
                            Some(bytes) => drop(files.0.insert(path, bytes)),
                            None => drop(files.0.remove(&path)),
                        }
                    }
                }
            }
        }
        let paths = before.keys().chain(files.0.keys());
        let changed = paths.filter(|path| before.get(*path) != files.0.get(*path));
        let changed = match step {
            0 => Changes::Anything,
            _ => Changes::At(changed.cloned().collect()),
        };
        let options = Options {
            drafts: dice_drafts(&mut dice),
            audience: Audience::Author,
            runner: runner(&mut dice),
            recordings: Recordings::new(),
        };
        sources = load_again(&files, &sources, &changed).expect("all is text");
        let parsed = Parsed::new(&sources, &mut parse_cache);
        let mut diagnostics = parsed.check(&options, &mut check_cache);
        let new_sources = load(&files).expect("all is text");
        let new = build(&new_sources, &options);
        sites += usize::from(new.site.is_some());
        // Whoever has broken a course mostly takes it back.
        undo = new.site.is_none().then_some(before);
        let when = format!("after edit {step} of the series {seed}");
        if !has_errors(&diagnostics) {
            diagnostics.extend(parsed.render(&options, &DiscardingSink));
            understory_source::diagnostic::sort(&mut diagnostics, &sources);
        }
        assert_eq!(
            report::json(&diagnostics, &sources),
            report::json(&new.diagnostics, &new_sources),
            "{when}"
        );
        parsed.with_files(&options, |files| {
            for (path, bytes) in new.site.iter().flatten() {
                let incremental_bytes =
                    files.file(path).expect("the site has it").expect("no error");
                let [incremental_bytes, new] =
                    [&incremental_bytes, &**bytes].map(String::from_utf8_lossy);
                assert_eq!(incremental_bytes, new, "{path} {when}");
            }
            // What a course with errors has of pages can be made, too.
            for path in PAGES {
                drop(files.file(path));
            }
        });
    }
    sites
}

/// The runner is built, and sometimes built anew, while an author works.
fn runner(dice: &mut Dice) -> Runner {
    let file = |name: &str, text: &str| (name.to_owned(), Arc::from(text.as_bytes()));
    let manifest = file("manifest.json", "{\"modules\": {}, \"sqlite\": true}");
    match dice.below(6) {
        0 => Runner::Building,
        1 => Runner::Ready(BTreeMap::from([file("runner.js", "1"), manifest])),
        2 => Runner::Ready(BTreeMap::from([file("runner.js", "2")])),
        _ => Runner::Ready(BTreeMap::from([file("runner.js", "1")])),
    }
}

/// Pages that a course in this test may have.
const PAGES: [&str; 6] = [
    "index.html",
    "a/index.html",
    "a/one/index.html",
    "b/one/index.html",
    "es/a/one/index.html",
    "author/index.html",
];

fn dice_drafts(dice: &mut Dice) -> Drafts {
    match dice.below(4) {
        0 => Drafts::Include,
        _ => Drafts::Exclude,
    }
}

#[test]
fn an_incremental_build_is_the_build_from_nothing() {
    let sites: usize = (1..=6).map(|seed| compare_incremental_with_full(seed * 7919, 80)).sum();
    assert!(sites >= 25, "only {sites} of the edits left a course without errors");
}
