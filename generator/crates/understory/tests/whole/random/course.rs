//! Courses by chance: pieces of lessons, put together and damaged.
//!
//! A number gives a course, always the same one. What is damaged are the files of one
//! lesson, its exercise and the glossary; what they are made of are the course of this
//! repository, and words that mean something to some parser.

use fastrand::Rng;
use understory::load;
use understory_source::{Contents, SourceFile, Sources};

/// Words that open, close or escape something.
const WORDS: &[&str] = &[
    ":::note\n",
    ":::\n",
    "::::quiz{name=\"q\"} Which?\n",
    "::::\n",
    ":::answer\n",
    "::exercise{name=\"jar\"}\n",
    "::trace\n",
    ":::predict\n",
    ":::reflect{name=\"r\"}\n",
    ":::rebuild{name=\"b\"}\n",
    ":::recipe\n",
    ":::sortable\n",
    "::planner{projects=\"5\"}\n",
    ":::change-card{after=\"jar\"}\n",
    ":term[",
    ":term[loop]{name=\"loop\"}",
    "]{name=\"loop\"}",
    "{run}",
    "```python\n",
    "```python {run}\n",
    "```output\n",
    "```input\n",
    "```sql\n",
    "```\n",
    "~~~\n",
    "````\n",
    "`",
    "``",
    "{error=\"NameError\"}",
    "{static reason=\"x\"}",
    "{group=\"a\"}",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[^1]",
    "[^1]: ",
    "[x]: ",
    "<",
    ">",
    "</",
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<a href=\"",
    "javascript:",
    "&#9;",
    "&colon;",
    "data:text/html,",
    "vbscript:",
    "https://",
    "//",
    "mailto:",
    "<a@b.c>",
    "<https://a.b>",
    "&lt;",
    "&amp;",
    "&#0;",
    "&",
    "\"",
    "'",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "- ",
    "+ ",
    "1. ",
    "- [ ] ",
    "- [x] ",
    "> ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r",
    "\\",
    "\\\n",
    "  \n",
    "|",
    "|-|\n",
    "|:-:|\n",
    "# ",
    "## ",
    "###### ",
    "===\n",
    "---\n",
    "***\n",
    "+++\n",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\0",
    "é",
    "ß",
    "İ",
    "ﬀ",
    "🌱",
    "e\u{301}",
    "\u{2028}",
    "\u{85}",
    "title = \"",
    "\"\n",
    "'''",
    "\"\"\"",
    "[[check]]\n",
    "[[mistake]]\n",
    "[loop]\n",
    "name = ",
    "call = \"f(1)\"\n",
    "returns = ",
    "stdout = \"",
    "1",
    "0x",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "for i in range(3):\n",
    "    print(i)\n",
    "def f(x):\n",
    "lambda x: ",
    "f\"{x!r:>{y}}\"",
    "if x:\n",
    "(",
    "not ",
    "print(\"one\")\n",
    "import os\n",
    "[x for x in y]",
    "SELECT * FROM t;\n",
    "lesson.md",
    "../01-b/lesson.md",
    "../../",
    "#exercise-jar",
    "#",
    "images/a.svg",
    "files/a.csv",
    "== ",
    "(x) ",
    "[x] ",
    "1) ",
];

const EXERCISE: &str = "::exercise{name=\"jar\"}";

const LESSON: &str = "content/01-a/01-b/lesson.md";
const TASK: &str = "content/01-a/01-b/jar/task.md";
const CHECKS: &str = "content/01-a/01-b/jar/checks.toml";
const STARTER: &str = "content/01-a/01-b/jar/starter.py";
const SOLUTION: &str = "content/01-a/01-b/jar/solution.py";
const GLOSSARY: &str = "content/glossary.toml";
const SETTINGS: &str = "content/course.toml";
const PART: &str = "content/01-a/part.md";

/// What a course has where chance leaves it alone.
const SOUND: [(&str, &str); 9] = [
    (SETTINGS, "title = \"A course\"\n"),
    ("content/home.md", "+++\ntitle = \"Home\"\n+++\n"),
    (PART, "+++\ntitle = \"Part A\"\n+++\n"),
    (LESSON, "+++\ntitle = \"B\"\n+++\n\n::exercise{name=\"jar\"}\n"),
    (TASK, "+++\ntitle = \"Jar\"\nhints = [\"Look.\"]\n+++\n\nFill it.\n"),
    (STARTER, "jar = 0\n"),
    (SOLUTION, "jar = 1\nprint(jar)\n"),
    (CHECKS, "[[check]]\nname = \"prints\"\nstdout = \"1\"\n"),
    (GLOSSARY, "[loop]\nterm = \"loop\"\ndefinition = \"Lines that run again.\"\n"),
];

