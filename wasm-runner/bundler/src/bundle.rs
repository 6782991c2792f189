//! The bundle: from a wasm module to the folder that a site ships.
//!
//! The module, the sources of the JavaScript and the interpreter's portrait enter; a
//! folder of files leaves, its manifest last. It does not know where the folder goes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::interpreter::Portrait;
use crate::manifest::Manifest;
use crate::report::Profile;

/// The stem of the module and of the JavaScript that loads it.
const MODULE_NAME: &str = "runner_wasm";

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
    #[error("the bundle could not be written: {0}")]
    Write(#[from] io::Error),
}

/// Writes the bundle into an empty folder.
pub(crate) fn write_bundle(
    folder: &Path,
    module: &Path,
    workspace: &Path,
    profile: Profile,
    portrait: Option<Portrait>,
) -> Result<(), BundleError> {
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
                .generate(folder)
        })
        .map_err(|error| BundleError::Bindgen(format!("{error:#}")))?;
    for path in scripts(workspace)? {
        copy(path, folder)?;
    }
    copy(workspace.join(ENGINE), folder)?;
    let manifest = Manifest::of_folder(folder, profile, portrait)?;
    let text = serde_json::to_string_pretty(&manifest).map_err(io::Error::other)?;
    fs::write(folder.join("manifest.json"), text + "\n")?;
    Ok(())
}

fn scripts(workspace: &Path) -> Result<Vec<PathBuf>, BundleError> {
    let folder = workspace.join(SCRIPTS);
    fs::read_dir(&folder)
        .and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect()
        })
        .map_err(|error| BundleError::Copy {
            path: folder,
            error,
        })
}

fn copy(path: PathBuf, folder: &Path) -> Result<(), BundleError> {
    let name = path.file_name().expect("each copied file has a name");
    match fs::copy(&path, folder.join(name)) {
        Ok(_) => Ok(()),
        Err(error) => Err(BundleError::Copy { path, error }),
    }
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
