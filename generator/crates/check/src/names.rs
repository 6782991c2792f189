//! `duplicate-id`: ids and addresses are unique.

use std::collections::BTreeMap;

use understory_course::plan::is_reserved;
use understory_course::{Course, PlainPage};
use understory_source::Span;
use understory_source::diagnostic::{Code, Diagnostic};

/// Finds duplicate ids of lessons and exercises, and duplicate addresses.
pub(super) fn duplicate_names(course: &Course) -> Vec<Diagnostic> {
    let mut names = Names::default();
    for starter in course.starters.iter() {
        for group in &starter.groups {
            let hint = "rename one of the two groups, also in its checks and in its lesson's \
                        `checks`: readers' work is stored under this name";
            let (name, span) = (&group.name.value, group.name.span);
            let place = format!("the name of a group of checks in {}/checks.toml", starter.dir);
            names.add_to("exercise", name, span, place, hint);
        }
    }
    for part in &course.parts {
        let start = Span::start_of(part.file);
        if is_reserved(&part.slug) {
            names.diagnostics.push(Diagnostic::new(
                Code::DuplicateId,
                start,
                format!("the address `{}/` is reserved", part.slug),
                format!("rename the folder `{}`; only the part after its number counts", part.dir),
            ));
        }
        let hint = "rename one of the two folders; only the part after its number counts";
        names.add("the address of a part", &part.slug, start, &part.dir, hint);
        for lesson in &part.lessons {
            let address = format!("{}/{}/", part.slug, lesson.slug);
            let start = Span::start_of(lesson.file);
            names.add("the address of a lesson", &address, start, &lesson.dir, hint);
            if let Some(id) = &lesson.front.id {
                let hint = "give each lesson a unique id";
                names.add("the id of a lesson", &id.value, id.span, &lesson.dir, hint);
            }
            for exercise in &lesson.exercises {
                let start = Span::start_of(exercise.file);
                let id = &exercise.id;
                let hint = match names.first_users.get(&("exercise", id.clone())) {
                    Some(first) if first.starts_with("the name of a group") => {
                        "rename this folder, or the group in its starter's checks and in its \
                         lesson's `checks`: readers' work is stored under this name"
                    }
                    _ => "rename one of the two folders: readers' work is stored under this name",
                };
                let place = format!("the id of an exercise in {}", exercise.dir);
                names.add_to("exercise", id, start, place, hint);
            }
            for app in &lesson.apps {
                let hint = "rename one of the two folders: readers' work is stored under this name";
                names.add("the name of an application", &app.name, app.span, &app.dir, hint);
                if let Some(exercise) = lesson.exercises.iter().find(|each| each.id == app.name) {
                    let message = format!("`{}` is already the id of an exercise", app.name);
                    let hint = format!(
                        "put the application into its own folder, not into {}",
                        exercise.dir
                    );
                    let diagnostic = Diagnostic::new(Code::DuplicateId, app.span, message, hint);
                    names.diagnostics.push(diagnostic);
                }
            }
        }
    }
    for page in course.pages.iter() {
        names.diagnostics.extend(taken_by_another(page, course));
    }
    for lesson in course.lessons() {
        for alias in &lesson.front.aliases {
            let hint = "remove the alias, or use another address";
            let address = format!("{}/", alias.value.trim_matches('/'));
            names.add("the address of a lesson", &address, alias.span, &lesson.dir, hint);
            if let Some(message) = user_of_address(&address, course) {
                let diagnostic = Diagnostic::new(Code::DuplicateId, alias.span, message, hint);
                names.diagnostics.push(diagnostic);
            }
            names.diagnostics.extend(unusable_alias(&alias.value, alias.span));
        }
    }
    names.diagnostics
}

/// The names found so far by kind, each with what it names and where.
#[derive(Default)]
struct Names {
    first_users: BTreeMap<(&'static str, String), String>,
    diagnostics: Vec<Diagnostic>,
}

impl Names {
    fn add(&mut self, kind: &'static str, name: &str, span: Span, dir: &str, hint: &str) {
        self.add_to(kind, name, span, format!("{kind} in {dir}"), hint);
    }

