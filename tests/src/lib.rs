//! `CourseTest`: a small course on disk, and the real `understory` command run on it.
//!
//! ```no_run
//! use understory_tests::CourseTest;
//!
//! CourseTest::new()
//!     .file("content/01-begin/01-greet/lesson.md", "+++\ntitle = \"Greet\"\n+++\n")
//!     .run(&["check"])
//!     .exits(0);
//! ```
//!
//! Tests see only the command's output and the pages it writes. Whatever doesn't need the command
//! is tested beside the generator's code.

pub mod archive;
pub mod page;
mod serving;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;
use walkdir::WalkDir;

pub use serving::{Page, Serving};

/// Writes an executable shell script.
///
/// Another process writes it. If this one did, a program that another test starts at the same
/// moment could hold the file open, and starting the script would fail.
pub fn script(path: &Path, lines: &str) -> PathBuf {
    let write = "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod +x \"$0\"";
    let mut shell = Command::new("sh");
    let wrote = shell.args(["-c", write]).arg(path).arg(lines).status();
    assert!(wrote.expect("sh starts").success());
    path.to_owned()
}

/// The smallest valid course.
const COURSE: [(&str, &str); 4] = [
    ("content/course.toml", "title = \"A small course\"\n"),
    ("content/home.md", "+++\ntitle = \"Begin here\"\nlede = \"One lesson.\"\n+++\n\nText.\n"),
    ("content/01-begin/part.md", "+++\ntitle = \"Begin\"\n+++\n\nA part.\n"),
    (
        "content/01-begin/01-greet/lesson.md",
        "+++\ntitle = \"Greet\"\nid = \"B1\"\n+++\n\n## First words\n\nSay something kind.\n",
    ),
];

/// A course in its own temporary folder, deleted when the test ends.
pub struct CourseTest {
    folder: TempDir,
}

impl Default for CourseTest {
    fn default() -> Self {
        Self::new()
    }
}

impl CourseTest {
    /// Makes the smallest valid course: one part and one lesson, `begin/greet/`.
    #[must_use]
    pub fn new() -> Self {
        let empty = Self { folder: TempDir::new().expect("a temporary folder can be made") };
        COURSE.iter().fold(empty, |course, (path, text)| course.file(path, text))
    }

    /// Makes that course with the files of `case` laid over it. An empty file there with the
    /// extension `.gone` removes the file it is named after.
    #[must_use]
    pub fn with_files_of(case: &Path) -> Self {
        let mut course = Self::new();
        for path in files(case) {
            let bytes = fs::read(case.join(&path)).expect("a case can be read");
            course = match path.strip_suffix(".gone") {
                Some(gone) => course.without(gone),
                None => course.file(&path, bytes),
            };
        }
        course
    }

    /// Adds a file, or replaces it with this text.
    #[must_use]
    pub fn file(self, path: &str, contents: impl AsRef<[u8]>) -> Self {
        let place = self.folder.path().join(path);
        let parent = place.parent().expect("a file stands in a folder");
        fs::create_dir_all(parent).expect("the temporary folder takes folders");
        fs::write(place, contents).expect("the temporary folder takes files");
        self
    }

    /// Adds an exercise with this task, whose solution prints these words.
    #[must_use]
    pub fn exercise(self, folder: &str, task: &str, prints: &str) -> Self {
        let checks = format!("[[check]]\nname = \"says it\"\nstdout = \"{prints}\"\n");
        self.file(&format!("{folder}/task.md"), task)
            .file(&format!("{folder}/starter.py"), "print(\"begin\")\n")
            .file(&format!("{folder}/solution.py"), format!("print(\"{prints}\")\n"))
            .file(&format!("{folder}/checks.toml"), checks)
    }

    /// Removes a file.
    #[must_use]
    pub fn without(self, path: &str) -> Self {
        fs::remove_file(self.folder.path().join(path)).expect("the course has this file");
        self
    }

    /// Runs `understory` with these arguments in the course's folder.
    #[must_use]
    pub fn run(&self, arguments: &[&str]) -> CommandRun {
        self.run_with(arguments, &[])
    }

    /// Runs it with these environment variables.
    #[must_use]
    pub fn run_with(&self, arguments: &[&str], environment: &[(&str, &Path)]) -> CommandRun {
        let output = Command::new(program())
            .args(arguments)
            .current_dir(self.folder.path())
            .env("NO_COLOR", "1")
            .envs(environment.iter().copied())
            .output()
            .expect("the program starts");
        CommandRun { command: arguments.join(" "), output }
    }

    /// Builds the site into `site/` with a one-file runner bundle, because the generator copies a
    /// bundle without looking into it.
    #[must_use]
    pub fn build(&self) -> CommandRun {
        self.build_with(&[])
    }

    /// Builds it with these environment variables.
    #[must_use]
    pub fn build_with(&self, environment: &[(&str, &Path)]) -> CommandRun {
        self.bundle();
        self.run_with(&["build", "--runner", "bundle"], environment)
    }

