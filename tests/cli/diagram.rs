//! `diagram` blocks in `understory build`: from a lesson's text to the drawings on its page.

use std::fs;

use roxmltree::Document;
use understory_tests::CourseTest;
use understory_tests::archive::entries;
use understory_tests::page::dangers;

const LESSON: &str = "content/01-begin/01-greet/lesson.md";
const SEQUENCE: &str = "```diagram {title=\"A page is asked for\" kind=\"sequence\"}\nBrowser -> Server: `GET /books?a=1&b=2`\nServer --> Browser: 3 rows\n```\n";

fn lesson(body: &str) -> CourseTest {
    let front = "+++\ntitle = \"Greet\"\nid = \"B1\"\nreviewed = 2026-02-03\n+++\n\n";
    CourseTest::new().file(LESSON, format!("{front}{body}"))
}

fn page(course: &CourseTest) -> String {
    let _ = course.build().exits(0);
    course.site_file("begin/greet/index.html").expect("there is a page")
}

/// Returns the drawing of a page, which must be valid XML.
fn drawing(page: &str) -> String {
    let (_, from) = page.split_once("<svg class=\"diagram-svg\"").expect("a drawing");
    let (svg, _) = from.split_once("</svg>").expect("an end of it");
    format!("<svg{svg}</svg>")
}

#[test]
fn a_lesson_shows_the_drawing_with_its_title_and_its_sentences() {
    let page = page(&lesson(SEQUENCE));
    assert!(page.contains("<b>Figure:</b> A page is asked for</figcaption>"), "{page}");
    assert!(page.contains("<li>Browser to Server: GET /books?a=1&amp;b=2</li>"), "{page}");
    assert!(page.contains("<li>Server answers Browser: 3 rows</li>"), "{page}");
    let svg = drawing(&page);
    let svg = Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let texts: Vec<&str> = svg
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(texts, ["Browser", "Server", "GET /books?a=1&b=2", "1", "3 rows", "2"]);
}

#[test]
fn a_title_can_contain_code_if_the_block_starts_with_tildes() {
    let block = |fence: &str| {
        format!(
            "{fence}diagram {{title=\"What `print` does\" kind=\"boxes\"}}\nProgram -> Screen\n{fence}\n"
        )
    };
    let html = page(&lesson(&block("~~~")));
    assert!(
        html.contains("<b>Figure:</b> What <code translate=\"no\">print</code> does</figcaption>"),
        "{html}"
    );
    let run = lesson(&block("```")).run(&["check"]).exits(1);
    for words in ["invalid-fence", "lesson.md:7:1", "this line does not open a code block", "~~~"] {
        assert!(run.output().contains(words), "{words}: {}", run.output());
    }
}

#[test]
fn a_drawing_has_no_hard_coded_colours_or_styles() {
    let svg = drawing(&page(&lesson(SEQUENCE)));
    assert!(!svg.contains("style=") && !svg.contains('#'), "{svg}");
    assert!(svg.contains("stroke=\"currentColor\""), "{svg}");
}

#[test]
fn sentences_are_in_the_language_of_the_page() {
    let course = lesson("Text.\n").file(
        "content/lang/es/01-begin/01-greet/lesson.md",
        format!("+++\ntitle = \"Saluda\"\n+++\n\n{SEQUENCE}"),
    );
    let course = course.file("content/lang/es/course.toml", "title = \"Curso\"\n");
    let _ = course.build().exits(0);
    let page = course.site_file("es/begin/greet/index.html").expect("a translated page");
    assert!(page.contains("<li>Server responde a Browser: 3 rows</li>"), "{page}");
}

#[test]
fn hostile_words_stay_words() {
    let page = page(&lesson(
        "```diagram {title=\"<img src=x onerror=alert(1)><b>\" kind=\"sequence\"}\n<script>alert(1)</script> -> `</svg>`: <a href=\"javascript:alert(1)\">x</a> & ]]>\n```\n\n```diagram {title=\"Rows\" kind=\"rows\"}\n<style>: <svg onload=alert(1)>\n\"'>&\n```\n",
    ));
    assert_eq!(dangers(&page), Vec::<String>::new());
    assert!(page.contains("&lt;script&gt;"), "{page}");
}

#[test]
fn the_print_page_and_the_book_have_the_whole_drawing() {
    let course = lesson(SEQUENCE);
    let _ = course.build().exits(0);
    let print_page = course.site_file("print/begin/index.html").expect("a page to print");
    assert!(print_page.contains("GET /books?a=1&amp;b=2</text>"), "{print_page}");
    let book = entries(&fs::read(course.folder().join("site/course.epub")).expect("a book"));
    let texts = book.iter().map(|entry| String::from_utf8_lossy(&entry.bytes).into_owned());
    let chapter = texts
        .into_iter()
        .find(|text| {
            text.contains("diagram-svg\" viewBox") || text.contains("class=\"diagram-svg\"")
        })
        .expect("a chapter with the drawing");
    assert!(chapter.contains("A page is asked for; 1. Browser to Server: GET /books?a=1&amp;b=2; 2. Server answers Browser: 3 rows"), "{chapter}");
    assert!(chapter.contains("textLength=") && chapter.contains("viewBox="), "{chapter}");
    assert!(!chapter.contains("<details"), "nothing is folded on paper");
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    assert_eq!(page(&lesson(SEQUENCE)), page(&lesson(SEQUENCE)));
}
