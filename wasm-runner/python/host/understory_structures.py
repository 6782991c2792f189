"""The results of system calls: tuples with named fields."""

import understory_tree as tree

BILLION = 1_000_000_000


def record(name, fields):
    """Creates a class like those of `os`: a tuple whose fields are also attributes."""

    def new(cls, values):
        values = tuple(values)
        if len(values) != len(fields):
            raise TypeError(
                f"os.{name}() takes a {len(fields)}-sequence ({len(values)}-sequence given)"
            )
        return tuple.__new__(cls, values)

    def show(self):
        pairs = (f"{field}={value!r}" for field, value in zip(fields, self))
        return f"os.{name}({', '.join(pairs)})"

    members = {"__new__": new, "__repr__": show, "__module__": "os", "n_fields": len(fields)}
    members["n_sequence_fields"] = len(fields)
    members["__match_args__"] = tuple(fields)
    for position, field in enumerate(fields):
        members[field] = property(lambda self, position=position: self[position])
    return type(name, (tuple,), members)


terminal_size = record("terminal_size", ["columns", "lines"])
uname_result = record(
    "uname_result", ["sysname", "nodename", "release", "version", "machine"]
)
times_result = record(
    "times_result", ["user", "system", "children_user", "children_system", "elapsed"]
)
statvfs_result = record(
    "statvfs_result",
    ["f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail"]
    + ["f_files", "f_ffree", "f_favail", "f_flag", "f_namemax"],
)
# The only user and group, who owns all files.
USER = 1000
STAT_FIELDS = ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size"]
STAT_FIELDS += ["st_atime", "st_mtime", "st_ctime"]


class stat_result(record("stat_result", STAT_FIELDS)):
    """The status of a file: ten integers, with more exact times as attributes."""

    __module__ = "os"
    st_blksize = 4096
    st_rdev = 0

    @property
    def st_blocks(self):
        return -(-self.st_size // 512)


def stat_of(node):
    """Returns a node's `stat_result`. The host's streams have no node."""
    if node is None:
        return stat_result((0o020620, 0, 0, 1, USER, USER, 0, 0, 0, 0))
    size = 4096 if node.kind == tree.FOLDER else len(node.content)
    read, modified = node.read, node.modified
    seconds = (read // BILLION, modified // BILLION, modified // BILLION)
    mode = node.kind | node.permissions
    result = stat_result((mode, node.number, 1, node.links, USER, USER, size, *seconds))
    result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns = read, modified, modified
    return result


def _exact(name):
    def seconds(self):
        exact = self.__dict__.get(f"{name}_ns")
        return float(self[STAT_FIELDS.index(name)]) if exact is None else exact / BILLION

    return property(seconds)


for _name in ("st_atime", "st_mtime", "st_ctime"):
    setattr(stat_result, _name, _exact(_name))


class DirEntry:
    """An entry of a folder, for `os.scandir`."""

    __module__ = "posix"

    def __init__(self, name, path, node, follow):
        self.name = name
        self.path = path
        self._node = node
        self._follow = follow

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def _kind(self, follow_symlinks):
        node = self._node
        if follow_symlinks and node.kind == tree.LINK:
            try:
                node = self._follow(self.path)
            except OSError:
                return None
        return node.kind

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == tree.FOLDER

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == tree.FILE

    def is_symlink(self):
        return self._node.kind == tree.LINK

    def is_junction(self):
        return False

    def inode(self):
        return self._node.number

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks and self._node.kind == tree.LINK:
            return stat_of(self._follow(self.path))
        return stat_of(self._node)


class FolderReader:
    """The iterator and context manager that `os.scandir` returns."""

    def __init__(self, path, node, follow):
        self._entries = iter([self._entry(path, name, node, follow) for name in node.content])

    @staticmethod
    def _entry(path, name, node, follow):
        if isinstance(path, int):
            return DirEntry(name, name, node.content[name], follow)
        child = node.content[name]
        if isinstance(path, bytes):
            name = name.encode("utf-8", "surrogateescape")
        slash = path[:0] + (b"/" if isinstance(path, bytes) else "/")
        whole = path + name if path.endswith(slash) else path + slash + name
        return DirEntry(name, whole, child, follow)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._entries = iter(())
