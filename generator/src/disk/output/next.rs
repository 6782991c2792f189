//! Builds a new version of a site next to the old one and exchanges the two in one step.
//!
//! Readers of the folder always see one version or the other, never a mixture, even if a build is
//! killed. The next build removes a killed build's leftovers. Linux and macOS exchange two
//! folders in one step. Elsewhere the old folder is moved away first; if a build is killed
//! between the two steps, the next one moves it back.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::{MARK, MARK_TEXT, refused};
use crate::site::Pieces;
use crate::write::{NextVersion, WriteError};

/// A version under construction. Deleted on drop if it wasn't published.
struct Beside {
    /// Where it is built.
    place: PathBuf,
    /// The site that it will replace.
    site: PathBuf,
}

/// Returns the path of a site, its parent folder, and the names that builds use next to it.
fn place_of(site: &Path) -> Option<(PathBuf, PathBuf, Names)> {
    // Keep a link in place and exchange its target.
    let site = fs::canonicalize(site).or_else(|_| std::path::absolute(site));
    let site = site.ok()?;
    let folder = site.parent()?.to_owned();
    let names = Names::of(site.file_name()?.to_str()?);
    Some((site, folder, names))
}

/// Cleans up after killed builds.
pub(super) fn tidy(site: &Path) {
    if let Some((site, folder, names)) = place_of(site) {
        clean(&folder, &site, &names);
    }
}

/// Begins a version next to the site. Returns `None` if its folder can't be exchanged as a whole.
pub(super) fn beside(site: &Path) -> Result<Option<Box<dyn NextVersion>>, WriteError> {
    let Some((site, folder, names)) = place_of(site) else {
        return Ok(None);
    };
    if holds_strangers(&site) {
        return Ok(None);
    }
    if !site.exists() {
        fs::create_dir_all(&folder).map_err(refused(&folder))?;
    }
    let place = folder.join(names.of_process(std::process::id()));
    match fs::create_dir(&place) {
        Ok(()) => {}
        // Only the site folder itself is writable.
        Err(error) if site.exists() && is_forbidden(&error) => return Ok(None),
        Err(error) => return Err(refused(&place)(error)),
    }
    let beside = Beside { place, site };
    let mark = beside.place.join(MARK);
    fs::write(&mark, MARK_TEXT).map_err(refused(&mark))?;
    Ok(Some(Box::new(beside)))
}

impl NextVersion for Beside {
    fn keep(&self, path: &str) -> Result<(), WriteError> {
        let old = self.site.join(path);
        let new = self.room_for(path)?;
        let is_plain = fs::symlink_metadata(&old).is_ok_and(|old| old.is_file());
        // Copy the file on disks without hard links.
        if is_plain && fs::hard_link(&old, &new).is_ok() {
            return Ok(());
        }
        let bytes = fs::read(&old).map_err(refused(&old))?;
        fs::write(&new, bytes).map_err(refused(&new))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, WriteError> {
        let place = self.place.join(path);
        fs::read(&place).map_err(refused(&place))
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        super::assert_inside(path);
        let new = self.place.join(path);
        let written = match fs::write(&new, bytes) {
            // Most files are in a folder that already exists.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::write(self.room_for(path)?, bytes)
            }
            written => written,
        };
        written.map_err(refused(&new))
    }

    fn write_pieces(&self, path: &str, pieces: Pieces<'_>) -> Result<(), WriteError> {
        let new = self.room_for(path)?;
        let written = fs::File::create(&new).and_then(|mut file| {
            for piece in pieces {
                file.write_all(&piece)?;
            }
            Ok(())
        });
        written.map_err(refused(&new))
    }

    fn publish(&mut self) -> Result<bool, WriteError> {
        if !self.place.join(MARK).is_file() {
            let gone = io::Error::new(ErrorKind::NotFound, "another program removed its files");
            return Err(refused(&self.place)(gone));
        }
        if !self.site.exists() {
            fs::rename(&self.place, &self.site).map_err(refused(&self.site))?;
            return Ok(true);
        }
        // The exchange moves the old version to this place, and dropping `self` deletes it.
        match exchange(&self.place, &self.site) {
            Ok(()) => Ok(true),
            // A mount point can't be moved.
            Err(error) if is_forbidden(&error) || is_fixed(&error) => Ok(false),
            Err(error) => Err(refused(&self.site)(error)),
        }
    }
}

impl Beside {
    fn room_for(&self, path: &str) -> Result<PathBuf, WriteError> {
        super::assert_inside(path);
        let new = self.place.join(path);
        let folder = new.parent().expect("a file of the site is in a folder");
        fs::create_dir_all(folder).map_err(refused(folder))?;
        Ok(new)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // The next build removes what can't be removed now.
        let _ = fs::remove_dir_all(&self.place);
    }
}

/// The names of the folders that builds create next to the folder `name`, each with a process id.
struct Names {
    new: String,
    old: String,
}

impl Names {
    fn of(name: &str) -> Self {
        Self {
            new: format!(".{name}.understory-new-"),
            old: format!(".{name}.understory-old-"),
        }
    }

