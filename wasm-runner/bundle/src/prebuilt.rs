//! Finds the prebuilt parts in `wasm-runner/prebuilt/`, and verifies that they match the sources
//! and aren't damaged.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::sources::{Hashes, files_of, hex, name_in};

/// The folder, relative to the repository's root.
pub const FOLDER: &str = "wasm-runner/prebuilt";

/// The subfolder of the interpreters.
pub const INTERPRETERS: &str = "interpreters";

/// The subfolder of the library.
pub const LIBRARY: &str = "library";

/// The subfolder of the packages.
pub const PACKAGES: &str = "packages";

/// The subfolder of the packages' code.
pub const CODE: &str = "code";

/// What to say if the packages don't match their sources.
pub const STALE_PACKAGES: &str = "leaving out the packages, because wasm-runner/packages.toml has changed since they were packed; pack them with `cargo run --release --bin understory-bundler -- packages`";

/// What to say if the packages' code doesn't match its sources.
pub const STALE_CODE: &str = "packages will be compiled when a program imports them, because the interpreter has changed since they were compiled; compile them with `cargo run --release --bin understory-bundler -- packages`";

/// The file that describes the folder.
pub const DESCRIPTION: &str = "prebuilt.toml";

/// The contents of `prebuilt.toml`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Description {
    /// The command that rebuilds the folder.
    pub command: String,
    /// The sources of the folder's contents.
    pub sources: Sources,
    /// Each tool that was used for the build, and its exact version.
    pub tools: BTreeMap<String, String>,
    /// The SHA-256 of each file, by its path in the folder.
    pub files: BTreeMap<String, String>,
}

/// The hashes of the sources.
#[derive(Debug, Deserialize, Serialize)]
pub struct Sources {
    /// See [`Hashes::interpreters`].
    pub interpreters: String,
    /// See [`Hashes::library`].
    pub library: String,
    /// See [`Hashes::packages`].
    #[serde(default)]
    pub packages: String,
    /// See [`Hashes::code`].
    #[serde(default)]
    pub code: String,
}

/// The prebuilt parts that can be used.
#[derive(Debug)]
pub struct Prebuilt {
    /// The folder of the interpreters, if they match their sources.
    pub interpreters: Option<PathBuf>,
    /// The folder of the library, if it matches its sources.
    pub library: Option<PathBuf>,
    /// The folder of the packages, if it matches its sources.
    pub packages: Option<PathBuf>,
    /// The folder of the packages' code, if it matches its sources.
    pub code: Option<PathBuf>,
}

/// Why the prebuilt parts can't be used.
#[derive(Debug, thiserror::Error)]
pub enum PrebuiltError {
    /// The description can't be read.
    #[error("{}: {reason}", path.display())]
    Description {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A file isn't the one that was built.
    #[error("{} does not match its hash in {DESCRIPTION}; restore it with `git checkout {FOLDER}`", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// A file can't be read.
    #[error("{}: {error}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// The error from the system.
        error: io::Error,
    },
}

impl Prebuilt {
    /// Finds the prebuilt parts that match these sources. Finds nothing if the folder doesn't
    /// exist.
    ///
    /// # Errors
    /// If a file that would be used is damaged.
    pub fn find(root: &Path, hashes: &Hashes) -> Result<Self, PrebuiltError> {
        let folder = root.join(FOLDER);
        let path = folder.join(DESCRIPTION);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Self {
                    interpreters: None,
                    library: None,
                    packages: None,
                    code: None,
                });
            }
            Err(error) => return Err(PrebuiltError::Read { path, error }),
        };
        let description: Description =
            toml::from_str(&text).map_err(|error| PrebuiltError::Description {
                path,
                reason: error.to_string(),
            })?;
        let part = |name: &str, fits: bool| {
            fits.then(|| verified(&folder, name, &description.files))
                .transpose()
        };
        Ok(Self {
            interpreters: part(
                INTERPRETERS,
                description.sources.interpreters == hashes.interpreters,
            )?,
            library: part(LIBRARY, description.sources.library == hashes.library)?,
            packages: part(PACKAGES, description.sources.packages == hashes.packages)?,
            code: part(CODE, description.sources.code == hashes.code)?,
        })
    }

    /// Returns what to say about the packages, if they or their code don't match their sources.
    #[must_use]
    pub fn stale_packages(&self) -> Option<&'static str> {
        match (&self.packages, &self.code) {
            (None, _) => Some(STALE_PACKAGES),
            (Some(_), None) => Some(STALE_CODE),
            (Some(_), Some(_)) => None,
        }
    }
}

