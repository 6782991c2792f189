//! The bundle: from a wasm module to the folder that a site ships.
//!
//! The module, the sources of the JavaScript and the interpreter's portrait enter; a
//! folder of files leaves, its manifest last. It does not know where the folder goes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use wasm_bindgen_cli_support::Bindgen;

use crate::compile::Made;
use crate::interpreter::Portrait;
use crate::manifest::Manifest;
use crate::report::Profile;

/// The stem of the module and of the JavaScript that loads it.
const MODULE_NAME: &str = "runner_wasm";

/// Files that are copied as they are, below the interpreter's workspace.
const COPIED: [&str; 4] = [
    "js/runner.js",
    "js/worker.js",
    "js/host.js",
    "python/check.py",
];

/// Why there is no bundle.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BundleError {
    #[error("{}: {error}", path.display())]
    Copy { path: PathBuf, error: io::Error },
    #[error("wasm-bindgen cannot use the module: {0}")]
    Bindgen(String),
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

/// Writes the bundle into an empty folder.
pub(crate) fn write_bundle(
    folder: &Path,
    parts: Parts<'_>,
    profile: Profile,
    portrait: Option<Portrait>,
) -> Result<(), BundleError> {
    Bindgen::new()
        .input_path(&parts.interpreter.artifact)
        .out_name(MODULE_NAME)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                // Names are half as large as the code, and nobody sees them.
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(folder)
        })
        .map_err(|error| BundleError::Bindgen(format!("{error:#}")))?;
    let module = folder.join(format!("{MODULE_NAME}_bg.wasm"));
    let packed = pack(&fs::read(&module)?, profile)?;
    fs::write(folder.join("python.packed"), packed)?;
    fs::remove_file(module)?;
    copy(parts.unpacker, &folder.join("unpacker.wasm"))?;

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

    for source in COPIED {
        let path = parts.workspace.join(source);
        let name = path.file_name().expect("each copied file has a name");
        copy(&path, &folder.join(name))?;
    }
    let manifest = Manifest::of_folder(folder, profile, portrait)?;
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
    let packs = fs::read_dir(folder.join("library"))?;
    Ok(packs
        .map(|pack| pack.map(|pack| pack.path()))
        .collect::<io::Result<_>>()?)
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

fn copy(from: &Path, to: &Path) -> Result<(), BundleError> {
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| BundleError::Copy {
            path: from.to_owned(),
            error,
        })
}
