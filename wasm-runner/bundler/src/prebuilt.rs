//! Writes the parts of a bundle to `wasm-runner/prebuilt/`, with a description of how they were
//! built.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use sha2::{Digest, Sha256};

use understory_bundle::prebuilt::{
    CODE, DESCRIPTION, Description, INTERPRETERS, LIBRARY, PACKAGES, Sources, sha256_of_files,
};
use understory_bundle::sources::{files_of, hex};
use understory_bundle::{Hashes, Parts};

use crate::process::output_of;
use crate::toolchain::{Compiler, Start, WasmStd};

/// The command that rebuilds the folder.
const COMMAND: &str = "cargo run --release --bin understory-bundler -- prebuilt";

/// The licences of the crates in the interpreters.
const LICENCES: &str = "licences.txt";

/// Time limit for commands that don't need the network.
const QUICK: Duration = Duration::from_secs(20);

/// Replaces the prebuilt files in a folder.
pub(crate) fn write(
    folder: &Path,
    hashes: &Hashes,
    parts: &Parts,
    licences: &str,
    tools: BTreeMap<String, String>,
) -> io::Result<()> {
    let mut files = BTreeMap::new();
    replace(&parts.interpreters, &folder.join(INTERPRETERS))?;
    replace(&parts.library, &folder.join(LIBRARY))?;
    for name in [INTERPRETERS, LIBRARY, PACKAGES, CODE] {
        files.extend(hashes_in(folder, name)?);
    }
    fs::write(folder.join(LICENCES), licences)?;
    files.insert(LICENCES.to_owned(), hex(&Sha256::digest(licences)));
    let description = Description {
        command: COMMAND.to_owned(),
        sources: Sources {
            interpreters: hashes.interpreters.clone(),
            library: hashes.library.clone(),
            packages: hashes.packages.clone(),
            code: hashes.code.clone(),
        },
        tools,
        files,
    };
    describe(folder, &description)
}

/// Describes packages that have been replaced.
pub(crate) fn describe_packages(folder: &Path, hashes: &Hashes) -> io::Result<()> {
    let text = fs::read_to_string(folder.join(DESCRIPTION))?;
    let mut description: Description = toml::from_str(&text).map_err(io::Error::other)?;
    description.sources.packages.clone_from(&hashes.packages);
    description.sources.code.clone_from(&hashes.code);
    for part in [PACKAGES, CODE] {
        let prefix = format!("{part}/");
        description
            .files
            .retain(|name, _| !name.starts_with(&prefix));
        description.files.extend(hashes_in(folder, part)?);
    }
    describe(folder, &description)
}

fn hashes_in(folder: &Path, name: &str) -> io::Result<Vec<(String, String)>> {
    let hashes = sha256_of_files(&folder.join(name))?.into_iter();
    let named_hashes = hashes.map(|(file, sha256)| (format!("{name}/{file}"), sha256));
    Ok(named_hashes.collect())
}

fn describe(folder: &Path, description: &Description) -> io::Result<()> {
    let text = toml::to_string(description).map_err(io::Error::other)?;
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

/// Lists the tools that differ from those that built the folder's contents, because the files
/// will differ, too.
pub(crate) fn other_tools(folder: &Path, tools: &BTreeMap<String, String>) -> Vec<String> {
    let text = fs::read_to_string(folder.join(DESCRIPTION)).unwrap_or_default();
    let before = toml::from_str::<Description>(&text).map(|before| before.tools);
    let differing = before.unwrap_or_default().into_iter();
    differing
        .filter(|(name, tool)| tools.get(name) != Some(tool))
        .map(|(name, tool)| {
            let now = tools.get(&name).map_or("missing", String::as_str);
            format!("the prebuilt files will change: {name} was {tool} and is now {now}")
        })
        .collect()
}

/// Returns the tools of a build, each with its version and, if it has one, its Debian package.
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

/// A program whose version is recorded.
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

/// Returns the Debian package of a file and its version, as in `rustc-web 1.96.0+dfsg1-1`.
fn package_of(file: &Path) -> Option<String> {
    let package_name = ask(&[
        "dpkg".into(),
        "--search".into(),
        file.to_string_lossy().into_owned(),
    ])?;
    let package = package_name.split(':').next()?.to_owned();
    let format = "--showformat=${Package} ${Version}".to_owned();
    ask(&["dpkg-query".into(), "--show".into(), format, package])
}

fn ask(words: &[String]) -> Option<String> {
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]);
    output_of(command, "", QUICK).ok()
}
