//! Builds that fail: killed, out of space, or without permission. The last good site stays whole
//! and unchanged, and the next build cleans up.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use understory_tests::{CourseTest, files, program, script};

const LESSONS: usize = 150;

/// A course of many lessons, each with `word` in it.
fn course(word: &str) -> CourseTest {
    let course = (0..LESSONS)
        .fold(CourseTest::new(), |course, number| course.file(&path(number), text(number, word)));
    course.file("bundle/runner.js", "export {};\n")
}

fn path(number: usize) -> String {
    format!("content/01-begin/{:03}-lesson-{number}/lesson.md", number + 2)
}

fn text(number: usize, word: &str) -> String {
    format!("+++\ntitle = \"Lesson {number}\"\n+++\n\n{word}\n")
}

fn write_text(course: &CourseTest, word: &str) {
    for number in 0..LESSONS {
        fs::write(course.folder().join(path(number)), text(number, word)).expect("written");
    }
}

/// Returns every file of the site, with its bytes.
fn site(course: &CourseTest) -> BTreeMap<String, Vec<u8>> {
    let place = course.folder().join("site");
    let bytes = |path: &String| fs::read(place.join(path)).expect("it was listed");
    files(&place).into_iter().map(|path| (path.clone(), bytes(&path))).collect()
}

fn entries_beside_site(course: &CourseTest) -> Vec<String> {
    let entries = fs::read_dir(course.folder()).expect("readable").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains(".understory-")).collect()
}

/// Returns how many entries the unfinished version has.
fn written_count(course: &CourseTest) -> usize {
    let of = |name: String| {
        fs::read_dir(course.folder().join(name).join("begin")).map_or(0, Iterator::count)
    };
    entries_beside_site(course).into_iter().map(of).sum()
}

#[test]
fn a_build_killed_at_any_moment_leaves_one_complete_version() {
    let course = course("one");
    let _ = course.build().exits(0);
    let mut last = site(&course);
    let mut killed = 0;
    // Kill the build when the new version has this many lessons: none, some, nearly all, all.
    for (round, count) in [0, 1, 10, 40, 80, 120, LESSONS, LESSONS + 1].into_iter().enumerate() {
        write_text(&course, &format!("round {round}"));
        let mut build = Command::new(program())
            .args(["build", "--runner", "bundle"])
            .current_dir(course.folder())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        loop {
            if build.try_wait().expect("it is ours").is_some() {
                break;
            }
            if !entries_beside_site(&course).is_empty() && written_count(&course) >= count {
                build.kill().expect("it is ours");
                build.wait().expect("it is ours");
                killed += 1;
                break;
            }
            std::thread::yield_now();
        }
        let now = site(&course);
        let word = format!("round {round}");
        let is_new = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(&word);
        let lessons: Vec<bool> = now
            .iter()
            .filter(|(path, _)| path.starts_with("begin/lesson-"))
            .map(|(_, bytes)| is_new(bytes))
            .collect();
        assert_eq!(lessons.len(), LESSONS, "round {round}");
        if lessons.iter().all(|new| *new) {
            last = now;
        } else {
            assert!(now == last, "round {round}: a mixture, or another site");
        }
    }
    assert!(killed > 2, "{killed} builds were killed while they wrote");
    let _ = course.build().exits(0);
    assert_eq!(entries_beside_site(&course), [""; 0]);
    write_text(&course, "two");
    let _ = course.build().exits(0);
    assert!(site(&course).values().any(|bytes| String::from_utf8_lossy(bytes).contains("two")));
}

/// Builds with a shell line run first, which can set limits.
fn build_after(course: &CourseTest, line: &str) -> (Option<i32>, String) {
    let script = format!("{line}\nexec \"$0\" build --runner bundle");
    let output = Command::new("sh")
        .args(["-c", &script])
        .arg(program())
        .current_dir(course.folder())
        .output()
        .expect("a shell starts");
    let output = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), output)
}

#[test]
fn a_full_disk_keeps_the_last_site() {
    let course = CourseTest::new().file("bundle/runner.js", "export {};\n");
    let _ = course.build().exits(0);
    let before = site(&course);
    let folder = "content/01-begin/01-greet";
    let course = course
        .file(&format!("{folder}/files/data.txt"), "x".repeat(4_000_000))
        .file(&format!("{folder}/lesson.md"), "+++\ntitle = \"New\"\n+++\n\n[a](files/data.txt)\n");
    // No file may be larger than two megabytes, so writing stops early, as on a full disk.
    let (status, output) = build_after(&course, "trap '' XFSZ; ulimit -f 4096");
    assert_eq!(status, Some(2), "{output}");
    assert!(
        output.contains("cannot write") && output.contains("the last good site is unchanged"),
        "{output}"
    );
    assert!(site(&course) == before);
    assert_eq!(entries_beside_site(&course), [""; 0]);
    // Without the trap, the system kills the program.
    let (status, _) = build_after(&course, "ulimit -f 4096");
    assert_ne!(status, Some(0));
    assert!(site(&course) == before);
    let _ = course.build().exits(0);
    assert!(site(&course) != before);
    assert_eq!(entries_beside_site(&course), [""; 0]);
}

