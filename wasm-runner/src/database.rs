//! SQLite for Python's `sqlite3`, on top of the in-memory system.
//!
//! On every host, SQLite is compiled without an operating system (`SQLITE_OS_OTHER`, set in
//! `.cargo/config.toml` and by the patch of its crate). Whatever it opens, by name, URI or
//! ATTACH, or as a temporary file, it opens through this VFS. So it sees the same files as Python's
//! `open`, and can't reach a real one.

mod file;
#[cfg(target_arch = "wasm32")]
mod libc;
mod local_time;
mod locks;
mod shared;
mod vfs;

use std::ffi::c_int;

use libsqlite3_sys as sqlite;

/// SQLite calls this before anything else.
#[unsafe(no_mangle)]
extern "C" fn sqlite3_os_init() -> c_int {
    // SAFETY: the VFS lives as long as the process, and the function has the type that this
    // operation of `sqlite3_test_control` requires.
    unsafe {
        sqlite::sqlite3_test_control(
            sqlite::SQLITE_TESTCTRL_LOCALTIME_FAULT,
            local_time::USE_CALLBACK,
            local_time::CALLBACK,
        );
        sqlite::sqlite3_vfs_register(vfs::new(), 1)
    }
}

/// SQLite calls this on shutdown, which never happens.
#[unsafe(no_mangle)]
extern "C" fn sqlite3_os_end() -> c_int {
    sqlite::SQLITE_OK
}
