//! `invalid-starter`, `not-in-reference`: a local lesson and its starter match.

use std::collections::BTreeSet;

use super::invalid_starter::invalid;
use super::{packages, steps};
use understory_course::DirectiveKind;
use understory_course::parse::starter::STARTERS;
use understory_course::parse::suggest::nearest;
use understory_course::states::{self, REFERENCE, StarterState};
use understory_course::{Block, CodeBlock, Course, Directive, Execution, Lesson, Starter};
use understory_source::diagnostic::{Code, Diagnostic};
use understory_source::{FileId, Sources, Span};

/// Files that a starter doesn't inherit from the one it continues.
const NOT_INHERITED: [&str; 6] = [
    "README.md",
    "checks.toml",
    "requirements.txt",
    "requirements.lock",
    "pyproject.toml",
    "uv.lock",
];

/// Finds starters that are incomplete, that no lesson uses, or that don't match their lesson.
pub(super) fn invalid_starters(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for starter in course.starters.iter() {
        missing_files(starter, &mut diagnostics);
        mistakes(starter, &mut diagnostics);
        diagnostics.extend(packages::unpinned(starter, course, sources));
        names(starter, course, &mut diagnostics);
        chain(starter, course, sources, &mut diagnostics);
    }
    let lessons = course.parts.iter().flat_map(|part| &part.lessons);
    for lesson in lessons {
        check_lesson(lesson, course, &mut diagnostics);
        steps::check_states(lesson, course.starter_of(lesson), &mut diagnostics);
    }
    diagnostics
}

fn missing_files(starter: &Starter, diagnostics: &mut Vec<Diagnostic>) {
    let place = Span::start_of(starter.file);
    let dir = &starter.dir;
    for (name, purpose) in [
        ("README.md", "what the project is and how to start"),
        ("checks.toml", "the checks for each step"),
    ] {
        if !starter.files.contains_key(name) {
            let message = format!("the starter has no {name}");
            diagnostics.push(invalid(
                place,
                message,
                format!("create {dir}/{name} with {purpose}"),
            ));
        }
    }
    if starter.reference.is_empty() {
        let hint = format!("put the finished files into {dir}/reference/");
        diagnostics.push(invalid(place, "the starter has no reference solution", hint));
    }
}

fn mistakes(starter: &Starter, diagnostics: &mut Vec<Diagnostic>) {
    for mistake in &starter.mistakes {
        let Some(path) = &mistake.path else { continue };
        if !path.value.is_empty() && !starter.answers.contains_key(&path.value) {
            let folders = starter.answers.keys().map(String::as_str);
            let hint = match nearest(&path.value, folders) {
                Some(near) => format!("did you mean `file = \"{near}\"`?"),
                None => {
                    format!("create {}/{}/ with the files that differ", starter.dir, path.value)
                }
            };
            let message = format!("no folder `{}` in this starter", path.value);
            diagnostics.push(invalid(path.span, message, hint));
        }
    }
    let folders = starter.answers.iter().filter(|(folder, _)| folder.starts_with("mistakes/"));
    for (folder, files) in folders {
        let Some(file) = files.values().next() else { continue };
        let mut file_names = starter.mistakes.iter().filter_map(|mistake| mistake.path.as_ref());
        if !file_names.any(|path| path.value == *folder) {
            let message = format!("no `[[mistake]]` for `{folder}` in checks.toml");
            let hint =
                format!("add one with `file = \"{folder}\"` and a `message`, or delete the folder");
            diagnostics.push(invalid(Span::start_of(*file), message, hint));
        }
    }
}

/// Checks the lesson and the first failing check that a starter names.
fn names(starter: &Starter, course: &Course, diagnostics: &mut Vec<Diagnostic>) {
    let place = Span::start_of(starter.file);
    if !starter.files.contains_key("checks.toml") {
        return;
    }
    match &starter.lesson {
        None => diagnostics.push(invalid(
            place,
            "the starter doesn't say which lesson it belongs to",
            "add the lesson's id under `[starter]`, as in `lesson = \"greet-somebody\"`",
        )),
        Some(id) => {
            let of_id = |lesson: &&Lesson| {
                lesson.front.id.as_ref().is_some_and(|lesson_id| lesson_id.value == id.value)
            };
            let lesson = course.lessons().find(of_id);
            let names_it = lesson.and_then(|lesson| lesson.front.starter.as_ref());
            if names_it.is_none_or(|name| name.value != starter.name) {
                let message = format!("no lesson with the id `{}` uses this starter", id.value);
                let hint =
                    format!("add `starter = \"{}\"` to the lesson's front matter", starter.name);
                diagnostics.push(invalid(id.span, message, hint));
            }
        }
    }
    let ids = || starter.checks.iter().map(|check| check.id.value.as_str());
    match &starter.begins {
        None => diagnostics.push(invalid(
            place,
            "the starter doesn't say which check fails first",
            "add `begins = \"…\"` with the id of that check under `[starter]`",
        )),
        Some(id) if !ids().any(|each| each == id.value) => {
            let hint = nearest(&id.value, ids()).map_or_else(
                || "use the `id` of one of its checks".to_owned(),
                |near| format!("did you mean `begins = \"{near}\"`?"),
            );
            diagnostics.push(invalid(id.span, format!("no check has the id `{}`", id.value), hint));
        }
        Some(_) => {}
    }
}