    fn of_process(&self, process: u32) -> String {
        format!("{}{process}", self.new)
    }
}

/// Removes leftovers of killed builds, but not the folders of running ones.
fn clean(folder: &Path, site: &Path, names: &Names) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let of = |start: &str| name.strip_prefix(start)?.parse::<u32>().ok();
        let (old, new) = (of(&names.old), of(&names.new));
        if old.or(new).is_none_or(is_running) {
            continue;
        }
        // The build was killed between the two steps of an exchange.
        if old.is_some() && !site.exists() && fs::rename(entry.path(), site).is_ok() {
            continue;
        }
        let _ = fs::remove_dir_all(entry.path());
    }
}

#[cfg(unix)]
fn is_running(process: u32) -> bool {
    let Some(process) = i32::try_from(process)
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    else {
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
fn holds_strangers(site: &Path) -> bool {
    let Ok(mut entries) = fs::read_dir(site) else {
        return false;
    };
    entries.any(|entry| {
        entry.is_ok_and(|entry| {
            let name = entry.file_name();
            let name = name.as_encoded_bytes();
            // A killed build may also leave an unfinished mark.
            let is_ours = name.starts_with(MARK.as_bytes()) || name == b".nojekyll";
            name.starts_with(b".") && !is_ours
        })
    })
}

fn is_forbidden(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}

fn is_fixed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices | ErrorKind::Unsupported
    )
}

/// Exchanges the two folders.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        // Some file systems can't do it in one step.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
            step_aside(new, old)
        }
        done => done.map_err(io::Error::from),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    step_aside(new, old)
}

