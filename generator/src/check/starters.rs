//! `invalid-starter`, `not-in-reference`: a local lesson and its starter fit one another.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{gaps, packages};
use crate::course::{Block, CodeBlock, Course, Directive, Lesson, Starter};
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::directive::{LOCAL_CHECK, STARTER};
use crate::parse::starter::STARTERS;
use crate::parse::suggest::nearest;
use crate::parse::whole;
use crate::source::{FileId, Sources, Span};

/// Files that each starter has of its own, also where it goes on with another's work.
const OWN: [&str; 6] = [
    "README.md",
    "checks.toml",
    "requirements.txt",
    "requirements.lock",
    "pyproject.toml",
    "uv.lock",
];

/// Starters that are not whole, that no lesson begins from, or that do not fit theirs.
pub(super) fn invalid_starters(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for starter in course.starters.iter() {
        missing_files(starter, &mut told);
        mistakes(starter, &mut told);
        told.extend(packages::unpinned(starter, course, sources));
        names(starter, course, &mut told);
        chain(starter, course, sources, &mut told);
        told.extend(gaps::closed(starter, course));
    }
    let lessons = course.parts.iter().flat_map(|part| &part.lessons);
    let is_local =
        |lesson: &&Arc<Lesson>| lesson.front.starter.is_some() || lesson.outline.leads_on;
    for lesson in lessons.filter(is_local) {
        of_lesson(&whole(lesson, sources), course, &mut told);
    }
    told
}

pub(super) fn invalid(
    span: Span,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    Diagnostic::new(Code::InvalidStarter, span, message, hint)
}

fn missing_files(starter: &Starter, told: &mut Vec<Diagnostic>) {
    let place = Span::start_of(starter.file);
    let dir = &starter.dir;
    for (name, what) in [
        ("README.md", "what the project is and how to begin"),
        ("checks.toml", "what must hold, step by step"),
    ] {
        if !starter.files.contains_key(name) {
            let message = format!("the starter has no {name}");
            told.push(invalid(
                place,
                message,
                format!("write {dir}/{name}: {what}"),
            ));
        }
    }
    if starter.reference.is_empty() {
        let hint = format!("put the files as they are in the end into {dir}/reference/");
        told.push(invalid(place, "the starter has no reference step", hint));
    }
}

fn mistakes(starter: &Starter, told: &mut Vec<Diagnostic>) {
    for mistake in &starter.mistakes {
        let path = &mistake.path;
        if !path.value.is_empty() && !starter.mistake_folders.contains_key(&path.value) {
            let folders = starter.mistake_folders.keys().map(String::as_str);
            let hint = match nearest(&path.value, folders) {
                Some(near) => format!("did you mean `file = \"{near}\"`?"),
                None => format!(
                    "put the files that differ into {}/{}/",
                    starter.dir, path.value
                ),
            };
            let message = format!("there is no folder `{}` here", path.value);
            told.push(invalid(path.span, message, hint));
        }
    }
    for (folder, file) in &starter.mistake_folders {
        if !starter
            .mistakes
            .iter()
            .any(|each| each.path.value == *folder)
        {
            let message = format!("no `[[mistake]]` names `{folder}`");
            let hint =
                format!("add one with `file = \"{folder}\"` and its words, or remove the folder");
            told.push(invalid(Span::start_of(*file), message, hint));
        }
    }
}

/// What a starter names: its lesson, its first failing check, the starter it goes on with.
fn names(starter: &Starter, course: &Course, told: &mut Vec<Diagnostic>) {
    let place = Span::start_of(starter.file);
    if !starter.files.contains_key("checks.toml") {
        return;
    }
    match &starter.lesson {
        None => told.push(invalid(
            place,
            "the starter does not say of which lesson it is",
            "add `lesson = \"AP5\"` below `[starter]`",
        )),
        Some(id) => {
            let of_id = |lesson: &&Lesson| {
                lesson
                    .front
                    .id
                    .as_ref()
                    .is_some_and(|own| own.value == id.value)
            };
            let lesson = course.lessons().find(of_id);
            let names_it = lesson.and_then(|lesson| lesson.front.starter.as_ref());
            if names_it.is_none_or(|name| name.value != starter.name) {
                let message = format!(
                    "no lesson with the id `{}` begins from this starter",
                    id.value
                );
                let hint = format!("write `starter = \"{}\"` in its front matter", starter.name);
                told.push(invalid(id.span, message, hint));
            }
        }
    }
    let ids = || starter.checks.iter().map(|check| check.id.value.as_str());
    match &starter.begins {
        None => told.push(invalid(
            place,
            "the starter does not say which check fails first in it",
            "add `begins = \"…\"` with the id of that check below `[starter]`",
        )),
        Some(id) if !ids().any(|each| each == id.value) => {
            let hint = nearest(&id.value, ids()).map_or_else(
                || "write the `id` of one of its checks".to_owned(),
                |near| format!("did you mean `begins = \"{near}\"`?"),
            );
            told.push(invalid(
                id.span,
                format!("no check has the id \"{}\"", id.value),
                hint,
            ));
        }
        Some(_) => {}
    }
}

