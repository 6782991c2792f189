//! Third-party Markdown: CommonMark's own examples, and the READMEs of all crates in the lock file,
//! as plain pages.
//!
//! The examples come with pulldown-cmark's source and the READMEs with the crates; both are read
//! from cargo's registry folder. A page may differ from pulldown-cmark's output where that is
//! intended (code blocks, headings, tables, HTML), but never in its words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use understory::disk::CourseFolder;
use understory::load;
use understory_course::parse;
use understory_course::plan::{self, Drafts};
use understory_render::Theme;
use understory_source::diagnostic::Code;
use understory_source::{Contents, SourceFile, Sources};
use understory_tests::page::{dangers, words};

/// Codes that good Markdown may trigger because a course wants something else.
const WANTED_OTHERWISE: [Code; 13] = [
    Code::RawHtml,
    Code::CodeWithoutLanguage,
    Code::InvalidFence,
    Code::BrokenLink,
    Code::MissingAltText,
    Code::HeadingOrder,
    Code::DuplicateId,
    Code::HiddenCharacter,
    Code::SampleWithoutOutput,
    Code::EarlyConcept,
    Code::TextMarkup,
    Code::LostText,
    Code::UnclosedFence,
];

/// Returns the source folder of every crate that cargo has here, by name.
fn crates() -> BTreeMap<String, PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo starts");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    packages
        .iter()
        .filter(|package| !package["source"].is_null())
        .filter_map(|package| {
            let manifest = PathBuf::from(package["manifest_path"].as_str()?);
            Some((package["name"].as_str()?.to_owned(), manifest.parent()?.to_owned()))
        })
        .collect()
}

/// Returns the Markdown and the HTML of each example in CommonMark's specification.
fn examples() -> Vec<(String, String)> {
    let source = crates()["pulldown-cmark"].join("tests/suite/spec.rs");
    let text = fs::read_to_string(source).expect("the crate comes with its tests");
    let raw = |from: &str, name: &str| -> Option<String> {
        let start = from.find(&format!("let {name} = r##\""))?;
        let value = from[start..].split_once('"')?.1;
        Some(value.split_once("\"##")?.0.to_owned())
    };
    let tests = text.split("#[test]").skip(1);
    tests
        .map(|test| {
            let markdown = raw(test, "original").expect("an example has its Markdown");
            (markdown, raw(test, "expected").expect("and its HTML"))
        })
        .collect()
}

fn theme() -> Theme {
    let repository = CourseFolder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let sources = load::load(&repository).expect("the course of the repository can be read");
    let settings = sources.find(load::COURSE_FILE).expect("it was loaded");
    Theme::parse(&sources, "default", "en", settings).expect("the theme is sound")
}

/// Returns a lesson's HTML and the codes reported for it.
fn page_and_codes(body: &str, theme: &Theme) -> (String, BTreeSet<Code>) {
    let file = |path: &str, text: String| SourceFile {
        path: path.to_owned(),
        contents: Contents::Text(text),
    };
    let sources = Sources::new([
        file(load::COURSE_FILE, "title = \"A\"\n".to_owned()),
        file("content/home.md", "+++\ntitle = \"A\"\n+++\n".to_owned()),
        file("content/01-a/part.md", "+++\ntitle = \"A\"\n+++\n".to_owned()),
        file("content/01-a/01-b/lesson.md", format!("+++\ntitle = \"B\"\n+++\n{body}")),
    ]);
    let (course, mut diagnostics) = parse::parse(&sources);
    diagnostics = understory_check::check(
        &course,
        &sources,
        &diagnostics,
        None,
        &mut understory_check::Cache::default(),
    );
    let plan = plan::plan(&course, &sources, Drafts::Include);
    let lesson = course.lessons().next().expect("it was just written");
    let html = understory_render::lesson_text(&plan, theme, lesson).expect("the theme is sound");
    let codes = diagnostics.iter().filter(|each| {
        let place = &sources.file(each.span.file).path;
        place.ends_with("lesson.md")
    });
    (html, codes.map(|each| each.code).collect())
}

/// Returns what is wrong with a page and its codes, whatever its words are.
fn faults(html: &str, codes: &BTreeSet<Code>) -> Vec<String> {
    let strange = codes.iter().filter(|code| !WANTED_OTHERWISE.contains(code));
    strange.map(|code| format!("told {code:?}")).chain(dangers(html)).collect()
}

/// Returns pulldown-cmark's output, with HTML as text and external images replaced by their alt
/// text, as on our pages.
fn reference(body: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut out = String::new();
    let mut foreign = Vec::new();
    let events = Parser::new_ext(body, options).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { ref dest_url, .. }) => {
            let is_foreign =
                ["http:", "https:", "//"].iter().any(|start| dest_url.starts_with(start));
            foreign.push(is_foreign);
            (!is_foreign).then_some(event)
        }
        Event::End(TagEnd::Image) => (!foreign.pop().unwrap_or_default()).then_some(event),
        other => Some(other),
    });
    html::push_html(&mut out, events);
    out
}

/// Returns whether a page intentionally renders something in this HTML differently.
fn is_shown_otherwise(html: &str) -> bool {
    ["<pre", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6", "<a ", "<img"]
        .iter()
        .any(|start| html.contains(start))
}

#[test]
fn the_commonmark_examples_give_the_expected_pages() {
    let theme = theme();
    let examples = examples();
    assert!(examples.len() > 600, "{}", examples.len());
    let mut same = 0;
    let mut wrong = Vec::new();
    for (number, (markdown, expected)) in examples.iter().enumerate() {
        let (html, codes) = page_and_codes(markdown, &theme);
        for fault in faults(&html, &codes) {
            wrong.push(format!("{}: {fault}\n{markdown}\n---\n{html}", number + 1));
        }
        // Our pages show HTML as text, so the words can't be compared.
        if codes.contains(&Code::RawHtml) || markdown.contains("<!--") {
            continue;
        }
        if words(&html) != words(expected) {
            wrong.push(format!(
                "{}: other words\n{markdown}\n---\n{}\n---\n{}",
                number + 1,
                words(&html),
                words(expected)
            ));
        } else if !is_shown_otherwise(expected) {
            same += 1;
            // Code has `translate="no"`, which CommonMark doesn't have.
            if html.replace(" translate=\"no\"", "").trim() != expected.trim() {
                wrong.push(format!(
                    "{}: other HTML\n{markdown}\n---\n{html}\n---\n{expected}",
                    number + 1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), examples.len(), wrong.join("\n====\n"));
    assert!(same > 200, "{same} examples are the same byte by byte");
}

#[test]
fn third_party_readmes_keep_their_words() {
    let theme = theme();
    let mut wrong = Vec::new();
    let mut read = 0;
    for (name, folder) in crates() {
        let Ok(text) = fs::read_to_string(folder.join("README.md")) else {
            continue;
        };
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        read += 1;
        let (html, codes) = page_and_codes(&text, &theme);
        wrong.extend(faults(&html, &codes).iter().map(|fault| format!("{name}: {fault}")));
        let (our_words, reference_words) = (words(&html), words(&reference(&text)));
        if our_words != reference_words && !text.contains("<!--") {
            let at =
                our_words.chars().zip(reference_words.chars()).take_while(|(a, b)| a == b).count();
            let around = |words: &str| {
                words.chars().skip(at.saturating_sub(40)).take(100).collect::<String>()
            };
            wrong.push(format!(
                "{name}: other words\n{}\n{}",
                around(&our_words),
                around(&reference_words)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {read}:\n{}", wrong.len(), wrong.join("\n====\n"));
    assert!(read > 50, "{read} READMEs were read");
}
