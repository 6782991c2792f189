//! Makes the packs of packages: `packages.py` selects the files of their wheels, and this module
//! compresses them.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;
use understory_bundle::{Profile, pack, sources::files_of};

use crate::process::{Failure, output_of};

/// Time limit for downloading and packing the wheels.
const TIMEOUT: Duration = Duration::from_secs(10 * 60);

/// Why the packs couldn't be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PackagesError {
    #[error("python3 wasm-runner/bundler/src/packages.py: {0}")]
    Script(#[from] Failure),
    #[error(transparent)]
    File(#[from] io::Error),
}

/// Replaces a folder by the packs of the packages in `packages.toml`.
pub(crate) fn write(root: &Path, folder: &Path) -> Result<(), PackagesError> {
    let workspace = root.join("wasm-runner");
    let work = root.join("target/packages");
    let packs = work.join("packs");
    let mut command = Command::new("python3");
    command
        .arg("-B")
        .arg(workspace.join("bundler/src/packages.py"));
    command.arg(workspace.join("packages.toml"));
    command.arg(work.join("wheels")).arg(&packs);
    if packs.exists() {
        fs::remove_dir_all(&packs)?;
    }
    output_of(command, "", TIMEOUT)?;
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for path in files_of(&packs)? {
        let content = fs::read(&path)?;
        let to = folder.join(path.file_name().unwrap_or_default());
        if path
            .extension()
            .is_some_and(|extension| extension == "pack")
        {
            fs::write(to.with_extension("packed"), pack(&content, Profile::Full)?)?;
        } else {
            fs::write(to, content)?;
        }
    }
    add_sizes(folder)
}

/// Adds the size of each pack in bytes, as it's downloaded.
fn add_sizes(folder: &Path) -> Result<(), PackagesError> {
    let path = folder.join("packs.json");
    let mut packs: BTreeMap<String, Value> =
        serde_json::from_slice(&fs::read(&path)?).map_err(io::Error::other)?;
    for (name, about) in &mut packs {
        let packed = folder.join(format!("package-{name}.packed"));
        about["bytes"] = fs::metadata(packed)?.len().into();
    }
    fs::write(
        path,
        serde_json::to_string(&packs).map_err(io::Error::other)?,
    )?;
    Ok(())
}
