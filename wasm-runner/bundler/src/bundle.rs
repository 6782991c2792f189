//! The bundle: from wasm modules to the folder that a site ships.
//!
//! The modules, the sources of the JavaScript and the interpreter's portrait enter; a
//! folder of files leaves, its manifest last. It does not know where the folder goes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::compile::Made;
use crate::interpreter::Portrait;
use crate::manifest::Manifest;
use crate::report::Profile;
use crate::sources::{files_of, hex};

/// The stem of the module and of the JavaScript that loads it.
const MODULE_NAME: &str = "runner_wasm";

/// The interpreter.
pub(crate) const PYTHON: &str = "python.packed";

/// The interpreter with SQLite, for programs that import `sqlite3`.
pub(crate) const PYTHON_WITH_SQLITE: &str = "python-sqlite.packed";

/// The page's side and the worker, with their declarations: copied as they are.
const SCRIPTS: &str = "js";

/// The engine of checks.
const ENGINE: &str = "python/check.py";

/// Why there is no bundle.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BundleError {
    #[error("{}: {error}", path.display())]
    Copy { path: PathBuf, error: io::Error },
    #[error("wasm-bindgen cannot use the module: {0}")]
    Bindgen(String),
    #[error("with and without SQLite, the interpreter needs other JavaScript")]
    OtherGlue,
    #[error("cargo did not tell where Python's library was packed")]
    NoLibrary,
    #[error("the bundle could not be written: {0}")]
    Write(#[from] io::Error),
}

/// What a bundle is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts<'a> {
    /// The interpreter's workspace.
    pub(crate) workspace: &'a Path,
    /// The interpreter, and what its build script packed.
    pub(crate) interpreter: &'a Made,
    /// The module that unpacks the rest.
    pub(crate) unpacker: &'a Path,
}

/// Writes the interpreter into the bundle's folder under these names, and the JavaScript that loads
/// it. That is the same for all, so that one worker can load any.
pub(crate) fn write_interpreter(
    folder: &Path,
    module: &Path,
    names: &[&str],
    profile: Profile,
) -> Result<(), BundleError> {
    let bound = folder.join("bound");
    Bindgen::new()
        .input_path(module)
        .out_name(MODULE_NAME)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                // Names are half as large as the code, and nobody sees them.
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&bound)
        })
        .map_err(|error| BundleError::Bindgen(format!("{error:#}")))?;
    let module = fs::read(bound.join(format!("{MODULE_NAME}_bg.wasm")))?;
    let packed = pack(&module, profile)?;
    for name in names {
        fs::write(folder.join(name), &packed)?;
    }
    let glue = format!("{MODULE_NAME}.js");
    let (made, kept) = (fs::read(bound.join(&glue))?, folder.join(&glue));
    if kept.exists() && fs::read(&kept)? != made {
        return Err(BundleError::OtherGlue);
    }
    fs::write(kept, made)?;
    fs::remove_dir_all(bound)?;
    Ok(())
}

/// Writes the rest of the bundle, beside the interpreter.
pub(crate) fn write_bundle(
    folder: &Path,
    parts: Parts<'_>,
    profile: Profile,
    portrait: Option<Portrait>,
) -> Result<(), BundleError> {
    copy_as(parts.unpacker, &folder.join("unpacker.wasm"))?;

    fs::create_dir(folder.join("library"))?;
    for path in packs_of(parts.interpreter)? {
        let bytes = fs::read(&path).map_err(|error| BundleError::Copy {
            path: path.clone(),
            error,
        })?;
        let name = path.with_extension("packed");
        let name = name.file_name().expect("a pack has a name");
        fs::write(folder.join("library").join(name), pack(&bytes, profile)?)?;
    }

    for path in scripts(parts.workspace)? {
        copy(path, folder)?;
    }
    copy(parts.workspace.join(ENGINE), folder)?;
    fs::write(folder.join("bundle.js"), about(folder)?)?;
    let has_sqlite = folder.join(PYTHON_WITH_SQLITE).exists();
    let manifest = Manifest::of_folder(folder, profile, has_sqlite, portrait)?;
    let text = serde_json::to_string_pretty(&manifest).map_err(io::Error::other)?;
    fs::write(folder.join("manifest.json"), text + "\n")?;
    Ok(())
}

/// The packs of Python's library.
fn packs_of(interpreter: &Made) -> Result<Vec<PathBuf>, BundleError> {
    let folder = interpreter
        .out_dir
        .as_deref()
        .ok_or(BundleError::NoLibrary)?;
    Ok(files_of(&folder.join("library"))?)
}

/// Packs bytes by Brotli: hosts gzip at best, which leaves them half as large again.
fn pack(bytes: &[u8], profile: Profile) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: match profile {
            Profile::Quick => 5,
            Profile::Full => 11,
        },
        lgwin: 24,
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}

fn scripts(workspace: &Path) -> Result<Vec<PathBuf>, BundleError> {
    let folder = workspace.join(SCRIPTS);
    files_of(&folder).map_err(|error| BundleError::Copy {
        path: folder,
        error,
    })
}

fn copy(path: PathBuf, folder: &Path) -> Result<(), BundleError> {
    let name = path.file_name().expect("each copied file has a name");
    copy_as(&path, &folder.join(name))
}

fn copy_as(from: &Path, to: &Path) -> Result<(), BundleError> {
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| BundleError::Copy {
            path: from.to_owned(),
            error,
        })
}

/// What the scripts have to know of the packed files before they ask for one: a version,
/// so that no cache gives them those of another bundle, and how much there is to load.
fn about(folder: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    for path in files_of(folder)? {
        if path
            .extension()
            .is_some_and(|extension| extension == "packed")
        {
            hasher.update(fs::read(path)?);
        }
    }
    let version = &hex(&hasher.finalize())[..16];
    let mut interpreters = BTreeMap::new();
    for name in [PYTHON, PYTHON_WITH_SQLITE] {
        if let Ok(file) = fs::metadata(folder.join(name)) {
            interpreters.insert(name, file.len());
        }
    }
    let interpreters = serde_json::to_string(&interpreters).map_err(io::Error::other)?;
    Ok(format!(
        "export const VERSION = \"{version}\";\nexport const INTERPRETERS = {interpreters};\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_are_all_that_pages_workers_and_service_workers_load() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let scripts = scripts(&workspace).expect("the folder is there");
        let names: Vec<_> = scripts.iter().filter_map(|path| path.file_name()).collect();
        for name in [
            "runner.js",
            "runner.d.ts",
            "types.d.ts",
            "worker.js",
            "waiting-service-worker.js",
        ] {
            assert!(
                names.iter().any(|each| *each == name),
                "{name} is not among {names:?}"
            );
        }
    }
}
