//! Collects the licences of all crates in the interpreters, as one text.
//!
//! Uses cargo's list of crates, and the licence files in each published crate. `deny.toml` decides
//! which licences are allowed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use understory_bundle::sources::files_of;

use crate::dependencies::Package;

/// The prefixes of licence files, in lowercase.
const NAMES: [&str; 5] = ["licen", "copying", "copyright", "notice", "psf"];

/// Returns a list of the crates with their licences, followed by each licence text and the crates
/// that use it. Leaves out crates whose names begin with `own`.
///
/// # Errors
/// If a file can't be read.
pub(crate) fn of_crates(mut packages: Vec<Package>, own: &str) -> io::Result<String> {
    packages.retain(|package| !package.name.starts_with(own));
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));

    let mut list = String::new();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        let name = format!("{} {}", package.name, package.version);
        let license = package.license.as_deref().unwrap_or("see below");
        list += &format!("{name}: {license}\n");
        let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
        for file in licence_files(folder)? {
            let text = String::from_utf8_lossy(&fs::read(file)?).replace("\r\n", "\n");
            let names = texts.entry(text.trim().to_owned()).or_default();
            if names.last() != Some(&name) {
                names.push(name.clone());
            }
        }
    }
    for (text, names) in texts {
        list += &format!("\n{}\n{}\n\n{text}\n", "-".repeat(72), names.join(", "));
    }
    Ok(list)
}

/// Returns the licence files of a crate, in any of its folders.
fn licence_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = files_of(folder)?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_lowercase();
        let is_code = name.ends_with(".rs") || name.ends_with(".py");
        !is_code && NAMES.iter().any(|start| name.starts_with(start))
    });
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_appears_once_with_its_crates() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let package = |name: &str, text: &str| {
            let own = folder.path().join(name);
            fs::create_dir_all(&own).expect("a folder can be made");
            fs::write(own.join("LICENSE-MIT"), text).expect("a file can be written");
            Package {
                name: name.to_owned(),
                version: "1.0.0".to_owned(),
                license: Some("MIT".to_owned()),
                manifest_path: own.join("Cargo.toml"),
            }
        };
        let packages = vec![
            package("two", "Be kind."),
            package("one", "Be kind.\r\n"),
            package("our-app", "Ours."),
        ];
        let text = of_crates(packages, "our-").expect("the files can be read");
        assert!(text.starts_with("one 1.0.0: MIT\ntwo 1.0.0: MIT\n\n"));
        assert!(text.ends_with("\none 1.0.0, two 1.0.0\n\nBe kind.\n"));
        assert!(!text.contains("Ours."));
    }
}
