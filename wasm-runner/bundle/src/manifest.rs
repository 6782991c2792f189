//! `manifest.json`, which describes a bundle.
//!
//! Pages read the sizes, and the generator reads the modules and hashes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::Profile;
use crate::sources::{files_of, hex, name_in};

/// Why programs in the page can't import `sqlite3`, if the compiler for it was missing.
const WITHOUT_SQLITE: &str = "This bundle was built without clang for WebAssembly.";

/// An interpreter's description of itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Portrait {
    /// The Python version, such as `3.14`.
    pub python: String,
    /// The implementation and its version, such as `RustPython 0.6.0`.
    pub implementation: String,
    /// Every public module of the standard library.
    pub modules: BTreeMap<String, Module>,
}

/// How well a module of the standard library works.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub enum Module {
    /// Its test passed.
    Works,
    /// It works, except for what the note says.
    Partly {
        /// What doesn't work.
        note: String,
    },
    /// It can't be imported.
    Not {
        /// Why.
        note: String,
    },
}

impl Portrait {
    /// Parses the portrait in a library's folder.
    ///
    /// # Errors
    /// If it isn't valid.
    pub fn read(text: &str) -> io::Result<Self> {
        serde_json::from_str(text).map_err(io::Error::other)
    }
}

/// The manifest. A quick bundle's manifest has no portrait.
#[derive(Debug, Serialize)]
pub struct Manifest {
    /// A hash of all files, the same for identical bundles.
    version: String,
    profile: Profile,
    /// Whether programs can import `sqlite3`.
    sqlite: bool,
    files: BTreeMap<String, FileFacts>,
    /// The packs of packages, as `PACKS` of `bundle.js` describes them.
    packages: Value,
    #[serde(flatten)]
    portrait: Option<Portrait>,
}

/// The description of a file.
#[derive(Debug, Serialize)]
struct FileFacts {
    bytes: u64,
    /// Its size as sent by most static hosts.
    gzip: u64,
    sha256: String,
}

impl Manifest {
    /// Describes the files of a folder. `packages` are its packs of packages.
    ///
    /// # Errors
    /// If a file can't be read.
    pub fn of_folder(
        folder: &Path,
        profile: Profile,
        sqlite: bool,
        packages: Value,
        portrait: Option<Portrait>,
    ) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        let mut version = Sha256::new();
        for path in files_of(folder)? {
            let name = name_in(folder, &path);
            let content = fs::read(&path)?;
            let sha256 = hex(&Sha256::digest(&content));
            version.update(format!("{name} {sha256}\n"));
            files.insert(
                name,
                FileFacts {
                    bytes: content.len() as u64,
                    gzip: gzip_size(&content)?,
                    sha256,
                },
            );
        }
        let portrait = portrait.map(|mut portrait| {
            // The portrait is of the native program, which always has SQLite.
            if !sqlite {
                let note = WITHOUT_SQLITE.to_owned();
                portrait
                    .modules
                    .insert("sqlite3".to_owned(), Module::Not { note });
            }
            portrait
        });
        let mut version = hex(&version.finalize());
        version.truncate(16);
        Ok(Self {
            version,
            profile,
            sqlite,
            files,
            packages,
            portrait,
        })
    }
}

fn gzip_size(content: &[u8]) -> io::Result<u64> {
    let mut encoder = GzEncoder::new(Counter(0), Compression::default());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.0)
}

/// Counts the bytes written to it.
struct Counter(u64);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest_of(content: &str) -> Manifest {
        manifest_with(content, true)
    }

    fn manifest_with(content: &str, sqlite: bool) -> Manifest {
        let folder = tempfile::tempdir().expect("a folder can be made");
        fs::write(folder.path().join("check.py"), content).expect("a file can be written");
        let portrait = Portrait {
            python: "3.14".to_owned(),
            implementation: "RustPython 0.6.0".to_owned(),
            modules: ["json", "sqlite3"]
                .map(|name| (name.to_owned(), Module::Works))
                .into(),
        };
        let packages = serde_json::json!({ "flask": { "modules": ["flask", "click"] } });
        Manifest::of_folder(
            folder.path(),
            Profile::Full,
            sqlite,
            packages,
            Some(portrait),
        )
        .expect("the folder can be read")
    }

    #[test]
    fn a_file_is_described_by_its_sizes_and_hash() {
        let text =
            serde_json::to_value(manifest_of("print(1)\n")).expect("a manifest is plain data");
        assert_eq!(text["profile"], "full");
        assert_eq!(text["python"], "3.14");
        assert_eq!(text["modules"]["json"]["state"], "works");
        assert_eq!(text["packages"]["flask"]["modules"][1], "click");
        assert_eq!(text["files"]["check.py"]["bytes"], 9);
        assert_eq!(text["files"]["check.py"]["gzip"], 29);
        assert_eq!(
            text["files"]["check.py"]["sha256"],
            "cc42155088fca5730758db72b2a5bca33112a941dfaa2d43098ec422ce4ea213"
        );
    }

    #[test]
    fn sqlite_is_only_listed_if_it_is_included() {
        let facts = |sqlite| {
            let manifest = manifest_with("", sqlite);
            let text = serde_json::to_value(manifest).expect("a manifest is plain data");
            let state = text["modules"]["sqlite3"]["state"].clone();
            (text["sqlite"].clone(), state)
        };
        assert_eq!(facts(true), (true.into(), "works".into()));
        assert_eq!(facts(false), (false.into(), "not".into()));
    }

    #[test]
    fn the_version_only_depends_on_the_content() {
        assert_eq!(
            manifest_of("print(1)").version,
            manifest_of("print(1)").version
        );
        assert_ne!(
            manifest_of("print(1)").version,
            manifest_of("print(2)").version
        );
    }
}
