//! Shared memory for write-ahead logs: SQLite's index of the log and its lock slots. It's ordinary
//! memory, because all connections to a file belong to the same program.

use std::{
    collections::BTreeMap,
    ffi::{c_int, c_void},
    ptr,
    sync::{Mutex, MutexGuard, PoisonError},
};

use libsqlite3_sys::{SQLITE_SHM_EXCLUSIVE, SQLITE_SHM_NLOCK, SQLITE_SHM_UNLOCK};

/// The shared memory of one file.
#[derive(Default)]
struct Shared {
    /// Aligned to 64-bit words. Regions never move, because SQLite keeps pointers to them.
    regions: Vec<Box<[u64]>>,
    /// The state of each lock slot.
    parts: [Use; SQLITE_SHM_NLOCK as usize],
    connections: usize,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Use {
    #[default]
    Free,
    Shared(usize),
    Exclusive,
}

static SHARED: Mutex<BTreeMap<usize, Shared>> = Mutex::new(BTreeMap::new());

fn shared() -> MutexGuard<'static, BTreeMap<usize, Shared>> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection's share of the memory.
#[derive(Default)]
pub(super) struct Share {
    /// The file, after the first use of its memory.
    file: Option<usize>,
    holds: [Use; SQLITE_SHM_NLOCK as usize],
}

impl Share {
    /// Returns a region. If it doesn't exist, creates it if `make` is set, or else returns null.
    pub(super) fn region(
        &mut self,
        file: usize,
        number: usize,
        bytes: usize,
        make: bool,
    ) -> *mut c_void {
        let mut all = shared();
        let shared = all.entry(file).or_default();
        if self.file.is_none() {
            self.file = Some(file);
            shared.connections += 1;
        }
        while make && shared.regions.len() <= number {
            shared.regions.push(vec![0; bytes.div_ceil(8)].into());
        }
        shared
            .regions
            .get_mut(number)
            .map_or(ptr::null_mut(), |region| region.as_mut_ptr().cast())
    }

    /// Locks or unlocks slots. Returns `false` if another connection holds one of them.
    pub(super) fn change(&mut self, first: usize, count: usize, flags: c_int) -> bool {
        let mut all = shared();
        let Some(shared) = self.file.and_then(|file| all.get_mut(&file)) else {
            return false;
        };
        let parts = first..first + count;
        if flags & SQLITE_SHM_UNLOCK != 0 {
            for part in parts {
                shared.parts[part] = match (self.holds[part], shared.parts[part]) {
                    (Use::Free, others) => others,
                    (Use::Shared(_), Use::Shared(readers)) if readers > 1 => {
                        Use::Shared(readers - 1)
                    }
                    _ => Use::Free,
                };
                self.holds[part] = Use::Free;
            }
            return true;
        }
        let exclusive = flags & SQLITE_SHM_EXCLUSIVE != 0;
        let holds = self.holds;
        let has = |part: usize| match holds[part] {
            Use::Free => false,
            Use::Shared(_) => !exclusive,
            Use::Exclusive => true,
        };
        let is_free = |part: usize| match shared.parts[part] {
            Use::Free => true,
            Use::Shared(_) => !exclusive,
            Use::Exclusive => false,
        };
        let wanted = parts.filter(|part| !has(*part));
        if !wanted.clone().all(is_free) {
            return false;
        }
        wanted.for_each(|part| {
            (shared.parts[part], self.holds[part]) = match shared.parts[part] {
                _ if exclusive => (Use::Exclusive, Use::Exclusive),
                Use::Shared(readers) => (Use::Shared(readers + 1), Use::Shared(1)),
                Use::Free | Use::Exclusive => (Use::Shared(1), Use::Shared(1)),
            };
        });
        true
    }

    /// Disconnects. The last connection frees the memory.
    pub(super) fn end(&mut self) {
        self.change(0, SQLITE_SHM_NLOCK as usize, SQLITE_SHM_UNLOCK);
        let Some(file) = self.file.take() else {
            return;
        };
        let mut all = shared();
        if let Some(shared) = all.get_mut(&file) {
            shared.connections -= 1;
            if shared.connections == 0 {
                all.remove(&file);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use libsqlite3_sys::{SQLITE_SHM_LOCK, SQLITE_SHM_SHARED};

    use super::*;

    const READ: c_int = SQLITE_SHM_LOCK | SQLITE_SHM_SHARED;
    const WRITE: c_int = SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE;

    #[test]
    fn connections_share_memory_and_take_turns() {
        let (mut one, mut two) = (Share::default(), Share::default());
        assert!(one.region(7, 0, 64, false).is_null());
        let region = one.region(7, 0, 64, true);
        assert_eq!(two.region(7, 0, 64, false), region);
        assert!(one.change(3, 1, READ) && two.change(3, 1, READ));
        assert!(!one.change(2, 2, WRITE), "it has a reader");
        assert!(one.change(0, 1, WRITE) && !two.change(0, 1, READ));
        assert!(one.change(0, 1, SQLITE_SHM_UNLOCK) && two.change(0, 1, WRITE));
        one.end();
        two.end();
        let mut three = Share::default();
        assert!(three.region(7, 0, 64, false).is_null());
        three.end();
    }
}