/// Checks that a starter that continues another one begins with that one's finished files.
fn chain(starter: &Starter, course: &Course, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    let Some(name) = &starter.continues else {
        return;
    };
    let Some(earlier) = course.starters.iter().find(|each| each.name == name.value) else {
        let names = course.starters.iter().map(|each| each.name.as_str());
        let hint = nearest(&name.value, names).map_or_else(
            || format!("use the name of a folder in {STARTERS}/"),
            |near| format!("did you mean `continues = \"{near}\"`?"),
        );
        diagnostics.push(invalid(name.span, format!("unknown starter `{}`", name.value), hint));
        return;
    };
    for (path, earlier_file) in &earlier.files {
        if NOT_INHERITED.contains(&path.as_str()) {
            continue;
        }
        let earlier_file = earlier.reference.get(path).unwrap_or(earlier_file);
        report_difference(path, *earlier_file, starter, name.span, sources, diagnostics);
    }
    for (path, earlier_file) in &earlier.reference {
        if !NOT_INHERITED.contains(&path.as_str()) && !earlier.files.contains_key(path) {
            report_difference(path, *earlier_file, starter, name.span, sources, diagnostics);
        }
    }
}

fn report_difference(
    path: &str,
    earlier_file: FileId,
    starter: &Starter,
    directive_span: Span,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let same =
        |own_file: &FileId| sources.file(*own_file).bytes() == sources.file(earlier_file).bytes();
    let place = match starter.files.get(path) {
        Some(own_file) if same(own_file) => return,
        Some(own_file) => Span::start_of(*own_file),
        None => directive_span,
    };
    let source = &sources.file(earlier_file).path;
    let message = format!("`{path}` differs from the earlier starter's reference solution");
    diagnostics.push(invalid(place, message, format!("copy {source} to {}/{path}", starter.dir)));
}

fn check_lesson(lesson: &Lesson, course: &Course, diagnostics: &mut Vec<Diagnostic>) {
    let blocks = lesson.body.every_block();
    let directives = |kind: DirectiveKind| {
        blocks.iter().filter_map(move |block| match block {
            Block::Directive(directive) if directive.is(kind) => Some(directive),
            _ => None,
        })
    };
    let Some(name) = &lesson.front.starter else {
        for directive in
            directives(DirectiveKind::Starter).chain(directives(DirectiveKind::LocalCheck))
        {
            let hint = "add `starter = \"…\"` to the front matter";
            diagnostics.push(invalid(directive.span, "this lesson has no starter", hint));
        }
        return;
    };
    let Some(starter) = course.starter_of(lesson) else {
        let names = course.starters.iter().map(|each| each.name.as_str());
        let hint = nearest(&name.value, names).map_or_else(
            || format!("create the folder {STARTERS}/{}", name.value),
            |near| format!("did you mean `starter = \"{near}\"`?"),
        );
        diagnostics.push(invalid(name.span, format!("unknown starter `{}`", name.value), hint));
        return;
    };
    groups(lesson, starter, diagnostics);
    if lesson.front.planned {
        return;
    }
    if directives(DirectiveKind::Starter).next().is_none() {
        let hint = "add `::starter` where readers should download it";
        diagnostics.push(invalid(name.span, "the lesson doesn't offer its starter", hint));
    }
    let local_checks: Vec<&Directive> = directives(DirectiveKind::LocalCheck).collect();
    shown_steps(&local_checks, starter, name.span, diagnostics);
}

