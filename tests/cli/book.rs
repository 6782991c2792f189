//! The e-book that `understory build` makes: a valid archive whose pages are well-formed and whose
//! links all stay inside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use roxmltree::{Document, ParsingOptions};
use understory_tests::CourseTest;
use understory_tests::archive::{Entry, entries};

const LESSON: &str = "content/01-begin/01-greet/lesson.md";

fn course() -> CourseTest {
    CourseTest::new()
        .file(
            LESSON,
            "+++\ntitle = \"Greet & `print`\"\nid = \"B1\"\nreviewed = 2026-02-03\n+++\n\n## First words\n\nA  \nbreak, ![two leaves](images/leaves.svg), [on](../02-part/lesson.md#first-words), [data](files/a.csv), [later](../03-later/lesson.md), a :term[loop]{name=\"loop\"}.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n:::quiz which one?\n- [x] this\n\n  Right.\n- [ ] that\n\n  Wrong.\n:::\n\n::exercise{name=\"say-it\"}\n",
        )
        .file("content/01-begin/01-greet/files/a.csv", "a;b\n")
        .file(
            "content/01-begin/01-greet/images/leaves.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        )
        .file(
            "content/01-begin/02-part/lesson.md",
            "+++\ntitle = \"Part\"\nreviewed = 2026-03-01\n+++\n\n## First words\n\n[Home](../../home.md#map), [part](../part.md).\n\n```python {run}\nprint(2 < 3)\n```\n```output\nTrue\n```\n",
        )
        .file(
            "content/01-begin/03-later/lesson.md",
            "+++\ntitle = \"Later\"\nplanned = true\nreviewed = 2026-09-09\n+++\n",
        )
        .file(
            "content/glossary.toml",
            "[loop]\nterm = \"loop\"\ndefinition = \"Goes on in [here](01-begin/02-part/lesson.md).\"\n",
        )
        .exercise(
            "content/01-begin/01-greet/say-it",
            "+++\ntitle = \"Say it\"\nhints = [\"Look.\"]\n+++\n\nSay more.\n",
            "the secret",
        )
}

fn book(course: &CourseTest) -> Vec<Entry> {
    let _ = course.build().exits(0);
    entries(&fs::read(course.folder().join("site/course.epub")).expect("there is a book"))
}

fn parse<'t>(name: &str, text: &'t str) -> Document<'t> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(entry: &Entry) -> &str {
    std::str::from_utf8(&entry.bytes).expect("it is text")
}

fn page<'b>(book: &'b [Entry], name: &str) -> &'b str {
    text(book.iter().find(|entry| entry.name == name).expect(name))
}

#[test]
fn the_archive_is_a_valid_epub_container() {
    let course = course();
    let book = book(&course);
    let first = &book[0];
    assert_eq!((first.name.as_str(), first.is_stored, first.extra), ("mimetype", true, 0));
    assert_eq!(first.bytes, b"application/epub+zip");
    assert!(page(&book, "META-INF/container.xml").contains("EPUB/package.opf"));
    let package = parse("package", page(&book, "EPUB/package.opf"));
    let listed: BTreeSet<String> = package
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.idpf.org/2007/opf", "item")))
        .map(|item| format!("EPUB/{}", item.attribute("href").expect("a path")))
        .collect();
    let there: BTreeSet<String> = book[3..].iter().map(|entry| entry.name.clone()).collect();
    assert_eq!(listed, there);
    assert_eq!(there.contains("EPUB/cover.png"), cfg!(feature = "publish"));
    // The date of the newest written lesson.
    let modified = "<meta property=\"dcterms:modified\">2026-03-01T00:00:00Z</meta>";
    assert!(page(&book, "EPUB/package.opf").contains(modified));
}

