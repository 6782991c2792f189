//! SQLite's open files: each is an inode of the in-memory tree, with its locks and shared memory.
//!
//! Reads and writes go straight to the bytes of the inode, so Python's `open` sees each change
//! immediately. Failures become result codes, for which SQLite has its own messages.

use std::{
    ffi::{c_int, c_void},
    ptr, slice,
};

use libsqlite3_sys::{
    SQLITE_BUSY, SQLITE_FULL, SQLITE_IOERR_FSTAT, SQLITE_IOERR_READ, SQLITE_IOERR_SHORT_READ,
    SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE, SQLITE_NOTFOUND, SQLITE_OK, sqlite3_file,
    sqlite3_int64, sqlite3_io_methods,
};
use rustpython_vm::{
    PyObjectRef, PyRef, VirtualMachine, builtins::PyByteArray, vm::thread::with_current_vm,
};

use super::{locks::Lock, shared::Share};

/// The size of a database page, and of an atomic write to a disk.
const SECTOR_BYTES: c_int = 4096;

/// An open file. Starts with SQLite's own type, as SQLite requires.
#[repr(C)]
pub(super) struct File {
    base: sqlite3_file,
    open: *mut Open,
}

struct Open {
    node: PyObjectRef,
    lock: Lock,
    share: Share,
}

/// Creates an open file in the memory that SQLite has allocated for it.
///
/// # Safety
///
/// `room` points to enough memory for a [`File`].
pub(super) unsafe fn open(room: *mut sqlite3_file, node: PyObjectRef) {
    let open = Open {
        lock: Lock::of(ptr::from_ref(&*node).addr()),
        share: Share::default(),
        node,
    };
    let file = File {
        base: sqlite3_file { pMethods: &METHODS },
        open: Box::into_raw(Box::new(open)),
    };
    // SAFETY: guaranteed by the caller.
    unsafe { room.cast::<File>().write(file) };
}

/// Marks the file as not opened, so that SQLite doesn't close it.
///
/// # Safety
///
/// `room` points to enough memory for a [`File`].
pub(super) unsafe fn mark_closed(room: *mut sqlite3_file) {
    // SAFETY: guaranteed by the caller.
    unsafe { (*room).pMethods = ptr::null() };
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(is_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shared_region),
    xShmLock: Some(shared_parts),
    xShmBarrier: Some(shared_barrier),
    xShmUnmap: Some(shared_end),
    xFetch: None,
    xUnfetch: None,
};

/// # Safety
///
/// `file` was opened by [`open`] and isn't closed.
unsafe fn opened<'a>(file: *mut sqlite3_file) -> &'a mut Open {
    // SAFETY: guaranteed by the caller; SQLite makes only one call at a time for a file.
    unsafe { &mut *(*file.cast::<File>()).open }
}

/// Returns the bytes of an inode, or `None` if it isn't a file, which can't happen.
fn content(node: &PyObjectRef, vm: &VirtualMachine) -> Option<PyRef<PyByteArray>> {
    node.get_attr("content", vm).ok()?.downcast().ok()
}

/// Updates an inode's modification time.
fn touch(node: &PyObjectRef, vm: &VirtualMachine) -> Option<()> {
    vm.call_method(node, "touch", ()).ok().map(drop)
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: SQLite closes each open file exactly once.
    let mut open = unsafe { Box::from_raw((*file.cast::<File>()).open) };
    open.share.end();
    open.lock.lower(libsqlite3_sys::SQLITE_LOCK_NONE);
    SQLITE_OK
}

unsafe extern "C" fn read(
    file: *mut sqlite3_file,
    to: *mut c_void,
    amount: c_int,
    offset: sqlite3_int64,
) -> c_int {
    let (Ok(amount), Ok(offset)) = (usize::try_from(amount), usize::try_from(offset)) else {
        return SQLITE_IOERR_READ;
    };
    // SAFETY: SQLite passes an open file and a buffer of `amount` bytes.
    let (open, to) = unsafe {
        (
            opened(file),
            slice::from_raw_parts_mut(to.cast::<u8>(), amount),
        )
    };
    with_current_vm(|vm| {
        let Some(content) = content(&open.node, vm) else {
            return SQLITE_IOERR_READ;
        };
        let content = content.borrow_buf();
        let there = content.get(offset..).unwrap_or_default();
        let there = &there[..there.len().min(amount)];
        let (filled, missing) = to.split_at_mut(there.len());
        filled.copy_from_slice(there);
        missing.fill(0);
        if missing.is_empty() {
            SQLITE_OK
        } else {
            SQLITE_IOERR_SHORT_READ
        }
    })
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    from: *const c_void,
    amount: c_int,
    offset: sqlite3_int64,
) -> c_int {
    let (Ok(amount), Ok(offset)) = (usize::try_from(amount), usize::try_from(offset)) else {
        return SQLITE_IOERR_WRITE;
    };
    // SAFETY: SQLite passes an open file and `amount` bytes.
    let (open, from) = unsafe {
        (
            opened(file),
            slice::from_raw_parts(from.cast::<u8>(), amount),
        )
    };
    let end = offset.saturating_add(amount);
    with_current_vm(|vm| {
        let Some(content) = content(&open.node, vm) else {
            return SQLITE_IOERR_WRITE;
        };
        {
            let mut content = content.borrow_buf_mut();
            if !make_room(&mut content, end) {
                return SQLITE_FULL;
            }
            content[offset..end].copy_from_slice(from);
        }
        touch(&open.node, vm).map_or(SQLITE_IOERR_WRITE, |()| SQLITE_OK)
    })
}

