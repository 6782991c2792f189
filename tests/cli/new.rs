//! `understory new`: what an author gets, and that it is complete.

use understory_tests::CourseTest;

#[test]
fn a_new_exercise_is_complete() {
    let course = CourseTest::new();
    let said = course
        .run(&["new", "exercise", "begin/greet", "say-hello"])
        .exits(0)
        .said();
    assert!(
        said.contains("made content/01-begin/01-greet/say-hello/task.md"),
        "{said}"
    );
    let lesson = course.text("content/01-begin/01-greet/lesson.md");
    assert!(lesson.ends_with("Say something kind.\n\n::exercise{name=\"say-hello\"}\n"));
    let _ = course.build().exits(0);
    assert!(
        course
            .main_of("begin/greet/")
            .contains("data-exercise=\"say-hello\"")
    );
}

#[test]
fn what_is_there_is_never_overwritten() {
    let course = CourseTest::new().file(
        "content/01-begin/01-greet/say-hello/task.md",
        "+++\ntitle = \"Mine\"\n+++\n",
    );
    let said = course
        .run(&["new", "exercise", "B1", "say-hello"])
        .exits(2)
        .said();
    assert!(said.contains("is there already"), "{said}");
    assert!(
        course
            .text("content/01-begin/01-greet/say-hello/task.md")
            .contains("Mine")
    );
}