/// What is damaged, and how often of hundred times.
const DAMAGED: [(&str, u32); 8] = [
    (LESSON, 72),
    (TASK, 8),
    (CHECKS, 5),
    (SOLUTION, 5),
    (GLOSSARY, 3),
    (SETTINGS, 3),
    (PART, 2),
    (STARTER, 2),
];

/// The longest text that chance makes, in bytes.
const LONGEST: usize = 700;

/// What courses are made of.
pub(crate) struct Pieces {
    /// Blocks of Markdown.
    markdown: Vec<String>,
    /// Whole files of other kinds, by the ending.
    toml: Vec<String>,
    python: Vec<String>,
}

impl Pieces {
    /// The pieces of a course.
    pub(crate) fn of(course: &dyn load::Files) -> Self {
        let sources = load::load(course).expect("the course of the repository can be read");
        let texts = |ending: &str| -> Vec<&str> {
            let content = sources.under("content/");
            let files = content.filter(|(_, file)| file.path.ends_with(ending));
            files.filter_map(|(_, file)| file.text()).collect()
        };
        let blocks = |texts: Vec<&str>, longest: usize| -> Vec<String> {
            let pieces = texts.iter().flat_map(|text| text.split("\n\n"));
            let short = pieces.filter(|piece| piece.len() < longest);
            short.map(|piece| format!("{piece}\n\n")).collect()
        };
        Self {
            markdown: blocks(texts(".md"), 300),
            toml: blocks(texts(".toml"), 300),
            python: blocks(texts(".py"), 300),
        }
    }

    /// The course of this number: the file that is damaged, and its text.
    pub(crate) fn damaged_copy(&self, number: u64) -> (&'static str, String) {
        let mut chance = Rng::with_seed(number);
        let mut remaining_chance = chance.u32(0..100);
        let mut path = LESSON;
        for (each, share) in DAMAGED {
            if remaining_chance < share {
                path = each;
                break;
            }
            remaining_chance -= share;
        }
        let pieces = match path.rsplit('.').next() {
            Some("toml") => &self.toml,
            Some("py") => &self.python,
            _ => &self.markdown,
        };
        let mut text = String::new();
        for _ in 0..chance.usize(0..4) {
            if let Some(piece) = chance.choice(pieces) {
                text.push_str(piece);
            }
        }
        for _ in 0..chance.usize(0..8) {
            damage(&mut text, &mut chance);
        }
        truncate(&mut text, LONGEST);
        // A page without its front matter is only told so: most have it.
        if path.ends_with(".md") && chance.u32(0..16) > 0 {
            let sound = SOUND.iter().find(|(each, _)| *each == path);
            let front = sound.map_or("", |(_, text)| text);
            let end = front.rfind("+++\n").map_or(0, |at| at + 4);
            text.insert_str(0, &format!("{}\n", &front[..end]));
        }
        // An exercise that no lesson shows is told, and nothing of the course is built.
        if path == LESSON && !text.contains(EXERCISE) {
            text.push_str(&format!("\n\n{EXERCISE}\n"));
        }
        (path, text)
    }
}

/// The sources of a sound course, but for one file.
pub(crate) fn sources(path: &str, text: &str) -> Sources {
    Sources::new(SOUND.iter().map(|(each, sound)| SourceFile {
        path: (*each).to_owned(),
        contents: Contents::Text(if *each == path { clean(text) } else { (*sound).to_owned() }),
    }))
}

/// As `load` gives texts.
fn clean(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")
}

fn damage(text: &mut String, chance: &mut Rng) {
    let at = place(text, chance);
    let word = chance.choice(WORDS).copied().unwrap_or_default();
    match chance.u32(0..12) {
        0..5 => text.insert_str(at, word),
        5 => text.insert_str(at, &word.repeat(chance.usize(2..40))),
        6 => text.truncate(at),
        7..9 => {
            let (from, to) = random_range(text, at, chance);
            text.replace_range(from..to, "");
        }
        9 => {
            let (from, to) = random_range(text, at, chance);
            let twice = text[from..to].to_owned();
            let at = place(text, chance);
            text.insert_str(at, &twice);
        }
        10 => {
            let (from, to) = random_range(text, at, chance);
            text.replace_range(from..to, word);
        }
        _ => {
            let any = char::from_u32(chance.u32(0..0x3000)).unwrap_or('\u{fffd}');
            text.insert(at, any);
        }
    }
}

fn place(text: &str, chance: &mut Rng) -> usize {
    boundary(text, chance.usize(0..=text.len()))
}

fn random_range(text: &str, from: usize, chance: &mut Rng) -> (usize, usize) {
    let length = chance.usize(0..40);
    (from, boundary(text, (from + length).min(text.len())).max(from))
}

fn truncate(text: &mut String, length: usize) {
    text.truncate(boundary(text, length.min(text.len())));
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