/// Where a starter goes on with another, it begins as that one ends.
fn chain(starter: &Starter, course: &Course, sources: &Sources, told: &mut Vec<Diagnostic>) {
    let Some(name) = &starter.continues else {
        return;
    };
    let Some(earlier) = course.starters.iter().find(|each| each.name == name.value) else {
        let names = course.starters.iter().map(|each| each.name.as_str());
        let hint = nearest(&name.value, names).map_or_else(
            || format!("name a folder in {STARTERS}/"),
            |near| format!("did you mean `continues = \"{near}\"`?"),
        );
        told.push(invalid(
            name.span,
            format!("there is no starter `{}`", name.value),
            hint,
        ));
        return;
    };
    for (path, theirs) in &earlier.files {
        if OWN.contains(&path.as_str()) {
            continue;
        }
        let theirs = earlier.reference.get(path).unwrap_or(theirs);
        differs(path, *theirs, starter, name.span, sources, told);
    }
    for (path, theirs) in &earlier.reference {
        if !OWN.contains(&path.as_str()) && !earlier.files.contains_key(path) {
            differs(path, *theirs, starter, name.span, sources, told);
        }
    }
}

fn differs(
    path: &str,
    theirs: FileId,
    starter: &Starter,
    named: Span,
    sources: &Sources,
    told: &mut Vec<Diagnostic>,
) {
    let same = |own: &FileId| sources.file(*own).bytes() == sources.file(theirs).bytes();
    let place = match starter.files.get(path) {
        Some(own) if same(own) => return,
        Some(own) => Span::start_of(*own),
        None => named,
    };
    let source = &sources.file(theirs).path;
    let message = format!("`{path}` is not as the earlier starter's reference step leaves it");
    told.push(invalid(
        place,
        message,
        format!("copy {source} to {}/{path}", starter.dir),
    ));
}

fn of_lesson(lesson: &Lesson, course: &Course, told: &mut Vec<Diagnostic>) {
    let blocks = lesson.body.every_block();
    let directives = |name: &'static str| {
        blocks.iter().filter_map(move |block| match block {
            Block::Directive(directive) if directive.name == name => Some(directive),
            _ => None,
        })
    };
    let Some(name) = &lesson.front.starter else {
        for directive in directives(STARTER).chain(directives(LOCAL_CHECK)) {
            let hint = "write `starter = \"…\"` in the front matter";
            told.push(invalid(
                directive.span,
                "this lesson names no starter",
                hint,
            ));
        }
        return;
    };
    let Some(starter) = course.starter_of(lesson) else {
        let names = course.starters.iter().map(|each| each.name.as_str());
        let hint = nearest(&name.value, names).map_or_else(
            || format!("make the folder {STARTERS}/{}", name.value),
            |near| format!("did you mean `starter = \"{near}\"`?"),
        );
        told.push(invalid(
            name.span,
            format!("there is no starter `{}`", name.value),
            hint,
        ));
        return;
    };
    groups(lesson, starter, told);
    if lesson.front.planned {
        return;
    }
    if directives(STARTER).next().is_none() {
        let hint = "write `::starter` where readers are to download it";
        told.push(invalid(
            name.span,
            "the lesson never offers its starter",
            hint,
        ));
    }
    let shown: Vec<&Directive> = directives(LOCAL_CHECK).collect();
    shown_steps(&shown, starter, name.span, told);
}

