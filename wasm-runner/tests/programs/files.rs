//! The file tree that a program finds, and the files that it leaves.

use serde_json::json;

use crate::driver::{Program, output_of};

#[test]
fn a_program_finds_the_files_it_was_given() {
    let result = Program::new(
        "print(open('notes/a.txt').read(), open('b.bin', 'rb').read())\nimport helper\nprint(helper.double(4))",
    )
    .with(
        "files",
        json!({
            "notes/a.txt": "héllo",
            "b.bin": {"base64": "AP8="},
            "helper.py": "def double(x):\n    return 2 * x\n",
        }),
    )
    .run();
    assert_eq!(result.output, "héllo b'\\x00\\xff'\n8\n");
    assert_eq!(result.last()["files"], json!({}));
}

#[test]
fn new_and_changed_files_are_told() {
    let result = Program::new(
        "import os\nos.mkdir('out')\n\
         with open('out/new.txt', 'w') as file:\n    file.write('ü')\n\
         with open('log.txt', 'a') as file:\n    print('two', file=file)\n\
         open('raw.bin', 'wb').write(b'\\xff\\x00')\n\
         open('/tmp/elsewhere.txt', 'w').write('x')",
    )
    .with("files", json!({"log.txt": "one\n", "same.txt": "same"}))
    .run();
    assert_eq!(
        result.last()["files"],
        json!({"out/new.txt": "ü", "log.txt": "one\ntwo\n", "raw.bin": {"base64": "/wA="}})
    );
}

#[test]
fn what_was_not_closed_is_written_at_the_end() {
    let result = Program::new("file = open('a.txt', 'w')\nfile.write('kept')").run();
    assert_eq!(result.last()["files"], json!({"a.txt": "kept"}));
}

#[test]
fn paths_behave_as_on_a_disk() {
    assert_eq!(
        output_of(
            "from pathlib import Path\n\
             folder = Path('notes')\nfolder.mkdir()\n(folder / 'a.txt').write_text('one\\ntwo\\n')\n\
             print((folder / 'a.txt').read_text().splitlines(), folder.exists(), Path('b').exists())\n\
             print([str(path) for path in Path('.').glob('**/*.txt')], Path.cwd())\n\
             print((folder / 'a.txt').stat().st_size, list(folder.iterdir()))\n\
             (folder / 'a.txt').rename('b.txt')\nfolder.rmdir()\nprint(folder.exists(), Path('b.txt').is_file())"
        ),
        "['one', 'two'] True False\n['notes/a.txt'] /home/learner\n8 [PosixPath('notes/a.txt')]\nFalse True\n"
    );
}

#[test]
fn os_and_shutil_walk_copy_and_remove() {
    assert_eq!(
        output_of(
            "import os, shutil\nos.makedirs('a/b/c')\nopen('a/b/x', 'w').close()\n\
             print([(root, folders, files) for root, folders, files in os.walk('a')])\n\
             shutil.copytree('a', 'z')\nshutil.copy('z/b/x', 'y')\nprint(sorted(os.listdir('.')))\n\
             shutil.rmtree('z')\nos.remove('y')\nprint(os.path.exists('z'), os.path.isdir('a/b'))"
        ),
        "[('a', ['b'], []), ('a/b', ['c'], ['x']), ('a/b/c', [], [])]\n['a', 'main.py', 'y', 'z']\nFalse True\n"
    );
}

#[test]
fn reading_and_writing_in_one_file() {
    assert_eq!(
        output_of(
            "open('t', 'w').write('abc')\nf = open('t', 'r+')\nf.seek(1)\nf.write('Z')\nf.seek(0)\n\
             print(f.read(), f.tell())\nf.truncate(1)\nf.close()\nprint(open('t').read())"
        ),
        "aZc 3\na\n"
    );
}

#[test]
fn refusals_are_the_exceptions_of_a_system() {
    for (source, error) in [
        (
            "open('missing.txt')",
            "FileNotFoundError: [Errno 2] No such file or directory: 'missing.txt'",
        ),
        (
            "open('/tmp')",
            "IsADirectoryError: [Errno 21] Is a directory: '/tmp'",
        ),
        (
            "open('main.py', 'x')",
            "FileExistsError: [Errno 17] File exists: 'main.py'",
        ),
        (
            "open('main.py/a')",
            "NotADirectoryError: [Errno 20] Not a directory: 'main.py/a'",
        ),
        (
            "import os\nos.rmdir('/home')",
            "OSError: [Errno 39] Directory not empty: '/home'",
        ),
        (
            "import os\nos.rename('a', 'b')",
            "FileNotFoundError: [Errno 2] No such file or directory: 'a' -> 'b'",
        ),
        (
            "open('main.py').write('x')",
            "io.UnsupportedOperation: not writable",
        ),
        ("open('main.py', 'q')", "ValueError: invalid mode: 'q'"),
    ] {
        let output = output_of(source);
        assert_eq!(output.lines().last(), Some(error), "{source}");
        assert_eq!(
            output.matches("  File ").count(),
            1,
            "frames of ours are shown:\n{output}"
        );
    }
}

#[test]
fn temporary_files_vanish() {
    assert_eq!(
        output_of(
            "import os, tempfile\nwith tempfile.TemporaryDirectory() as folder:\n    \
             path = os.path.join(folder, 'x')\n    open(path, 'w').close()\n    print(os.path.isfile(path))\n\
             print(os.path.exists(folder))"
        ),
        "True\nFalse\n"
    );
}
