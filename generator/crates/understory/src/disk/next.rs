//! Builds a new version of a site next to the old one and exchanges the two in one step.
//!
//! Readers of the folder always see one version or the other, never a mixture, even if a build is
//! killed. The next build removes a killed build's leftovers. Linux and macOS exchange two
//! folders in one step. Elsewhere, and if the folder can't be exchanged, its files are replaced
//! one by one.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::output::{MARKER_FILE, MARKER_TEXT, OutputFolder, WriteError, place_of, refused};
use super::paths::TEMPORARY_SUFFIX;

/// A new version of a site that readers can't see yet. Deleted on drop.
#[derive(Debug)]
pub struct NextVersion {
    /// Where it is built.
    place: PathBuf,
    /// The site that it will replace.
    site: PathBuf,
}

impl OutputFolder {
    /// Returns the path of the site and of the folder that contains it.
    fn site_and_parent(&self) -> io::Result<(PathBuf, PathBuf)> {
        // Keep a link in place and exchange its target.
        let site = fs::canonicalize(&self.path).or_else(|_| std::path::absolute(&self.path))?;
        let parent = site.parent().unwrap_or(&site).to_owned();
        Ok((site, parent))
    }

    /// Removes the leftovers of killed builds. What can't be removed now is left for the next build.
    pub fn remove_leftovers(&self) {
        if let Ok((site, parent)) = self.site_and_parent() {
            clean(&parent, &site);
            clean(&site, &site);
        }
    }

    /// Begins a version that will replace the site.
    ///
    /// # Errors
    /// If there is no place for it.
    pub fn next_version(&self) -> Result<NextVersion, WriteError> {
        let (site, parent) = self.site_and_parent().map_err(refused(&self.path))?;
        fs::create_dir_all(&parent).map_err(refused(&parent))?;
        let name = format!("{}{}", unfinished_name(&site), std::process::id());
        let mut place = parent.join(&name);
        let mut created = fs::create_dir(&place);
        if created.as_ref().is_err_and(is_forbidden) && site.is_dir() {
            // Only the site folder itself is writable.
            place = site.join(&name);
            created = fs::create_dir(&place);
        }
        created.map_err(refused(&place))?;
        let next = NextVersion { place, site };
        let mark = next.place.join(MARKER_FILE);
        fs::write(&mark, MARKER_TEXT).map_err(refused(&mark))?;
        Ok(next)
    }
}

impl NextVersion {
    /// Adds a file.
    ///
    /// # Errors
    /// If writing fails.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let new = place_of(&self.place, path);
        let result = match fs::write(&new, bytes) {
            // Most files are in a folder that already exists.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                create_parent(&new)?;
                fs::write(&new, bytes)
            }
            result => result,
        };
        result.map_err(refused(&new))
    }

    /// Publishes this version as the site. It consists of the files in `same`, which haven't
    /// changed, and those in `changed`, which were added to it. `removed` are the files that are no
    /// longer part of the site.
    ///
    /// # Errors
    /// If the system reports an error.
    pub fn publish(
        &self,
        same: &[String],
        changed: &[String],
        removed: &[String],
    ) -> Result<(), WriteError> {
        if !self.place.join(MARKER_FILE).is_file() {
            let gone = io::Error::new(ErrorKind::NotFound, "another program removed its files");
            return Err(refused(&self.place)(gone));
        }
        if !self.site.exists() {
            return fs::rename(&self.place, &self.site).map_err(refused(&self.site));
        }
        if !self.place.starts_with(&self.site) && !has_files_of_host(&self.site) {
            for path in same {
                self.keep(path)?;
            }
            // The exchange moves the old version to this place, and dropping `self` deletes it.
            if exchange(&self.place, &self.site).is_ok() {
                return Ok(());
            }
        }
        self.replace_files(changed, removed)
    }

    /// Reuses a file of the previous version.
    fn keep(&self, path: &str) -> Result<(), WriteError> {
        let (old, new) = (self.site.join(path), place_of(&self.place, path));
        create_parent(&new)?;
        let is_plain = fs::symlink_metadata(&old).is_ok_and(|old| old.is_file());
        // Copy the file on disks without hard links.
        if is_plain && fs::hard_link(&old, &new).is_ok() {
            return Ok(());
        }
        let bytes = fs::read(&old).map_err(refused(&old))?;
        fs::write(&new, bytes).map_err(refused(&new))
    }

    /// Replaces files one by one: pages last, so that everything they link to exists before they
    /// do. Then removes obsolete files.
    fn replace_files(&self, changed: &[String], removed: &[String]) -> Result<(), WriteError> {
        let (pages, files): (Vec<_>, Vec<_>) =
            changed.iter().partition(|path| path.ends_with(".html"));
        let mark = MARKER_FILE.to_owned();
        for path in [&mark].into_iter().chain(files).chain(pages) {
            let place = self.site.join(path);
            create_parent(&place)?;
            if place.is_dir() {
                // An earlier site had a folder where this one has a file.
                fs::remove_dir_all(&place).map_err(refused(&place))?;
            }
            move_file(&self.place.join(path), &place).map_err(refused(&place))?;
        }
        for path in removed {
            let place = self.site.join(path);
            match fs::remove_file(&place) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(refused(&place)(error));
                }
                _ => {}
            }
            let folders = place.ancestors().skip(1);
            for folder in folders.take_while(|folder| *folder != self.site) {
                // If a folder isn't empty, neither are its parents.
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        Ok(())
    }
}

impl Drop for NextVersion {
    fn drop(&mut self) {
        // The next build removes what can't be removed now.
        let _ = fs::remove_dir_all(&self.place);
    }
}

