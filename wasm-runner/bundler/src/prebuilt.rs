//! Parts of a bundle → `wasm-runner/prebuilt/`, with a description of how they were made.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use understory_bundle::prebuilt::{
    DESCRIPTION, Description, INTERPRETERS, LIBRARY, Sources, sha256_of_files,
};
use understory_bundle::sources::files_of;
use understory_bundle::{Hashes, Parts};

use crate::process::output_of;
use crate::toolchain::{Compiler, Start, WasmStd};

/// The command that makes the folder again.
const COMMAND: &str = "cargo run --release --bin understory-bundler -- prebuilt";

/// For questions that a program answers without the network.
const QUICK: Duration = Duration::from_secs(20);

/// Replaces what is prebuilt in a folder.
pub(crate) fn write(
    folder: &Path,
    hashes: &Hashes,
    parts: &Parts,
    tools: BTreeMap<String, String>,
) -> io::Result<()> {
    let mut files = BTreeMap::new();
    for (name, from) in [
        (INTERPRETERS, &parts.interpreters),
        (LIBRARY, &parts.library),
    ] {
        replace(from, &folder.join(name))?;
        let hashes = sha256_of_files(&folder.join(name))?.into_iter();
        files.extend(hashes.map(|(file, sha256)| (format!("{name}/{file}"), sha256)));
    }
    let description = Description {
        command: COMMAND.to_owned(),
        sources: Sources {
            interpreters: hashes.interpreters.clone(),
            library: hashes.library.clone(),
        },
        tools,
        files,
    };
    let text = toml::to_string(&description).map_err(io::Error::other)?;
    fs::write(folder.join(DESCRIPTION), text)
}

fn replace(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for path in files_of(from)? {
        let name = path.file_name().map(PathBuf::from).unwrap_or_default();
        fs::write(to.join(name), fs::read(&path)?)?;
    }
    Ok(())
}

/// The programs that take part in a build, each with its version and, if it came from one, the
/// Debian package.
pub(crate) fn tools(compiler: &Compiler, clang: Option<&Path>) -> BTreeMap<String, String> {
    let rustc = match &compiler.start {
        Start::Rustup { toolchain } => Tool {
            command: vec![
                "rustup".into(),
                "run".into(),
                toolchain.into(),
                "rustc".into(),
            ],
            file: None,
        },
        Start::System { rustc, .. } => Tool::at(rustc),
    };
    let mut tools = BTreeMap::from([("rustc".to_owned(), rustc.describe())]);
    if let WasmStd::FromSource { linker } = &compiler.wasm_std {
        let mut linker = Tool::at(linker);
        linker.command.extend(["-flavor".into(), "wasm".into()]);
        tools.insert("linker".to_owned(), linker.describe());
    }
    if let Some(clang) = clang {
        tools.insert("clang".to_owned(), Tool::at(clang).describe());
    }
    tools
}

/// A program that is asked for its version.
struct Tool {
    command: Vec<String>,
    file: Option<PathBuf>,
}

impl Tool {
    fn at(path: &Path) -> Self {
        Self {
            command: vec![path.to_string_lossy().into_owned()],
            file: path.canonicalize().ok(),
        }
    }

    fn describe(&self) -> String {
        let version = ask(&[&self.command[..], &["--version".to_owned()]].concat());
        let version = version.as_deref().and_then(|text| text.lines().next());
        let version = version.unwrap_or("unknown").to_owned();
        match self.file.as_deref().and_then(package_of) {
            Some(package) => format!("{version}, Debian package {package}"),
            None => version,
        }
    }
}

/// The Debian package that a file came with, and its version: `rustc-web 1.96.0+dfsg1-1`.
fn package_of(file: &Path) -> Option<String> {
    let found = ask(&[
        "dpkg".into(),
        "--search".into(),
        file.to_string_lossy().into_owned(),
    ])?;
    let package = found.split(':').next()?.to_owned();
    let format = "--showformat=${Package} ${Version}".to_owned();
    ask(&["dpkg-query".into(), "--show".into(), format, package])
}

fn ask(words: &[String]) -> Option<String> {
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]);
    output_of(command, "", QUICK).ok()
}
