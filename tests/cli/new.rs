//! `understory new`: what an author gets, and that it is complete.

use std::process::Command;

use understory_tests::CourseTest;

#[test]
fn a_new_exercise_is_complete() {
    let course = CourseTest::new();
    let output = course.run(&["new", "exercise", "begin/greet", "say-hello"]).exits(0).output();
    assert!(output.contains("created content/01-begin/01-greet/say-hello/task.md"), "{output}");
    let lesson = course.text("content/01-begin/01-greet/lesson.md");
    assert!(lesson.ends_with("Say something kind.\n\n::exercise{name=\"say-hello\"}\n"));
    let _ = course.build().exits(0);
    assert!(course.main_of("begin/greet/").contains("data-exercise=\"say-hello\""));
}

#[test]
fn a_new_exercise_in_sql_brings_its_database() {
    let course = CourseTest::new();
    let arguments = ["new", "exercise", "--kind", "sql", "B1", "old-books"];
    let _ = course
        .run(&arguments)
        .exits(0)
        .says("created content/01-begin/01-greet/files/old-books.sql");
    let _ = course.build().exits(0);
    let page = course.main_of("begin/greet/");
    assert!(page.contains("data-language=\"sql\""), "{page}");
}

#[test]
fn a_new_lesson_is_a_page_with_its_exercise() {
    let course = CourseTest::new();
    let _ = course
        .run(&["new", "lesson", "begin", "say-goodbye"])
        .exits(0)
        .says("created content/01-begin/02-say-goodbye/lesson.md");
    let built = course.build().exits(0).output();
    assert!(!built.contains("warning"), "{built}");
    let page = course.main_of("begin/say-goodbye/");
    assert!(page.contains("data-exercise=\"say-goodbye-yourself\""), "{page}");
}

#[test]
fn a_new_local_lesson_has_a_starter_that_judges_work() {
    let course = CourseTest::new();
    let _ = course
        .run(&["new", "lesson", "--local", "begin", "greet-a-guest"])
        .exits(0)
        .says("created content/starters/greet-a-guest/checks.py");
    let _ = course.run(&["check"]).exits(0).says("all checks passed");
    let archives = course.folder().join("archives");
    let _ = course.run(&["checkers", &archives.to_string_lossy()]).exits(0);
    let starter = course.folder().join("content/starters/greet-a-guest");
    let reader = course.folder().join("reader");
    std::fs::create_dir(&reader).expect("the course takes a folder");
    let judged = |program: &str| {
        std::fs::write(reader.join("main.py"), program).expect("the folder takes a file");
        let archive = archives.join("greet-a-guest.pyz");
        std::fs::copy(archive, reader.join("check.pyz")).expect("the archive is made");
        let output = Command::new("python3").arg("check.pyz").current_dir(&reader).output();
        String::from_utf8(output.expect("Python is here").stdout).expect("it's text")
    };
    let read = |name: &str| std::fs::read_to_string(starter.join(name)).expect("it was created");
    assert!(judged(&read("main.py")).starts_with("FAIL G1"));
    let reference = read("reference/main.py");
    let report = judged(&reference);
    assert!(report.contains("2 passed.") && report.contains("GREET-A-GUEST-1.2-"), "{report}");
    let report =
        judged(&reference.replace("f\"Good morning, {name}!\"", "\"Good morning, Amara!\""));
    assert!(report.contains("FAIL G2 Kofi was greeted as Amara."), "{report}");
}

#[test]
fn an_empty_folder_is_filled() {
    let course = CourseTest::new();
    let lesson = "content/01-begin/07-say-goodbye";
    std::fs::create_dir(course.folder().join(lesson)).expect("the course takes a folder");
    let _ = course.run(&["new", "lesson", "begin", "07-say-goodbye"]).exits(0);
    assert!(course.text(&format!("{lesson}/lesson.md")).contains("Say goodbye"));
}

#[test]
fn one_existing_file_stops_all_of_them() {
    let lesson = "content/01-begin/01-greet";
    let course = CourseTest::new().file(&format!("{lesson}/files/old-books.sql"), "-- Mine.\n");
    let arguments = ["new", "exercise", "--kind", "sql", "B1", "old-books"];
    let _ = course.run(&arguments).exits(2).says("already exists; nothing was created");
    assert_eq!(course.text(&format!("{lesson}/files/old-books.sql")), "-- Mine.\n");
    assert!(!course.folder().join(lesson).join("old-books").exists());
}

#[test]
fn a_new_course_can_be_built_right_away() {
    let course = CourseTest::new();
    let _ = course
        .run(&["new", "course", "my-tables"])
        .exits(0)
        .says("created .github/workflows/site.yml");
    let inner = course.folder().join("my-tables");
    std::fs::create_dir(inner.join("bundle")).expect("the folder takes a folder");
    let arguments = ["build", "--course", "my-tables", "--runner", "my-tables/bundle"];
    let built = course.run(&arguments).exits(0).output();
    assert!(!built.contains("warning"), "{built}");
    let home =
        std::fs::read_to_string(inner.join("site/index.html")).expect("there is a home page");
    assert!(home.contains("My tables"), "{home}");
    let _ = course.run(&["new", "course", "my-tables"]).exits(2).says("nothing was created");
}

#[test]
fn a_new_translation_falls_back_to_the_course_on_every_page() {
    let course = CourseTest::new();
    let _ = course
        .run(&["new", "translation", "es"])
        .exits(0)
        .says("created content/lang/es/course.toml");
    let _ = course.build().exits(0);
    let page = course.site_file("es/begin/greet/index.html");
    let page = page.expect("the page is there");
    assert!(page.contains("<html lang=\"es\""), "{page}");
    assert!(page.contains("class=\"untranslated\""), "{page}");
    let original = course.site_file("begin/greet/index.html").expect("a page");
    assert!(original.contains("hreflang=\"es\""), "{original}");
    let _ = course.run(&["new", "translation", "es"]).exits(2).says("nothing was created");
}

#[test]
fn a_translation_needs_a_known_language_other_than_the_courses() {
    let course = CourseTest::new();
    let run = |language: &str| course.run(&["new", "translation", language]).exits(2);
    let _ =
        run("en").says("`en` is already the language of the course, as set in content/course.toml");
    let _ = run("Spanish").says("invalid language tag `Spanish`; use a tag such as `es`");
}
