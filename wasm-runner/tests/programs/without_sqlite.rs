//! `sqlite3` in an interpreter without SQLite.

use crate::driver::output_of;

#[test]
fn the_import_says_why_and_the_librarys_databases_do_without() {
    assert_eq!(
        output_of(
            "import dbm, shelve\nwith shelve.open('notes') as notes:\n    notes['list'] = [1, 2]\n\
             print(dbm.whichdb('notes'))\n\
             try:\n    import sqlite3\nexcept ModuleNotFoundError as error:\n    print(error.name, error)"
        ),
        "dbm.dumb\nsqlite3 No module named 'sqlite3' here: this Python runs inside a web page, which \
         loads SQLite only if a program of its says `import sqlite3` and the site has it. On your \
         own computer it works, once Python is installed there.\n"
    );
}
