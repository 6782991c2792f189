//! SQLite's five lock levels on a database file, among the connections of one program. There are no
//! other programs.

use std::{
    collections::BTreeMap,
    ffi::c_int,
    sync::{Mutex, MutexGuard, PoisonError},
};

use libsqlite3_sys::{
    SQLITE_LOCK_EXCLUSIVE, SQLITE_LOCK_NONE, SQLITE_LOCK_PENDING, SQLITE_LOCK_RESERVED,
    SQLITE_LOCK_SHARED,
};

/// The locks that all connections hold on one file.
#[derive(Debug, Default)]
struct Held {
    /// The number of connections that may read.
    shared: usize,
    /// A connection wants to write.
    reserved: bool,
    /// That connection is waiting for the readers to finish, and new ones have to wait.
    pending: bool,
    /// That connection is writing.
    exclusive: bool,
}

static HELD: Mutex<BTreeMap<usize, Held>> = Mutex::new(BTreeMap::new());

fn held() -> MutexGuard<'static, BTreeMap<usize, Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection's lock on one file.
#[derive(Debug)]
pub(super) struct Lock {
    file: usize,
    level: c_int,
}

impl Lock {
    /// Creates an unlocked lock on this file.
    pub(super) fn of(file: usize) -> Self {
        Self {
            file,
            level: SQLITE_LOCK_NONE,
        }
    }

    /// Returns the number that identifies the file.
    pub(super) fn file(&self) -> usize {
        self.file
    }

    /// Raises the level. If it returns `false`, the level may still have risen to PENDING.
    pub(super) fn raise(&mut self, wanted: c_int) -> bool {
        if wanted <= self.level {
            return true;
        }
        let mut held = held();
        let held = held.entry(self.file).or_default();
        match wanted {
            SQLITE_LOCK_SHARED => {
                if held.pending || held.exclusive {
                    return false;
                }
                held.shared += 1;
            }
            SQLITE_LOCK_RESERVED => {
                if held.reserved || held.pending || held.exclusive {
                    return false;
                }
                held.reserved = true;
            }
            _ => {
                let others_reserved = held.reserved && self.level < SQLITE_LOCK_RESERVED;
                let others_pending = held.pending && self.level < SQLITE_LOCK_PENDING;
                if others_reserved || others_pending {
                    return false;
                }
                held.pending = true;
                if held.shared > 1 {
                    self.level = SQLITE_LOCK_PENDING;
                    return false;
                }
                held.exclusive = true;
            }
        }
        self.level = wanted;
        true
    }

    /// Lowers the level to [`SQLITE_LOCK_SHARED`] or [`SQLITE_LOCK_NONE`].
    pub(super) fn lower(&mut self, wanted: c_int) {
        if wanted >= self.level {
            return;
        }
        let mut all = held();
        let Some(held) = all.get_mut(&self.file) else {
            return;
        };
        if self.level >= SQLITE_LOCK_RESERVED {
            held.reserved = false;
        }
        if self.level >= SQLITE_LOCK_PENDING {
            held.pending = false;
        }
        if self.level >= SQLITE_LOCK_EXCLUSIVE {
            held.exclusive = false;
        }
        self.level = wanted;
        if wanted == SQLITE_LOCK_NONE {
            held.shared -= 1;
            if held.shared == 0 {
                all.remove(&self.file);
            }
        }
    }

    /// Returns whether a connection is writing, or wants to.
    pub(super) fn is_reserved(&self) -> bool {
        held()
            .get(&self.file)
            .is_some_and(|held| held.reserved || held.pending || held.exclusive)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_read_or_one_writes() {
        let (mut one, mut two) = (Lock::of(1), Lock::of(1));
        assert!(one.raise(SQLITE_LOCK_SHARED) && two.raise(SQLITE_LOCK_SHARED));
        assert!(one.raise(SQLITE_LOCK_RESERVED) && !two.raise(SQLITE_LOCK_RESERVED));
        assert!(two.is_reserved());
        assert!(!one.raise(SQLITE_LOCK_EXCLUSIVE), "the other still reads");
        let mut three = Lock::of(1);
        assert!(!three.raise(SQLITE_LOCK_SHARED), "one waits to write");
        two.lower(SQLITE_LOCK_NONE);
        assert!(one.raise(SQLITE_LOCK_EXCLUSIVE));
        one.lower(SQLITE_LOCK_NONE);
        assert!(three.raise(SQLITE_LOCK_SHARED) && !three.is_reserved());
        three.lower(SQLITE_LOCK_NONE);
    }

    #[test]
    fn locks_on_different_files_are_independent() {
        let (mut one, mut two) = (Lock::of(2), Lock::of(3));
        assert!(one.raise(SQLITE_LOCK_SHARED) && one.raise(SQLITE_LOCK_EXCLUSIVE));
        assert!(two.raise(SQLITE_LOCK_SHARED) && two.raise(SQLITE_LOCK_EXCLUSIVE));
        one.lower(SQLITE_LOCK_NONE);
        two.lower(SQLITE_LOCK_NONE);
    }
}