/// The check groups of a lesson are those of its starter.
fn groups(lesson: &Lesson, starter: &Starter, told: &mut Vec<Diagnostic>) {
    for name in &lesson.front.checks {
        if !starter
            .groups
            .iter()
            .any(|group| group.name.value == name.value)
        {
            let message = format!("the starter has no check group `{}`", name.value);
            let hint = format!("add `[[group]]` to {}/checks.toml", starter.dir);
            told.push(invalid(name.span, message, hint));
        }
    }
    for group in &starter.groups {
        let name = &group.name;
        if !lesson
            .front
            .checks
            .iter()
            .any(|each| each.value == name.value)
        {
            let message = format!("the lesson does not list the check group `{}`", name.value);
            told.push(invalid(
                name.span,
                message,
                "add it to `checks` in the lesson's front matter",
            ));
        }
        let is_used = |check: &crate::course::LocalCheck| check.group.as_ref() == Some(&name.value);
        if !starter.checks.iter().any(is_used) {
            let hint = format!("write `group = \"{}\"` in its checks", name.value);
            told.push(invalid(name.span, "no check belongs to this group", hint));
        }
    }
}

/// Every step that is checked says so in the lesson, and no other.
fn shown_steps(shown: &[&Directive], starter: &Starter, place: Span, told: &mut Vec<Diagnostic>) {
    let steps: BTreeSet<u32> = starter.checks.iter().map(|check| check.step).collect();
    let list = || {
        let steps: Vec<String> = steps.iter().map(u32::to_string).collect();
        steps.join(", ")
    };
    let mut seen = BTreeSet::new();
    for directive in shown {
        let written = directive.attributes.get("step");
        let span = written.map_or(directive.span, |step| step.span);
        let step = written.and_then(|step| step.value.parse::<u32>().ok());
        match step {
            Some(step) if !steps.contains(&step) => {
                let message = format!("the starter checks nothing in step {step}");
                told.push(invalid(
                    span,
                    message,
                    format!("it checks the steps {}", list()),
                ));
            }
            Some(step) if !seen.insert(step) => {
                let message = format!("step {step} is checked here a second time");
                told.push(invalid(span, message, "keep one of the two"));
            }
            Some(_) => {}
            None => {
                let hint = format!("write `::check{{step=\"…\"}}` with one of {}", list());
                told.push(invalid(span, "this does not say which step", hint));
            }
        }
    }
    for step in steps.difference(&seen) {
        let hint = format!("write `::check{{step=\"{step}\"}}` at the end of that step");
        told.push(invalid(
            place,
            format!("the lesson never says how step {step} is checked"),
            hint,
        ));
    }
}

/// Code that a lesson quotes, and that its reference step does not have.
pub(super) fn misquoted(course: &Course, sources: &Sources) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for lesson in course.lessons() {
        let starter = course.starter_of(lesson);
        for block in lesson.body.every_block() {
            if let Block::Code(code) = block {
                told.extend(misquote(code, starter, sources));
            }
        }
    }
    told
}

fn misquote(code: &CodeBlock, starter: Option<&Starter>, sources: &Sources) -> Option<Diagnostic> {
    let from = code.from.as_ref()?;
    let tell = |span, message: String, hint: String| {
        Some(Diagnostic::new(Code::NotInReference, span, message, hint))
    };
    let Some(starter) = starter else {
        let hint = "write `starter = \"…\"` in the front matter, or remove `from`".to_owned();
        return tell(
            from.span,
            "this lesson has no starter to quote".to_owned(),
            hint,
        );
    };
    let file = starter
        .reference
        .get(&from.value)
        .or_else(|| starter.files.get(&from.value));
    let Some(file) = file else {
        let names = starter.reference.keys().chain(starter.files.keys());
        let hint = nearest(&from.value, names.map(String::as_str)).map_or_else(
            || format!("name a file of {}/reference/", starter.dir),
            |near| format!("did you mean `from=\"{near}\"`?"),
        );
        return tell(
            from.span,
            format!("the starter has no file `{}`", from.value),
            hint,
        );
    };
    let text = sources.file(*file).text().unwrap_or_default();
    let wanted: Vec<&str> = code.code.lines().collect();
    let lines: Vec<&str> = text.lines().collect();
    if wanted.is_empty() || lines.windows(wanted.len()).any(|window| window == wanted) {
        return None;
    }
    // The line that is in no place of the file tells most.
    let stray = wanted.iter().find(|line| !lines.contains(line));
    let hint = stray.map_or_else(
        || "quote lines that stand one after another in it".to_owned(),
        |line| format!("it has no line `{}`", line.trim()),
    );
    let path = &sources.file(*file).path;
    tell(
        code.code_span,
        format!("these lines do not stand so in {path}"),
        hint,
    )
}

