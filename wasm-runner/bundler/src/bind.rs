//! Converts cargo's output to the files of a bundle: adds JavaScript bindings to wasm modules, and
//! compresses everything with Brotli.
//!
//! Writes the contents of `interpreters/` and `library/`. Doesn't know where the folders go.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use understory_bundle::assemble::{MODULES, PORTRAIT};
use understory_bundle::manifest::Portrait;
use understory_bundle::sources::files_of;
use understory_bundle::{Profile, pack};
use wasm_bindgen_cli_support::Bindgen;

/// The stem of the module and of the JavaScript that loads it.
const MODULE_NAME: &str = "runner_wasm";

/// Why a bundle could not be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BundleError {
    #[error("wasm-bindgen cannot use the module: {0}")]
    Bindgen(String),
    #[error("with and without SQLite, the interpreter needs other JavaScript")]
    OtherGlue,
    #[error("the bundle could not be written: {0}")]
    Write(#[from] io::Error),
}

/// Writes the interpreter to the bundle's folder under these names, with the JavaScript that loads
/// it. The JavaScript is the same for all interpreters, so that one worker can load any of them.
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
                // Names take half as much space as the code, and nobody sees them.
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

/// Writes the packs of Python's library and the table of its modules, which the interpreter's build
/// script left in `packed`. Also writes the portrait, if there is one.
pub(crate) fn write_library(
    folder: &Path,
    packed: &Path,
    profile: Profile,
    portrait: Option<&Portrait>,
) -> Result<(), BundleError> {
    for path in files_of(packed)? {
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        let bytes = fs::read(&path)?;
        if name == Path::new(MODULES) {
            fs::write(folder.join(name), bytes)?;
        } else {
            let packed = pack(&bytes, profile)?;
            fs::write(folder.join(name.with_extension("packed")), packed)?;
        }
    }
    if let Some(portrait) = portrait {
        let text = serde_json::to_string_pretty(portrait).map_err(io::Error::other)?;
        fs::write(folder.join(PORTRAIT), text + "\n")?;
    }
    Ok(())
}
