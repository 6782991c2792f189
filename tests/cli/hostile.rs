//! Hostile or accidental input from strangers.
//!
//! Each case is refused with a message that says what to do, or becomes pages that run nothing and
//! request nothing from outside. Nothing here measures time: limits are counted.

use std::fs;
use std::path::Path;

use understory_tests::page::dangers;
use understory_tests::{CourseTest, files};

const LESSON: &str = "content/01-begin/01-greet/lesson.md";
const FOLDER: &str = "content/01-begin/01-greet";

fn lesson(body: &str) -> String {
    format!("+++\ntitle = \"Greet\"\nid = \"B1\"\n+++\n\n{body}\n")
}

fn with_lesson(body: &str) -> CourseTest {
    CourseTest::new().file(LESSON, lesson(body))
}

/// Expects this code, or pages that are harmless.
#[track_caller]
fn refused_or_harmless(course: &CourseTest, case: &str) {
    let build = course.build();
    let output = build.output();
    assert!(!output.contains("panicked"), "{case}: {output}");
    if course.site_file("index.html").is_none() {
        let _ = build.exits(1);
        assert!(output.contains("error[") && output.contains("help:"), "{case}: {output}");
    } else {
        let _ = build.exits(0);
        harmless(course, case);
    }
}

#[track_caller]
fn harmless(course: &CourseTest, case: &str) {
    for (path, html) in course.pages() {
        // The theme's own, without anything of the course.
        let is_themes = ["404.html", "preview.html"].contains(&&*path);
        let dangerous_parts = if is_themes { Vec::new() } else { dangers(&html) };
        assert_eq!(dangerous_parts, [""; 0], "{case}: {path}");
    }
}

#[track_caller]
fn refused(course: &CourseTest, code: &str) {
    let _ = course.build().exits(1).says(&format!("error[{code}]")).says("help:");
    assert_eq!(course.site_file("index.html"), None);
}

#[test]
fn script_urls_are_refused_however_they_are_written() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "<javascript:alert(1)>",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)",
        "java&#9;script:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#32;javascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "blob:https://example.org/1",
        "file:///etc/passwd",
        "//example.org/",
        "\\\\\\\\example.org",
        "feed:javascript:alert(1)",
    ] {
        for text in [
            format!("[a]({address})"),
            format!("[a][b]\n\n[b]: {address}"),
            format!("![a]({address})"),
            format!("| [a]({address}) |\n|---|"),
            format!("- x[^1]\n\n[^1]: [a]({address})"),
        ] {
            refused(&with_lesson(&text), "broken-link");
        }
    }
    // As autolinks, or with a scheme that browsers don't know, these are plain text or reported.
    for text in ["<javascript:alert(1)>", "<data:text/html,x>", "javascript:alert(1)"] {
        refused_or_harmless(&with_lesson(text), text);
    }
}

#[test]
fn texts_outside_a_lesson_body_are_refused_or_harmless() {
    let words = "[a](javascript:alert(1)) <img src=x onerror=alert(1)> ![a](https://example.org/a.png) <script>x</script>";
    let escaped = words.replace('"', "\\\"");
    let exercise = format!("{FOLDER}/say");
    let course = |key: &str| {
        CourseTest::new()
            .file(
                LESSON,
                format!("+++\ntitle = \"Greet\"\n{key}\n+++\n\n::exercise{{name=\"say\"}}\n"),
            )
            .file(&format!("{exercise}/starter.py"), "x = 1\n")
            .file(&format!("{exercise}/solution.py"), "x = 2\n")
    };
    let course_with = |course: CourseTest, task: &str, check: &str| {
        course
            .file(
                &format!("{exercise}/task.md"),
                format!("+++\ntitle = \"Say\"\nhints = [\"a\"]\n{task}\n+++\n\nSay.\n"),
            )
            .file(
                &format!("{exercise}/checks.toml"),
                format!("[[check]]\nname = \"says\"\nvariable = \"x\"\nequals = \"2\"\n{check}\n"),
            )
    };
    for key in [
        format!("description = \"{escaped}\""),
        format!("objectives = [\"{escaped}\"]"),
        format!("keypoints = [\"{escaped}\"]"),
        format!("id = \"{escaped}\""),
        format!("aliases = [\"{escaped}\"]"),
        format!("teaches = [\"{escaped}\"]"),
    ] {
        refused_or_harmless(&course_with(course(&key), "", ""), &key);
    }
    refused_or_harmless(&course_with(course(""), &format!("passed = \"{escaped}\""), ""), "passed");
    refused_or_harmless(
        &course_with(course(""), "", &format!("message = \"{escaped}\"")),
        "message",
    );
    let title = format!("+++\ntitle = \"{escaped}\"\n+++\n");
    for path in [LESSON, "content/home.md", "content/01-begin/part.md"] {
        refused_or_harmless(&CourseTest::new().file(path, &title), path);
    }
    for key in ["title", "description", "licence", "language", "python", "repository", "site_url"] {
        let text = format!("title = \"A\"\n{key} = \"{escaped}\"\n")
            .replace("title = \"A\"\ntitle", "title");
        refused_or_harmless(&CourseTest::new().file("content/course.toml", text), key);
    }
    let repository = "title = \"A\"\nrepository = \"javascript:alert(1)\"\n";
    refused_or_harmless(&CourseTest::new().file("content/course.toml", repository), "repository");
    let glossary = format!("[loop]\nterm = \"{escaped}\"\ndefinition = \"{escaped}\"\n");
    refused_or_harmless(&CourseTest::new().file("content/glossary.toml", glossary), "glossary");
}

