//! Imports point in one direction: a module uses only modules that `lib.rs` lists above it.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
#[allow(clippy::disallowed_methods)]
fn each_module_imports_only_modules_above_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let lib = fs::read_to_string(src.join("lib.rs")).expect("readable");
    let order: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut upwards = Vec::new();
    for (place, module) in order.iter().enumerate() {
        let mut files = vec![src.join(format!("{module}.rs"))];
        add_files(&src.join(module), &mut files);
        for file in files {
            let text = fs::read_to_string(&file).expect("readable");
            for other in imports(&text) {
                let found = order.iter().position(|name| *name == other);
                let other_place = found.unwrap_or_else(|| panic!("{other} isn't in lib.rs"));
                if other_place > place {
                    upwards.push(format!("{}: crate::{other}", file.display()));
                }
            }
        }
    }
    assert_eq!(upwards, Vec::<String>::new());
}

#[allow(clippy::disallowed_methods)]
fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            add_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("tests.rs")
        {
            files.push(path);
        }
    }
}

/// Returns the modules that a file names after `crate::`, outside its tests and comments.
fn imports(text: &str) -> Vec<String> {
    let code = text.split("\nmod tests {").next().unwrap_or_default();
    let lines = code.lines();
    let lines = lines.filter(|line| !line.trim_start().starts_with("//"));
    let code: String = lines.collect();
    let mut modules = Vec::new();
    for path in code.split("crate::").skip(1) {
        match path.strip_prefix('{') {
            Some(group) => {
                let group = group.split(';').next().unwrap_or_default();
                let names = group.split(',').map(|name| first_word(name.trim()));
                modules.extend(names.filter(|name| !name.is_empty()));
            }
            None => modules.push(first_word(path)),
        }
    }
    modules
}

fn first_word(path: &str) -> String {
    let is_word = |c: &char| c.is_alphanumeric() || *c == '_';
    path.chars().take_while(is_word).collect()
}
