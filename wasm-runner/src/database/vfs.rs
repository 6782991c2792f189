//! The operating system for SQLite: files by path, randomness and time.
//!
//! `python/host/understory_database.py` looks up paths. Extensions can't be loaded, because nothing
//! here could load them.

use std::{
    ffi::{CStr, c_char, c_int},
    mem, ptr, slice,
    time::Duration,
};

use libsqlite3_sys::{
    SQLITE_ACCESS_EXISTS, SQLITE_CANTOPEN, SQLITE_IOERR_ACCESS, SQLITE_IOERR_DELETE,
    SQLITE_IOERR_DELETE_NOENT, SQLITE_OK, SQLITE_OPEN_CREATE, SQLITE_OPEN_EXCLUSIVE, sqlite3_file,
    sqlite3_int64, sqlite3_vfs,
};
use rustpython_vm::{
    PyObjectRef, PyResult, VirtualMachine, builtins::PyStr, function::IntoFuncArgs,
    vm::thread::with_current_vm,
};

use super::file::{self, File};
use crate::host::host;

/// As on Linux, including the suffixes of journals.
const LONGEST_PATH: c_int = 4096;

/// Milliseconds from the start of the Julian day count, which SQLite uses, to 1970.
const JULIAN_MILLIS_OF_1970: i64 = 210_866_760_000_000;
const MILLIS_OF_A_DAY: f64 = 86_400_000.0;

/// Creates the VFS, which is never freed.
pub(super) fn new() -> *mut sqlite3_vfs {
    Box::into_raw(Box::new(sqlite3_vfs {
        iVersion: 2,
        szOsFile: mem::size_of::<File>() as c_int,
        mxPathname: LONGEST_PATH,
        pNext: ptr::null_mut(),
        zName: c"understory".as_ptr(),
        pAppData: ptr::null_mut(),
        xOpen: Some(open),
        xDelete: Some(delete),
        xAccess: Some(access),
        xFullPathname: Some(full_path),
        xDlOpen: None,
        xDlError: None,
        xDlSym: None,
        xDlClose: None,
        xRandomness: Some(randomness),
        xSleep: Some(sleep),
        xCurrentTime: Some(current_time),
        xGetLastError: None,
        xCurrentTimeInt64: Some(current_time_in_millis),
        xSetSystemCall: None,
        xGetSystemCall: None,
        xNextSystemCall: None,
    }))
}

/// Calls a function in `understory_database.py`.
fn ask(function: &'static str, arguments: impl IntoFuncArgs, vm: &VirtualMachine) -> PyResult {
    let module = vm.import("understory_database", 0)?;
    vm.call_method(&module, function, arguments)
}

/// Returns the path as a string, or `None` if it isn't UTF-8, because no file has such a name.
///
/// # Safety
///
/// `path` is a C string.
unsafe fn path_of<'a>(path: *const c_char) -> Option<&'a str> {
    // SAFETY: guaranteed by the caller.
    unsafe { CStr::from_ptr(path) }.to_str().ok()
}

unsafe extern "C" fn open(
    _vfs: *mut sqlite3_vfs,
    path: *const c_char,
    room: *mut sqlite3_file,
    flags: c_int,
    flags_out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes memory for a file, and a path, or null for a temporary file.
    let path = unsafe {
        file::mark_closed(room);
        if path.is_null() {
            None
        } else {
            let Some(path) = path_of(path) else {
                return SQLITE_CANTOPEN;
            };
            Some(path)
        }
    };
    let create = flags & SQLITE_OPEN_CREATE != 0;
    let exclusive = flags & SQLITE_OPEN_EXCLUSIVE != 0;
    let node: PyResult<PyObjectRef> = with_current_vm(|vm| {
        let path: PyObjectRef = match path {
            Some(path) => vm.ctx.new_str(path).into(),
            None => vm.ctx.none(),
        };
        ask("opened", (path, create, exclusive), vm)
    });
    let Ok(node) = node else {
        return SQLITE_CANTOPEN;
    };
    // SAFETY: SQLite passes memory for a file; `flags_out` may be null.
    unsafe {
        file::open(room, node);
        if let Some(flags_out) = flags_out.as_mut() {
            *flags_out = flags;
        }
    }
    SQLITE_OK
}

