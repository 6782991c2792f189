//! `invalid-value`: `database` names an SQL script or an SQLite database of the lesson.

use understory_course::engine;
use understory_course::parse::suggest::nearest;
use understory_course::{Course, Language, Lesson, Located};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources};

/// The first bytes of every SQLite database.
const SQLITE_HEADER: &[u8] = b"SQLite format 3\0";

/// Finds databases that don't exist or can't be used.
pub(super) fn unusable_databases(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        for exercise in &lesson.exercises {
            let Some(database) = &exercise.database else {
                continue;
            };
            if exercise.language() == Language::Python {
                diagnostics.push(Diagnostic::new(
                    Code::InvalidValue,
                    database.span,
                    "`database` is only for SQL exercises",
                    "add `kind = \"sql\"`, or remove `database`: Python programs open files by name",
                ));
            }
            diagnostics.extend(unusable_database(database, lesson, sources));
        }
        let database = lesson.front.database.as_ref();
        diagnostics
            .extend(database.and_then(|database| unusable_database(database, lesson, sources)));
    }
    diagnostics
}

fn unusable_database(
    database: &Located<String>,
    lesson: &Lesson,
    sources: &Sources,
) -> Option<Diagnostic> {
    let name = |id: &FileId| engine::name_in(lesson, sources, *id);
    let Some(file) = lesson.files.iter().find(|id| name(id) == database.value) else {
        let hint = match nearest(&database.value, lesson.files.iter().map(name)) {
            Some(near) => format!("did you mean `database = \"{near}\"`?"),
            None => format!("create {}/files/{}", lesson.dir, database.value),
        };
        let message = format!("no file `{}` in the lesson's files/", database.value);
        let code = Code::InvalidValue;
        return Some(Diagnostic::new(code, database.span, message, hint));
    };
    let is_script = database.value.ends_with(".sql");
    if is_script || sources.file(*file).bytes().starts_with(SQLITE_HEADER) {
        return None;
    }
    Some(Diagnostic::new(
        Code::InvalidValue,
        database.span,
        format!("`{}` is not an SQLite database", database.value),
        "use an SQLite database, or a script with the extension .sql",
    ))
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    const EXERCISE: &str = "\
=== content/01-a/01-b/first-select/starter.sql
=== content/01-a/01-b/first-select/solution.sql
=== content/01-a/01-b/first-select/checks.toml
[[check]]
name = \"one\"
rows = [\"1\"]
=== content/01-a/01-b/first-select/task.md
+++
title = \"First\"
hints = [\"Look.\"]
";
    const LESSON: &str = "\
=== content/01-a/01-b/files/books.sql
CREATE TABLE books (title);
=== content/01-a/01-b/files/notes.txt
Not a database.
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
";
    const SHOWN: &str =
        "+++\n\n`books.sql` and `notes.txt` are at hand.\n\n::exercise{name=\"first-select\"}\n";

    #[test]
    fn a_script_of_the_lesson_is_a_database() {
        assert_marked(&format!(
            "{EXERCISE}kind = \"sql\"\n+++\n{LESSON}database = \"books.sql\"\n{SHOWN}"
        ));
        assert_marked(&format!(
            "{EXERCISE}kind = \"sql\"\ndatabase = \"books.sql\"\n+++\n{LESSON}{SHOWN}"
        ));
    }

    #[test]
    fn a_missing_or_invalid_database_is_reported() {
        let diagnostics = assert_marked(&format!(
            "{EXERCISE}kind = \"sql\"\n# error 13-20 invalid-value\ndatabase = \"book.sql\"\n+++\n\
             {LESSON}# error 13-21 invalid-value\ndatabase = \"notes.txt\"\n{SHOWN}"
        ));
        assert!(
            diagnostics.iter().any(|each| each.hint == "did you mean `database = \"books.sql\"`?"),
            "{diagnostics:?}"
        );
    }
}
