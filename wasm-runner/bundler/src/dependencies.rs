//! Patches the dependencies of the interpreter.
//!
//! Applies the patch files in `wasm-runner/patches/` to cargo's copy of each crate. The changed
//! copies go to `wasm-runner/patched/`, where `[patch.crates-io]` in the interpreter's Cargo.toml
//! finds them.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::compile::{Workplace, start_cargo};
use crate::patch::{self, Files, PatchError};
use crate::process::{Failure, output_of};
use crate::toolchain::Compiler;
use understory_bundle::sources::{files_of, hex, name_in};

/// Identifies the sources of a changed copy. Written last.
const STAMP: &str = ".patched";

/// Cargo may have to download every patched crate.
const TIMEOUT: Duration = Duration::from_secs(10 * 60);

/// Why the changed copies could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DependencyError {
    #[error("cargo could not find the crates to patch: {0}")]
    Cargo(#[source] Failure),
    #[error("cannot read cargo's list of crates: {0}")]
    List(#[from] serde_json::Error),
    #[error("{0} is not in wasm-runner/Cargo.lock")]
    NotLocked(String),
    #[error("{} does not apply: {error}", patch.display())]
    Patch { patch: PathBuf, error: PatchError },
    #[error("{}: {error}", path.display())]
    File { path: PathBuf, error: io::Error },
}

/// A crate and its patches.
struct Patched {
    name: String,
    version: String,
    /// Sorted by name, the order in which they apply.
    patches: Vec<(PathBuf, String)>,
}

impl Patched {
    fn stamp(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(format!("{} {}\n", self.name, self.version));
        for (_, text) in &self.patches {
            hasher.update(text);
        }
        hex(&hasher.finalize())
    }
}

/// Makes the changed copies that are missing or out of date.
pub(crate) fn prepare(
    compiler: &Compiler,
    workspace: &Path,
    folder: &Path,
) -> Result<(), DependencyError> {
    let patched = patched_crates(workspace)?;
    let is_stale = |patched: &&Patched| {
        fs::read_to_string(folder.join(&patched.name).join(STAMP)).ok() != Some(patched.stamp())
    };
    let stale: Vec<&Patched> = patched.iter().filter(is_stale).collect();
    if stale.is_empty() {
        return Ok(());
    }
    let copies = copies_of_cargo(compiler, workspace, folder, &patched)?;
    for patched in stale {
        let copy = copies
            .iter()
            .find(|copy| copy.name == patched.name && copy.version == patched.version)
            .and_then(|copy| copy.manifest_path.parent())
            .ok_or_else(|| DependencyError::NotLocked(patched.name.clone()))?;
        let mut files = read_tree(copy)?;
        for (path, text) in &patched.patches {
            patch::apply(text, &mut files).map_err(|error| DependencyError::Patch {
                patch: path.clone(),
                error,
            })?;
        }
        if let Some(manifest) = files.get_mut("Cargo.toml") {
            *manifest = without_lints(manifest);
        }
        let patched_folder = folder.join(&patched.name);
        write_tree(&patched_folder, &files)?;
        write(&patched_folder.join(STAMP), &patched.stamp())?;
    }
    Ok(())
}

/// Returns the crates that a wasm build of the interpreter uses.
pub(crate) fn packages(
    compiler: &Compiler,
    workplace: Workplace<'_>,
) -> Result<Vec<Package>, DependencyError> {
    let mut command = start_cargo(compiler, workplace);
    command.args(["metadata", "--locked", "--format-version", "1"]);
    command.args(["--filter-platform", "wasm32-unknown-unknown"]);
    let output = output_of(command, "", TIMEOUT).map_err(DependencyError::Cargo)?;
    Ok(serde_json::from_str::<Metadata>(&output)?.packages)
}

/// Returns the crates that have a folder of patches.
fn patched_crates(workspace: &Path) -> Result<Vec<Patched>, DependencyError> {
    let lock = read(&workspace.join("Cargo.lock"))?;
    let folder = workspace.join("patches");
    let mut patches: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for path in files_below(&folder)? {
        if let Some((name, _)) = name_in(&folder, &path).split_once('/') {
            let text = read(&path)?;
            patches
                .entry(name.to_owned())
                .or_default()
                .push((path, text));
        }
    }
    let patched = patches.into_iter().map(|(name, patches)| {
        let version = locked_version(&lock, &name);
        Ok(Patched {
            version: version
                .ok_or_else(|| DependencyError::NotLocked(name.clone()))?
                .to_owned(),
            name,
            patches,
        })
    });
    patched.collect()
}

fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("\nname = \"{name}\"\nversion = \""))?;
    rest.split_once('"').map(|(version, _)| version)
}

/// The fields of `cargo metadata` that matter here.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// A crate, as cargo describes it.
#[derive(Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) license: Option<String>,
    pub(crate) manifest_path: PathBuf,
}

