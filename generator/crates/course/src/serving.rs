//! What an application imports, and how readers serve it on their own computers.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::imports::imports;
use crate::model::{App, Exercise};
use understory_source::Sources;

/// The top-level modules that the programs of an application import.
#[derive(Debug)]
pub struct ImportedModules(BTreeSet<String>);

impl ImportedModules {
    /// Returns those of an application in a lesson.
    #[must_use]
    pub fn by_app(app: &App, sources: &Sources) -> Self {
        let programs = app.files.iter().filter(|(path, _)| path.ends_with(".py"));
        Self::by(programs.filter_map(|(_, file)| sources.file(*file).text()))
    }

    /// Returns those of an exercise's starter and solution.
    #[must_use]
    pub fn by_exercise(exercise: &Exercise, sources: &Sources) -> Self {
        let programs = [exercise.starter, exercise.solution].into_iter().flatten();
        Self::by(programs.filter_map(|file| sources.file(file).text()))
    }

    fn by<'a>(programs: impl Iterator<Item = &'a str>) -> Self {
        let names = programs.flat_map(imports);
        let first = |name: &str| name.split('.').next().unwrap_or(name).to_owned();
        Self(names.map(|name| first(name.as_str())).collect())
    }

    /// Returns their names.
    #[must_use]
    pub fn names(&self) -> &BTreeSet<String> {
        &self.0
    }

    /// Returns whether the page's own core of pydantic checks the application's data.
    #[must_use]
    pub fn has_core(&self) -> bool {
        self.0.contains("fastapi") || self.0.contains("pydantic")
    }

    /// Returns the command that serves the application and restarts it after a change.
    #[must_use]
    pub fn serve_command(&self, target: &str) -> String {
        match self.is_flask() {
            true => format!("flask --app {target} run --debug"),
            false => format!("uvicorn {target} --reload"),
        }
    }

    /// Returns the server for checks on the reader's computer, as a starter's `[server]`.
    #[must_use]
    pub fn server(&self, target: &str) -> Value {
        let mut command = vec!["{python}", "-m"];
        match self.is_flask() {
            true => command.extend(["flask", "--app", target, "run"]),
            false => command.extend(["uvicorn", target]),
        }
        command.extend(["--port", "{port}"]);
        // Any answer means that the server is ready, and this request should change nothing.
        json!({ "command": command, "ready": "/ready" })
    }

    fn is_flask(&self) -> bool {
        self.0.contains("flask")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imported(code: &str) -> ImportedModules {
        ImportedModules::by([code].into_iter())
    }

    #[test]
    fn an_application_with_fastapi_or_pydantic_has_our_core() {
        assert!(imported("import json\nfrom fastapi.responses import Response\n").has_core());
        assert!(imported("import pydantic\n").has_core());
        assert!(!imported("from flask import Flask\n").has_core());
    }

    #[test]
    fn the_framework_decides_who_serves() {
        let serve = |code: &str| imported(code).serve_command("main:app");
        assert_eq!(serve("import flask"), "flask --app main:app run --debug");
        assert_eq!(serve("import fastapi"), "uvicorn main:app --reload");
        let command = imported("import flask").server("main:app");
        assert_eq!(command["command"][2], "flask");
    }
}
