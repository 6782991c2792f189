"""File descriptors. 0, 1 and 2 are the host's streams, all others are files of the tree.

Errors don't include a path, because only the caller knows it.
"""

import _understory
import understory_tree as tree
from understory_errors import refuse

# A file is copied several times on its way to the page, and all copies share the program's memory.
DISK_BYTES = 64 << 20

# The values on Linux. `posix` exports all of them.
FLAGS = {
    "O_RDONLY": 0,
    "O_WRONLY": 1,
    "O_RDWR": 2,
    "O_CREAT": 0o100,
    "O_EXCL": 0o200,
    "O_TRUNC": 0o1000,
    "O_APPEND": 0o2000,
    "O_NONBLOCK": 0o4000,
    "O_DIRECTORY": 0o200000,
    "O_NOFOLLOW": 0o400000,
    "O_CLOEXEC": 0o2000000,
}


class Keyboard:
    """Standard input. Each read returns at most one line, as in a terminal."""

    node = None
    rest = b""

    def read(self, size):
        if not self.rest:
            line = _understory.read_line()
            if line is None:
                return b""
            self.rest = line.encode("utf-8", "surrogateescape") + b"\n"
        data, self.rest = self.rest[:size], self.rest[size:]
        return data

    def write(self, data):
        refuse("EBADF")

    def seek(self, offset, whence):
        refuse("ESPIPE")


class Screen:
    """Standard output or standard error."""

    node = None
    silent = False

    def __init__(self, number):
        self.number = number

    def read(self, size):
        refuse("EBADF")

    def write(self, data):
        if Screen.silent:
            return len(data)
        return _understory.write(self.number, data)

    def seek(self, offset, whence):
        refuse("ESPIPE")


class OpenFile:
    """A file of the tree, with a current position."""

    def __init__(self, node, flags):
        self.node = node
        self.position = 0
        self.readable = flags & 3 != FLAGS["O_WRONLY"]
        self.writable = flags & 3 != FLAGS["O_RDONLY"]
        self.appending = bool(flags & FLAGS["O_APPEND"])

    def content(self):
        if not isinstance(self.node.content, bytearray):
            refuse("EISDIR")
        return self.node.content

    def read(self, size):
        if not self.readable:
            refuse("EBADF")
        data = bytes(self.content()[self.position : self.position + size])
        self.position += len(data)
        return data

    def write(self, data):
        if not self.writable:
            refuse("EBADF")
        content = self.content()
        if self.appending:
            self.position = len(content)
        data = bytes(data)
        _require_space(content, self.position + len(data))
        if self.position > len(content):
            content.extend(bytes(self.position - len(content)))
        content[self.position : self.position + len(data)] = data
        self.position += len(data)
        self.node.touch()
        return len(data)

    def seek(self, offset, whence):
        position = (0, self.position, len(self.content()))[whence] + offset
        if position < 0:
            refuse("EINVAL")
        self.position = position
        return position

    def resize(self, size):
        if not self.writable:
            refuse("EINVAL")
        content = self.content()
        _require_space(content, size)
        if size < len(content):
            del content[size:]
        else:
            content.extend(bytes(size - len(content)))
        self.node.touch()


def _require_space(content, size):
    """Raises OSError if all files would need more than the disk has, looking once per megabyte."""
    if size >> 20 <= len(content) >> 20:
        return
    used = sum(len(node.content) for _, node in tree.files_below(tree.root))
    if used - len(content) + size > DISK_BYTES:
        refuse("ENOSPC")


class NullDevice(OpenFile):
    """`/dev/null`: reads nothing, and discards what is written."""

    def write(self, data):
        if not self.writable:
            refuse("EBADF")
        return len(data)

    def resize(self, size):
        refuse("EINVAL")


opened = {0: Keyboard(), 1: Screen(1), 2: Screen(2)}


def get(descriptor):
    """Returns the open file of a descriptor."""
    try:
        return opened[descriptor]
    except KeyError:
        pass
    refuse("EBADF")


def add(file):
    """Assigns the lowest free descriptor to a file, and returns it."""
    number = 0
    while number in opened:
        number += 1
    opened[number] = file
    return number


def close(descriptor):
    get(descriptor)
    del opened[descriptor]
