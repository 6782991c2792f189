//! `invalid-starter`: each package of a starter has a version that the course pins.

use crate::invalid_starter::invalid;
use understory_course::{Course, Starter};
use understory_source::diagnostic::Diagnostic;
use understory_source::{FileId, Sources, Span};

/// Finds packages without a version, and packages that the course doesn't pin, in
/// `requirements*.txt` and `pyproject.toml`. `other-version` reports a version other than the
/// pinned one.
pub(super) fn unpinned(starter: &Starter, course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let pins = &course.settings.pins;
    let mut diagnostics = Vec::new();
    for (span, words) in listed_packages(starter, sources) {
        let name = words.split("==").next().unwrap_or(words);
        let name = name.split(['[', '<', '>', '~', '!', '=', ';', ' ']).next();
        let name = name.unwrap_or_default().trim();
        let name = name.to_ascii_lowercase().replace('_', "-");
        match pins.get(&name) {
            None => diagnostics.push(invalid(
                span,
                format!("the course doesn't pin a version of {name}"),
                format!("add `{name} = \"…\"` to `[pins]` in content/course.toml"),
            )),
            Some(pin) if !words.contains("==") => {
                let bare = words.split(['<', '>', '~', '!', ';']).next();
                let bare = bare.unwrap_or(words).trim();
                diagnostics.push(invalid(
                    span,
                    "this package has no version",
                    format!("write `{bare}=={pin}`"),
                ));
            }
            Some(_) => {}
        }
    }
    diagnostics
}

/// Returns the packages that a starter lists, and where.
fn listed_packages<'a>(starter: &Starter, sources: &'a Sources) -> Vec<(Span, &'a str)> {
    let mut requirements = Vec::new();
    for (path, file) in &starter.files {
        let text = sources.file(*file).text().unwrap_or_default();
        if path.starts_with("requirements") && path.ends_with(".txt") {
            lines(text, *file, &mut requirements);
        } else if path == "pyproject.toml" {
            project(text, *file, &mut requirements);
        }
    }
    requirements
}

fn lines<'a>(text: &'a str, file: FileId, requirements: &mut Vec<(Span, &'a str)>) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.split('#').next().unwrap_or_default().trim_end();
        if !words.is_empty() && !words.starts_with('-') {
            requirements.push((Span::new(file, start, start + words.len()), words));
        }
        start += line.len();
    }
}

/// Reads `dependencies` of `[project]` and the lists of `[dependency-groups]` (PEP 621 and
/// 735). Ignores a file that isn't TOML, because the tools that use it report that.
fn project<'a>(text: &'a str, file: FileId, requirements: &mut Vec<(Span, &'a str)>) {
    let Ok(table) = text.parse::<toml::Table>() else {
        return;
    };
    let dependencies = table.get("project").and_then(|project| project.get("dependencies"));
    let groups = table.get("dependency-groups").and_then(toml::Value::as_table);
    let lists =
        dependencies.into_iter().chain(groups.into_iter().flat_map(|groups| groups.values()));
    for words in lists.filter_map(toml::Value::as_array).flatten() {
        let Some(words) = words.as_str() else {
            continue;
        };
        // The first match is the right one, because no other string in the file is the same.
        let start =
            ['"', '\''].iter().find_map(|quote| text.find(&format!("{quote}{words}{quote}")));
        if let Some(start) = start {
            let (start, end) = (start + 1, start + 1 + words.len());
            requirements.push((Span::new(file, start, end), &text[start..end]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked_together;

    const STARTER: &str = "\
=== content/course.toml
title = \"A course\"
[pins]
fastapi = \"1.2.3\"
psycopg = \"3.3.9\"
pytest = \"9.2.0\"
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
id = \"B1\"
starter = \"b1\"
checks = [\"runs\"]
+++

::starter

::check{step=\"1\"}
=== content/starters/b1/README.md
=== content/starters/b1/main.py
=== content/starters/b1/reference/main.py
print(1)
=== content/starters/b1/checks.toml
[starter]
lesson = \"B1\"
begins = \"A1\"
[[group]]
name = \"runs\"
[[check]]
group = \"runs\"
id = \"A1\"
name = \"runs\"
program = \"main.py\"
";

    #[test]
    fn every_package_in_requirements_has_the_pinned_version() {
        let list = "\
=== content/starters/b1/requirements.txt
psycopg[binary]==3.3.9
# error 1-7 invalid-starter
FastAPI
# error 1-12 invalid-starter
shelf==1.0.0
";
        let diagnostics = assert_marked_together(&format!("{STARTER}{list}"), &["starters"]);
        assert_eq!(diagnostics[0].hint, "write `FastAPI==1.2.3`");
    }

    #[test]
    fn every_package_in_a_project_has_the_pinned_version() {
        let list = "\
=== content/starters/b1/pyproject.toml
[project]
# error 19-30 invalid-starter
dependencies = [ \"fastapi>=1.2\", \"psycopg[binary]==3.3.9\" ]
[dependency-groups]
# error 9-20 invalid-starter
dev = [\"shelf==1.0.0\", \"pytest==9.2.0\"]
";
        let diagnostics = assert_marked_together(&format!("{STARTER}{list}"), &["starters"]);
        assert_eq!(diagnostics[0].hint, "write `fastapi==1.2.3`");
    }
}
