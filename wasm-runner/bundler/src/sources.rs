//! What the runner is built from, as one hash.
//!
//! The repository's folder enters, a short hash of names and contents leaves. The
//! compiler is not part of it: asking which one it is takes starting it, and a newer one
//! makes no bundle wrong.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Files and folders below the repository's root. One that is not there counts as empty.
const SOURCES: [&str; 12] = [
    "wasm-runner/.cargo",
    "wasm-runner/Cargo.lock",
    "wasm-runner/Cargo.toml",
    "wasm-runner/build.rs",
    "wasm-runner/bundler/Cargo.toml",
    "wasm-runner/bundler/src",
    "wasm-runner/js",
    "wasm-runner/library",
    "wasm-runner/patches",
    "wasm-runner/python",
    "wasm-runner/src",
    "wasm-runner/unpacker",
];

/// The hash, as sixteen hexadecimal digits.
pub(crate) fn hash_sources(root: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    for source in SOURCES {
        for file in files_of(&root.join(source))? {
            let content = fs::read(&file)?;
            hasher.update(format!("{} {}\n", name_in(root, &file), content.len()));
            hasher.update(content);
        }
    }
    let mut hash = hex(&hasher.finalize());
    hash.truncate(16);
    Ok(hash)
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file's path from a folder that it lies in, the same on every system.
pub(crate) fn name_in(folder: &Path, file: &Path) -> String {
    let name = file.strip_prefix(folder).expect("it lies in the folder");
    let parts: Vec<_> = name
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// All files at or below a path, sorted, without what Python leaves beside its sources.
pub(crate) fn files_of(path: &Path) -> io::Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() || path.ends_with("__pycache__") {
        return Ok(Vec::new());
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_of(&entry)?);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(files: &[(&str, &str)]) -> String {
        let root = tempfile::tempdir().expect("a folder can be made");
        for (name, content) in files {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().expect("it is below the root"))
                .expect("a folder can be made");
            fs::write(path, content).expect("a file can be written");
        }
        hash_sources(root.path()).expect("the files can be read")
    }

    #[test]
    fn the_same_sources_have_the_same_hash() {
        let files = [
            ("wasm-runner/src/lib.rs", "//! a"),
            ("wasm-runner/js/runner.js", "b"),
        ];
        assert_eq!(hash_of(&files), hash_of(&files));
    }

    #[test]
    fn a_change_of_content_or_name_changes_the_hash() {
        let hash = hash_of(&[("wasm-runner/src/lib.rs", "//! a")]);
        assert_ne!(hash, hash_of(&[("wasm-runner/src/lib.rs", "//! b")]));
        assert_ne!(hash, hash_of(&[("wasm-runner/src/main.rs", "//! a")]));
    }

    #[test]
    fn other_files_do_not_count() {
        let hash = hash_of(&[("wasm-runner/src/lib.rs", "//! a")]);
        let with_others = [
            ("wasm-runner/src/lib.rs", "//! a"),
            ("wasm-runner/python/__pycache__/check.pyc", "x"),
            ("wasm-runner/README.md", "x"),
            ("generator/src/lib.rs", "x"),
        ];
        assert_eq!(hash, hash_of(&with_others));
    }
}
