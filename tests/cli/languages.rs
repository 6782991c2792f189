//! A course in several languages: how each page falls back, and how readers and machines find one
//! language from another.

use understory_tests::CourseTest;

const LESSON: &str = "content/01-begin/01-greet/lesson.md";
const TRANSLATED: &str = "content/lang/es/01-begin/01-greet/lesson.md";

/// A course of two lessons, the first of which is translated.
fn course() -> CourseTest {
    let task = "+++\ntitle = \"Say hello\"\nhints = [\"Print it.\"]\n+++\n\nPrint `Hello`.\n";
    CourseTest::new()
        .file(
            "content/course.toml",
            "title = \"A small course\"\nsite_url = \"https://example.org/small\"\nrepository = \"https://example.org/source\"\n",
        )
        .file(
            LESSON,
            "+++\ntitle = \"Greet\"\nid = \"B1\"\nminutes = 5\n+++\n\n## First words\n\nSay something kind.\n\n\
             :::reflect Whom do you greet?\n:::\n\n::exercise{name=\"hello\"}\n",
        )
        .exercise("content/01-begin/01-greet/hello", task, "Hello")
        .file(
            "content/01-begin/02-again/lesson.md",
            "+++\ntitle = \"Again\"\nid = \"B2\"\n+++\n\nGo [back](../01-greet/lesson.md#first-words).\n",
        )
        .file("content/lang/es/course.toml", "title = \"Un curso pequeño\"\n")
        .file(
            TRANSLATED,
            "+++\ntitle = \"Saluda\"\n+++\n\n## Primeras palabras\n\nDi algo amable.\n\n\
             :::reflect ¿A quién saludas?\n:::\n\n::exercise{name=\"hello\"}\n",
        )
        .file(
            "content/lang/es/01-begin/01-greet/hello/task.md",
            "+++\ntitle = \"Di hola\"\nhints = [\"Imprímelo.\"]\n+++\n\nImprime `Hello`.\n",
        )
}

fn built() -> CourseTest {
    let course = course();
    let _ = course.build().exits(0);
    course
}

fn page(course: &CourseTest, address: &str) -> String {
    let path = format!("{address}index.html");
    let page = course.site_file(&path);
    page.unwrap_or_else(|| panic!("there is a page {path}"))
}

/// Returns the text between two strings.
fn text_between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let (_, rest) = page.split_once(from).expect("it begins");
    rest.split_once(to).expect("it ends").0
}

#[test]
fn every_language_links_to_the_one_runner() {
    let page = "+++\ntitle = \"Licences\"\nfooter = \"Licences\"\n+++\n\n[Texts](../../runner/licences.txt)\n";
    let course = course()
        .file("content/pages/licence.md", page)
        .file("content/lang/es/pages/licence.md", page);
    let _ = course.build().exits(0);
    for (path, root) in [("licence/", "../"), ("es/licence/", "../../")] {
        let expected = format!("href=\"{root}runner/licences.txt\"");
        assert!(self::page(&course, path).contains(&expected), "{path}");
    }
}

#[test]
fn a_translated_page_is_in_its_language_and_the_original_is_unchanged() {
    let course = built();
    let translated = page(&course, "es/begin/greet/");
    assert!(translated.contains("<html lang=\"es\""), "{translated}");
    assert!(translated.contains("<title>Saluda · Begin · Un curso pequeño</title>"));
    assert!(translated.contains("Di algo amable.") && translated.contains("Di hola"));
    assert!(!translated.contains("class=\"untranslated\""));
    let original = page(&course, "begin/greet/");
    assert!(original.contains("<html lang=\"en\"") && original.contains("Say something kind."));
    // Values that aren't text come from the original.
    assert!(translated.contains("<b>5 minutos</b>"), "{translated}");
}

#[test]
fn scripts_have_words_in_each_language() {
    let course = built();
    let lesson = page(&course, "es/begin/greet/");
    assert!(lesson.contains("\"scheme.light\":\"Claro\""), "{lesson}");
    for (path, word) in [
        ("words.js", "\"checks.passed\":\", passes\""),
        ("es/words.js", "\"checks.passed\":\", pasa\""),
    ] {
        let words = course.site_file(path).expect("the words of scripts");
        assert!(words.contains(word), "{words}");
    }
}

#[test]
fn every_other_page_falls_back_and_says_so() {
    let course = built();
    let page = page(&course, "es/begin/again/");
    assert!(page.contains("<html lang=\"es\""), "{page}");
    assert!(page.contains("<h1 lang=\"en\">Again</h1>"), "{page}");
    assert!(page.contains("<div class=\"lesson-body\" lang=\"en\">"), "{page}");
    let notice = text_between(&page, "<p class=\"untranslated\">", "</p>");
    assert!(notice.contains("aún no está traducida"), "{notice}");
    assert!(notice.contains("href=\"../../../begin/again/\""), "{notice}");
}

#[test]
fn links_stay_in_the_language() {
    let course = built();
    let page = page(&course, "es/begin/again/");
    // A heading keeps its anchor in every language.
    assert!(page.contains("<a href=\"../../begin/greet/#first-words\">back</a>"), "{page}");
    assert!(page.contains("class=\"bar-home\" href=\"../../\""), "{page}");
    assert!(page.contains("<link rel=\"stylesheet\" href=\"../../../theme/css/style.css\">"));
    assert_eq!(course.site_file("es/theme/css/style.css"), None);
    assert_eq!(course.site_file("es/404.html"), None);
}

