//! The folder of what was built, and who may build.
//!
//! An entry is complete or not there: it is made in a folder beside it, and renamed at
//! the end. It does not know what an entry holds.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The folder of what is being made. There is one: only one process builds at a time.
const UNFINISHED: &str = "unfinished";

/// Entries by name.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
}

/// The right to build, held until it is dropped, or its process ends in any way.
#[derive(Debug)]
pub(crate) struct Permit {
    _lock: File,
}

impl Cache {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder of an entry, if it was built.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        let entry = self.folder.join(name);
        entry.is_dir().then_some(entry)
    }

    /// Waits until no other process builds; `tell_wait` hears when one does.
    pub(crate) fn lock(&self, tell_wait: impl FnOnce()) -> io::Result<Permit> {
        fs::create_dir_all(&self.folder)?;
        let lock = File::create(self.folder.join(".lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                tell_wait();
                lock.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Permit { _lock: lock })
    }

    /// An empty folder for an entry in the making.
    pub(crate) fn begin(&self, _permit: &Permit) -> io::Result<PathBuf> {
        let unfinished = self.folder.join(UNFINISHED);
        // A build that was killed may have left its own.
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        Ok(unfinished)
    }

    /// Makes an entry of what [`Cache::begin`] gave.
    pub(crate) fn finish(
        &self,
        _permit: &Permit,
        unfinished: &Path,
        name: &str,
    ) -> io::Result<PathBuf> {
        let entry = self.folder.join(name);
        fs::rename(unfinished, &entry)?;
        Ok(entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache() -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let cache = Cache::new(folder.path().join("runner"));
        (folder, cache)
    }

    fn permit(cache: &Cache) -> Permit {
        cache
            .lock(|| panic!("nobody else builds"))
            .expect("the folder can be locked")
    }

    fn write(folder: &Path, name: &str) {
        fs::write(folder.join(name), "1").expect("a file can be written");
    }

    #[test]
    fn what_was_finished_is_found() {
        let (_folder, cache) = cache();
        let permit = permit(&cache);
        let unfinished = cache.begin(&permit).expect("a folder can be made");
        write(&unfinished, "whole");
        assert_eq!(cache.find("a-native"), None);
        let entry = cache
            .finish(&permit, &unfinished, "a-native")
            .expect("it can be renamed");
        assert!(entry.join("whole").is_file());
        assert_eq!(cache.find("a-native"), Some(entry));
    }

    #[test]
    fn the_remains_of_a_killed_build_are_swept_away() {
        let (_folder, cache) = cache();
        let permit = permit(&cache);
        write(&cache.begin(&permit).expect("a folder can be made"), "half");
        let unfinished = cache.begin(&permit).expect("a folder can be made");
        assert!(!unfinished.join("half").exists());
    }

    #[test]
    fn a_second_builder_waits_and_says_so() {
        let (_folder, cache) = cache();
        let first = permit(&cache);
        let (sender, told) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| cache.lock(|| sender.send(()).expect("the test listens")));
            told.recv().expect("the second says that it waits");
            drop(first);
            let second = second.join().expect("it does not panic");
            assert!(second.is_ok());
        });
    }
}
