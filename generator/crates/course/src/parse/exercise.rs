//! An exercise's folder: `task.md`, the programs and `checks.toml`.
//!
//! Reads what is there. `understory_check` reports what is missing.

use crate::directives::DirectiveKind;
use std::collections::BTreeMap;

use crate::model::{
    Alternative, Answer, Block, Document, Exercise, ExerciseKind, Language, Located,
};
use crate::parse::checks;
use crate::parse::front_matter;
use crate::parse::markdown;
use crate::parse::settings::title;
use crate::parse::tree;
use crate::text::words_of;
use understory_source::diagnostic::Diagnostic;
use understory_source::{FileId, Sources, Span};

/// The folders that an exercise can have.
const FOLDERS: [&str; 2] = ["alt", "mistakes"];
/// The folder with the program that readers test.
const PROGRAM: &str = "program";

/// Returns the names of the files of an exercise in this language.
fn files(language: Language) -> [&'static str; 5] {
    let [starter, solution] = match language {
        Language::Python => ["starter.py", "solution.py"],
        Language::Sql => ["starter.sql", "solution.sql"],
    };
    ["task.md", starter, solution, "checks.toml", "checks.py"]
}

/// Reads the exercise `name` of the lesson in `lesson_dir`. Returns `None` if the folder
/// contains no exercise files.
pub(super) fn exercise(
    sources: &Sources,
    lesson_dir: &str,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Exercise> {
    let dir = format!("{lesson_dir}/{name}");
    let entries = tree::entries(sources, &dir);
    let text = match entries.files.get("task.md") {
        Some(file) => read_task(sources, *file, name, diagnostics),
        None => TaskText { title: name.to_owned(), ..TaskText::default() },
    };
    let text = match entries.files.get("task.md").map(|file| sources.original(*file)) {
        Some(Some(original)) => {
            let own_task = read_task(sources, original, name, &mut Vec::new());
            TaskText {
                kind: own_task.kind,
                database: own_task.database,
                tests: own_task.tests,
                continues: own_task.continues,
                hides_solution: own_task.hides_solution,
                extra: own_task.extra,
                ..text
            }
        }
        _ => text,
    };
    let kind = text.kind;
    let language = kind.language();
    let [_, starter, solution, ..] = files(language);
    if !files(language).iter().any(|file| entries.files.contains_key(file)) {
        diagnostics.push(tree::unexpected(
            entries.first_file(),
            format!("the folder `{name}` is not an exercise: it has no task.md"),
            "put data in files/ and images in images/; every other folder is an exercise",
        ));
        return None;
    }
    for (name, file) in &entries.files {
        if !files(language).contains(name) {
            diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}` does not belong in an exercise's folder"),
                format!(
                    "an exercise has task.md, {starter}, {solution}, checks.toml, checks.py, alt/ and mistakes/"
                ),
            ));
        }
    }
    for (name, file) in &entries.folders {
        let is_program = kind == ExerciseKind::Tests && *name == PROGRAM;
        if !FOLDERS.contains(name) && !is_program {
            diagnostics.push(tree::unexpected(
                *file,
                format!("`{name}/` does not belong in an exercise's folder"),
                "put other correct solutions in alt/ and typical mistakes in mistakes/",
            ));
        }
    }
    let file = entries.files.get("task.md").copied().unwrap_or(entries.first_file());
    let checks = entries.files.get("checks.toml");
    let checks = checks.map(|file| checks::checks(*file, &dir, kind, sources, diagnostics));
    let mut alternatives = alternatives(sources, &format!("{dir}/alt"), language, diagnostics);
    alternatives.extend(checks.iter().flat_map(|checks| checks.alternatives.iter().cloned()));
    Some(Exercise {
        id: name.to_owned(),
        file,
        kind,
        database: text.database,
        tests: text.tests,
        program: program(sources, &format!("{dir}/{PROGRAM}")),
        title: text.title,
        aim: text.aim,
        hints: text.hints,
        passed: text.passed,
        continues: text.continues,
        hides_solution: text.hides_solution,
        extra: text.extra,
        sample: None,
        task: text.task,
        starter: entries.files.get(starter).copied(),
        solution: entries.files.get(solution).copied(),
        alternatives,
        checks,
        dir,
    })
}

/// Gives each exercise that `::modify` shows the sample above as its starter.
pub(super) fn start_with_samples(body: &Document, exercises: &mut [Exercise]) {
    let mut sample = String::new();
    for block in body.every_block() {
        match block {
            Block::Code(code) if code.language == Language::Python.name() => {
                sample.clone_from(&code.code);
            }
            Block::Directive(directive) if directive.is(DirectiveKind::Modify) => {
                let name = directive.attributes.get("name").map(|name| &name.value);
                let starter_exercise = exercises.iter_mut().find(|each| Some(&each.id) == name);
                if let Some(exercise) = starter_exercise {
                    exercise.sample = Some(sample.clone());
                }
            }
            _ => {}
        }
    }
}

struct TaskText {
    kind: ExerciseKind,
    database: Option<Located<String>>,
    tests: Option<Located<String>>,
    title: String,
    aim: String,
    hints: Vec<Located<String>>,
    passed: Option<Located<String>>,
    continues: Option<Located<String>>,
    hides_solution: bool,
    extra: bool,
    task: Document,
}

impl Default for TaskText {
    fn default() -> Self {
        Self {
            kind: ExerciseKind::Python,
            database: None,
            tests: None,
            title: String::new(),
            aim: String::new(),
            hints: Vec::new(),
            passed: None,
            continues: None,
            hides_solution: false,
            extra: false,
            task: Document::default(),
        }
    }
}

fn read_task(
    sources: &Sources,
    file: FileId,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> TaskText {
    let page = front_matter::page(sources, file, diagnostics);
    let mut keys = page.keys(diagnostics);
    let title = title(&mut keys, page.parse_state, name);
    let aim = keys.text("aim").map(|text| text.value).unwrap_or_default();
    let hints = keys.texts("hints");
    let passed = keys.text("passed");
    let kind = keys.choice("kind", &ExerciseKind::ALL.map(|kind| (kind.name(), kind)));
    let database = keys.text("database");
    let tests = keys.text("tests");
    let continues = keys.text("continues");
    let hides_solution = keys.flag("hide_solution");
    let extra = keys.flag("extra");
    keys.finish("a task");
    let task = markdown::document(page.body, page.body_places(), diagnostics);
    TaskText {
        kind,
        database,
        tests,
        title,
        aim,
        hints,
        passed,
        continues,
        hides_solution,
        extra,
        task,
    }
}

/// Returns the files in a folder, by their paths in it.
fn program(sources: &Sources, dir: &str) -> BTreeMap<String, FileId> {
    let files = tree::files_under(sources, dir).into_iter();
    files.map(|file| (sources.file(file).path[dir.len() + 1..].to_owned(), file)).collect()
}

/// Returns the programs in `alt/`. Their names say what they do differently.
fn alternatives(
    sources: &Sources,
    dir: &str,
    language: Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Alternative> {
    let ending = format!(".{}", language.ending());
    let mut alternatives = Vec::new();
    for file in tree::files_under(sources, dir) {
        let path = &sources.file(file).path;
        if path.ends_with(&ending) {
            let title = words_of(path.rsplit('/').next().unwrap_or(path));
            let text = sources.file(file).text().unwrap_or_default().to_owned();
            let answer = Answer { text, file: Some(file), span: Span::start_of(file) };
            alternatives.push(Alternative { title, answer });
        } else {
            let message = "this folder is only for programs".to_owned();
            let hint = format!("give it a name that ends in {ending}");
            diagnostics.push(tree::unexpected(file, message, hint));
        }
    }
    alternatives
}

#[cfg(test)]
mod tests {
    use crate::marked::assert_marked;

    #[test]
    fn files_that_do_not_belong_in_an_exercise_are_reported() {
        assert_marked(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

::exercise{name=\"jar\"}
=== content/01-a/01-b/jar/task.md
+++
title = \"Jar\"
hints = [\"Look.\"]
# error 1-4 unknown-key
tips = []
+++
=== content/01-a/01-b/jar/starter.py
=== content/01-a/01-b/jar/solution.py
=== content/01-a/01-b/jar/solutions.py | warning 1-1 unexpected-file
=== content/01-a/01-b/jar/old/solution.py | warning 1-1 unexpected-file
=== content/01-a/01-b/jar/alt/notes.md | warning 1-1 unexpected-file
=== content/01-a/01-b/jar/checks.toml
[[check]]
name = \"prints\"
stdout = \"1\"
",
        );
    }
}
