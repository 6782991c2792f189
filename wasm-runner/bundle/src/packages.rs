//! Unpacks the packages for the native program, which reads them from a folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::Hashes;
use crate::assemble::MODULES;
use crate::cache::Cache;
use crate::sources::files_of;

/// Returns the folder with the unpacked packages of `prebuilt`, and unpacks them if necessary.
///
/// # Errors
/// If a file can't be read or written, or is damaged.
pub fn unpacked(root: &Path, prebuilt: &Path, hashes: &Hashes) -> io::Result<PathBuf> {
    let cache = Cache::new(root.join("target/runner"));
    let name = format!("{}-packages", hashes.packages);
    if let Some(folder) = cache.find(&name) {
        return Ok(folder);
    }
    let permit = cache.lock("packages", || {})?;
    if let Some(folder) = cache.find(&name) {
        return Ok(folder);
    }
    let folder = cache.begin(&permit)?;
    for path in files_of(prebuilt)? {
        let to = folder.join(path.file_name().unwrap_or_default());
        if path.ends_with(MODULES) {
            fs::copy(&path, to)?;
        } else if path.extension().is_some_and(|ending| ending == "packed") {
            let mut pack = Vec::new();
            brotli::BrotliDecompress(&mut &fs::read(&path)?[..], &mut pack)?;
            fs::write(to.with_extension("pack"), pack)?;
        }
    }
    cache.finish(&permit, &name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Profile, pack};

    #[test]
    fn packs_are_unpacked_next_to_the_table_of_their_modules() {
        let root = tempfile::tempdir().expect("a folder can be made");
        let prebuilt = root.path().join("prebuilt");
        fs::create_dir(&prebuilt).expect("a folder can be made");
        let packed = pack(b"a pack", Profile::Quick).expect("it can be packed");
        fs::write(prebuilt.join("package-flask.packed"), packed).expect("a file can be written");
        for name in [MODULES, "licences.txt"] {
            fs::write(prebuilt.join(name), name).expect("a file can be written");
        }
        let hashes = Hashes::of(root.path()).expect("the folder can be read");
        let folder = unpacked(root.path(), &prebuilt, &hashes).expect("they can be unpacked");
        let names = files_of(&folder)
            .expect("the folder can be read")
            .into_iter();
        let names: Vec<_> = names
            .map(|path| path.file_name().map(ToOwned::to_owned))
            .collect();
        assert_eq!(
            names,
            ["modules.txt", "package-flask.pack"].map(|name| Some(name.into()))
        );
        let pack = fs::read(folder.join("package-flask.pack")).expect("a file can be read");
        assert_eq!(pack, b"a pack");
        assert_eq!(
            unpacked(root.path(), Path::new("gone"), &hashes).ok(),
            Some(folder)
        );
    }
}