#[test]
fn html_is_refused_in_every_form() {
    for html in [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<svg onload=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "a </main></body> b",
        "<style>@import 'https://example.org'</style>",
        "<!doctype html>",
        "<?php x ?>",
        "<![CDATA[ x ]]>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "- <b>x</b>",
        "> <script>\n> x\n> </script>",
    ] {
        refused(&with_lesson(html), "raw-html");
    }
    for text in [
        "<!-- <script>x</script> -->",
        "<!--> <script>x</script> -->",
        "`<script>`",
        "\\<script>",
        "&lt;script&gt;",
        "<scr\\ipt>",
    ] {
        refused_or_harmless(&with_lesson(text), text);
    }
}

#[test]
fn endless_nesting_is_reported() {
    let deep = 5_000;
    let nested: [(&str, String); 8] = [
        ("quotes", format!("{}a", "> ".repeat(deep))),
        ("lists", format!("{}a", "- ".repeat(deep))),
        ("indented lists", (0..200).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect()),
        ("emphasis", format!("{}a{}", "*a _b ".repeat(deep), "_ c*".repeat(deep))),
        (
            "directives",
            (3..300)
                .rev()
                .map(|colons| format!("{}note\n", ":".repeat(colons)))
                .chain((3..300).map(|colons| format!("{}\n", ":".repeat(colons))))
                .collect(),
        ),
        ("brackets in Python", format!("```python\nx = {}\n```", "(".repeat(deep))),
        ("operators in Python", format!("```python\nx = {}1\n```", "-".repeat(deep))),
        ("calls in Python", format!("```python\nx{}\n```", "()".repeat(deep))),
    ];
    for (case, text) in nested {
        let course = with_lesson(&text);
        let build = course.build().exits(1);
        assert!(
            build.output().contains("error[deep-nesting]"),
            "{case}: {}",
            &build.output()[..500.min(build.output().len())]
        );
    }
    // Cases that CommonMark itself ends, or that mean nothing.
    for text in [
        "[".repeat(deep),
        "![".repeat(deep),
        format!("{}a{}", "[".repeat(deep), "](b)".repeat(deep)),
        "*a ".repeat(deep),
        "`".repeat(deep),
        ":term[".repeat(deep),
        "{".repeat(deep),
        format!("`{}`", "(".repeat(deep)),
        "|".repeat(deep),
        "\\".repeat(deep),
        "&".repeat(deep),
        "~".repeat(deep),
        "<".repeat(deep),
        "[^1]".repeat(deep),
    ] {
        refused_or_harmless(&with_lesson(&text), &text[..8]);
    }
}

/// 70,000 is more than a 16-bit column counter can hold.
#[test]
fn a_line_longer_than_16_bits_can_count_is_refused_or_harmless() {
    let long = 70_000;
    let (letters, spaces) = ("a".repeat(long), " ".repeat(long));
    for text in [
        format!(":::note{{{}}}\na\n:::", "a=\"b\" ".repeat(long / 6)),
        format!(":::note {letters}\na\n:::"),
        format!(":::note{spaces}\na\n:::{spaces}"),
        format!("{spaces}:::note\na\n:::"),
        format!("::exercise{{name=\"{letters}\"}}"),
        format!("{}note\na\n{}", ":".repeat(long), ":".repeat(long)),
        format!(":term[{letters}]{{name=\"{letters}\"}}"),
        format!("## {letters}\n\n[a](#{letters})"),
        format!("```{letters}\na\n```"),
        format!("```python {{{letters}}}\nx = 1\n```"),
        format!("```python {{run}}\nprint(\"{letters}\"){spaces}\n```\n```output\n{letters}\n```"),
        format!("```python\n{spaces}{letters} = (\n```"),
        format!("[a]({letters}.md)"),
        format!("![{letters}]({letters}.svg \"{letters}\")"),
        format!("|{letters}|\n|{}|\n|{letters}|", "-".repeat(long)),
        format!("[^{letters}]\n\n[^{letters}]: {letters}"),
        format!("1{}. a", "0".repeat(long)),
        format!("&#{};", "1".repeat(long)),
        format!("<{letters} {letters}=\"{letters}\">"),
    ] {
        refused_or_harmless(&with_lesson(&text), &text[..8]);
    }
}

