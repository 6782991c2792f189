//! The files that Python's `sqlite3` can and can't access. `tests/conformance` compares its output
//! with CPython's.

use std::{fs, path::Path};

use serde_json::json;

use crate::driver::{Program, output_of};

#[test]
fn a_database_is_a_file_that_the_program_leaves_and_finds() {
    let made = Program::new(
        "import sqlite3\nwith sqlite3.connect('shop.db') as connection:\n    \
         connection.execute('CREATE TABLE items (name)')\n    \
         connection.execute(\"INSERT INTO items VALUES ('cup')\")",
    )
    .run();
    let file = made.last()["files"]["shop.db"].clone();
    assert!(file["base64"].is_string(), "{}", made.output);
    let found = Program::new(
        "import sqlite3\nconnection = sqlite3.connect('shop.db')\n\
         print(connection.execute('SELECT * FROM items').fetchall())",
    )
    .with("files", json!({"shop.db": file}))
    .run();
    assert_eq!(found.output, "[('cup',)]\n");
    assert_eq!(found.last()["files"], json!({}), "reading changes nothing");
}

#[test]
fn python_sees_each_change_at_once() {
    assert_eq!(
        output_of(
            "import os, sqlite3\nconnection = sqlite3.connect('a.db')\n\
             connection.execute('CREATE TABLE t (x)')\nbefore = os.stat('a.db')\n\
             connection.execute('INSERT INTO t VALUES (1)')\nprint(os.listdir())\n\
             connection.commit()\nafter = os.stat('a.db')\n\
             print(os.listdir(), after.st_mtime_ns > before.st_mtime_ns)\n\
             with open('b.db', 'wb') as copy:\n    copy.write(open('a.db', 'rb').read())\n\
             print(sqlite3.connect('b.db').execute('SELECT * FROM t').fetchall())\n\
             os.remove('a.db')\nconnection.execute('INSERT INTO t VALUES (2)')\n\
             print(connection.execute('SELECT * FROM t').fetchall(), os.path.exists('a.db'))"
        ),
        "['main.py', 'a.db', 'a.db-journal']\n['main.py', 'a.db'] True\n[(1,)]\n\
         [(1,), (2,)] False\n"
    );
}

#[test]
fn an_interrupted_change_is_undone_by_whoever_opens_the_file() {
    let interrupted = Program::new(
        "import shutil, sqlite3\nconnection = sqlite3.connect('a.db', isolation_level=None)\n\
         connection.executescript('''PRAGMA cache_size = 1; CREATE TABLE t (x);\n\
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)\n\
         INSERT INTO t SELECT hex(i) FROM n''')\n\
         connection.execute('BEGIN')\nconnection.execute('UPDATE t SET x = zeroblob(90)')\n\
         for name in ('a.db', 'a.db-journal'):\n    shutil.copy(name, 'copy-' + name)\n\
         shutil.copy('a.db-journal', 'b.db-journal')\nshutil.copy('a.db', 'b.db')\n\
         import os\nother = sqlite3.connect('b.db')\n\
         print(other.execute('SELECT count(*), sum(length(x) > 8) FROM t').fetchone())\n\
         print(other.execute('PRAGMA integrity_check').fetchone(), os.path.exists('b.db-journal'))",
    )
    .run();
    assert_eq!(interrupted.output, "(2000, 0)\n('ok',) False\n");
}

#[test]
fn no_real_file_is_reached() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_real_file_is_reached");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let real = folder.join("real.db");
    fs::write(&real, "").expect("a file can be written");
    let result = Program::new(
        "import sqlite3\n\
         folder = open('folder.txt').read()\nreal = folder + '/real.db'\n\
         plain = sqlite3.connect(':memory:')\n\
         attempts = [\n\
             lambda: sqlite3.connect(real),\n\
             lambda: sqlite3.connect(folder + '/new.db').execute('CREATE TABLE t (x)'),\n\
             lambda: sqlite3.connect('file:' + real, uri=True),\n\
             lambda: sqlite3.connect('file:' + real + '?vfs=unix', uri=True),\n\
             lambda: plain.execute('ATTACH ? AS real', (real,)),\n\
             lambda: plain.execute('VACUUM INTO ?', (folder + '/copy.db',)),\n\
             lambda: plain.execute('SELECT load_extension(?)', (real,)),\n\
             lambda: plain.execute('SELECT readfile(?)', (real,)),\n\
         ]\n\
         for attempt in attempts:\n    \
             try:\n        print('reached', attempt())\n    \
             except sqlite3.Error as error:\n        print(error)\n\
         print([row[0] for row in plain.execute(\"SELECT name FROM pragma_module_list WHERE name LIKE '%file%'\")])",
    )
    .with(
        "files",
        json!({"folder.txt": folder.to_str().expect("a path is text")}),
    )
    .run();
    let copy = folder.join("copy.db");
    assert_eq!(
        result
            .output
            .replace(copy.to_str().expect("a path is text"), "COPY"),
        "unable to open database file\nunable to open database file\n\
         unable to open database file\nno such vfs: unix\n\
         unable to open database: REAL\nunable to open database: COPY\n\
         no such function: load_extension\nno such function: readfile\n[]\n"
            .replace("REAL", real.to_str().expect("a path is text"))
    );
    let names: Vec<_> = fs::read_dir(&folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read").file_name())
        .collect();
    assert_eq!(names, ["real.db"]);
    assert_eq!(fs::read(real).expect("the file can be read"), b"");
}

