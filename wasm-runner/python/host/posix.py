"""In-memory system calls for `os`, `pathlib`, `shutil` and `tempfile`.

There are no other processes or users, so functions that need them are missing. `os` leaves out
whatever it doesn't find.
"""

from _understory import leave, monotonic, native, urandom

import understory_descriptors as descriptors
import understory_tree as tree
from understory_errors import refuse, words
from understory_structures import (  # noqa: F401 - part of the module
    USER,
    DirEntry,
    FolderReader,
    stat_of,
    stat_result,
    statvfs_result,
    terminal_size,
    times_result,
    uname_result,
)

__all__ = ["DirEntry", "environ", "error", "stat_result", "statvfs_result", "terminal_size"]
__all__ += ["times_result", "uname_result", "F_OK", "R_OK", "W_OK", "X_OK"]

error = OSError
environ = {
    b"HOME": b"/home/learner",
    b"LANG": b"C.UTF-8",
    b"PATH": b"/usr/bin",
    b"PWD": b"/home/learner",
    b"TMPDIR": b"/tmp",
    b"USER": b"learner",
}
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
_have_functions = []
globals().update(descriptors.FLAGS)
__all__ += descriptors.FLAGS
O_RDONLY, O_CREAT, O_EXCL = 0, descriptors.FLAGS["O_CREAT"], descriptors.FLAGS["O_EXCL"]
O_TRUNC, O_DIRECTORY = descriptors.FLAGS["O_TRUNC"], descriptors.FLAGS["O_DIRECTORY"]

_state = {"folder": "/", "umask": 0o022}


def _call(function):
    """Exports a function as a built-in one."""
    __all__.append(function.__name__)
    return native(function)


def _text(path):
    if isinstance(path, bytes):
        path = path.decode("utf-8", "surrogateescape")
    elif not isinstance(path, str):
        path = _text(fspath(path))
    if "\0" in path:
        raise ValueError("embedded null byte")
    return path


def _absolute(path):
    text = _text(path)
    if not text:
        refuse("ENOENT", path)
    return text if text.startswith("/") else f"{_state['folder']}/{text}"


def _from(path, dir_fd):
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    return _absolute(path)


def _node(path, follow=True, dir_fd=None):
    if isinstance(path, int):
        return descriptors.get(path).node
    return tree.node_at(_from(path, dir_fd), path, follow)


def _room(path, dir_fd=None):
    """Returns the folder and the name for a new entry. Raises if it already exists."""
    folder, name, node = tree.place(_from(path, dir_fd).rstrip("/"), path, follow=False)
    if node is not None:
        refuse("EEXIST", path)
    return folder, name


def _add(folder, name, node):
    folder.content[name] = node
    folder.touch()


def _drop(folder, name):
    node = folder.content.pop(name)
    node.links -= 1
    folder.touch()


@_call
def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(
            f"expected str, bytes or os.PathLike object, not {type(path).__name__}"
        )
    path = method(path)
    if not isinstance(path, (str, bytes)):
        raise TypeError(
            f"expected {type(path).__name__}.__fspath__() to return str or bytes, "
            f"not {type(path).__name__}"
        )
    return path


@_call
def open(path, flags, mode=0o777, *, dir_fd=None):
    folder, name, node = tree.place(_from(path, dir_fd), path)
    if node is None:
        if not flags & O_CREAT or _text(path).endswith("/"):
            refuse("ENOENT", path)
        node = tree.file(permissions=mode & ~_state["umask"])
        _add(folder, name, node)
    elif flags & O_CREAT and flags & O_EXCL:
        refuse("EEXIST", path)
    elif node.kind == tree.FOLDER and flags & 3 != O_RDONLY:
        refuse("EISDIR", path)
    elif node.kind != tree.FOLDER and flags & O_DIRECTORY:
        refuse("ENOTDIR", path)
    elif flags & O_TRUNC:
        del node.content[:]
        node.touch()
    opened = descriptors.NullDevice if node.kind == tree.DEVICE else descriptors.OpenFile
    return descriptors.add(opened(node, flags))


@_call
def close(fd):
    descriptors.close(fd)


@_call
def closerange(fd_low, fd_high):
    for number in list(descriptors.opened):
        if fd_low <= number < fd_high:
            descriptors.close(number)


@_call
def dup(fd):
    return descriptors.add(descriptors.get(fd))


@_call
def dup2(fd, fd2, inheritable=True):
    descriptors.opened[fd2] = descriptors.get(fd)
    return fd2


@_call
def read(fd, length):
    return descriptors.get(fd).read(length)


@_call
def write(fd, data):
    return descriptors.get(fd).write(data)


@_call
def lseek(fd, position, whence):
    return descriptors.get(fd).seek(position, whence)


@_call
def ftruncate(fd, length):
    descriptors.get(fd).resize(length)


@_call
def truncate(path, length):
    node = _node(path)
    if node.kind == tree.FOLDER:
        refuse("EISDIR", path)
    descriptors.OpenFile(node, descriptors.FLAGS["O_RDWR"]).resize(length)


@_call
def fsync(fd):
    descriptors.get(fd)


@_call
def isatty(fd):
    return False


@_call
def get_terminal_size(fd=1):
    refuse("ENOTTY")


@_call
def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_of(_node(path, follow_symlinks, dir_fd))


@_call
def lstat(path, *, dir_fd=None):
    return stat_of(_node(path, False, dir_fd))