#[test]
fn a_read_only_folder_keeps_the_last_site() {
    use std::os::unix::fs::PermissionsExt;
    let course = CourseTest::new().file("bundle/runner.js", "export {};\n");
    let _ = course.build().exits(0);
    let before = site(&course);
    let course =
        course.file("content/01-begin/01-greet/lesson.md", "+++\ntitle = \"New\"\n+++\n\nNew.\n");
    let allow = |mode: u32| {
        for folder in [course.folder().to_owned(), course.folder().join("site")] {
            fs::set_permissions(folder, fs::Permissions::from_mode(mode)).expect("it is ours");
        }
    };
    let Some(mut author) = course.by_author() else { return };
    allow(0o555);
    let build_output =
        author.args(["build", "--runner", "bundle"]).current_dir(course.folder()).output();
    allow(0o755);
    let build_output = build_output.expect("the program starts");
    let output = String::from_utf8_lossy(&build_output.stderr);
    assert_eq!(build_output.status.code(), Some(2), "{output}");
    assert!(
        output.contains("cannot write") && output.contains("the last good site is unchanged"),
        "{output}"
    );
    assert!(site(&course) == before);
}

/// Waits until a program has written this many process ids, one per line, and returns them.
fn written_down(file: &Path, count: usize) -> Vec<String> {
    loop {
        let text = fs::read_to_string(file).unwrap_or_default();
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        if lines.len() == count && text.ends_with('\n') {
            return lines;
        }
        std::thread::yield_now();
    }
}

/// Returns whether a process is running. A zombie is not.
fn is_alive(process: &str) -> bool {
    let ps_output = Command::new("ps").args(["-o", "stat=", "-p", process]).output();
    let state = ps_output.expect("ps starts").stdout;
    !state.trim_ascii().is_empty() && !state.trim_ascii().starts_with(b"Z")
}

#[test]
fn the_runner_build_ends_when_the_generator_does() {
    let course = CourseTest::new();
    // A stand-in for cargo that starts another program; neither ends by itself.
    let cargo = script(
        &course.folder().join("cargo"),
        "sleep 100000 &\nprintf '%s\\n%s\\n' $$ $! > processes\nwait",
    );
    // The bundler is found upwards from the course, so the script writes into this folder.
    let course = course.file("wasm-runner/bundler/Cargo.toml", "");
    let file = course.folder().join("processes");
    for (options, signal) in [
        (&["build"][..], "-INT"),
        (&["build"], "-KILL"),
        (&["build", "--serve", "--port", "0"], "-INT"),
        (&["build", "--serve", "--port", "0"], "-KILL"),
    ] {
        let _ = fs::remove_file(&file);
        let mut build = Command::new(program())
            .args(options)
            .current_dir(course.folder())
            .env("CARGO", &cargo)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let started = written_down(&file, 2);
        assert!(started.iter().all(|process| is_alive(process)));
        let id = build.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill starts").success());
        build.wait().expect("it is ours");
        while started.iter().any(|process| is_alive(process)) {
            std::thread::yield_now();
        }
    }
}

#[test]
fn a_silent_cargo_is_explained() {
    use std::io::{BufRead, BufReader};
    let course = CourseTest::new().file("wasm-runner/bundler/Cargo.toml", "");
    let cargo = script(&course.folder().join("cargo"), "read -r opened < gate\nexit 1");
    let gate = course.folder().join("gate");
    let mkfifo = Command::new("mkfifo").arg(&gate).status();
    assert!(mkfifo.expect("mkfifo starts").success());
    let mut build = Command::new(program())
        .arg("build")
        .current_dir(course.folder())
        .env("CARGO", &cargo)
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut output = BufReader::new(build.stderr.take().expect("it is piped")).lines();
    let mut next = || output.next().expect("it speaks").expect("text");
    assert!(next().starts_with("runner: building from source"));
    let start = next();
    assert!(start.starts_with("runner: starting the bundler"), "{start}");
    fs::write(&gate, "open\n").expect("it waits there");
    let remaining_lines: Vec<String> = output.map_while(Result::ok).collect();
    assert!(
        remaining_lines.iter().any(|line| line.contains("the bundler exited")),
        "{remaining_lines:?}"
    );
    assert!(!build.wait().expect("it is ours").success());
}

#[test]
fn a_site_on_a_mounted_disk_is_written_file_by_file() {
    let course = CourseTest::new().file("bundle/runner.js", "export {};\n");
    fs::create_dir(course.folder().join("site")).expect("made");
    // Only root can mount, and not everywhere. Without a mount, there is nothing to test.
    let mount = "mount -t tmpfs -o size=16m tmpfs site || exit 77";
    let script = format!(
        "{mount}\n\"$0\" build --runner bundle && \"$0\" build --runner bundle && cp -r site copy"
    );
    let output_of_unshare = Command::new("unshare")
        .args(["--mount", "sh", "-c", &script])
        .arg(program())
        .current_dir(course.folder())
        .output();
    let Ok(output_of_unshare) = output_of_unshare else { return };
    let output = String::from_utf8_lossy(&output_of_unshare.stderr).into_owned();
    if output_of_unshare.status.code() == Some(77) || output.contains("unshare failed") {
        return;
    }
    assert_eq!(output_of_unshare.status.code(), Some(0), "{output}");
    let copy = files(Path::new(&course.folder().join("copy")));
    assert!(copy.contains(&"begin/greet/index.html".to_owned()), "{copy:?}");
}
