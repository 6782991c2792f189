//! `understory build`: pages in, and what becomes of the site that was there before.

use understory_tests::CourseTest;

const LESSON: &str = "content/01-begin/01-greet/lesson.md";

#[test]
fn a_course_becomes_a_page_for_each_of_its_files() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    assert!(
        course
            .main_of("begin/greet/")
            .contains("Say something kind.")
    );
    assert!(course.main_of("begin/").contains("A part."));
    assert!(course.main_of("").contains("One lesson."));
    assert_eq!(
        course.site_file("runner/runner.js").as_deref(),
        Some("export {};\n")
    );
    assert_eq!(course.site_file("author/index.html"), None);
}

#[test]
fn a_course_has_pages_for_what_its_reader_does_and_data_about_itself() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    assert!(course.main_of("progress/").contains("Your progress"));
    assert!(course.main_of("review/").contains("Review"));
    let lesson = course.site_file("begin/greet/index.html").expect("a page");
    assert!(lesson.contains("href=\"../../progress/\""), "{lesson}");
    let data = course.site_file("course.json").expect("the data");
    assert!(data.contains("\"url\":\"begin/greet/\""), "{data}");
}

#[test]
fn every_url_of_a_page_is_relative_to_it() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    for page in [
        "index.html",
        "begin/index.html",
        "begin/greet/index.html",
        "progress/index.html",
        "review/index.html",
    ] {
        let html = course.site_file(page).expect("the page is there");
        for attribute in ["href=\"/", "src=\"/", "action=\"/"] {
            assert!(!html.contains(attribute), "{attribute} in {page}");
        }
    }
}

#[test]
fn a_link_to_a_lesson_file_becomes_a_link_to_its_page() {
    let course = CourseTest::new().file(
        "content/01-begin/02-part/lesson.md",
        "+++\ntitle = \"Part\"\n+++\n\nSay [hello](../01-greet/lesson.md#first-words) first.\n",
    );
    let _ = course.build().exits(0);
    let page = course.main_of("begin/part/");
    assert!(
        page.contains("<a href=\"../../begin/greet/#first-words\">hello</a>"),
        "{page}"
    );
}

#[test]
fn building_again_writes_nothing() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let _ = course.build().exits(0).says("0 written, 0 removed");
}

#[test]
fn the_page_of_a_removed_lesson_goes() {
    let course = CourseTest::new().file(
        "content/01-begin/02-part/lesson.md",
        "+++\ntitle = \"Part\"\n+++\n",
    );
    let _ = course.build().exits(0);
    assert!(course.site_file("begin/part/index.html").is_some());
    let course = course.without("content/01-begin/02-part/lesson.md");
    let _ = course.build().exits(0);
    assert!(course.site_file("begin/part/index.html").is_none());
    assert!(course.site_file("begin/greet/index.html").is_some());
}

#[test]
fn a_broken_course_leaves_the_last_good_site() {
    let course = CourseTest::new();
    let _ = course.build().exits(0);
    let course = course.file(LESSON, "+++\ntitle = \"Greet\"\n+++\n\n[gone](gone.md)\n");
    let _ = course.build().exits(1).says("error[broken-link]");
    assert!(
        course
            .main_of("begin/greet/")
            .contains("Say something kind.")
    );
}

#[test]
fn drafts_are_built_only_when_asked_for() {
    let draft = "+++\ntitle = \"Later\"\ndraft = true\n+++\n";
    let course = CourseTest::new().file("content/01-begin/02-later/lesson.md", draft);
    let _ = course.build().exits(0);
    assert!(course.site_file("begin/later/index.html").is_none());
    let _ = course
        .run(&["build", "--runner", "bundle", "--drafts"])
        .exits(0);
    assert!(course.site_file("begin/later/index.html").is_some());
}

#[test]
fn a_folder_with_other_files_is_never_built_over() {
    let course = CourseTest::new().file("thesis/chapter-1.txt", "Years of work.\n");
    let course = course.file("bundle/runner.js", "export {};\n");
    let _ = course
        .run(&["build", "--runner", "bundle", "--out", "thesis"])
        .exits(2)
        .says("name an empty or new folder");
    let _ = course.without("thesis/chapter-1.txt");
}

#[test]
fn a_template_of_the_course_takes_the_place_of_the_default() {
    let course = CourseTest::new().file(
        "themes/default/templates/part.html",
        "{% extends \"base.html\" %}{% block body %}<main id=\"main\">Mine: {{ part.title }}</main>{% endblock body %}",
    );
    let _ = course.build().exits(0);
    assert_eq!(course.main_of("begin/"), "<main id=\"main\">Mine: Begin");
}

#[test]
fn an_import_that_the_bundle_cannot_serve_stops_the_build() {
    let manifest = r#"{ "sqlite": true, "modules": {
        "socket": { "state": "not", "note": "a page has no network" } } }"#;
    let course = CourseTest::new()
        .file(
            "content/01-begin/02-reach/lesson.md",
            "+++\ntitle = \"Reach\"\n+++\n\n```python\nimport socket\n```\n",
        )
        .file("bundle/manifest.json", manifest);
    let _ = course
        .run(&["build", "--runner", "bundle"])
        .exits(1)
        .says("content/01-begin/02-reach/lesson.md:6:8")
        .says("`socket` does not work in the page: a page has no network");
}

#[test]
fn a_link_in_an_objective_or_a_hint_leads_to_its_page() {
    let folder = "content/01-begin/01-greet/say-it";
    let course = CourseTest::new()
        .file(
            "content/01-begin/01-greet/lesson.md",
            "+++\ntitle = \"Greet\"\nobjectives = [\"Go on [from here](../part.md).\"]\n+++\n\n::exercise{name=\"say-it\"}\n",
        )
        .file(
            &format!("{folder}/task.md"),
            "+++\ntitle = \"Say it\"\nhints = [\"See [the part](../../part.md).\"]\n+++\n\nSay it.\n",
        )
        .file(&format!("{folder}/starter.py"), "# Say it\n")
        .file(&format!("{folder}/solution.py"), "print(1)\n")
        .file(
            &format!("{folder}/checks.toml"),
            "[[check]]\nname = \"says it\"\nstdout = \"1\"\n",
        );
    let _ = course.build().exits(0);
    let main = course.main_of("begin/greet/");
    assert!(
        main.contains("<a href=\"../../begin/\">from here</a>"),
        "{main}"
    );
    assert!(
        main.contains("<a href=\"../../begin/\">the part</a>"),
        "{main}"
    );
}