#[test]
fn every_page_is_well_formed_and_every_link_stays_in_the_book() {
    let course = course();
    let book = book(&course);
    let pages: BTreeMap<&str, Document<'_>> = book
        .iter()
        .filter(|entry| entry.name.ends_with(".xhtml") || entry.name.ends_with(".svg"))
        .map(|entry| (entry.name.as_str(), parse(&entry.name, text(entry))))
        .collect();
    let names: BTreeSet<&str> = book.iter().map(|entry| entry.name.as_str()).collect();
    for (name, page) in &pages {
        let mut ids = BTreeSet::new();
        for node in page.descendants() {
            if let Some(id) = node.attribute("id") {
                assert!(ids.insert(id), "{name} has {id} twice");
            }
            for attribute in ["href", "src"] {
                let Some(address) = node.attribute(attribute) else {
                    continue;
                };
                let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
                let target = match path {
                    "" => (*name).to_owned(),
                    path => joined(name, path),
                };
                assert!(names.contains(target.as_str()), "{name} leads to {address}");
                let is_there = |node: roxmltree::Node<'_, '_>| node.attribute("id") == Some(anchor);
                assert!(
                    anchor.is_empty() || pages[target.as_str()].descendants().any(is_there),
                    "{name} leads to {address}"
                );
            }
        }
    }
}

/// Resolves a path in the archive, as written in the file `from`.
fn joined(from: &str, path: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for name in path.split('/') {
        match name {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

#[test]
fn a_lesson_is_complete_without_what_needs_a_browser() {
    let course = course();
    let book = book(&course);
    let lesson = page(&book, "EPUB/text/begin/greet.xhtml");
    for part in [
        "<h1>Greet &amp; <code translate=\"no\">print</code></h1>",
        "<h2 id=\"first-words\">",
        "A<br/>",
        "<img src=\"../../images/begin/greet/images/leaves.svg\" alt=\"two leaves\"/>",
        "<a href=\"../../text/begin/part.xhtml#first-words\">on</a>",
        "<a class=\"term-link\" href=\"../../glossary.xhtml#loop\">loop</a>",
        // Neither the data nor a planned lesson is in the book.
        ", data, later, ",
        "Answer 1",
        "Say more.",
        "Work on it in the course",
    ] {
        assert!(lesson.contains(part), "{part} is not in {lesson}");
    }
    for part in ["the secret", "Look.", "<script", "<button", "<details", "data-"] {
        assert!(!lesson.contains(part), "{part} is in {lesson}");
    }
    let part = page(&book, "EPUB/text/begin.xhtml");
    assert!(part.contains("Planned, not written yet") && part.contains("Later"));
    assert!(!page(&book, "EPUB/nav.xhtml").contains("Later"));
}

#[test]
fn if_the_site_has_an_address_exercises_link_to_it() {
    let course = course().file(
        "content/course.toml",
        "title = \"A small course\"\nsite_url = \"https://example.org/fork/\"\n",
    );
    let book = book(&course);
    let lesson = page(&book, "EPUB/text/begin/greet.xhtml");
    for address in [
        "https://example.org/fork/begin/greet/#exercise-say-it",
        "https://example.org/fork/begin/greet/files/a.csv",
        "https://example.org/fork/begin/later/",
    ] {
        assert!(lesson.contains(&format!("href=\"{address}\"")), "{address} is not in {lesson}");
    }
}

#[test]
fn every_page_of_the_site_links_to_the_book_unless_nothing_is_written() {
    let course = course();
    let _ = course.build().exits(0);
    let lesson = course.site_file("begin/greet/index.html").expect("a page");
    assert!(lesson.contains("<a href=\"../../course.epub\" download>"));
    let empty = CourseTest::new().file(LESSON, "+++\ntitle = \"Greet\"\nplanned = true\n+++\n");
    let _ = empty.build().exits(0);
    assert!(!empty.folder().join("site/course.epub").exists());
    let lesson = empty.site_file("begin/greet/index.html").expect("a page");
    assert!(!lesson.contains("course.epub"));
}
