//! `missing-alt-text`, `broken-link`: pictures have a text alternative and are part of the
//! course.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::links::destination;
use understory_course::links::{Target, resolve};
use understory_course::parse::suggest::nearest;
use understory_course::{Course, Document, Inline, Piece};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources};

/// Returns the paths of the pictures of lessons and plain pages.
pub(super) fn picture_paths(course: &Course, sources: &Sources) -> BTreeSet<String> {
    let of_lessons = course.lessons().flat_map(|lesson| &lesson.images);
    of_lessons
        .chain(course.page_images.iter())
        .map(|file| sources.file(*file).path.clone())
        .collect()
}

/// Finds pictures without a text alternative and pictures that don't exist in these texts.
pub(super) fn broken_images<'a>(
    documents: impl IntoIterator<Item = (FileId, &'a Document)>,
    images: &BTreeSet<String>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (file, document) in documents {
        let dir = sources.file(file).path.rsplit_once('/').map_or("", |(dir, _)| dir);
        let inlines = document.every_inline();
        for (index, inline) in inlines.iter().enumerate() {
            let Piece::Event(Event::Start(Tag::Image { dest_url, .. })) = &inline.piece else {
                continue;
            };
            if !has_words(&inlines[index + 1..]) {
                diagnostics.push(Diagnostic::new(
                    Code::MissingAltText,
                    inline.span,
                    "this picture has no alt text",
                    "describe it between the square brackets, as in `![a loop with three iterations](…)`",
                ));
            }
            if let Some((message, hint)) = problem(dir, dest_url, images, sources) {
                let span = destination(sources, inline.span, dest_url);
                diagnostics.push(Diagnostic::new(Code::BrokenLink, span, message, hint));
            }
        }
    }
    diagnostics
}

/// Returns whether a picture has a text alternative. `next` begins with the picture's content.
fn has_words(next: &[&Inline]) -> bool {
    next.iter().take_while(|inline| inline.piece != Piece::Event(Event::End(TagEnd::Image))).any(
        |inline| match &inline.piece {
            Piece::Event(Event::Text(text) | Event::Code(text)) => !text.trim().is_empty(),
            _ => false,
        },
    )
}

fn problem(
    dir: &str,
    address: &str,
    images: &BTreeSet<String>,
    sources: &Sources,
) -> Option<(String, String)> {
    let is_there = |path: &str| {
        sources.find_linked(path).is_some_and(|file| images.contains(&sources.file(file).path))
    };
    match resolve(dir, address) {
        Target::File { path, .. } if is_there(&path) => None,
        Target::External(_) => Some((
            "pictures can't be loaded from other sites".to_owned(),
            "put the picture into the lesson's images/ and write `images/its-name.png`".to_owned(),
        )),
        _ => {
            let folder = format!("{dir}/");
            let images_of_folder =
                images.iter().filter_map(|image| image.strip_prefix(folder.as_str()));
            let hint = match nearest(address, images_of_folder) {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    "put it into the lesson's images/ and write `images/its-name.png`".to_owned()
                }
            };
            Some(("this picture doesn't exist".to_owned(), hint))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::{assert_marked, assert_marked_together};

    const LESSON: &str = "\
=== content/01-a/01-b/images/loop.svg
<svg/>
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

`loop.svg` is drawn.

";

    #[test]
    fn a_picture_with_alt_text_is_fine() {
        assert_marked(&format!("{LESSON}![`for` goes round](images/loop.svg)\n"));
    }

    #[test]
    fn a_picture_needs_alt_text() {
        assert_marked(&format!(
            "{LESSON}<!-- error 3-22 missing-alt-text -->\n> ![](images/loop.svg)\n"
        ));
    }

    #[test]
    fn a_misspelt_picture_suggests_the_existing_one() {
        let diagnostics = assert_marked(&format!(
            "{LESSON}<!-- error 6-19 broken-link -->\n![a](images/lop.svg)\n"
        ));
        assert_eq!(diagnostics[0].hint, "did you mean `images/loop.svg`?");
    }

    #[test]
    fn only_the_name_is_reported_if_its_accents_are_encoded_in_another_way() {
        let mark = "e\u{301}te\u{301}.svg | error 1-1 unusable-name | warning 1-1 unused-file";
        let lesson = LESSON.replacen("loop.svg", mark, 1).replace("loop.svg", "été.svg");
        assert_marked_together(
            &format!("{lesson}![a](images/été.svg)\n"),
            &["images", "file_names", "unused_files"],
        );
    }

    #[test]
    fn a_picture_from_another_site_is_rejected() {
        assert_marked(&format!(
            "{LESSON}<!-- error 6-30 broken-link -->\n![a](https://example.org/a.png)\n"
        ));
    }
}
