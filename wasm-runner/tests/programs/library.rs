//! The tables of the standard library are correct: runs the tests in them.

use std::{fs, path::Path};

use serde_json::{Map, Value, json};

use crate::driver::Program;

#[test]
fn what_is_said_of_the_library_is_so() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("bundler/src");
    let read = |path: &Path| fs::read_to_string(path).expect("a file of text");
    let mut tables = Map::new();
    for entry in fs::read_dir(folder.join("library")).expect("the tables") {
        let path = entry.expect("a table").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        tables.insert(name.into_owned(), read(&path).into());
    }
    let names: Vec<_> = tables.keys().cloned().collect();
    let result = Program::new(&read(&folder.join("library.py")))
        .with("argv", json!(names))
        .with("files", Value::Object(tables))
        .run();
    assert_eq!(result.status(), "ok", "{}", result.output);
    let failed: Vec<_> = result
        .output
        .lines()
        .filter(|line| line.contains("\"failed\":"))
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(result.output.lines().count() > 200, "{}", result.output);
}