#[cfg(test)]
mod tests {
    use crate::check::marked::assert_marked;

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
    fn a_lesson_that_fits_its_starter_is_good() {
        assert_marked(&format!("{}{STARTER}", lesson(NAMED, WHOLE)));
    }

    #[test]
    fn a_starter_that_is_not_there_is_told_on_both_sides() {
        let front = "# error 11-14 invalid-starter\nstarter = \"b2\"\n";
        let starter = STARTER.replace("lesson =", "# error 10-13 invalid-starter\nlesson =");
        let told = assert_marked(&format!("{}{starter}", lesson(front, "")));
        assert_eq!(told[0].hint, "make the folder content/starters/b2");
    }

    #[test]
    fn steps_and_groups_have_to_be_the_same_on_both_sides() {
        let front =
            "starter = \"b1\"\n# error 19-24 invalid-starter\nchecks = [\"runs\", \"more\"]\n";
        let body = WHOLE.replace(
            "::check",
            "<!-- error 9-16 invalid-starter -->\n::check{step=\"3\"}\n\n::check",
        );
        assert_marked(&format!("{}{STARTER}", lesson(front, &body)));
    }

    #[test]
    fn a_gap_is_a_lesson_that_is_not_written() {
        let gaps = "# error 9-12 invalid-starter\n# error 15-18 invalid-starter\n\
            gaps = [\"B1\", \"X9\", \"C1\"]\nbegins";
        let starter = STARTER.replace("begins", gaps);
        let planned = "=== content/01-a/02-c/lesson.md\n+++\ntitle = \"C\"\nid = \"C1\"\n\
            description = \"Later.\"\nplanned = true\n+++\n";
        let text = format!("{}{planned}{starter}", lesson(NAMED, WHOLE));
        let told = assert_marked(&text);
        assert_eq!(
            told[0].hint,
            "take it out, and name its starter in `continues` where this one goes on with it"
        );
        let sources = crate::check::marked::sources(&text);
        let (course, _) = crate::parse::parse(&sources);
        assert_eq!(
            crate::check::gaps::listed(&course, &sources),
            ["content/starters/b1/checks.toml:5: C1, C"]
        );
    }

    #[test]
    fn a_quote_is_word_for_word() {
        let body = WHOLE.replace(
            "print(shop.total())",
            "<!-- error 1-19 not-in-reference -->\nprint(shop.total(1))",
        );
        // A mark inside code would be quoted, too.
        let body = body.replace(
            "```python {from=\"main.py\"}\n<!-- error 1-19 not-in-reference -->\n",
            "```python {from=\"main.py\"}\n",
        );
        let text = format!("{}{STARTER}", lesson(NAMED, &body));
        let sources = crate::check::marked::sources(&text);
        let (course, _) = crate::parse::parse(&sources);
        let told = super::misquoted(&course, &sources);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].hint, "it has no line `print(shop.total(1))`");
    }

    #[test]
    fn a_starter_begins_as_the_earlier_one_ends() {
        let next = STARTER
            .replace("/b1/", "/c1/")
            .replace("B1", "C1")
            .replace("begins", "continues = \"b1\"\nbegins")
            .replace("c1/main.py\n", "c1/main.py | error 1-1 invalid-starter\n");
        let second = lesson(
            &NAMED.replace("b1", "c1").replace("runs", "runs-too"),
            WHOLE,
        )
        .replace("01-b", "02-c")
        .replace("B1", "C1");
        let next = next.replace("\"runs\"", "\"runs-too\"");
        // Each has its own packages.
        let lock = "=== content/starters/b1/requirements.lock\nrich==15.0.0\n";
        assert_marked(&format!(
            "{}{STARTER}{lock}{second}{next}",
            lesson(NAMED, WHOLE)
        ));
    }
}