fn create_parent(file: &Path) -> Result<(), WriteError> {
    let folder = file.parent().expect("a file of the site is in a folder");
    fs::create_dir_all(folder).map_err(refused(folder))
}

/// Moves a file, also to another disk. Other programs see either the old or the new file.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    if fs::rename(from, to).is_ok() {
        return Ok(());
    }
    let mut unfinished = to.as_os_str().to_owned();
    unfinished.push(TEMPORARY_SUFFIX);
    let copied = fs::copy(from, &unfinished).and_then(|_| fs::rename(&unfinished, to));
    if copied.is_err() {
        // Remove the incomplete file; the first error is the one to report.
        let _ = fs::remove_file(&unfinished);
    }
    copied
}

/// Returns the start of the names of unfinished versions of a site; a process id follows.
fn unfinished_name(site: &Path) -> String {
    let name = site.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.understory-new-")
}

/// Removes leftovers of killed builds, but not the folders of running ones.
fn clean(folder: &Path, site: &Path) {
    let start = unfinished_name(site);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| name.strip_prefix(&start));
        let process = process.and_then(|process| process.parse().ok());
        if process.is_some_and(|process| !is_running(process)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(unix)]
fn is_running(process: u32) -> bool {
    let Some(process) = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw) else {
        return false;
    };
    process != rustix::process::getpid()
        && rustix::process::test_kill_process(process) != Err(rustix::io::Errno::SRCH)
}

#[cfg(not(unix))]
fn is_running(_: u32) -> bool {
    false
}

/// Returns whether the folder contains something from its host, such as `.git`.
fn has_files_of_host(site: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(site) else {
        return false;
    };
    entries.any(|entry| {
        entry.is_ok_and(|entry| {
            let name = entry.file_name();
            let name = name.as_encoded_bytes();
            // A killed build may also leave an unfinished mark.
            let is_ours = name.starts_with(MARKER_FILE.as_bytes()) || name == b".nojekyll";
            name.starts_with(b".") && !is_ours
        })
    })
}

fn is_forbidden(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

/// Exchanges two folders, if the system can do it in one step.
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
    }
    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    {
        let _ = (new, old);
        Err(ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::*;
    use crate::write::Staged;
    use understory_source::site::{Sink as _, Site};

    fn write(site: &Site, out: &OutputFolder) {
        let staged = Staged::begin(out).expect("readable");
        for (path, bytes) in site {
            staged.add(path, bytes);
        }
        let _ = staged.publish().expect("there is room");
    }

    fn site(number: usize) -> Site {
        let page = |name: &str, text: String| (name.to_owned(), Arc::from(text.into_bytes()));
        let mut site: Site = (0..4)
            .map(|each| page(&format!("a/{each}/index.html"), format!("{each} of {number}")))
            .collect();
        site.extend([
            page("theme/same.css", "same".to_owned()),
            page(&format!("only-{number}.html"), String::new()),
            page(".nojekyll", String::new()),
        ]);
        site
    }

    /// Returns all files of a folder with their bytes.
    fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let walk = walkdir::WalkDir::new(folder).into_iter().flatten();
        walk.filter(|entry| entry.file_type().is_file() && entry.file_name() != MARKER_FILE)
            .map(|entry| {
                let name = entry.path().strip_prefix(folder).expect("it is in it");
                let bytes = fs::read(entry.path()).expect("readable");
                (name.to_str().expect("plain").to_owned(), bytes)
            })
            .collect()
    }

    fn bytes_of(site: &Site) -> BTreeMap<String, Vec<u8>> {
        site.iter().map(|(path, bytes)| (path.clone(), bytes.to_vec())).collect()
    }

    fn beside_it(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("readable").flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter(|name| name != "site").collect()
    }

    #[test]
    fn leftovers_of_killed_builds_are_removed_and_running_ones_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let leftover = ".site.understory-new-2147483646";
        let out = OutputFolder::new(folder.path().join("site"));
        write(&site(1), &out);
        let running = ".site.understory-new-1";
        let other = ".site.understory-new-notes";
        for name in [leftover, running, other] {
            fs::create_dir_all(folder.path().join(name).join("a")).expect("made");
        }
        // The cleanup also happens if nothing differs.
        write(&site(1), &out);
        let mut there = beside_it(folder.path());
        there.sort();
        assert_eq!(there, [running, other]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_site_stays_a_link() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("real")).expect("made");
        let link = folder.path().join("site");
        std::os::unix::fs::symlink(folder.path().join("real"), &link).expect("a link");
        write(&site(1), &OutputFolder::new(&link));
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(files(&folder.path().join("real")), bytes_of(&site(1)));
    }

    #[test]
    fn a_hosts_own_files_stay_in_their_folder() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("site");
        fs::create_dir_all(place.join(".git")).expect("made");
        fs::write(place.join(".git/config"), "mine").expect("written");
        let out = OutputFolder::new(&place);
        for number in [1, 2] {
            write(&site(number), &out);
            let mut expected = bytes_of(&site(number));
            expected.insert(".git/config".to_owned(), b"mine".to_vec());
            assert_eq!(files(&place), expected);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_among_the_files_of_a_site_is_never_written_through() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("site");
        let out = OutputFolder::new(&place);
        write(&site(1), &out);
        let outside = folder.path().join("outside");
        fs::create_dir_all(outside.join("0")).expect("made");
        fs::remove_dir_all(place.join("a")).expect("it was there");
        std::os::unix::fs::symlink(&outside, place.join("a")).expect("a link");
        write(&site(2), &out);
        assert_eq!(files(&outside), BTreeMap::new());
        assert_eq!(files(&place), bytes_of(&site(2)));
    }
}
