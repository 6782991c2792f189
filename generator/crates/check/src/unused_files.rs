//! `unused-file`: a lesson uses everything in its `files/` and `images/`.

use understory_course::{Course, Exercise, Lesson};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Finds files that neither the text nor a program of their lesson mentions.
pub(super) fn unused_files(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons().filter(|lesson| !lesson.front.planned) {
        if lesson.files.is_empty() && lesson.images.is_empty() {
            continue;
        }
        let texts: Vec<(FileId, &str)> = texts(lesson)
            .into_iter()
            .filter_map(|file| Some((file, sources.file(file).text()?)))
            .collect();
        for file in lesson.files.iter().chain(&lesson.images) {
            let path = &sources.file(*file).path;
            let name = path.rsplit('/').next().unwrap_or(path);
            // A program imports a module without its extension.
            let name = name.strip_suffix(".py").unwrap_or(name);
            let is_named =
                |(other_file, text): &(FileId, &str)| other_file != file && text.contains(name);
            if !texts.iter().any(is_named) {
                diagnostics.push(Diagnostic::new(
                    Code::UnusedFile,
                    Span::start_of(*file),
                    "unused file: neither the lesson's text nor its programs mention it",
                    "use it in the lesson, or delete it",
                ));
            }
        }
    }
    diagnostics
}

/// Finds pictures in `content/pages/images/` that no page mentions.
pub(super) fn unused_files_in_pages(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let texts = course.pages.iter();
    let texts: Vec<&str> = texts.filter_map(|page| sources.file(page.file).text()).collect();
    let images = course.page_images.iter();
    images
        .filter(|file| {
            let path = &sources.file(**file).path;
            let name = path.rsplit('/').next().unwrap_or(path);
            !texts.iter().any(|text| text.contains(name))
        })
        .map(|file| {
            Diagnostic::new(
                Code::UnusedFile,
                Span::start_of(*file),
                "unused file: no page in content/pages/ mentions it",
                "use it on a page, or delete it",
            )
        })
        .collect()
}

/// Returns the files of a lesson that may mention another file.
fn texts(lesson: &Lesson) -> Vec<FileId> {
    let mut files = vec![lesson.file];
    files.extend(&lesson.files);
    files.extend(lesson.apps.iter().flat_map(|app| app.files.values()));
    for exercise in &lesson.exercises {
        files.extend(exercise_files(exercise));
    }
    files
}

fn exercise_files(exercise: &Exercise) -> Vec<FileId> {
    let mut files = vec![exercise.file];
    files.extend(exercise.starter);
    files.extend(exercise.solution);
    files.extend(exercise.alternatives.iter().filter_map(|each| each.answer.file));
    if let Some(checks) = &exercise.checks {
        files.push(checks.file);
        files.extend(checks.code.file);
        files.extend(checks.code.modules.iter().map(|module| module.file));
        let answers = checks.mistakes.iter().filter_map(|mistake| mistake.answer.as_ref());
        files.extend(answers.filter_map(|answer| answer.file));
    }
    files
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn a_file_is_mentioned_in_a_text_or_a_program() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

![a loop](images/loop.svg)

```python
import shop
file = open(\"prices.csv\")
```
=== content/01-a/01-b/images/loop.svg
<svg/>
=== content/01-a/01-b/images/old.svg | warning 1-1 unused-file
<svg/>
=== content/01-a/01-b/files/prices.csv
=== content/01-a/01-b/files/shop.py
=== content/01-a/01-b/files/notes.txt | warning 1-1 unused-file
",
        );
    }
}