/// Exchanges the folders in several steps, the old folder first.
fn step_aside(new: &Path, old: &Path) -> io::Result<()> {
    let name = old.file_name().unwrap_or_default().to_string_lossy();
    let aside = format!("{}{}", Names::of(&name).old, std::process::id());
    let aside = old.with_file_name(aside);
    fs::rename(old, &aside)?;
    if let Err(error) = fs::rename(new, old) {
        fs::rename(&aside, old)?;
        return Err(error);
    }
    fs::rename(&aside, new)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::panic::{self, AssertUnwindSafe};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::disk::OutputFolder;
    use crate::site::{Sink as _, Site};
    use crate::write::{Output, Staged, write};

    fn site(number: usize) -> Site {
        let page = |name: &str, text: String| (name.to_owned(), Arc::from(text.into_bytes()));
        let mut site: Site = (0..4)
            .map(|each| {
                page(
                    &format!("a/{each}/index.html"),
                    format!("{each} of {number}"),
                )
            })
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
        walk.filter(|entry| entry.file_type().is_file() && entry.file_name() != MARK)
            .map(|entry| {
                let name = entry.path().strip_prefix(folder).expect("it is in it");
                let bytes = fs::read(entry.path()).expect("readable");
                (name.to_str().expect("plain").to_owned(), bytes)
            })
            .collect()
    }

    fn bytes_of(site: &Site) -> BTreeMap<String, Vec<u8>> {
        site.iter()
            .map(|(path, bytes)| (path.clone(), bytes.to_vec()))
            .collect()
    }

    fn beside_it(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("readable").flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter(|name| name != "site").collect()
    }

    /// An output that stops like a killed program after a number of steps, without cleaning up.
    struct Killed {
        out: OutputFolder,
        left: Arc<AtomicUsize>,
    }

    struct KilledNext {
        next: Option<Box<dyn NextVersion>>,
        left: Arc<AtomicUsize>,
    }

    struct Kill;

    fn step(left: &AtomicUsize) {
        if left.load(Ordering::Relaxed) == 0 {
            panic::resume_unwind(Box::new(Kill));
        }
        left.fetch_sub(1, Ordering::Relaxed);
    }

    impl Output for Killed {
        fn tidy(&self) {
            self.out.tidy();
        }
        fn list(&self) -> Result<BTreeSet<String>, WriteError> {
            self.out.list()
        }
        fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
            self.out.read(path)
        }
        fn write(&mut self, _: &str, _: &[u8]) -> Result<(), WriteError> {
            panic!("the folder can be exchanged")
        }
        fn remove(&mut self, _: &str) -> Result<(), WriteError> {
            panic!("the folder can be exchanged")
        }
        fn next_version(&self) -> Result<Option<Box<dyn NextVersion>>, WriteError> {
            step(&self.left);
            let left = Arc::clone(&self.left);
            let next = self.out.next_version()?;
            assert!(next.is_some(), "the folder can be exchanged");
            Ok(Some(Box::new(KilledNext { next, left })))
        }
    }

    impl NextVersion for KilledNext {
        fn keep(&self, path: &str) -> Result<(), WriteError> {
            step(&self.left);
            self.next.as_ref().expect("not killed").keep(path)
        }
        fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
            step(&self.left);
            self.next.as_ref().expect("not killed").write(path, bytes)
        }
        fn write_pieces(&self, path: &str, pieces: Pieces<'_>) -> Result<(), WriteError> {
            step(&self.left);
            let next = self.next.as_ref().expect("not killed");
            next.write_pieces(path, pieces)
        }
        fn read(&self, path: &str) -> Result<Vec<u8>, WriteError> {
            self.next.as_ref().expect("not killed").read(path)
        }
        fn publish(&mut self) -> Result<bool, WriteError> {
            step(&self.left);
            let next = self.next.as_mut().expect("not killed");
            let published = next.publish();
            // The steps from here on only clean up.
            drop(self.next.take());
            published
        }
    }

    impl Drop for KilledNext {
        fn drop(&mut self) {
            std::mem::forget(self.next.take());
        }
    }

    #[test]
    fn a_killed_build_leaves_the_last_site_intact_and_the_next_one_cleans_up() {
        let mut killed_at = 0;
        loop {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let place = folder.path().join("site");
            let mut out = OutputFolder::new(&place);
            write(&site(1), &mut out).expect("there is room");
            let left = Arc::new(AtomicUsize::new(killed_at));
            let mut killed = Killed {
                out: out.clone(),
                left,
            };
            let ended = panic::catch_unwind(AssertUnwindSafe(|| write(&site(2), &mut killed)));
            if let Ok(written) = ended {
                written.expect("there is room");
                assert_eq!(files(&place), bytes_of(&site(2)));
                break;
            }
            assert_eq!(
                files(&place),
                bytes_of(&site(1)),
                "killed at step {killed_at}"
            );
            write(&site(3), &mut out).expect("there is room");
            assert_eq!(files(&place), bytes_of(&site(3)));
            assert_eq!(beside_it(folder.path()), [""; 0]);
            killed_at += 1;
        }
        assert!(killed_at > 6, "it was killed at {killed_at} steps");
    }

    #[test]
    fn a_file_in_pieces_is_written_like_a_whole_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("site");
        for (text, is_new) in [("one two", true), ("one two", false), ("one three", true)] {
            let mut out = OutputFolder::new(&place);
            let staged = Staged::begin(&mut out).expect("an empty folder");
            let mut pieces = text
                .split_inclusive(' ')
                .map(|word| word.as_bytes().to_vec());
            staged.add_pieces("a/book", &mut pieces);
            let written = staged.publish().expect("there is room");
            assert_eq!(written.changed.is_empty(), !is_new, "{text}");
            assert_eq!(
                fs::read_to_string(place.join("a/book")).expect("written"),
                text
            );
        }
    }

    #[test]
    fn leftovers_of_killed_builds_are_removed_and_running_ones_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let left = [
            ".site.understory-new-2147483646",
            ".site.understory-old-2147483646",
        ];
        let mut out = OutputFolder::new(folder.path().join("site"));
        write(&site(1), &mut out).expect("there is room");
        let running = ".site.understory-new-1";
        let other = ".site.understory-new-notes";
        for name in left.iter().chain([&running, &other]) {
            fs::create_dir_all(folder.path().join(name).join("a")).expect("made");
        }
        // The cleanup also happens if nothing differs.
        write(&site(1), &mut out).expect("there is room");
        let mut there = beside_it(folder.path());
        there.sort();
        assert_eq!(there, [running, other]);
    }

    #[test]
    fn a_folder_that_was_moved_away_is_moved_back() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("site");
        let mut out = OutputFolder::new(&place);
        write(&site(1), &mut out).expect("there is room");
        fs::rename(
            &place,
            folder.path().join(".site.understory-old-2147483646"),
        )
        .expect("aside");
        out.tidy();
        assert_eq!(files(&place), bytes_of(&site(1)));
    }

    #[test]
    fn exchanging_in_steps_gives_the_same_result() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (new, old) = (folder.path().join("new"), folder.path().join("site"));
        for place in [&new, &old] {
            fs::create_dir(place).expect("made");
            fs::write(place.join("which"), place.to_str().expect("plain")).expect("written");
        }
        step_aside(&new, &old).expect("both can be moved");
        assert_eq!(
            fs::read(old.join("which")).expect("there"),
            new.to_str().expect("plain").as_bytes()
        );
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_site_stays_a_link() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("real")).expect("made");
        let link = folder.path().join("site");
        std::os::unix::fs::symlink(folder.path().join("real"), &link).expect("a link");
        write(&site(1), &mut OutputFolder::new(&link)).expect("there is room");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(files(&folder.path().join("real")), bytes_of(&site(1)));
    }

    #[test]
    fn a_hosts_own_files_stay_in_their_folder() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().join("site");
        fs::create_dir_all(place.join(".git")).expect("made");
        fs::write(place.join(".git/config"), "mine").expect("written");
        let mut out = OutputFolder::new(&place);
        for number in [1, 2] {
            write(&site(number), &mut out).expect("there is room");
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
        let mut out = OutputFolder::new(&place);
        write(&site(1), &mut out).expect("there is room");
        let outside = folder.path().join("outside");
        fs::create_dir_all(outside.join("0")).expect("made");
        fs::remove_dir_all(place.join("a")).expect("it was there");
        std::os::unix::fs::symlink(&outside, place.join("a")).expect("a link");
        write(&site(2), &mut out).expect("there is room");
        assert_eq!(files(&outside), BTreeMap::new());
        assert_eq!(files(&place), bytes_of(&site(2)));
    }
}
