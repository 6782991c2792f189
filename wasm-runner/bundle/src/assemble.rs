//! Assembles a bundle, the folder that a site ships, from interpreters, library and plain files
//! of the repository.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::manifest::{Manifest, Portrait};
use crate::node::Engine;
use crate::packages::{PACKAGE, Packages};
use crate::plain::Plain;
use crate::prebuilt;
use crate::sources::{Hashes, files_of, hex, name_in};
use crate::{PYTHON, PYTHON_WITH_SQLITE, Profile, cache::Cache, joined::joined, pack};

/// In the folders of the library and the packages: the table of their modules.
pub const MODULES: &str = "modules.txt";

/// In the packages' folder: their packs, as `packs` of `bundle.js` describes them.
const PACKS: &str = "packs.json";

/// In the packages' folder: their licences. In a bundle: those of everything in it.
const LICENCES: &str = "licences.txt";

/// In the library's folder: the interpreter's portrait. Quick builds don't have one.
pub const PORTRAIT: &str = "portrait.json";

/// The parts of a bundle.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The folder with the interpreters, their glue code and the unpacker.
    pub interpreters: PathBuf,
    /// The folder with the packs of Python's library.
    pub library: PathBuf,
    /// The folder with the packs of packages; without it, a bundle has none.
    pub packages: Option<PathBuf>,
    /// The folder with the packs of their code; without it, programs compile them.
    pub code: Option<PathBuf>,
    /// The profile of the interpreters.
    pub profile: Profile,
}

/// Why a bundle could not be assembled.
#[derive(Debug, thiserror::Error)]
pub enum AssembleError {
    /// A file can't be read or written.
    #[error(
        "cannot assemble the runner's bundle in target/runner/: {0}; check that the disk isn't full"
    )]
    Disk(#[from] io::Error),
    /// The engine couldn't compile the plain files.
    #[error("cannot run the runner's bundle in Node: {0}")]
    Engine(String),
}

/// Assembles a bundle in `target/runner/`, unless it is already there. With an engine, the bundle
/// contains compiled code for the checks and explanations. Otherwise, the page compiles them.
///
/// # Errors
/// If a file can't be read or written, or the engine fails.
pub fn assemble(
    root: &Path,
    hashes: &Hashes,
    parts: &Parts,
    engine: Option<&Engine>,
) -> Result<PathBuf, AssembleError> {
    let cache = Cache::new(root.join("target/runner"));
    let packages = parts.packages.as_ref().map_or("", |_| &hashes.packages);
    let code = parts.code.as_ref().map_or("", |_| &hashes.code);
    let key = format!(
        "{}{}{}{packages}{code}",
        hashes.library,
        hashes.plain,
        parts.has_sqlite()
    );
    let name = format!(
        "{}-{}{}",
        &hex(&Sha256::digest(key))[..16],
        parts.profile.name(),
        if engine.is_some() { "" } else { "-uncompiled" }
    );
    if let Some(folder) = cache.find(&name) {
        return Ok(folder);
    }
    let permit = cache.lock(&format!("bundle-{}", parts.profile.name()), || {})?;
    if let Some(folder) = cache.find(&name) {
        return Ok(folder);
    }
    let folder = cache.begin(&permit)?;
    write(&folder, root, parts, engine)?;
    Ok(cache.finish(&permit, &name)?)
}

impl Parts {
    fn has_sqlite(&self) -> bool {
        self.interpreters.join(PYTHON_WITH_SQLITE).exists()
    }
}

