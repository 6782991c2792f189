//! Makes the packs of packages: `packages.py` selects the files of their wheels, the interpreter
//! compiles them, and this module compresses both.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use understory_bundle::prebuilt::{CODE, PACKAGES};
use understory_bundle::{Profile, pack, sources::files_of};

use crate::process::{Failure, output_of};

/// Time limit for downloading and packing the wheels, and for compiling them.
const TIMEOUT: Duration = Duration::from_secs(10 * 60);

/// Why the packs couldn't be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PackagesError {
    #[error("python3 wasm-runner/bundler/src/packages.py: {0}")]
    Script(#[source] Failure),
    #[error("understory-python --compile: {0}")]
    Compile(#[source] Failure),
    #[error(transparent)]
    File(#[from] io::Error),
}

/// Replaces the packs of packages in the prebuilt folder by those of `packages.toml`. `interpreter`
/// is the program `understory-python`.
pub(crate) fn write(root: &Path, interpreter: &Path, prebuilt: &Path) -> Result<(), PackagesError> {
    let workspace = root.join("wasm-runner");
    let work = root.join("target/packages");
    let (packs, code) = (work.join("packs"), work.join("code"));
    for folder in [&packs, &code] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    let mut command = Command::new("python3");
    command
        .arg("-B")
        .arg(workspace.join("bundler/src/packages.py"));
    command.arg(workspace.join("packages.toml"));
    command.arg(work.join("wheels")).arg(&packs);
    output_of(command, "", TIMEOUT).map_err(PackagesError::Script)?;
    let mut command = Command::new(interpreter);
    command.arg("--compile").args([&packs, &code]);
    output_of(command, "", TIMEOUT).map_err(PackagesError::Compile)?;
    replace(&packs, &prebuilt.join(PACKAGES))?;
    replace(&code, &prebuilt.join(CODE))?;
    Ok(())
}

/// Replaces a folder by the files of another one, with its packs compressed.
fn replace(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for path in files_of(from)? {
        let content = fs::read(&path)?;
        let to = to.join(path.file_name().unwrap_or_default());
        if path
            .extension()
            .is_some_and(|extension| extension == "pack")
        {
            fs::write(to.with_extension("packed"), pack(&content, Profile::Full)?)?;
        } else {
            fs::write(to, content)?;
        }
    }
    Ok(())
}
