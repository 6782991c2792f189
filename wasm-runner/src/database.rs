//! SQLite under Python's `sqlite3`, with no system beneath it but ours.
//!
//! On every host SQLite is compiled without an operating system (`SQLITE_OS_OTHER`, set in
//! `.cargo/config.toml` and by the patch of its crate): whatever it opens, by a name, a URI, ATTACH
//! or for its own use, it opens through the one VFS here. So it sees the files that Python's `open`
//! sees, and there is no door to a real one.

mod file;
#[cfg(target_arch = "wasm32")]
mod libc;
mod local_time;
mod locks;
mod shared;
mod vfs;

use std::ffi::c_int;

use libsqlite3_sys as sqlite;

/// SQLite calls it before anything else.
#[unsafe(no_mangle)]
extern "C" fn sqlite3_os_init() -> c_int {
    // SAFETY: the VFS lives as long as the process, and the function has the type that this
    // operation of `sqlite3_test_control` asks for.
    unsafe {
        sqlite::sqlite3_test_control(
            sqlite::SQLITE_TESTCTRL_LOCALTIME_FAULT,
            local_time::INSTEAD_OF_THE_SYSTEMS,
            local_time::FUNCTION,
        );
        sqlite::sqlite3_vfs_register(vfs::new(), 1)
    }
}

/// SQLite calls it when it is shut down, which nobody does.
#[unsafe(no_mangle)]
extern "C" fn sqlite3_os_end() -> c_int {
    sqlite::SQLITE_OK
}