/// Checks that a lesson lists the check groups of its starter and no others.
fn groups(lesson: &Lesson, starter: &Starter, diagnostics: &mut Vec<Diagnostic>) {
    for name in &lesson.front.checks {
        if !starter.groups.iter().any(|group| group.name.value == name.value) {
            let message = format!("the starter has no check group `{}`", name.value);
            let hint = format!("add `[[group]]` to {}/checks.toml", starter.dir);
            diagnostics.push(invalid(name.span, message, hint));
        }
    }
    for group in &starter.groups {
        let name = &group.name;
        if !lesson.front.checks.iter().any(|each| each.value == name.value) {
            let message = format!("the lesson doesn't list the check group `{}`", name.value);
            diagnostics.push(invalid(
                name.span,
                message,
                "add it to `checks` in the lesson's front matter",
            ));
        }
        let is_used =
            |check: &understory_course::LocalCheck| check.group.as_ref() == Some(&name.value);
        if !starter.checks.iter().any(is_used) {
            let hint = format!("add `group = \"{}\"` to its checks", name.value);
            diagnostics.push(invalid(name.span, "this group has no checks", hint));
        }
    }
}

/// Checks that the lesson has a `::check` for exactly the steps that the starter checks.
fn shown_steps(
    local_checks: &[&Directive],
    starter: &Starter,
    place: Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let steps: BTreeSet<u32> = starter.checks.iter().map(|check| check.step).collect();
    let list = || {
        let steps: Vec<String> = steps.iter().map(u32::to_string).collect();
        steps.join(", ")
    };
    let mut seen = BTreeSet::new();
    for directive in local_checks {
        let step = directive.attributes.get("step");
        let span = step.map_or(directive.span, |step| step.span);
        let step = step.and_then(|step| step.value.parse::<u32>().ok());
        match step {
            Some(step) if !steps.contains(&step) => {
                let message = format!("the starter has no checks for step {step}");
                diagnostics.push(invalid(
                    span,
                    message,
                    format!("use a step that has checks: {}", list()),
                ));
            }
            Some(step) if !seen.insert(step) => {
                let message = format!("step {step} already has a `::check` in this lesson");
                diagnostics.push(invalid(span, message, "remove one of the two"));
            }
            Some(_) => {}
            None => {
                let hint = format!("write `::check{{step=\"…\"}}` with one of {}", list());
                diagnostics.push(invalid(span, "`::check` without a step", hint));
            }
        }
    }
    for step in steps.difference(&seen) {
        let hint = format!("add `::check{{step=\"{step}\"}}` at the end of that step");
        let message = format!("the lesson has no `::check` for step {step}");
        diagnostics.push(invalid(place, message, hint));
    }
}

/// Finds code that a lesson quotes but that its starter doesn't contain at that place.
pub(super) fn misquoted(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        let starter = course.starter_of(lesson);
        for (code, step) in states::code_blocks(lesson) {
            diagnostics.extend(misquote(code, step, starter, sources));
        }
    }
    diagnostics
}