#[test]
fn readers_can_choose_a_language_if_there_are_several() {
    let course = built();
    let original = page(&course, "begin/again/");
    let picker = text_between(&original, "<ul class=\"languages\"", "</ul>");
    assert!(
        picker
            .contains("<a href=\"../../es/begin/again/\" lang=\"es\" hreflang=\"es\">Español</a>"),
        "{picker}"
    );
    assert!(picker.contains("hreflang=\"en\" aria-current=\"true\">English</a>"), "{picker}");
    let button = text_between(&original, "<button class=\"bar-languages\"", "</button>");
    // The accessible name contains the visible text (WCAG 2.5.3).
    assert!(button.ends_with("Language: </span><span lang=\"en\">EN</span>"), "{button}");
    let single_language = CourseTest::new();
    let _ = single_language.build().exits(0);
    assert!(!page(&single_language, "").contains("bar-languages"));
}

#[test]
fn only_translated_pages_have_hreflang_links() {
    let course = built();
    let alternate = "<link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/small/es/begin/greet/\">";
    assert!(page(&course, "begin/greet/").contains(alternate));
    assert!(page(&course, "es/begin/greet/").contains(alternate));
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/small/es/begin/greet/\">";
    assert!(page(&course, "es/begin/greet/").contains(canonical));
    let fallback = page(&course, "es/begin/again/");
    assert!(
        fallback
            .contains("<link rel=\"canonical\" href=\"https://example.org/small/begin/again/\">")
    );
    assert!(!fallback.contains("hreflang=\"es\" href=\"https:"), "{fallback}");
    let map = course.site_file("sitemap.xml").expect("a sitemap");
    assert!(map.contains("<loc>https://example.org/small/es/begin/greet/</loc>"), "{map}");
    assert!(map.contains("<xhtml:link rel=\"alternate\" hreflang=\"es\""), "{map}");
    assert!(!map.contains("es/begin/again/"), "{map}");
    assert_eq!(course.site_file("es/sitemap.xml"), None);
}

#[test]
fn a_readers_work_is_the_same_in_every_language() {
    let course = built();
    let keep = |address: &str| {
        let page = page(&course, address);
        text_between(&page, "data-keep=\"exercise:", "\"").to_owned()
    };
    assert_eq!(keep("begin/greet/"), keep("es/begin/greet/"));
    let key = |address: &str| {
        let page = page(&course, address);
        text_between(&page, "data-key=\"", "\"").to_owned()
    };
    assert_eq!(key("begin/greet/"), "B1/whom-do-you-greet");
    assert_eq!(key("es/begin/greet/"), key("begin/greet/"));
}

#[test]
fn each_language_has_its_own_search_and_titles() {
    let course = built();
    let index = course.site_file("es/search/index.json").expect("an index");
    assert!(index.contains("Saluda") && !index.contains("Greet"), "{index}");
    let data = course.site_file("es/course.json").expect("the course's data");
    assert!(data.contains("Di hola"), "{data}");
}

#[test]
fn edit_links_lead_to_the_translation() {
    let course = built();
    let edit = |address: &str| {
        let page = page(&course, address);
        text_between(&page, "https://example.org/source/edit/main/", "\"").to_owned()
    };
    assert_eq!(edit("es/begin/greet/"), TRANSLATED);
    assert_eq!(edit("es/begin/again/"), "content/01-begin/02-again/lesson.md");
}

#[test]
fn a_translation_without_an_exercise_is_reported() {
    let text = "+++\ntitle = \"Saluda\"\n+++\n\nDi algo amable.\n";
    let course =
        course().file(TRANSLATED, text).without("content/lang/es/01-begin/01-greet/hello/task.md");
    let output = course.build().exits(1).output();
    assert!(output.contains("this translation doesn't show `hello`"), "{output}");
}

#[test]
fn names_that_clash_with_a_language_folder_are_reported() {
    let course = course()
        .file("content/02-es/part.md", "+++\ntitle = \"Spain\"\n+++\n")
        .file("content/pages/es.md", "+++\ntitle = \"Spanish\"\n+++\n");
    let output = course.build().exits(1).output();
    let message = "error[duplicate-id]: the address `es/` belongs to the course in that language";
    assert_eq!(output.matches(message).count(), 2, "{output}");
    assert!(output.contains("--> content/02-es/part.md:1:1"), "{output}");
    assert!(
        output.contains(
            "= help: rename the folder `content/02-es`; only the part after its number counts"
        ),
        "{output}"
    );
}

#[test]
fn pages_of_a_language_are_kept_offline_with_it_except_print_pages() {
    let course = built();
    let list = course.site_file("offline.json").expect("a list");
    let group = text_between(&list, "\"es/\":{", "}");
    assert!(group.contains("\"es/offline/index.html\""), "{group}");
    assert!(group.contains("\"es/search/index.json\""), "{group}");
    assert!(!list.contains("es/print/"), "{list}");
}