/// Returns the published copies of the crates. Cargo downloads missing ones.
///
/// The interpreter's own workspace can't be used, because it depends on the changed copies that
/// don't exist yet. Therefore this uses a temporary package with the same dependencies.
fn copies_of_cargo(
    compiler: &Compiler,
    workspace: &Path,
    folder: &Path,
    patched: &[Patched],
) -> Result<Vec<Package>, DependencyError> {
    let asking = folder.join(".as-published");
    let mut manifest =
        "[package]\nname = \"as-published\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                        [workspace]\n[lib]\npath = \"lib.rs\"\n[dependencies]\n"
            .to_owned();
    for Patched { name, version, .. } in patched {
        manifest.push_str(&format!(
            "{name} = {{ version = \"={version}\", default-features = false }}\n"
        ));
    }
    write(&asking.join("Cargo.toml"), &manifest)?;
    write(&asking.join("lib.rs"), "")?;
    // Use the same versions of everything else, so that nothing is downloaded twice.
    write(
        &asking.join("Cargo.lock"),
        &read(&workspace.join("Cargo.lock"))?,
    )?;
    let workplace = Workplace {
        workspace: &asking,
        target: folder,
        clang: None,
    };
    let mut command: Command = start_cargo(compiler, workplace);
    command.args(["metadata", "--format-version", "1"]);
    let output = output_of(command, "", TIMEOUT).map_err(DependencyError::Cargo)?;
    Ok(serde_json::from_str::<Metadata>(&output)?.packages)
}

/// Removes the lints from a manifest, because they are for the developers of the crate.
fn without_lints(manifest: &str) -> String {
    let mut manifest_lines = String::new();
    let mut in_lints = false;
    for line in manifest.split_inclusive('\n') {
        if line.starts_with('[') {
            in_lints = line.starts_with("[lints");
        }
        if !in_lints {
            manifest_lines.push_str(line);
        }
    }
    manifest_lines
}

/// Reads a crate's text files. Compiling doesn't need any others.
fn read_tree(root: &Path) -> Result<Files, DependencyError> {
    let mut files = Files::new();
    for path in files_below(root)? {
        let bytes = fs::read(&path).map_err(|error| DependencyError::File {
            path: path.clone(),
            error,
        })?;
        if let Ok(text) = String::from_utf8(bytes) {
            files.insert(name_in(root, &path), text);
        }
    }
    Ok(files)
}

/// Makes a folder contain exactly these files. Leaves unchanged files alone, so that cargo
/// recompiles only what has changed.
fn write_tree(root: &Path, files: &Files) -> Result<(), DependencyError> {
    for path in read_tree(root)?
        .into_keys()
        .filter(|path| !files.contains_key(path))
    {
        let path = root.join(path);
        fs::remove_file(&path).map_err(|error| DependencyError::File { path, error })?;
    }
    for (path, text) in files {
        let path = root.join(path);
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            write(&path, text)?;
        }
    }
    Ok(())
}

/// Returns the files of a folder, sorted. Returns none if the folder doesn't exist.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, DependencyError> {
    files_of(folder).map_err(|error| DependencyError::File {
        path: folder.to_owned(),
        error,
    })
}

fn read(path: &Path) -> Result<String, DependencyError> {
    fs::read_to_string(path).map_err(|error| DependencyError::File {
        path: path.to_owned(),
        error,
    })
}

fn write(path: &Path, text: &str) -> Result<(), DependencyError> {
    let folder = path.parent().expect("it lies in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| DependencyError::File {
            path: path.to_owned(),
            error,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"abc-def\"\nversion = \"2.0.0\"\n\n\
                    [[package]]\nname = \"abc\"\nversion = \"1.2.3\"\n";
        assert_eq!(locked_version(lock, "abc"), Some("1.2.3"));
        assert_eq!(locked_version(lock, "def"), None);
    }

    #[test]
    fn lints_are_dropped_and_what_follows_is_kept() {
        let manifest = "[package]\nname = \"a\"\n[lints.rust]\nunsafe_code = \"deny\"\n\
                        [lints.clippy.perf]\nlevel = \"warn\"\n[features]\nb = []\n";
        assert_eq!(
            without_lints(manifest),
            "[package]\nname = \"a\"\n[features]\nb = []\n"
        );
    }

    #[test]
    fn only_files_that_differ_are_written() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let files = |pairs: &[(&str, &str)]| -> Files {
            pairs
                .iter()
                .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
                .collect()
        };
        let root = folder.path().join("crate");
        write_tree(
            &root,
            &files(&[("src/a.rs", "a"), ("src/b.rs", "b"), ("c", "c")]),
        )
        .expect("they can be written");
        let is_written = |name: &str| {
            fs::metadata(root.join(name))
                .and_then(|file| file.modified())
                .expect("it is there")
        };
        let before = is_written("src/a.rs");
        write_tree(&root, &files(&[("src/a.rs", "a"), ("src/b.rs", "B")]))
            .expect("they can be written");
        assert_eq!(is_written("src/a.rs"), before);
        assert_eq!(
            read_tree(&root).expect("they can be read"),
            files(&[("src/a.rs", "a"), ("src/b.rs", "B")])
        );
    }
}
