//! A course's own themes: one file is enough, and the guide names everything there is.

use std::collections::BTreeSet;

use understory_tests::CourseTest;

const BUILT_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../themes/default/");
const GUIDE: &str = include_str!("../../docs/authors/themes.md");

fn default_file(path: &str) -> String {
    std::fs::read_to_string(format!("{BUILT_IN}{path}")).expect("the default theme has this file")
}

/// A course with a theme of its own, which has this file.
fn course_with(path: &str, text: &str) -> CourseTest {
    CourseTest::new()
        .file("content/course.toml", "title = \"A small course\"\ntheme = \"mine\"\n")
        .file(&format!("themes/mine/{path}"), text)
}

fn with_theme(path: &str, text: &str) -> CourseTest {
    let course = course_with(path, text);
    let _ = course.build().exits(0);
    course
}

#[test]
fn a_missing_theme_is_reported_once_at_its_setting() {
    let settings = "title = \"A small course\"\ntheme = \"defualt\"\n";
    let course = CourseTest::new().file("content/course.toml", settings);
    let output = course.build().exits(1).output();
    assert_eq!(output.matches("unknown theme").count(), 1, "{output}");
    assert!(output.contains("course.toml:2:9"), "{output}");
    assert!(output.contains("did you mean `theme = \"default\"`?"), "{output}");
}

#[test]
fn one_token_file_is_a_theme() {
    let course = with_theme("css/tokens.css", "@layer tokens {}\n");
    let sheet = course.site_file("theme/css/style.css").expect("a style sheet");
    // The default theme's tokens come first, so a name that the file lacks has a value.
    let (before, after) = sheet.split_once("\n@layer tokens {}\n").expect("the theme's tokens");
    assert!(before.contains("--paper:"), "{sheet}");
    assert!(!after.contains("--paper:"), "{sheet}");
    assert!(sheet.contains("@layer prose {"), "{sheet}");
    assert_eq!(course.site_file("theme/css/prose.css"), None);
}

#[test]
fn styles_for_one_kind_of_page_are_a_separate_sheet() {
    let course = with_theme("css/home.css", "/* Ours. */\n.hero {\n  margin: 0;\n}\n");
    let link = "href=\"./theme/css/home.css\"";
    let home = course.site_file("index.html").expect("a home page");
    assert!(home.contains(link), "{home}");
    let lesson = course.site_file("begin/greet/index.html");
    assert!(!lesson.expect("a lesson").contains("css/home.css"));
    assert_eq!(course.site_file("theme/css/home.css").as_deref(), Some(".hero {margin: 0;}\n"));
}

#[cfg(feature = "publish")]
#[test]
fn one_script_is_a_theme_and_is_published_without_comments() {
    let text = "/** All of them. */\nexport const counted = 1, ordinal = 2, capital = 3;\n";
    let course = with_theme("js/page/number-words.js", text);
    assert_eq!(
        course.site_file("theme/js/page/number-words.js").as_deref(),
        Some("export const counted=1,ordinal=2,capital=3;")
    );
    let main = course.site_file("theme/js/main.js").expect("a script");
    assert!(main.contains("from\"./mounting.js\"") && !main.contains("/**"), "{main}");
    assert_eq!(course.site_file("theme/vendor/editor.js"), Some(default_file("vendor/editor.js")));
}

#[test]
fn one_template_is_a_theme_and_changes_one_block() {
    let course = with_theme("templates/base.html", example("block footer"));
    let home = course.site_file("index.html").expect("a home page");
    let own_footer = home.find("Made by the library of our town.").expect("it is there");
    assert!(own_footer < home.find("<footer class=\"foot\">").expect("so is the foot"));
    assert!(home.contains("<header class=\"bar\">"), "{home}");
    assert!(course.main_of("begin/greet/").contains("First words"));
}

/// Returns the guide's example that contains this text.
fn example(output: &str) -> &'static str {
    let blocks = GUIDE.split("```html\n").skip(1);
    blocks
        .filter_map(|block| block.split("```").next())
        .find(|block| block.contains(output))
        .expect("the guide has an example of it")
}

