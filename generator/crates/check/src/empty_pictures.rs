//! `empty-picture`: a picture file isn't empty.

use understory_course::Course;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Finds empty pictures in lessons.
pub(super) fn empty_pictures(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let of_lessons = course.lessons().flat_map(|lesson| &lesson.images);
    check_files(of_lessons, sources)
}

/// Finds empty pictures on plain pages.
pub(super) fn empty_pictures_in_pages(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    check_files(course.page_images.iter(), sources)
}

fn check_files<'f>(files: impl Iterator<Item = &'f FileId>, sources: &Sources) -> Vec<Diagnostic> {
    let is_empty = |id: &&FileId| sources.file(**id).bytes().trim_ascii().is_empty();
    let diagnostic = |id: &FileId| {
        let hint = "save the picture again, or delete the file";
        let span = Span::start_of(*id);
        Diagnostic::new(Code::EmptyPicture, span, "this picture file is empty", hint)
    };
    files.filter(is_empty).map(diagnostic).collect()
}