    /// Adds a name to those of a kind. `place` says what it names and where.
    fn add_to(&mut self, kind: &'static str, name: &str, span: Span, place: String, hint: &str) {
        if let Some(first) = self.first_users.get(&(kind, name.to_owned())) {
            let message = format!("`{name}` is already {first}");
            self.diagnostics.push(Diagnostic::new(Code::DuplicateId, span, message, hint));
        } else {
            self.first_users.insert((kind, name.to_owned()), place);
        }
    }
}

/// Checks the address of a plain page, which is at the top of the site like those of parts.
fn taken_by_another(page: &PlainPage, course: &Course) -> Option<Diagnostic> {
    let name = &page.name;
    let part = course.parts.iter().find(|part| part.slug == *name);
    let message = match part {
        Some(part) => format!("`{name}/` is already the address of the part in {}", part.dir),
        None if is_reserved(name) => format!("the address `{name}/` is reserved"),
        None => return None,
    };
    Some(Diagnostic::new(
        Code::DuplicateId,
        Span::start_of(page.file),
        message,
        format!("rename the file `{name}.md`"),
    ))
}

/// Reports what already uses an alias's address; lessons are checked separately.
fn user_of_address(address: &str, course: &Course) -> Option<String> {
    let first = address.split('/').next().unwrap_or(address);
    if is_reserved(first) {
        return Some(format!("the address `{first}/` is reserved"));
    }
    if let Some(page) = course.pages.iter().find(|page| address == page.path()) {
        return Some(format!("`{address}` is already the address of the page {}.md", page.name));
    }
    let part = course.parts.iter().find(|part| address == format!("{}/", part.slug))?;
    Some(format!("`{address}` is already the address of the part in {}", part.dir))
}

/// Reports an alias that can't be used as a folder of the site.
fn unusable_alias(alias: &str, span: Span) -> Option<Diagnostic> {
    let is_usable = alias.trim_matches('/').split('/').all(|segment| {
        !segment.is_empty()
            && segment.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    });
    let hint = "write the old address without the domain, as in `loops/for-loops/`";
    let message = "an alias can only contain letters, digits, hyphens, underscores and slashes";
    (!is_usable).then(|| Diagnostic::new(Code::InvalidValue, span, message, hint))
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn two_lessons_cannot_share_an_id() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"A1\"
+++
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
# error 7-8 duplicate-id
id = \"A1\"
+++
",
        );
        assert_eq!(
            diagnostics[0].message,
            "`A1` is already the id of a lesson in content/01-a/01-b"
        );
    }

    #[test]
    fn a_group_of_checks_and_an_exercise_cannot_share_a_name() {
        let diagnostics = assert_marked(
            "\
=== content/starters/b1/README.md
=== content/starters/b1/reference/main.py
=== content/starters/b1/checks.toml
[starter]
lesson = \"B1\"
begins = \"A1\"
[[group]]
name = \"till\"
[[check]]
group = \"till\"
id = \"A1\"
name = \"runs\"
program = \"main.py\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"B1\"
starter = \"b1\"
checks = [\"till\"]
+++

::starter

::check{step=\"1\"}

::exercise{name=\"till\"}
=== content/01-a/01-b/till/task.md | error 1-1 duplicate-id
+++
title = \"Till\"
hints = [\"Look.\"]
+++
=== content/01-a/01-b/till/starter.py
=== content/01-a/01-b/till/solution.py
=== content/01-a/01-b/till/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"
",
        );
        let place = "the name of a group of checks in content/starters/b1/checks.toml";
        assert_eq!(diagnostics[0].message, format!("`till` is already {place}"));
        assert!(
            diagnostics[0].hint.starts_with("rename this folder, or the group"),
            "{}",
            diagnostics[0].hint
        );
    }

    #[test]
    fn two_folders_cannot_share_an_address() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++
=== content/01-a/02-b/lesson.md | error 1-1 duplicate-id
+++
title = \"C\"
+++
",
        );
    }

    #[test]
    fn a_part_cannot_use_a_reserved_address() {
        let diagnostics = assert_marked(
            "\
=== content/01-progress/part.md | error 1-1 duplicate-id
+++
title = \"Progress\"
+++
",
        );
        assert_eq!(diagnostics[0].message, "the address `progress/` is reserved");
    }

    #[test]
    fn a_page_has_a_unique_address() {
        let diagnostics = assert_marked(
            "\
=== content/pages/a.md | error 1-1 duplicate-id
+++
title = \"A\"
+++
=== content/pages/progress.md | error 1-1 duplicate-id
+++
title = \"Progress\"
+++
=== content/pages/about.md
+++
title = \"About\"
+++
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# error 13-18 duplicate-id
aliases = [\"/about\"]
+++
",
        );
        assert_eq!(
            diagnostics[1].message,
            "`a/` is already the address of the part in content/01-a"
        );
    }

    #[test]
    fn an_alias_cannot_use_the_address_of_a_page() {
        let diagnostics = assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# error 13-19 duplicate-id
# error 24-25 duplicate-id
aliases = [\"search/\", \"/a\", \"old/search\"]
+++
",
        );
        assert_eq!(diagnostics[0].message, "the address `search/` is reserved");
        assert_eq!(
            diagnostics[1].message,
            "`a/` is already the address of the part in content/01-a"
        );
    }

    #[test]
    fn an_alias_stays_inside_the_site() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# error 13-24 invalid-value
aliases = [\"../../secret\", \"old/loops/\"]
+++
",
        );
    }
}