#[test]
fn toml_with_endless_nesting_or_repetition_is_reported() {
    let deep = 50_000;
    for toml in [
        format!("a = {}", "[".repeat(deep)),
        format!("a = {}", "{a=".repeat(deep)),
        format!("{}b = 1", "a.".repeat(deep)),
        format!("[{}b]", "a.".repeat(deep)),
        "[[a]]\n".repeat(deep),
        format!("a = \"{}", "\\u0000".repeat(deep)),
        format!("a = 1{}", "0".repeat(deep)),
    ] {
        let course = CourseTest::new().file(LESSON, format!("+++\ntitle = \"A\"\n{toml}\n+++\n"));
        let _ = course.build().exits(1).says("error[");
        let course =
            CourseTest::new().file("content/course.toml", format!("title = \"A\"\n{toml}\n"));
        let _ = course.build().exits(1).says("error[");
    }
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    let course = CourseTest::new();
    let page = fs::File::create(course.folder().join(LESSON)).expect("the course takes files");
    // The file is sparse: nothing is on the disk, and reading it would give zeros.
    page.set_len(50_000_000).expect("the disk takes it");
    let _ = course
        .build()
        .exits(2)
        .says("content/01-begin/01-greet/lesson.md is too large: 50000000 bytes")
        .says("is 2000000");
    let data = fs::File::create(course.folder().join("content/data.bin")).expect("made");
    data.set_len(1 << 40).expect("the disk takes it");
    let _ = course.file(LESSON, lesson("Text.")).build().exits(2).says("data.bin is too large");
}

#[test]
fn texts_in_other_encodings_are_refused() {
    let utf16: Vec<u8> = "\u{feff}+++\ntitle".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let zeros: Vec<u8> = "+++\ntitle".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in
        [&utf16[..], &zeros, b"+++\ntitle = \"caf\xe9\"\n+++\n", b"+++\ntitle = \"a\"\n+++\n\0"]
    {
        let _ = CourseTest::new()
            .file(LESSON, bytes)
            .build()
            .exits(1)
            .says("error[not-utf-8]")
            .says("1 error");
    }
    let bom = CourseTest::new()
        .file(LESSON, format!("\u{feff}{}", lesson("Text.")).replace('\n', "\r\n"));
    let _ = bom.build().exits(0);
}

#[test]
fn links_and_pictures_stay_in_the_course() {
    for to in [
        "../../../../etc/passwd",
        "../../../Cargo.toml",
        "/etc/passwd",
        "..\\..\\secret",
        "files/../../../../../etc/passwd",
        "%2e%2e/%2e%2e/secret",
        "file:///etc/passwd",
        "../../course.toml",
    ] {
        refused(&with_lesson(&format!("[a]({to})")), "broken-link");
        refused(&with_lesson(&format!("![a]({to})")), "broken-link");
    }
    let alias = "+++\ntitle = \"A\"\naliases = [\"../../secret\", \"/etc\", \"a/../b\", \"a\\u0000b\"]\n+++\n";
    refused(&CourseTest::new().file(LESSON, alias), "invalid-value");
    for name in ["../say", "/etc", "..", ".", "a/b", "a\\\\b", "%2e%2e"] {
        refused(&with_lesson(&format!("::exercise{{name=\"{name}\"}}")), "unknown-exercise");
        let database = format!("+++\ntitle = \"A\"\ndatabase = \"{name}\"\n+++\n");
        let _ = CourseTest::new().file(LESSON, database).build().exits(1).says("error[");
    }
    for theme in ["..", "../..", "/etc", "a/b"] {
        let settings = format!("title = \"A\"\ntheme = \"{theme}\"\n");
        let _ =
            CourseTest::new().file("content/course.toml", settings).build().exits(1).says("error[");
    }
}

#[test]
fn files_that_could_run_are_refused() {
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
    for name in [
        "files/a.html",
        "files/a.xhtml",
        "files/a.js",
        "files/a.SVG",
        "files/a.rdf",
        "files/a",
        "images/a.html",
        "images/a.txt",
    ] {
        let course = with_lesson(&format!("[a]({name})"))
            .file(&format!("{FOLDER}/{name}"), svg("<script/>"));
        refused(&course, "active-file");
    }
    let text =
        with_lesson("[a](files/a.txt)").file(&format!("{FOLDER}/files/a.txt"), svg("<script/>"));
    let _ = text.build().exits(0);
    let good =
        with_lesson("![a](images/a.svg)").file(&format!("{FOLDER}/images/a.svg"), svg("<rect/>"));
    let _ = good.build().exits(0);
}

