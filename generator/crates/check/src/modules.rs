//! `missing-module`, `partial-module`, `module-not-built`: programs that run in the browser
//! only import modules that work there.
//!
//! The runner's `manifest.json` lists the modules that worked when the bundle was built, so
//! this rule needs a bundle. It ignores blocks that show the error on purpose.

use std::collections::BTreeMap;

use serde::Deserialize;

use understory_course::imports::{imports, programs};
use understory_course::packs::Packs;
use understory_course::parse::suggest::nearest;
use understory_course::{Course, Lesson};
use understory_source::Sources;
use understory_source::diagnostic::{Code, Diagnostic};

/// The modules of the runner's Python, as listed in the bundle's `manifest.json`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Modules {
    modules: BTreeMap<String, Module>,
    /// Whether the bundle was built with SQLite, which needs a C compiler for WebAssembly.
    sqlite: bool,
    /// The packages that a page can fetch.
    #[serde(default)]
    packages: Packs,
}

/// Whether a module of the standard library works in the page.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Module {
    state: ModuleSupport,
    /// Why it doesn't work, or which part of it does.
    #[serde(default)]
    note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ModuleSupport {
    Works,
    Partly,
    Not,
}

impl Modules {
    /// Parses the manifest of a bundle; `None` if it doesn't list modules.
    #[must_use]
    pub fn of(manifest: &[u8]) -> Option<Self> {
        serde_json::from_slice(manifest).ok()
    }
}

/// Finds imports of modules that don't work in the page, in programs that run there.
pub(crate) fn missing_modules(
    course: &Course,
    sources: &Sources,
    modules: &Modules,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for lesson in course.lessons() {
        diagnostics.extend(unknown_packages(lesson, &modules.packages));
        for program in programs(lesson, sources).into_iter().filter(|program| !program.fails) {
            for name in imports(program.code) {
                let Some((code, message, hint)) = problem(name.as_str(), lesson, sources, modules)
                else {
                    continue;
                };
                let span = program.place(name.range);
                diagnostics.push(Diagnostic::new(code, span, message, hint));
            }
        }
    }
    diagnostics
}

/// Finds packages in the front matter that the page doesn't have.
fn unknown_packages(lesson: &Lesson, packs: &Packs) -> Vec<Diagnostic> {
    let package_names: Vec<&str> = packs.names().collect();
    let listed_packages = lesson.front.packages.iter();
    let unknown = listed_packages.filter(|name| !package_names.contains(&name.value.as_str()));
    unknown
        .map(|name| {
            let hint = match nearest(&name.value, package_names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None if package_names.is_empty() => "this runner has no packages".to_owned(),
                None => format!("the packs are {}", package_names.join(", ")),
            };
            let message = format!("there is no pack `{}`", name.value);
            Diagnostic::new(Code::UnknownPackage, name.span, message, hint)
        })
        .collect()
}

fn problem(
    name: &str,
    lesson: &Lesson,
    sources: &Sources,
    modules: &Modules,
) -> Option<(Code, String, String)> {
    let first = name.split('.').next().unwrap_or(name);
    let available = modules.modules.get(name).or(modules.modules.get(first));
    match available {
        Some(_) if first == "sqlite3" && !modules.sqlite => Some((
            Code::ModuleNotBuilt,
            "the Python bundle was built without SQLite, so this import fails in the page".to_owned(),
            "install a clang that can build for WebAssembly, and build again: the bundler shows the command".to_owned(),
        )),
        Some(module) if module.state == ModuleSupport::Not => Some((
            Code::MissingModule,
            format!("`{name}` doesn't work in the page: {}", module.note),
            "remove it, or make this a local lesson with `mode = \"local\"`".to_owned(),
        )),
        Some(module) if module.state == ModuleSupport::Partly && !is_accepted(lesson, name) => Some((
            Code::PartialModule,
            format!("only part of `{name}` works in the page: {}", module.note),
            format!("if the program needs no more, add `partial = [\"{name}\"]` to the front matter"),
        )),
        // The manifest doesn't list private modules.
        None if !first.starts_with('_')
            && modules.packages.with_module(first).is_none()
            && !is_file_of(lesson, first, sources) => Some((
            Code::MissingModule,
            format!("the page's Python has no module `{first}`"),
            format!(
                "remove it, make this a local lesson, or put your own `{first}.py` into the lesson's files/"
            ),
        )),
        _ => None,
    }
}

fn is_accepted(lesson: &Lesson, module: &str) -> bool {
    let partial = lesson.front.partial.iter();
    partial.map(|name| &name.value).any(|name| name == module)
}

