//! Finds the packs of packages for a bundle, and unpacks them for the native program, which reads
//! them from a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::Hashes;
use crate::assemble::MODULES;
use crate::cache::Cache;
use crate::sources::files_of;

/// The beginning of the names of packs of packages.
pub(crate) const PACKAGE: &str = "package-";

/// The beginning of the names of packs of sources whose code is in other packs.
const SOURCE: &str = "package-source-";

/// The packs of packages, as programs get them.
#[derive(Debug)]
pub(crate) struct Packages {
    /// The compressed file of each pack, by the pack's name.
    pub(crate) packs: BTreeMap<String, PathBuf>,
    /// The lines for the table of modules, in the format of `src/library.rs`.
    pub(crate) table: String,
}

impl Packages {
    /// Reads the folder of the packages and that of their code. A pack of code replaces the pack with
    /// the same name, which gets another one.
    pub(crate) fn read(packages: &Path, code: Option<&Path>) -> io::Result<Self> {
        let code = code.map_or(Ok(BTreeMap::new()), packs_in)?;
        let mut packs = packs_in(packages)?;
        for (name, file) in &code {
            if let Some(sources) = packs.insert(name.clone(), file.clone()) {
                packs.insert(source_of(name), sources);
            }
        }
        let lines = fs::read_to_string(packages.join(MODULES))?;
        let lines = lines.lines().map(|line| match line.rsplit_once(' ') {
            Some((module, pack)) if code.contains_key(pack) => {
                format!("{module}{pack} {}\n", source_of(pack))
            }
            _ => format!("{line}\n"),
        });
        let table = lines.collect();
        Ok(Self { packs, table })
    }
}

fn source_of(pack: &str) -> String {
    let name = pack.strip_prefix(PACKAGE).unwrap_or(pack);
    format!("{SOURCE}{name}")
}

fn packs_in(folder: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    let packed = files_of(folder)?.into_iter();
    let packed = packed.filter(|path| path.extension().is_some_and(|ending| ending == "packed"));
    let named = packed.map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        (name.into_owned(), path)
    });
    Ok(named.collect())
}

/// Returns the folder with the unpacked packages, and unpacks them if necessary. `packages` and
/// `code` are the folders with their packs and with those of their code.
///
/// # Errors
/// If a file can't be read or written, or is damaged.
pub fn unpacked(
    root: &Path,
    packages: &Path,
    code: Option<&Path>,
    hashes: &Hashes,
) -> io::Result<PathBuf> {
    let cache = Cache::new(root.join("target/runner"));
    let hash = code.map_or(&hashes.packages, |_| &hashes.code);
    let name = format!("{hash}-packages");
    if let Some(folder) = cache.find(&name) {
        return Ok(folder);
    }
    let permit = cache.lock("packages", || {})?;
    if let Some(folder) = cache.find(&name) {
        return Ok(folder);
    }
    let folder = cache.begin(&permit)?;
    let packages = Packages::read(packages, code)?;
    for (name, file) in packages.packs {
        let mut pack = Vec::new();
        brotli::BrotliDecompress(&mut &fs::read(file)?[..], &mut pack)?;
        fs::write(folder.join(format!("{name}.pack")), pack)?;
    }
    fs::write(folder.join(MODULES), packages.table)?;
    cache.finish(&permit, &name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Profile, pack};

    #[test]
    fn packs_are_unpacked_next_to_the_table_of_their_modules() {
        let root = tempfile::tempdir().expect("a folder can be made");
        let folder_of = |name: &str, content: &[u8]| {
            let folder = root.path().join(name);
            fs::create_dir(&folder).expect("a folder can be made");
            let packed = pack(content, Profile::Quick).expect("it can be packed");
            fs::write(folder.join("package-flask.packed"), packed).expect("it can be written");
            folder
        };
        let (packages, code) = (
            folder_of("packages", b"sources"),
            folder_of("code", b"code"),
        );
        for (name, text) in [(MODULES, "+ flask  package-flask\n"), ("licences.txt", "")] {
            fs::write(packages.join(name), text).expect("a file can be written");
        }
        let mut hashes = Hashes::of(root.path()).expect("the folder can be read");
        hashes.code = "other".to_owned();
        let files_with = |code| {
            let folder = unpacked(root.path(), &packages, code, &hashes);
            let folder = folder.expect("they can be unpacked");
            let files = files_of(&folder)
                .expect("the folder can be read")
                .into_iter();
            let files = files.map(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let text = fs::read_to_string(&path).expect("a file can be read");
                (name.into_owned(), text)
            });
            files.collect::<Vec<_>>()
        };
        let expected = |files: &[(&str, &str)]| {
            let files = files
                .iter()
                .map(|&(name, text)| (name.to_owned(), text.to_owned()));
            files.collect::<Vec<_>>()
        };
        let sources_only = expected(&[
            (MODULES, "+ flask  package-flask\n"),
            ("package-flask.pack", "sources"),
        ]);
        let both = expected(&[
            (MODULES, "+ flask package-flask package-source-flask\n"),
            ("package-flask.pack", "code"),
            ("package-source-flask.pack", "sources"),
        ]);
        assert_eq!(files_with(None), sources_only);
        assert_eq!(files_with(Some(&code)), both);
        fs::remove_dir_all(&packages).expect("a folder can be removed");
        assert_eq!(files_with(Some(&code)), both);
    }
}
