//! A cache of build results, with locks for the builds.
//!
//! An entry is either complete or missing, because it is written to a temporary folder and
//! renamed at the end.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::PathBuf;

/// Entries by name.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// The right to build entries of one kind. Released on drop, or when its process ends in any way.
#[derive(Debug)]
pub struct Permit {
    unfinished: PathBuf,
    _lock: File,
}

impl Cache {
    /// Creates a cache in a folder, which may not exist yet.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Returns the folder of an entry, if it has been built.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let entry = self.folder.join(name);
        entry.is_dir().then_some(entry)
    }

    /// Waits until no other process is building this kind. Calls `on_wait` if it has to wait.
    ///
    /// # Errors
    /// If the folder can't be written.
    pub fn lock(&self, kind: &str, on_wait: impl FnOnce()) -> io::Result<Permit> {
        fs::create_dir_all(&self.folder)?;
        let lock = File::create(self.folder.join(format!(".lock-{kind}")))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                on_wait();
                lock.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Permit {
            unfinished: self.folder.join(format!("unfinished-{kind}")),
            _lock: lock,
        })
    }

    /// Creates an empty folder for a new entry.
    ///
    /// # Errors
    /// If the folder can't be written.
    pub fn begin(&self, permit: &Permit) -> io::Result<PathBuf> {
        // A killed build may have left its folder.
        if permit.unfinished.exists() {
            fs::remove_dir_all(&permit.unfinished)?;
        }
        fs::create_dir_all(&permit.unfinished)?;
        Ok(permit.unfinished.clone())
    }

    /// Turns the folder from [`Cache::begin`] into an entry.
    ///
    /// # Errors
    /// If the folder can't be renamed.
    pub fn finish(&self, permit: &Permit, name: &str) -> io::Result<PathBuf> {
        let entry = self.folder.join(name);
        fs::rename(&permit.unfinished, &entry)?;
        Ok(entry)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn cache() -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let cache = Cache::new(folder.path().join("runner"));
        (folder, cache)
    }

    fn permit(cache: &Cache) -> Permit {
        cache
            .lock("native", || panic!("nobody else builds"))
            .expect("the folder can be locked")
    }

    fn write(folder: &Path, name: &str) {
        fs::write(folder.join(name), "1").expect("a file can be written");
    }

    #[test]
    fn a_finished_entry_is_found() {
        let (_folder, cache) = cache();
        let permit = permit(&cache);
        let unfinished = cache.begin(&permit).expect("a folder can be made");
        write(&unfinished, "whole");
        assert_eq!(cache.find("a-native"), None);
        let entry = cache
            .finish(&permit, "a-native")
            .expect("it can be renamed");
        assert!(entry.join("whole").is_file());
        assert_eq!(cache.find("a-native"), Some(entry));
    }

    #[test]
    fn leftovers_of_a_killed_build_are_removed() {
        let (_folder, cache) = cache();
        let permit = permit(&cache);
        write(&cache.begin(&permit).expect("a folder can be made"), "half");
        let unfinished = cache.begin(&permit).expect("a folder can be made");
        assert!(!unfinished.join("half").exists());
    }

    #[test]
    fn builds_of_different_kinds_do_not_block_each_other() {
        let (_folder, cache) = cache();
        let _native = permit(&cache);
        assert!(
            cache
                .lock("full", || panic!("nobody else builds this"))
                .is_ok()
        );
    }

    #[test]
    fn a_second_builder_waits_and_says_so() {
        let (_folder, cache) = cache();
        let first = permit(&cache);
        let (sender, waiting) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            let second =
                scope.spawn(|| cache.lock("native", || sender.send(()).expect("the test listens")));
            waiting.recv().expect("the second says that it waits");
            drop(first);
            let second = second.join().expect("it does not panic");
            assert!(second.is_ok());
        });
    }
}
