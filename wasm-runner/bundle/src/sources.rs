//! Hashes the sources of the runner.
//!
//! The compiler isn't part of the hashes, because finding its version means starting it, and a
//! newer compiler doesn't make a bundle wrong.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The sources of the interpreters, in `wasm-runner/`.
const INTERPRETERS: [&str; 11] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "build.rs",
    "bundler/src/bind.rs",
    "bundler/src/compile.rs",
    "library/frozen.txt",
    "patches",
    "python/host",
    "src",
    "unpacker",
];

/// The sources of the packs of Python's library, in addition to the interpreters' sources.
const LIBRARY: [&str; 4] = [
    "bundler/src/library",
    "bundler/src/library.py",
    "library",
    "python/library",
];

/// The sources of the packs of packages. Their code also depends on the interpreters.
const PACKAGES: [&str; 2] = ["bundler/src/packages.py", "packages.toml"];

/// The files that every bundle takes unchanged from the repository, and what compiles them.
const PLAIN: [&str; 9] = [
    "bundle/src/compile.py",
    "js",
    "node",
    "python/check",
    "python/drawing",
    "python/explain",
    "python/helping",
    "python/pydantic_core",
    "python/session",
];

/// The hashes of a bundle's sources, sixteen hexadecimal digits each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashes {
    /// Of the interpreters: Rust, patches, lock files, frozen Python.
    pub interpreters: String,
    /// Of the packs of Python's library.
    pub library: String,
    /// Of the packs of packages.
    pub packages: String,
    /// Of the packs with the code of packages.
    pub code: String,
    /// Of the files that every bundle takes unchanged: scripts and Python.
    pub plain: String,
}

impl Hashes {
    /// Hashes the sources of a repository.
    ///
    /// # Errors
    /// If a file can't be read.
    pub fn of(root: &Path) -> io::Result<Self> {
        let workspace = root.join("wasm-runner");
        let interpreters = hash(&workspace, &INTERPRETERS, "")?;
        Ok(Self {
            library: hash(&workspace, &LIBRARY, &interpreters)?,
            packages: hash(&workspace, &PACKAGES, "")?,
            code: hash(&workspace, &PACKAGES, &interpreters)?,
            plain: hash(&workspace, &PLAIN, "")?,
            interpreters,
        })
    }
}

/// Hashes a file or a folder, after `salt`, as [`Hashes`] does.
///
/// # Errors
/// If a file can't be read.
pub fn content_hash(path: &Path, salt: &str) -> io::Result<String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    hash(path.parent().unwrap_or(path), &[&name], salt)
}

/// Hashes files and folders, after `salt`. Skips missing ones, and Markdown files, which don't
/// affect the build.
fn hash(workspace: &Path, sources: &[&str], salt: &str) -> io::Result<String> {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    for source in sources {
        for file in files_of(&workspace.join(source))? {
            if file.extension().is_some_and(|extension| extension == "md") {
                continue;
            }
            let content = fs::read(&file)?;
            hasher.update(format!("{} {}\n", name_in(workspace, &file), content.len()));
            hasher.update(content);
        }
    }
    let mut hash = hex(&hasher.finalize());
    hash.truncate(16);
    Ok(hash)
}

/// Returns bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns a file's path relative to its folder, the same on every system.
pub fn name_in(folder: &Path, file: &Path) -> String {
    let name = file.strip_prefix(folder).expect("it lies in the folder");
    let parts: Vec<_> = name
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// Returns all files at or below a path, sorted, without Python's `__pycache__` folders.
pub fn files_of(path: &Path) -> io::Result<Vec<PathBuf>> {
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

    fn hashes_of(files: &[(&str, &str)]) -> Hashes {
        let root = tempfile::tempdir().expect("a folder can be made");
        for (name, content) in files {
            let path = root.path().join("wasm-runner").join(name);
            fs::create_dir_all(path.parent().expect("it is below the root"))
                .expect("a folder can be made");
            fs::write(path, content).expect("a file can be written");
        }
        Hashes::of(root.path()).expect("the files can be read")
    }

    const BEFORE: [(&str, &str); 3] = [
        ("src/lib.rs", "//! a"),
        ("library/left-out.txt", "turtle"),
        ("python/check/judging.py", "b"),
    ];

    #[test]
    fn plain_files_leave_the_interpreters_and_the_library_alone() {
        for file in [
            "bundle/src/compile.py",
            "js/new.js",
            "python/check/new.py",
            "python/pydantic_core/new.py",
            "python/session/new.py",
        ] {
            let before = hashes_of(&BEFORE);
            let after = hashes_of(&[&BEFORE[..], &[(file, "c")]].concat());
            assert_ne!(before.plain, after.plain, "{file}");
            assert_eq!(before.interpreters, after.interpreters, "{file}");
            assert_eq!(before.library, after.library, "{file}");
        }
    }

    #[test]
    fn packages_depend_on_their_list_and_on_how_they_are_packed() {
        let before = hashes_of(&BEFORE);
        for file in ["packages.toml", "bundler/src/packages.py"] {
            let after = hashes_of(&[&BEFORE[..], &[(file, "[flask]")]].concat());
            assert_ne!(before.packages, after.packages, "{file}");
            assert_ne!(before.code, after.code, "{file}");
            assert_eq!(before.library, after.library, "{file}");
        }
    }

    #[test]
    fn only_the_code_of_packages_depends_on_the_interpreters() {
        let before = hashes_of(&BEFORE);
        let after = hashes_of(&[&BEFORE[..], &[("src/main.rs", "fn main() {}")]].concat());
        assert_eq!(before.packages, after.packages);
        assert_ne!(before.code, after.code);
    }

    #[test]
    fn every_folder_of_python_files_counts() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folders = fs::read_dir(workspace.join("python")).expect("the folder is there");
        for folder in folders.map(|entry| entry.expect("it can be read").path()) {
            if !folder.is_dir() || folder.ends_with("__pycache__") {
                continue;
            }
            let changed = format!("{}/a.py", name_in(&workspace, &folder));
            let after = hashes_of(&[&BEFORE[..], &[(&changed, "d")]].concat());
            assert_ne!(hashes_of(&BEFORE), after, "{changed}");
        }
    }

    #[test]
    fn the_library_leaves_the_interpreters_alone() {
        let mut after = BEFORE;
        after[1].1 = "tkinter";
        let (before, after) = (hashes_of(&BEFORE), hashes_of(&after));
        assert_ne!(before.library, after.library);
        assert_eq!(before.interpreters, after.interpreters);
    }

    #[test]
    fn the_interpreters_source_changes_the_library_too() {
        let mut after = BEFORE;
        after[0].0 = "src/main.rs";
        let (before, after) = (hashes_of(&BEFORE), hashes_of(&after));
        assert_ne!(before.interpreters, after.interpreters);
        assert_ne!(before.library, after.library);
    }

    #[test]
    fn other_files_do_not_count() {
        let others = [
            ("python/explain/__pycache__/a.pyc", "x"),
            ("patches/README.md", "x"),
            ("bundler/src/main.rs", "x"),
        ];
        assert_eq!(
            hashes_of(&BEFORE),
            hashes_of(&[&BEFORE[..], &others[..]].concat())
        );
    }
}