fn misquote(
    code: &CodeBlock,
    step: Option<u32>,
    starter: Option<&Starter>,
    sources: &Sources,
) -> Option<Diagnostic> {
    let Execution::Quote(from) = &code.execution else { return None };
    let tell = |span, message: String, hint: String| {
        Some(Diagnostic::new(Code::NotInReference, span, message, hint))
    };
    let Some(starter) = starter else {
        let hint = "add `starter = \"…\"` to the front matter, or remove `from`".to_owned();
        return tell(from.span, "this lesson has no starter to quote from".to_owned(), hint);
    };
    let quoted_lines: Vec<&str> = code.code.lines().collect();
    let lines = |file: FileId| sources.file(file).text().unwrap_or_default().lines().collect();
    let is_in = |lines: &[&str]| {
        quoted_lines.is_empty()
            || lines.windows(quoted_lines.len()).any(|window| window == quoted_lines)
    };
    // The check of states reports an unknown one.
    let state = StarterState::of(starter, code, step)?;
    let files = state.files();
    let file = files.get(&*from.value).copied();
    let file_lines: Vec<&str> = file.map(lines).unwrap_or_default();
    if file.is_some() && is_in(&file_lines) {
        return None;
    }
    let other = StarterState::all(starter).find(|other| {
        let file = other.files().get(&*from.value).copied();
        other.name != state.name && file.is_some_and(|file| is_in(&lines(file)))
    });
    let elsewhere = other.map(|other| {
        format!(
            "they are in the state `{1}`: write `{{from=\"{0}\" state=\"{1}\"}}` to quote that one",
            from.value, other.name
        )
    });
    let Some(file) = file else {
        let hint = nearest(&from.value, files.into_keys()).map_or_else(
            || format!("use a file in {}/reference/", starter.dir),
            |near| format!("did you mean `from=\"{near}\"`?"),
        );
        let message = match state.name {
            REFERENCE => format!("the starter has no file `{}`", from.value),
            name => format!("the starter has no file `{}` in the state `{name}`", from.value),
        };
        return tell(from.span, message, elsewhere.unwrap_or(hint));
    };
    // A line that the file doesn't have at all is the most helpful one to show.
    let stray = quoted_lines.iter().find(|line| !file_lines.contains(line));
    let hint = stray.map_or_else(
        || "quote lines that follow each other in that file".to_owned(),
        |line| format!("copy the lines from that file; it has no line `{}`", line.trim()),
    );
    let path = &sources.file(file).path;
    tell(code.code_span, format!("these lines aren't in {path}"), elsewhere.unwrap_or(hint))
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    fn lesson(front: &str, body: &str) -> String {
        format!(
            "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\nid = \"B1\"\n{front}+++\n\n{body}"
        )
    }

    const STARTER: &str = "\
=== content/starters/b1/README.md
=== content/starters/b1/main.py
=== content/starters/b1/reference/main.py
import shop
print(shop.total())
=== content/starters/b1/checks.toml
[starter]
lesson = \"B1\"
begins = \"A1\"
[[group]]
name = \"runs\"
[[check]]
step = 2
group = \"runs\"
id = \"A1\"
name = \"runs\"
program = \"main.py\"
";
    const WHOLE: &str = "\
::starter

```python {from=\"main.py\"}
print(shop.total())
```

::check{step=\"2\"}
";
    const NAMED: &str = "starter = \"b1\"\nchecks = [\"runs\"]\n";

    #[test]
    fn a_lesson_that_matches_its_starter_is_fine() {
        assert_marked(&format!("{}{STARTER}", lesson(NAMED, WHOLE)));
    }

    #[test]
    fn a_missing_starter_is_reported_on_both_sides() {
        let front = "# error 12-13 invalid-starter\nstarter = \"b2\"\n";
        let starter = STARTER.replace("lesson =", "# error 11-12 invalid-starter\nlesson =");
        let diagnostics = assert_marked(&format!("{}{starter}", lesson(front, "")));
        assert_eq!(diagnostics[0].hint, "create the folder content/starters/b2");
    }

    #[test]
    fn steps_and_groups_must_match_on_both_sides() {
        let front =
            "starter = \"b1\"\n# error 20-23 invalid-starter\nchecks = [\"runs\", \"more\"]\n";
        let body = WHOLE.replace(
            "::check",
            "<!-- error 9-16 invalid-starter -->\n::check{step=\"3\"}\n\n::check",
        );
        assert_marked(&format!("{}{STARTER}", lesson(front, &body)));
    }

    #[test]
    fn a_quote_is_word_for_word() {
        let body = WHOLE.replace(
            "print(shop.total())",
            "<!-- error 1-19 not-in-reference -->\nprint(shop.total(1))",
        );
        // A mark inside the code block would be part of the quote.
        let body = body.replace(
            "```python {from=\"main.py\"}\n<!-- error 1-19 not-in-reference -->\n",
            "```python {from=\"main.py\"}\n",
        );
        let text = format!("{}{STARTER}", lesson(NAMED, &body));
        let sources = crate::marked::sources(&text);
        let (course, _) = understory_course::parse::parse(&sources);
        let diagnostics = super::misquoted(&course, &sources);
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(
            diagnostics[0].hint,
            "copy the lines from that file; it has no line `print(shop.total(1))`"
        );
    }

    #[test]
    fn lines_of_the_start_need_its_name() {
        let body = WHOLE.replace("print(shop.total())", "total = 0");
        let starter = STARTER.replace("b1/main.py\n", "b1/main.py\ntotal = 0\n");
        let sources = crate::marked::sources(&format!("{}{starter}", lesson(NAMED, &body)));
        let (course, _) = understory_course::parse::parse(&sources);
        let diagnostics = super::misquoted(&course, &sources);
        assert!(
            diagnostics[0].hint.contains("{from=\"main.py\" state=\"start\"}"),
            "{}",
            diagnostics[0].hint
        );
    }

    #[test]
    fn a_starter_begins_as_the_earlier_one_ends() {
        let next = STARTER
            .replace("/b1/", "/c1/")
            .replace("B1", "C1")
            .replace("begins", "continues = \"b1\"\nbegins")
            .replace("c1/main.py\n", "c1/main.py | error 1-1 invalid-starter\n");
        let second = lesson(&NAMED.replace("b1", "c1").replace("runs", "runs-too"), WHOLE)
            .replace("01-b", "02-c")
            .replace("B1", "C1");
        let next = next.replace("\"runs\"", "\"runs-too\"");
        // Each has its own packages.
        let lock = "=== content/starters/b1/requirements.lock\nrich==15.0.0\n";
        assert_marked(&format!("{}{STARTER}{lock}{second}{next}", lesson(NAMED, WHOLE)));
    }
}