@_call
def fstat(fd):
    return stat_of(descriptors.get(fd).node)


@_call
def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        permissions = _node(path, follow_symlinks, dir_fd).permissions
    except OSError:
        return False
    return mode & (permissions >> 6) == mode


@_call
def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _node(path, follow_symlinks, dir_fd).permissions = mode & 0o7777


@_call
def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    node = _node(path, follow_symlinks, dir_fd)
    if ns is None and times is not None:
        ns = [int(seconds * 1_000_000_000) for seconds in times]
    if ns is None:
        node.touch()
        node.read = node.modified
    else:
        node.read, node.modified = ns


@_call
def listdir(path=None):
    path = "." if path is None else path
    node = _node(path)
    if node.kind != tree.FOLDER:
        refuse("ENOTDIR", path)
    names = list(node.content)
    if isinstance(path, bytes):
        return [name.encode("utf-8", "surrogateescape") for name in names]
    return names


@_call
def scandir(path=None):
    path = "." if path is None else path
    shown = path if isinstance(path, (str, bytes, int)) else fspath(path)
    node = _node(path)
    if node.kind != tree.FOLDER:
        refuse("ENOTDIR", path)
    return FolderReader(shown, node, lambda entry: tree.node_at(_absolute(entry), entry))


@_call
def mkdir(path, mode=0o777, *, dir_fd=None):
    folder, name = _room(path, dir_fd)
    _add(folder, name, tree.folder(mode & ~_state["umask"]))


@_call
def rmdir(path, *, dir_fd=None):
    folder, name, node = tree.place(_from(path, dir_fd).rstrip("/"), path, follow=False)
    if node is None:
        refuse("ENOENT", path)
    if node.kind != tree.FOLDER:
        refuse("ENOTDIR", path)
    if node.content:
        refuse("ENOTEMPTY", path)
    _drop(folder, name)


@_call
def unlink(path, *, dir_fd=None):
    folder, name, node = tree.place(_from(path, dir_fd), path, follow=False)
    if node is None:
        refuse("ENOENT", path)
    if node.kind == tree.FOLDER:
        refuse("EISDIR", path)
    _drop(folder, name)


@_call
def remove(path, *, dir_fd=None):
    unlink(path, dir_fd=dir_fd)


@_call
def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    folder, name, node = tree.place(_from(src, src_dir_fd).rstrip("/"), src, follow=False)
    if node is None:
        refuse("ENOENT", src, dst)
    target, new_name, there = tree.place(_from(dst, dst_dir_fd).rstrip("/"), dst, follow=False)
    if there is node:
        return
    if there is not None:
        if there.kind == tree.FOLDER and node.kind != tree.FOLDER:
            refuse("EISDIR", src, dst)
        if there.kind != tree.FOLDER and node.kind == tree.FOLDER:
            refuse("ENOTDIR", src, dst)
        if there.kind == tree.FOLDER and there.content:
            refuse("ENOTEMPTY", src, dst)
    if node.kind == tree.FOLDER and _holds(node, target):
        refuse("EINVAL", src, dst)
    del folder.content[name]
    folder.touch()
    _add(target, new_name, node)


def _holds(folder, wanted):
    waiting = [folder]
    while waiting:
        node = waiting.pop()
        if node is wanted:
            return True
        if node.kind == tree.FOLDER:
            waiting.extend(node.content.values())
    return False


@_call
def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    rename(src, dst, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)


@_call
def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    node = _node(src, follow_symlinks, src_dir_fd)
    folder, name = _room(dst, dst_dir_fd)
    node.links += 1
    _add(folder, name, node)


@_call
def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    folder, name = _room(dst, dir_fd)
    _add(folder, name, tree.link(_text(src)))


@_call
def readlink(path, *, dir_fd=None):
    node = _node(path, False, dir_fd)
    if node.kind != tree.LINK:
        refuse("EINVAL", path)
    return node.content


@_call
def getcwd():
    return _state["folder"]


@_call
def getcwdb():
    return _state["folder"].encode("utf-8", "surrogateescape")


@_call
def chdir(path):
    node = _node(path)
    if node.kind != tree.FOLDER:
        refuse("ENOTDIR", path)
    parts = []
    for name in tree.names(_absolute(path)):
        if name == "..":
            parts = parts[:-1]
        else:
            parts.append(name)
    _state["folder"] = "/" + "/".join(parts)


@_call
def umask(mask):
    before, _state["umask"] = _state["umask"], mask & 0o777
    return before


@_call
def strerror(code):
    return words(code)


@_call
def putenv(name, value):
    """Does nothing, because `os.environ` stores the variables, and there are no child processes."""


@_call
def unsetenv(name):
    """See `putenv`."""


@_call
def getpid():
    return 42


@_call
def getppid():
    return 1


@_call
def getuid():
    """Returns the number of the only user, who owns all files."""
    return USER


@_call
def geteuid():
    return USER


@_call
def getgid():
    return USER


@_call
def getegid():
    return USER


@_call
def cpu_count():
    return 1


@_call
def uname():
    return uname_result(("Understory", "understory", "1", "1", "wasm32"))


@_call
def times():
    now = monotonic()
    return times_result((now, 0.0, 0.0, 0.0, now))


@_call
def _exit(status):
    # A check continues after the program, so there it has to be an exception.
    if not leave(status):
        raise SystemExit(status)


__all__.remove("_exit")
__all__.append("urandom")