/// Returns whether a lesson has its own module with this name.
fn is_file_of(lesson: &Lesson, module: &str, sources: &Sources) -> bool {
    let folders = lesson.apps.iter().map(|app| app.dir.as_str());
    let folders: Vec<String> = folders.map(|dir| format!("{dir}/{module}")).collect();
    let in_apps = lesson.apps.iter().flat_map(|app| app.files.values());
    let tested = lesson.exercises.iter().flat_map(|exercise| exercise.program.keys());
    let is_module = |path: &str, module: &str| {
        path.strip_prefix(module).is_some_and(|rest| rest == ".py" || rest.starts_with('/'))
    };
    if tested.into_iter().any(|path| is_module(path, module)) {
        return true;
    }
    let module_folder = format!("{}/files/{module}", lesson.dir);
    lesson.files.iter().chain(in_apps).any(|file| {
        let path = &sources.file(*file).path;
        let mut folders = folders.iter().chain([&module_folder]);
        folders.any(|folder| is_module(path, folder))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::{assert_marked_by, sources};
    use understory_course::parse::parse;

    const MANIFEST: &str = r#"{ "sqlite": false, "modules": {
        "json": { "state": "works" },
        "threading": { "state": "partly", "note": "one at a time" },
        "subprocess": { "state": "partly", "note": "there are no other programs" },
        "os": { "state": "works" },
        "sqlite3": { "state": "not", "note": "there was no clang" },
        "socket": { "state": "not", "note": "a page has no network" }
    }, "packages": {
        "asgi": { "modules": ["starlette"], "needs": [] },
        "fastapi": { "modules": ["fastapi"], "needs": ["asgi"] }
    } }"#;

    fn modules() -> Modules {
        Modules::of(MANIFEST.as_bytes()).expect("it says what works")
    }

    #[track_caller]
    fn assert_modules(text: &str) -> Vec<Diagnostic> {
        assert_marked_by(text, |course, sources| missing_modules(course, sources, &modules()))
    }

    #[test]
    fn an_import_that_cannot_work_is_reported_at_its_position() {
        let diagnostics = assert_modules(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
partial = [\"threading\"]
+++

```python
import json, threading, os.path, _thread
# warning 8-17 partial-module
import subprocess
# error 8-13 missing-module
import socket
def reach():
# error 10-17 missing-module
    from requests import get
```
",
        );
        let refused = diagnostics.iter().any(|each| each.message.contains("a page has no network"));
        assert!(refused, "{diagnostics:?}");
    }

    #[test]
    fn programs_that_fail_on_purpose_or_run_elsewhere_may_import_anything() {
        assert_modules(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

```python {error=\"ModuleNotFoundError\"}
import socket
```

```python {static reason=\"It needs a network.\"}
import socket
```
=== content/01-a/02-c/lesson.md
+++
title = \"C\"
mode = \"local\"
+++

```python
import socket
```
",
        );
    }

    #[test]
    fn a_lesson_can_have_its_own_modules() {
        assert_modules(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

```python
import prices
from shop.till import total
```
=== content/01-a/01-b/files/prices.py
=== content/01-a/01-b/files/shop/till.py
",
        );
    }

    #[test]
    fn packages_are_modules_of_the_page_unless_readers_run_the_code_elsewhere() {
        assert_modules(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
mode = \"mixed\"
+++

```python
import starlette.requests
from fastapi.testclient import TestClient
# error 8-14 missing-module
import psycopg
```

```python {from=\"main.py\"}
import psycopg
```
",
        );
    }

    #[test]
    fn an_unknown_package_in_the_front_matter_suggests_a_known_one() {
        let diagnostics = assert_modules(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
# error 25-31 unknown-package
# error 36-40 unknown-package
packages = [\"fastapi\", \"fastapy\", \"numpy\"]
+++
",
        );
        let hints: Vec<&str> = diagnostics.iter().map(|each| each.hint.as_str()).collect();
        assert_eq!(hints, ["did you mean `fastapi`?", "the packs are asgi, fastapi"]);
    }

    #[test]
    fn exercises_run_in_the_page() {
        let text = format!(
            "{}import socket\n=== content/01-a/01-b/jar/checks.toml\n[[check]]\nname = \"one\"\nstdout = \"1\"\n",
            crate::marked::JAR
        );
        let sources = sources(&text);
        let (course, _) = parse(&sources);
        let diagnostics = missing_modules(&course, &sources, &modules());
        assert_eq!(diagnostics.len(), 1);
        assert!(sources.file(diagnostics[0].span.file).path.ends_with("jar/solution.py"));
    }

    #[test]
    fn an_sql_table_is_not_a_module() {
        let sources = sources(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

=== content/01-a/01-b/dishes/task.md
+++
title = \"Dishes\"
kind = \"sql\"
+++

=== content/01-a/01-b/dishes/starter.sql
=== content/01-a/01-b/dishes/solution.sql
select name
from dishes
",
        );
        let (course, _) = parse(&sources);
        assert_eq!(course.lessons().next().map(|lesson| lesson.exercises.len()), Some(1));
        assert_eq!(missing_modules(&course, &sources, &modules()), []);
    }

    #[test]
    fn a_bundle_without_sqlite_is_only_a_warning() {
        assert_modules(
            "\
=== content/01-a/01-b/lesson.md
+++
title = \"B\"
+++

```python
# warning 8-14 module-not-built
import sqlite3
```
",
        );
    }

    #[test]
    fn a_manifest_without_modules_is_none() {
        assert!(Modules::of(b"{}").is_none());
        assert!(Modules::of(b"not JSON").is_none());
    }
}