#[cfg(unix)]
#[test]
fn symbolic_links_show_nothing_from_outside() {
    use std::os::unix::fs::symlink;
    let course = CourseTest::new().file("secret/key.txt", "the secret");
    let at = |name: &str| course.folder().join(FOLDER).join(name);
    fs::create_dir(at("files")).expect("made");
    let outside = "is a symbolic link that leads out of content/";
    let parent = "a symbolic link points to one of its parent folders";
    let nothing = "is a broken symbolic link";
    let secret = course.folder().join("secret");
    for (target, name, words) in [
        (&*secret.join("key.txt"), "files/a.txt", outside),
        (&*secret, "files/a", outside),
        (Path::new("../../../../secret/key.txt"), "files/a.txt", outside),
        (Path::new("/"), "files/root", outside),
        (Path::new("/dev/zero"), "files/zero.txt", outside),
        (Path::new("."), "files/loop", parent),
        (Path::new("../../.."), "files/up", parent),
        (Path::new("nowhere"), "files/nowhere", nothing),
        (Path::new("self"), "files/self", nothing),
    ] {
        symlink(target, at(name)).expect("a link can be made");
        let _ = course.build().exits(2).says(words);
        fs::remove_file(at(name)).expect("it was made");
        assert_eq!(course.site_file("index.html"), None);
    }
    // Within the content, a link is as good as its target.
    fs::write(at("files/data.txt"), "x").expect("written");
    symlink("data.txt", at("files/same.txt")).expect("a link");
    fs::write(course.folder().join(LESSON), lesson("[a](files/data.txt) [b](files/same.txt)"))
        .expect("written");
    let _ = course.build().exits(0);
    assert_eq!(course.site_file("begin/greet/files/same.txt").as_deref(), Some("x"));
}

#[cfg(unix)]
#[test]
fn pipes_and_sockets_are_refused_without_waiting() {
    let course = CourseTest::new();
    let at = course.folder().join(FOLDER).join("pipe.md");
    let mkfifo = std::process::Command::new("mkfifo").arg(&at).status().expect("mkfifo starts");
    assert!(mkfifo.success());
    let _ = course.build().exits(2).says("pipe.md is a device, a pipe or a socket");
    fs::remove_file(&at).expect("it was made");
    let _socket =
        std::os::unix::net::UnixListener::bind(course.folder().join("content/s")).expect("bound");
    let _ = course.build().exits(2).says("content/s is a device, a pipe or a socket");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let course = CourseTest::new();
    let place = course.folder().join(LESSON);
    fs::set_permissions(&place, fs::Permissions::from_mode(0o000)).expect("it is ours");
    // Root can read everything.
    if fs::read(&place).is_err() {
        let _ = course.build().exits(2).says("cannot read content/01-begin/01-greet/lesson.md");
    }
}

#[cfg(unix)]
#[test]
fn folders_that_link_to_each_other_are_limited() {
    use std::os::unix::fs::symlink;
    let course = CourseTest::new();
    let at = |name: String| course.folder().join("content").join(name);
    // Each folder contains the next one ten times, so eight folders look like ten million.
    for depth in 0..8 {
        fs::create_dir(at(format!("z{depth}"))).expect("made");
    }
    for depth in 0..7 {
        for twin in 0..10 {
            symlink(format!("../z{}", depth + 1), at(format!("z{depth}/{twin}"))).expect("a link");
        }
    }
    let _ = course.build().exits(2).says("the course has more than");
}

#[test]
fn a_build_writes_only_into_its_site() {
    let course = CourseTest::new();
    let before = files(course.folder());
    let _ = course.build().exits(0);
    let after = files(course.folder());
    let new: Vec<&String> = after.iter().filter(|path| !before.contains(path)).collect();
    assert!(
        new.iter().all(|path| path.starts_with("site/") || path.starts_with("bundle/")),
        "{new:?}"
    );
}

#[test]
fn a_site_never_replaces_what_an_author_wrote() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let home = course.folder().to_str().expect("a plain path").to_owned();
    for out in [
        "content",
        "content/site",
        "themes",
        ".",
        "..",
        "/",
        "site/../content",
        "site/sub",
        "site/begin/deeper",
        &home,
    ] {
        let _ = course
            .run(&["build", "--runner", "bundle", "--out", out])
            .exits(2)
            .says("cannot write the site to")
            .says("--out site");
    }
    assert!(course.text(LESSON).contains("Say something kind."));
    // A site inside another one would be deleted with its next version.
    assert!(!course.folder().join("site/sub").exists());
}
