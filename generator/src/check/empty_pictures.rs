//! `empty-picture`: a picture file holds a picture.

use crate::course::Course;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// Pictures of lessons with nothing in them.
pub(super) fn empty_pictures(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let of_lessons = course.lessons().flat_map(|lesson| &lesson.images);
    told(of_lessons, sources)
}

/// The same among the pictures of the pages of text.
pub(super) fn in_pages(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    told(course.page_images.iter(), sources)
}

fn told<'f>(files: impl Iterator<Item = &'f FileId>, sources: &Sources) -> Vec<Diagnostic> {
    let is_empty = |id: &&FileId| sources.file(**id).bytes().trim_ascii().is_empty();
    let diagnostic = |id: &FileId| {
        let hint = "save it once more from the program that drew it, or take it away";
        let span = Span::start_of(*id);
        Diagnostic::new(Code::EmptyPicture, span, "this picture is empty", hint)
    };
    files.filter(is_empty).map(diagnostic).collect()
}