#[test]
fn custom_fonts_are_preloaded() {
    let course = course_with("templates/base.html", example("block fonts"))
        .file("themes/mine/fonts/ours.woff2", "");
    let _ = course.build().exits(0);
    let html = course.site_file("index.html").expect("it is built");
    assert!(html.contains("rel=\"preload\" href=\"./theme/fonts/ours.woff2\""), "{html}");
    assert!(!html.contains("theme/fonts/literata"), "{html}");
}

#[test]
fn a_custom_style_sheet_is_on_every_page() {
    let course = course_with("templates/base.html", example("block head"))
        .file("themes/mine/css/ours.css", "h1 { color: red; }\n");
    let _ = course.build().exits(0);
    for (page, root) in [("index.html", "./"), ("begin/greet/index.html", "../../")] {
        let html = course.site_file(page).expect("it is built");
        let link = format!("href=\"{root}theme/css/ours.css\"");
        assert!(html.contains(&link), "{html}");
    }
}

fn text_between<'t>(text: &'t str, open: &str, close: char) -> BTreeSet<&'t str> {
    text.match_indices(open)
        .filter_map(|(at, _)| text[at + open.len()..].split(close).next())
        .collect()
}

#[test]
fn the_guide_names_every_token_and_every_block() {
    let tokens = default_file("css/tokens.css");
    let first = tokens.split("[data-scheme").next().expect("it has a start");
    let defined: BTreeSet<&str> = first
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split(':').next())
        .collect();
    assert_eq!(text_between(GUIDE, "`--", '`'), defined);

    let base = default_file("templates/base.html");
    let table = GUIDE
        .split("| block | in | holds |")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next())
        .expect("the guide has a table of blocks");
    assert_eq!(text_between(table, "\n| `", '`'), text_between(&base, "{% block ", ' '));
}

#[test]
fn a_course_speaks_its_own_language() {
    let course =
        CourseTest::new().file("content/course.toml", "title = \"Un curso\"\nlanguage = \"es\"\n");
    let _ = course.build().exits(0);
    let page = course.site_file("index.html").expect("a home page");
    assert!(page.contains("<html lang=\"es\""), "{page}");
    assert!(page.contains(">Ir al texto</a>"), "{page}");
    let part = course.site_file("begin/index.html").expect("a part");
    assert!(part.contains("1 lección<"), "{part}");
    let output = course.run(&["check"]).output();
    assert!(!output.contains("missing-word"), "{output}");
}

#[test]
fn a_general_language_is_the_fallback_of_a_regional_one() {
    let course = CourseTest::new()
        .file(
            "content/course.toml",
            "title = \"Un curso\"\nlanguage = \"es-MX\"\ntheme = \"mine\"\n",
        )
        .file("themes/mine/words/es-MX.toml", "[bar]\nsearch = \"Busca\"\n");
    let _ = course.build().exits(0);
    let page = course.site_file("index.html").expect("a home page");
    assert!(page.contains("<span>Busca</span>") && page.contains(">Ir al texto</a>"));
}

#[test]
fn pages_have_the_words_of_every_page_and_share_the_others() {
    let course =
        with_theme("words/en.toml", "[run]\nstop = \"End it\"\n[scheme]\nlight = \"Bright\"\n");
    let page = course.site_file("begin/greet/index.html").expect("a lesson");
    assert!(page.contains("\"scheme.light\":\"Bright\""), "{page}");
    assert!(!page.contains("\"run.stop\""), "{page}");
    let words = course.site_file("words.js").expect("the words of scripts");
    assert!(words.contains("\"run.stop\":\"End it\""), "{words}");
    assert!(words.contains("\"run.run\":\"Run\""), "{words}");
    assert!(!words.contains("\"scheme.light\""), "{words}");
    // Only a template uses it.
    assert!(!words.contains("\"bar.skip\""), "{words}");
}

#[test]
fn a_script_with_an_unknown_word_is_refused() {
    let text = "import { phrase } from \"./phrases.js\";\nphrase(\"run.stopp\");\n";
    let output = course_with("js/ours.js", text).run(&["check"]).exits(1).output();
    assert!(output.contains("unknown word `run.stopp`"), "{output}");
    assert!(output.contains("did you mean `run.stop`?"), "{output}");
}
