//! `hidden-character`: files contain no invisible characters.

use std::collections::BTreeSet;

use understory_course::Course;
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, SourceFile, Sources, Span};

/// The extensions of the files that authors write.
const WRITTEN: [&str; 4] = [".md", ".toml", ".py", ".sql"];

/// Finds the first invisible character in each file of these lessons.
pub(super) fn in_lessons(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        let folder = format!("{}/", lesson.dir);
        let files = sources.under(&folder);
        diagnostics.extend(files.filter_map(|(id, file)| in_file(id, file)));
    }
    diagnostics
}

/// Finds the first invisible character in each file that belongs to no lesson.
pub(super) fn outside_lessons(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let homes = course.home.iter().map(|home| home.file);
    let pages = course.pages.iter().map(|page| page.file);
    let parts = course.parts.iter().map(|part| part.file);
    let glossary = sources.find("content/glossary.toml");
    let starters = sources.under("content/starters/").map(|(file, _)| file);
    let files = homes.chain(pages).chain(parts);
    let files = files.chain(glossary).chain(starters);
    let files: BTreeSet<FileId> = files.chain([course.settings.file]).collect();
    let of_file = |id: FileId| in_file(id, sources.file(id));
    files.into_iter().filter_map(of_file).collect()
}

fn in_file(id: FileId, file: &SourceFile) -> Option<Diagnostic> {
    let is_written = WRITTEN.iter().any(|ending| file.path.ends_with(ending));
    let text = file.text().filter(|_| is_written)?;
    if text.is_ascii() && !text.bytes().any(|each| is_control(each.into())) {
        return None;
    }
    let (at, hidden) = text.char_indices().find(|(_, each)| is_hidden(*each))?;
    Some(Diagnostic::new(
        Code::HiddenCharacter,
        Span::new(id, at, at + hidden.len_utf8()),
        format!("invisible character U+{:04X}", u32::from(hidden)),
        "delete it; if a program needs it, write an escape such as \"\\u200b\"",
    ))
}

fn is_control(each: char) -> bool {
    each.is_control() && !matches!(each, '\n' | '\t')
}

/// Returns whether a character is a control character, a direction override, a zero-width
/// space or a tag. The joiners U+200C and U+200D and the plain direction marks are allowed
/// because some scripts need them.
fn is_hidden(each: char) -> bool {
    is_control(each)
        || matches!(
            each,
            '\u{00ad}'
                | '\u{061c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn an_invisible_character_is_reported_at_its_position() {
        for hidden in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{7}', '\u{e0041}'] {
            assert_marked(&format!(
                "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n\
                 <!-- error 3-3 hidden-character -->\nab{hidden}c\n"
            ));
        }
    }

    #[test]
    fn characters_that_scripts_and_emoji_need_are_allowed() {
        assert_marked(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n\
             É\u{301} می\u{200c}خواهم 👩\u{200d}🌾\u{fe0f} \u{200f}\n",
        );
    }
}