#[test]
fn local_time_is_the_hosts() {
    assert_eq!(
        output_of(
            "import datetime, sqlite3\nconnection = sqlite3.connect(':memory:')\n\
             print(connection.execute(\"SELECT datetime(1, 'unixepoch', 'localtime')\").fetchone())\n\
             now = connection.execute(\"SELECT unixepoch('now')\").fetchone()[0]\n\
             print(abs(now - datetime.datetime.now().timestamp()) < 5)"
        ),
        "('1970-01-01 00:00:01',)\nTrue\n"
    );
}

#[test]
fn what_sqlite_can_be_built_with_is_there() {
    assert_eq!(
        output_of(
            "import sqlite3\nconnection = sqlite3.connect(':memory:')\n\
             print(connection.execute(\"SELECT sqrt(16), round(pi(), 3), '[1, 2]' -> 1\").fetchone())\n\
             connection.executescript('''CREATE VIRTUAL TABLE pages USING fts5 (text);\n\
             INSERT INTO pages VALUES ('a red cup'), ('a green pot'), ('cups and pots')''')\n\
             print(connection.execute(\"SELECT text FROM pages WHERE pages MATCH 'cup* NOT red'\").fetchall())"
        ),
        "(4.0, 3.142, '2')\n[('cups and pots',)]\n"
    );
}

#[test]
fn the_librarys_own_databases_are_sqlites() {
    assert_eq!(
        output_of(
            "import dbm, shelve\nwith shelve.open('notes') as notes:\n    notes['list'] = [1, 2]\n\
             with shelve.open('notes') as notes:\n    print(dict(notes))\n\
             print(dbm.whichdb('notes'))"
        ),
        "{'list': [1, 2]}\ndbm.sqlite3\n"
    );
}

#[test]
fn a_function_may_use_files_and_databases_while_sqlite_waits_for_it() {
    assert_eq!(
        output_of(
            "import sqlite3\nouter, inner = sqlite3.connect('outer.db'), sqlite3.connect('inner.db')\n\
             inner.execute('CREATE TABLE log (x)')\n\
             def note(x):\n    inner.execute('INSERT INTO log VALUES (?)', (x,))\n    inner.commit()\n    \
             return len(open('inner.db', 'rb').read()) > 0\n\
             outer.create_function('note', 1, note)\n\
             outer.executescript('CREATE TABLE t AS SELECT note(1) AS seen UNION ALL SELECT note(2)')\n\
             print(outer.execute('SELECT * FROM t').fetchall(), inner.execute('SELECT * FROM log').fetchall())"
        ),
        "[(1,), (1,)] [(1,), (2,)]\n"
    );
}

#[test]
fn a_write_ahead_log_lets_one_read_while_another_writes() {
    assert_eq!(
        output_of(
            "import os, sqlite3\none = sqlite3.connect('a.db', timeout=0)\n\
             print(one.execute('PRAGMA journal_mode = wal').fetchone())\n\
             one.execute('CREATE TABLE t (x)')\ntwo = sqlite3.connect('a.db', timeout=0)\n\
             one.execute('INSERT INTO t VALUES (1)')\n\
             print(two.execute('SELECT count(*) FROM t').fetchone())\n\
             try:\n    two.execute('INSERT INTO t VALUES (2)')\n\
             except sqlite3.OperationalError as error:\n    print(error)\n\
             rows = two.execute('SELECT 1 FROM t UNION ALL SELECT 2')\none.commit()\n\
             print(rows.fetchall(), two.execute('SELECT count(*) FROM t').fetchone())\n\
             two.rollback()\nprint(two.execute('SELECT count(*) FROM t').fetchone())\n\
             print(sorted(os.listdir()))\none.close()\ntwo.close()\nprint(sorted(os.listdir()))"
        ),
        "('wal',)\n(0,)\ndatabase is locked\n[(2,)] (0,)\n(1,)\n\
         ['a.db', 'a.db-wal', 'main.py']\n['a.db', 'main.py']\n"
    );
}