/// Returns the path of a part, after comparing each of its files with its hash.
fn verified(
    folder: &Path,
    part: &str,
    files: &BTreeMap<String, String>,
) -> Result<PathBuf, PrebuiltError> {
    let prefix = format!("{part}/");
    for (name, sha256) in files.iter().filter(|(name, _)| name.starts_with(&prefix)) {
        let path = folder.join(name);
        let content = fs::read(&path).map_err(|error| PrebuiltError::Read {
            path: path.clone(),
            error,
        })?;
        if hex(&Sha256::digest(content)) != *sha256 {
            return Err(PrebuiltError::Damaged { path });
        }
    }
    Ok(folder.join(part))
}

/// Returns the SHA-256 of each file of a folder, by its path in the folder.
///
/// # Errors
/// If a file can't be read.
pub fn sha256_of_files(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let files = files_of(folder)?.into_iter();
    files
        .map(|path| {
            Ok((
                name_in(folder, &path),
                hex(&Sha256::digest(fs::read(&path)?)),
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Creates a repository whose prebuilt files have the source hashes "i" and "l".
    fn repository() -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a folder can be made");
        let folder = root.path().join(FOLDER);
        for (name, content) in [
            ("interpreters/python.packed", "a"),
            ("library/json.packed", "b"),
            ("packages/package-flask.packed", "c"),
            ("code/package-flask.packed", "d"),
        ] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
            fs::write(path, content).expect("a file can be written");
        }
        let description = Description {
            command: String::new(),
            sources: Sources {
                interpreters: "i".to_owned(),
                library: "l".to_owned(),
                packages: "k".to_owned(),
                code: "c".to_owned(),
            },
            tools: BTreeMap::new(),
            files: sha256_of_files(&folder).expect("they can be read"),
        };
        let text = toml::to_string(&description).expect("it is plain data");
        fs::write(folder.join(DESCRIPTION), text).expect("a file can be written");
        root
    }

    fn hashes(interpreters: &str, library: &str) -> Hashes {
        Hashes {
            interpreters: interpreters.to_owned(),
            library: library.to_owned(),
            packages: "k".to_owned(),
            code: "c".to_owned(),
            plain: "p".to_owned(),
        }
    }

    #[test]
    fn parts_that_match_their_sources_are_used() {
        let root = repository();
        let find_with = |hashes| {
            let prebuilt_parts = Prebuilt::find(root.path(), &hashes).expect("nothing is damaged");
            (
                prebuilt_parts.interpreters.is_some(),
                prebuilt_parts.library.is_some(),
            )
        };
        assert_eq!(find_with(hashes("i", "l")), (true, true));
        assert_eq!(find_with(hashes("i", "other")), (true, false));
        assert_eq!(find_with(hashes("other", "other")), (false, false));
        let stale_packages = |packages: &str, code: &str| {
            let hashes = Hashes {
                packages: packages.to_owned(),
                code: code.to_owned(),
                ..hashes("other", "other")
            };
            let prebuilt_parts = Prebuilt::find(root.path(), &hashes).expect("nothing is damaged");
            prebuilt_parts.stale_packages()
        };
        assert_eq!(stale_packages("k", "c"), None);
        assert_eq!(stale_packages("k", "other"), Some(STALE_CODE));
        assert_eq!(stale_packages("other", "other"), Some(STALE_PACKAGES));
    }

    #[test]
    fn a_damaged_file_is_named() {
        let root = repository();
        let path = root.path().join(FOLDER).join("library/json.packed");
        fs::write(&path, "c").expect("a file can be written");
        let error = Prebuilt::find(root.path(), &hashes("i", "l")).expect_err("it is damaged");
        assert!(error.to_string().contains("json.packed"), "{error}");
    }

    #[test]
    fn a_repository_without_it_has_nothing_prebuilt() {
        let root = tempfile::tempdir().expect("a folder can be made");
        let prebuilt_parts =
            Prebuilt::find(root.path(), &hashes("i", "l")).expect("nothing is damaged");
        assert!(prebuilt_parts.interpreters.is_none() && prebuilt_parts.library.is_none());
    }
}