    /// Makes stand-ins for the interpreter, which runs these lines of shell, and for cargo, which
    /// names it. Returns the path of cargo's.
    #[must_use]
    pub fn stand_ins(&self, lines: &str) -> PathBuf {
        let interpreter = script(&self.folder().join("interpreter"), lines);
        let ready = format!(
            "echo '{{\"kind\":\"ready\",\"stage\":\"native\",\"path\":\"{}\"}}'",
            interpreter.display()
        );
        script(&self.folder().join("cargo"), &ready)
    }

    /// Returns the program, to be run by a user whom file permissions can stop: when the tests run
    /// as root, by `nobody`, who gets the course's folder. Returns `None` if the system can't do
    /// that, or if only root can reach the program.
    #[cfg(unix)]
    #[must_use]
    pub fn by_author(&self) -> Option<Command> {
        if Command::new("id").arg("-u").output().ok()?.stdout != b"0\n" {
            return Some(Command::new(program()));
        }
        let nobody = || {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program());
            command
        };
        let succeeds =
            |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
        let mut give = Command::new("chown");
        give.args(["-R", "65534:65534"]).arg(self.folder());
        (succeeds(nobody().arg("--version")) && succeeds(&mut give)).then(nobody)
    }

    fn bundle(&self) {
        let bundle = self.folder.path().join("bundle");
        fs::create_dir_all(&bundle).expect("the temporary folder takes folders");
        fs::write(bundle.join("runner.js"), "export {};\n").expect("the bundle takes a file");
    }

    /// Returns the course's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the text of a file of the course.
    #[track_caller]
    #[must_use]
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).expect("the course has this file")
    }

    /// Returns the text of a file of the built site, or `None` if there is none.
    #[must_use]
    pub fn site_file(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.folder.path().join("site").join(path)).ok()
    }

    /// Returns every page of the built site, by path.
    #[must_use]
    pub fn pages(&self) -> Vec<(String, String)> {
        let site = self.folder.path().join("site");
        files(&site)
            .into_iter()
            .filter(|path| path.ends_with(".html"))
            .map(|path| {
                let html = fs::read_to_string(site.join(&path)).expect("a page is text");
                (path, html)
            })
            .collect()
    }

    /// Returns the contents of `<main>` on the page at this address.
    #[track_caller]
    #[must_use]
    pub fn main_of(&self, address: &str) -> String {
        let page = self.site_file(&format!("{address}index.html"));
        let page = page.unwrap_or_else(|| panic!("there is no page at {address:?}"));
        let start = page.find("<main").expect("a page has a <main>");
        let end = page.find("</main>").expect("a page ends its <main>");
        page[start..end].to_owned()
    }
}

/// The outcome of a command.
pub struct CommandRun {
    command: String,
    output: Output,
}

impl CommandRun {
    /// Asserts its exit status.
    #[track_caller]
    #[must_use]
    pub fn exits(self, status: i32) -> Self {
        let said = self.output();
        assert_eq!(self.output.status.code(), Some(status), "understory {}\n{said}", self.command);
        self
    }

    /// Asserts that it printed this, on either stream.
    #[track_caller]
    #[must_use]
    pub fn says(self, words: &str) -> Self {
        let said = self.output();
        assert!(said.contains(words), "{words:?} is not in what it said:\n{said}");
        self
    }

    /// Returns all its output: stdout, then stderr.
    #[must_use]
    pub fn output(&self) -> String {
        self.stdout() + &String::from_utf8_lossy(&self.output.stderr)
    }

    /// Returns its stdout, which is meant for other programs.
    #[must_use]
    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.output.stdout).into_owned()
    }
}

/// Returns the files under a folder, by relative path, sorted.
#[must_use]
pub fn files(folder: &Path) -> Vec<String> {
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    walk.map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path_in_folder =
                entry.path().strip_prefix(folder).expect("it stands in the folder");
            path_in_folder.to_str().expect("cases have plain names").replace('\\', "/")
        })
        .collect()
}

/// Builds `understory` once per test program, with the profile of the tests themselves. Cargo only
/// gives a test the path of a binary if both are in one package.
#[must_use]
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let this = std::env::current_exe().expect("a running program has a path");
        let profile = this.ancestors().nth(2).expect("it is target/PROFILE/deps/NAME");
        let target = profile.parent().expect("a profile's folder stands in target");
        let name = match profile.file_name().and_then(OsStr::to_str) {
            Some("debug") | None => "dev",
            Some(name) => name,
        };
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--quiet", "--bin", "understory", "--profile", name])
            .args(cfg!(feature = "publish").then_some("--features=publish"))
            .arg("--target-dir")
            .arg(target)
            // In the workspace, so that all its dependencies are as they are for `cargo build`.
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .status()
            .expect("cargo starts");
        assert!(built.success(), "the command is built");
        profile.join(format!("understory{}", std::env::consts::EXE_SUFFIX))
    })
}