/// Extends the bytes to at least this length. Returns `false` if there isn't enough memory.
fn make_room(bytes: &mut Vec<u8>, length: usize) -> bool {
    if let Some(more) = length.checked_sub(bytes.len()) {
        if bytes.try_reserve(more).is_err() {
            return false;
        }
        bytes.resize(length, 0);
    }
    true
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    // SAFETY: SQLite passes an open file.
    let open = unsafe { opened(file) };
    let Ok(length) = usize::try_from(length) else {
        return SQLITE_IOERR_TRUNCATE;
    };
    with_current_vm(|vm| {
        let Some(content) = content(&open.node, vm) else {
            return SQLITE_IOERR_TRUNCATE;
        };
        {
            let mut content = content.borrow_buf_mut();
            content.truncate(length);
            if !make_room(&mut content, length) {
                return SQLITE_FULL;
            }
        }
        touch(&open.node, vm).map_or(SQLITE_IOERR_TRUNCATE, |()| SQLITE_OK)
    })
}

/// Does nothing, because writes take effect immediately.
unsafe extern "C" fn sync(_file: *mut sqlite3_file, _flags: c_int) -> c_int {
    SQLITE_OK
}

unsafe extern "C" fn size(file: *mut sqlite3_file, length: *mut sqlite3_int64) -> c_int {
    // SAFETY: SQLite passes an open file and a pointer to an integer.
    let (open, length) = unsafe { (opened(file), &mut *length) };
    with_current_vm(|vm| {
        let Some(content) = content(&open.node, vm) else {
            return SQLITE_IOERR_FSTAT;
        };
        *length = content.borrow_buf().len() as sqlite3_int64;
        SQLITE_OK
    })
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    if unsafe { opened(file) }.lock.raise(level) {
        SQLITE_OK
    } else {
        SQLITE_BUSY
    }
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    unsafe { opened(file) }.lock.lower(level);
    SQLITE_OK
}

unsafe extern "C" fn is_reserved(file: *mut sqlite3_file, answer: *mut c_int) -> c_int {
    // SAFETY: SQLite passes an open file and a pointer to an integer.
    unsafe { *answer = c_int::from(opened(file).lock.is_reserved()) };
    SQLITE_OK
}

/// Supports no file control operations.
unsafe extern "C" fn control(
    _file: *mut sqlite3_file,
    _operation: c_int,
    _argument: *mut c_void,
) -> c_int {
    SQLITE_NOTFOUND
}

unsafe extern "C" fn sector_size(_file: *mut sqlite3_file) -> c_int {
    SECTOR_BYTES
}

/// Matches a typical disk on Linux, so that SQLite behaves as it does there.
unsafe extern "C" fn characteristics(_file: *mut sqlite3_file) -> c_int {
    libsqlite3_sys::SQLITE_IOCAP_POWERSAFE_OVERWRITE
}

unsafe extern "C" fn shared_region(
    file: *mut sqlite3_file,
    number: c_int,
    bytes: c_int,
    make: c_int,
    region: *mut *mut c_void,
) -> c_int {
    let (Ok(number), Ok(bytes)) = (usize::try_from(number), usize::try_from(bytes)) else {
        return SQLITE_IOERR_READ;
    };
    // SAFETY: SQLite passes an open file and a pointer to a pointer.
    unsafe {
        let open = opened(file);
        *region = open
            .share
            .region(open.lock.file(), number, bytes, make != 0);
    }
    SQLITE_OK
}

unsafe extern "C" fn shared_parts(
    file: *mut sqlite3_file,
    first: c_int,
    count: c_int,
    flags: c_int,
) -> c_int {
    let (Ok(first), Ok(count)) = (usize::try_from(first), usize::try_from(count)) else {
        return SQLITE_BUSY;
    };
    // SAFETY: SQLite passes an open file.
    if unsafe { opened(file) }.share.change(first, count, flags) {
        SQLITE_OK
    } else {
        SQLITE_BUSY
    }
}

/// A plain fence is enough, because only one thread runs at a time.
unsafe extern "C" fn shared_barrier(_file: *mut sqlite3_file) {
    std::sync::atomic::fence(std::sync::atomic::Ordering::SeqCst);
}

unsafe extern "C" fn shared_end(file: *mut sqlite3_file, _delete: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    unsafe { opened(file) }.share.end();
    SQLITE_OK
}