fn write(
    folder: &Path,
    root: &Path,
    parts: &Parts,
    engine: Option<&Engine>,
) -> Result<(), AssembleError> {
    let workspace = &root.join("wasm-runner");
    copy_all(&parts.interpreters, folder)?;
    copy_all(&workspace.join("js"), folder)?;
    fs::write(
        folder.join("check.py"),
        joined(&workspace.join("python/check"))?,
    )?;
    let packs = folder.join("library");
    fs::create_dir(&packs)?;
    copy_all(&parts.library, &packs)?;
    let plain = Plain::read(workspace)?;
    let mut table = fs::read_to_string(parts.library.join(MODULES))? + &plain.table();
    let mut described = "{}".to_owned();
    if let Some(packages) = &parts.packages {
        described = fs::read_to_string(packages.join(PACKS))?;
        let packages = Packages::read(packages, parts.code.as_deref())?;
        table += &packages.table;
        for (name, file) in packages.packs {
            fs::copy(file, packs.join(format!("{name}.packed")))?;
        }
    }
    // These are only needed to assemble a bundle.
    fs::remove_file(packs.join(MODULES))?;
    let _ = fs::remove_file(packs.join(PORTRAIT));
    for (name, bytes) in plain.packs() {
        fs::write(
            packs.join(format!("{name}.packed")),
            pack(&bytes, parts.profile)?,
        )?;
    }
    fs::write(
        folder.join(LICENCES),
        licences(root, parts.packages.as_deref())?,
    )?;
    let describe = || -> io::Result<Value> {
        let packages = with_sizes(&described, &packs)?;
        fs::write(folder.join("bundle.js"), about(folder, &table, &packages)?)?;
        Ok(packages)
    };
    let mut packages = describe()?;
    if let Some(engine) = engine {
        for (name, bytes) in compiled(engine, folder, &plain)? {
            fs::write(
                packs.join(format!("{name}.packed")),
                pack(&bytes, parts.profile)?,
            )?;
        }
        packages = describe()?;
    }

    let portrait = match fs::read_to_string(parts.library.join(PORTRAIT)) {
        Ok(text) => Some(Portrait::read(&text)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let manifest = Manifest::of_folder(
        folder,
        parts.profile,
        parts.has_sqlite(),
        packages,
        portrait,
    )?;
    let text = serde_json::to_string_pretty(&manifest).map_err(io::Error::other)?;
    fs::write(folder.join("manifest.json"), text + "\n")?;
    Ok(())
}

/// Returns the packs of code, compiled by an engine that runs a bundle with only the sources.
fn compiled(
    engine: &Engine,
    bundle: &Path,
    plain: &Plain,
) -> Result<BTreeMap<String, Vec<u8>>, AssembleError> {
    let result = engine.ask(bundle, &plain.request())?;
    let files = result["files"]
        .as_object()
        .filter(|_| result["status"] == "ok");
    let files = files.ok_or_else(|| AssembleError::Engine(result.to_string()))?;
    let mut packs = BTreeMap::new();
    for (name, content) in files {
        let name = name.trim_end_matches(".pack").to_owned();
        let bytes = content["base64"]
            .as_str()
            .and_then(|text| BASE64_STANDARD.decode(text).ok());
        let bytes = bytes.ok_or_else(|| AssembleError::Engine(format!("{name} isn't bytes")))?;
        packs.insert(name, bytes);
    }
    Ok(packs)
}

/// Returns the licences of the interpreters' crates, as they were last prebuilt, and of the
/// packages.
fn licences(root: &Path, packages: Option<&Path>) -> io::Result<String> {
    let of_crates = root.join(prebuilt::FOLDER).join(LICENCES);
    let of_packages = packages.map(|packages| packages.join(LICENCES));
    let files = [Some(of_crates), of_packages];
    let mut texts = Vec::new();
    for file in files.into_iter().flatten().filter(|file| file.exists()) {
        texts.push(fs::read_to_string(file)?);
    }
    Ok(texts.join(&format!("\n{}\n", "-".repeat(72))))
}

/// Copies the files of a folder to another one.
fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    for path in files_of(from)? {
        fs::copy(&path, to.join(name_in(from, &path)))?;
    }
    Ok(())
}

/// Returns the description of the packs of packages, with the size of each pack in bytes, as it's
/// downloaded, and the sizes of the library's packs that it needs.
fn with_sizes(described: &str, packs: &Path) -> io::Result<Value> {
    let mut described: Value = serde_json::from_str(described)?;
    let size_of =
        |name: &str| fs::metadata(packs.join(format!("{name}.packed"))).map(|file| file.len());
    for (name, pack) in described.as_object_mut().into_iter().flatten() {
        let names = pack["library"].as_array().into_iter().flatten();
        let sizes = names.filter_map(|name| {
            let name = name.as_str()?;
            Some((name.to_owned(), size_of(name).ok()?.into()))
        });
        let sizes = sizes.collect();
        pack["library"] = Value::Object(sizes);
        pack["bytes"] = size_of(&format!("{PACKAGE}{name}"))?.into();
    }
    Ok(described)
}

/// Returns `bundle.js`, with what the scripts need before they request a packed file: a version,
/// so that no cache returns a file from another bundle, the number of bytes to load, the table of
/// modules, and the packs of packages.
fn about(folder: &Path, table: &str, packs: &Value) -> io::Result<String> {
    let mut hasher = Sha256::new();
    hasher.update(table);
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
    let table = serde_json::to_string(table).map_err(io::Error::other)?;
    Ok(format!(
        "export const VERSION = \"{version}\";\n\
         export const INTERPRETERS = {interpreters};\n\
         export const MODULES = {table};\n\
         export const PACKS = {packs};\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Assembles a bundle from the repository's plain files and these prebuilt ones.
    fn bundle(files: &[(&str, impl AsRef<[u8]>)]) -> tempfile::TempDir {
        let parts = tempfile::tempdir().expect("a folder can be made");
        for (name, content) in files {
            let path = parts.path().join(name);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
            fs::write(path, content).expect("a file can be written");
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let if_there = |name| Some(parts.path().join(name)).filter(|folder| folder.exists());
        let parts = Parts {
            interpreters: parts.path().join("interpreters"),
            library: parts.path().join("library"),
            packages: if_there("packages"),
            code: if_there("code"),
            profile: Profile::Quick,
        };
        let bundle = tempfile::tempdir().expect("a folder can be made");
        write(bundle.path(), &root, &parts, None).expect("it can be assembled");
        bundle
    }

    const PARTS: [(&str, &str); 3] = [
        ("interpreters/python.packed", "P"),
        ("library/email.packed", "mail"),
        ("library/modules.txt", "- json  common\n"),
    ];

    const PACKAGES: [(&str, &str); 4] = [
        ("packages/package-flask.packed", "F"),
        ("packages/modules.txt", "+ flask  package-flask\n"),
        (
            "packages/packs.json",
            "{\"flask\": {\"modules\": [\"flask\"], \"library\": [\"email\", \"gone\"]}}",
        ),
        ("packages/licences.txt", "flask 3.1.3\n\nBe kind.\n"),
    ];

    #[test]
    fn packages_are_in_the_bundle_with_their_licences_and_its_description() {
        let bundle = bundle(&[&PARTS[..], &PACKAGES[..]].concat());
        let read = |name| fs::read_to_string(bundle.path().join(name)).expect("it is there");
        assert_eq!(read("library/package-flask.packed"), "F");
        for name in ["library/licences.txt", "library/packs.json"] {
            assert!(!bundle.path().join(name).exists(), "{name}");
        }
        let scripts = read("bundle.js");
        assert!(scripts.contains(
            "PACKS = {\"flask\":{\"bytes\":1,\"library\":{\"email\":4},\"modules\":[\"flask\"]}};"
        ));
        assert!(scripts.contains("+ flask  package-flask"));
        let manifest = read("manifest.json");
        let manifest: Value = serde_json::from_str(&manifest).expect("it is JSON");
        assert_eq!(manifest["packages"]["flask"]["modules"][0], "flask");
        assert!(read("licences.txt").ends_with("\nflask 3.1.3\n\nBe kind.\n"));
    }

    #[test]
    fn packages_come_as_code_with_their_sources_in_other_packs() {
        let code = [("code/package-flask.packed", "code")];
        let bundle = bundle(&[&PARTS[..], &PACKAGES[..], &code[..]].concat());
        let read = |name| fs::read_to_string(bundle.path().join(name)).expect("it is there");
        assert_eq!(read("library/package-flask.packed"), "code");
        assert_eq!(read("library/package-source-flask.packed"), "F");
        let scripts = read("bundle.js");
        assert!(
            scripts.contains("+ flask package-flask package-source-flask\\n"),
            "{scripts}"
        );
        assert!(scripts.contains("{\"flask\":{\"bytes\":4,"), "{scripts}");
    }

    #[test]
    fn the_licences_of_the_interpreters_are_in_every_bundle() {
        let bundle = bundle(&PARTS);
        let licences = fs::read_to_string(bundle.path().join("licences.txt"));
        let licences = licences.expect("it is there");
        assert!(licences.lines().any(|line| line.starts_with("malachite-")));
        let scripts = fs::read_to_string(bundle.path().join("bundle.js"));
        assert!(scripts.expect("it is there").contains("PACKS = {};"));
    }
}
