//! Parse: [`Sources`] become a [`Course`], and what is wrong with them is told.
//!
//! Never stops at a mistake: whatever can be read is read, so that an author is told all
//! at once. Keeps the place of everything that a later phase may want to point at. Does
//! no I/O, and judges nothing that needs a second file: that is for [`crate::check`].
//!
//! | module | turns |
//! |---|---|
//! | `tree` | paths into folders, numbers and slugs |
//! | `front_matter`, `keys` | TOML into typed values with places |
//! | `settings` | `course.toml`, `home.md`, `glossary.toml` |
//! | `lesson`, `exercise`, `checks` | those folders and files |
//! | [`markdown`], `builder`, [`directive`], `fence`, `term`, `attributes` | text into documents |

pub(crate) mod suggest;

mod attributes;
mod builder;
pub(crate) mod checks;
pub mod directive;
mod exercise;
mod fence;
mod front_matter;
mod keys;
mod lesson;
pub mod markdown;
mod places;
mod settings;
mod term;
mod trace;
mod tree;

use crate::course::{Course, Document, Part, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Sources, Span};

/// Reads a course.
#[must_use]
pub fn parse(sources: &Sources) -> (Course, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let settings = settings::course_file(sources, &mut diagnostics);
    let home = settings::home(sources, &mut diagnostics);
    let glossary = settings::glossary(sources, &mut diagnostics);
    let parts = parts(sources, &mut diagnostics);
    (
        Course {
            settings,
            home,
            parts,
            glossary,
        },
        diagnostics,
    )
}

/// A text of front matter as Markdown, each piece with its place in the file.
pub(crate) fn quoted(written: &Written<String>, sources: &Sources) -> Document {
    settings::quoted_document(written, sources, &mut Vec::new())
}

fn parts(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Vec<Part> {
    let top = tree::entries(sources, "content");
    for (name, file) in &top.files {
        if !["course.toml", "home.md", "glossary.toml", "README.md"].contains(name) {
            diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}` is nothing that a course is made of"),
                "here stand course.toml, home.md, glossary.toml and the folders of the parts",
            ));
        }
    }
    let mut parts = Vec::new();
    for (name, first_file) in &top.folders {
        // What local lessons start from is no part.
        if *name == "starters" {
            continue;
        }
        match tree::numbered(name) {
            Some((number, slug)) => {
                let dir = format!("content/{name}");
                parts.push(part(sources, dir, number, slug, diagnostics));
            }
            None => diagnostics.push(tree::unnumbered(*first_file, name, "part")),
        }
    }
    parts.sort_by(|a, b| (a.number, &a.slug).cmp(&(b.number, &b.slug)));
    parts
}

fn part(
    sources: &Sources,
    dir: String,
    number: u32,
    slug: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Part {
    let entries = tree::entries(sources, &dir);
    for (name, file) in &entries.files {
        if !["part.md", "README.md"].contains(name) {
            diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}` is nothing that a part is made of"),
                "here stand part.md and the folders of the lessons",
            ));
        }
    }
    let mut lessons = Vec::new();
    for (name, first_file) in &entries.folders {
        match tree::numbered(name) {
            Some((number, slug)) => {
                let dir = format!("{dir}/{name}");
                lessons.extend(lesson::lesson(sources, dir, number, slug, diagnostics));
            }
            None => diagnostics.push(tree::unnumbered(*first_file, name, "lesson")),
        }
    }
    lessons.sort_by(|a, b| (a.number, &a.slug).cmp(&(b.number, &b.slug)));
    let file = sources.find(&format!("{dir}/part.md"));
    let (title, description, reading_age, body) = match file {
        Some(file) => settings::part_file(sources, file, slug, diagnostics),
        None => {
            diagnostics.push(Diagnostic::new(
                Code::MissingFile,
                Span::start_of(entries.first_file()),
                format!("the part `{dir}` has no part.md"),
                format!("write {dir}/part.md, with `title` and `description` between +++ lines"),
            ));
            (slug.to_owned(), String::new(), None, Default::default())
        }
    };
    let file = file.unwrap_or(entries.first_file());
    let slug = slug.to_owned();
    Part {
        dir,
        file,
        number,
        slug,
        title,
        description,
        reading_age,
        body,
        lessons,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

    #[test]
    fn what_no_course_is_made_of_is_told_where_it_stands() {
        let told = assert_marked(
            "\
=== content/notes.md | warning 1-1 unexpected-file
=== content/Drafts/part.md | warning 1-1 unexpected-file
=== content/01-a/notes.md | warning 1-1 unexpected-file
=== content/01-a/02_loops/lesson.md | warning 1-1 unexpected-file
=== content/starters/ap5/main.py
=== content/README.md
",
        );
        assert_eq!(
            told[0].hint,
            "rename it, as in `07-loops`; the number gives its place in the order"
        );
    }

    #[test]
    fn a_part_and_a_lesson_need_the_file_that_makes_their_page() {
        assert_marked(
            "\
=== content/02-b/01-c/README.md | error 1-1 missing-file | error 1-1 missing-file
",
        );
    }
}