unsafe extern "C" fn delete(_vfs: *mut sqlite3_vfs, path: *const c_char, _sync: c_int) -> c_int {
    // SAFETY: SQLite passes a path.
    let Some(path) = (unsafe { path_of(path) }) else {
        return SQLITE_IOERR_DELETE_NOENT;
    };
    let deleted = with_current_vm(|vm| ask("delete", (path.to_owned(),), vm)?.is_true(vm));
    match deleted {
        Ok(true) => SQLITE_OK,
        Ok(false) => SQLITE_IOERR_DELETE_NOENT,
        Err(_) => SQLITE_IOERR_DELETE,
    }
}

unsafe extern "C" fn access(
    _vfs: *mut sqlite3_vfs,
    path: *const c_char,
    wanted: c_int,
    answer: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes a path and a pointer to an integer.
    let (path, answer) = unsafe { (path_of(path), &mut *answer) };
    *answer = 0;
    if wanted != SQLITE_ACCESS_EXISTS {
        // SQLite only asks about permissions of files it has opened, and all files are writable.
        *answer = 1;
        return SQLITE_OK;
    }
    let Some(path) = path else {
        return SQLITE_OK;
    };
    match with_current_vm(|vm| ask("exists", (path.to_owned(),), vm)?.is_true(vm)) {
        Ok(exists) => {
            *answer = c_int::from(exists);
            SQLITE_OK
        }
        Err(_) => SQLITE_IOERR_ACCESS,
    }
}

unsafe extern "C" fn full_path(
    _vfs: *mut sqlite3_vfs,
    path: *const c_char,
    length: c_int,
    to: *mut c_char,
) -> c_int {
    // SAFETY: SQLite passes a path.
    let Some(path) = (unsafe { path_of(path) }) else {
        return SQLITE_CANTOPEN;
    };
    let full = with_current_vm(|vm| {
        let full = ask("full_path", (path.to_owned(),), vm).ok()?;
        Some(full.downcast_ref::<PyStr>()?.to_str()?.to_owned())
    });
    let Some(full) = full.filter(|full| full.len() < length as usize) else {
        return SQLITE_CANTOPEN;
    };
    // SAFETY: the buffer has `length` bytes, which is more than the path has.
    unsafe {
        ptr::copy_nonoverlapping(full.as_ptr().cast(), to, full.len());
        *to.add(full.len()) = 0;
    }
    SQLITE_OK
}

unsafe extern "C" fn randomness(_vfs: *mut sqlite3_vfs, length: c_int, to: *mut c_char) -> c_int {
    // SAFETY: SQLite passes a buffer of `length` bytes.
    host().random(unsafe { slice::from_raw_parts_mut(to.cast(), length as usize) });
    length
}

unsafe extern "C" fn sleep(_vfs: *mut sqlite3_vfs, microseconds: c_int) -> c_int {
    host().sleep(Duration::from_micros(microseconds.unsigned_abs().into()));
    microseconds
}

unsafe extern "C" fn current_time(_vfs: *mut sqlite3_vfs, days: *mut f64) -> c_int {
    // SAFETY: SQLite passes a pointer to a number.
    unsafe { *days = julian_millis() as f64 / MILLIS_OF_A_DAY };
    SQLITE_OK
}

unsafe extern "C" fn current_time_in_millis(
    _vfs: *mut sqlite3_vfs,
    millis: *mut sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite passes a pointer to a number.
    unsafe { *millis = julian_millis() };
    SQLITE_OK
}

fn julian_millis() -> i64 {
    let since_1970 = host().now().as_millis();
    JULIAN_MILLIS_OF_1970 + i64::try_from(since_1970).expect("this century counts in 64 bits")
}
