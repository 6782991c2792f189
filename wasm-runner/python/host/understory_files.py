"""`FileIO` and `open` on top of the descriptors of `posix`, and the three standard streams.

The buffered and text layers are RustPython's own. Only the raw file is implemented here.
"""

import _io
from _weakref import ref

from _understory import native

import posix
import understory_descriptors as descriptors

CHUNK = 65536
# Streams that may contain unwritten data.
waiting = set()
ACCESS = {"r": 0, "w": 0o1101, "x": 0o301, "a": 0o2101}


class FileIO(_io._RawIOBase):
    """A raw file, which reads and writes a descriptor without buffering."""

    __module__ = "_io"
    _fd = -1

    def __init__(self, file, mode="r", closefd=True, opener=None):
        letter = mode.replace("b", "").replace("+", "")
        if letter not in ACCESS or mode.count("+") > 1:
            raise ValueError(
                "Must have exactly one of create/read/write/append mode and at most one plus"
            )
        self.name = file
        self._mode = letter
        self._plus = "+" in mode
        self._closefd = closefd
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            descriptors.get(file)
            self._fd = file
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            flags = ACCESS[letter] & ~3 | (2 if self._plus else ACCESS[letter] & 3)
            self._fd = posix.open(file, flags, 0o666) if opener is None else opener(file, flags)
            node = descriptors.get(self._fd).node
            if node is not None and not isinstance(node.content, bytearray):
                posix.close(self._fd)
                self._fd = -1
                raise IsADirectoryError(21, "Is a directory", file)
        if letter == "a" and self.seekable():
            posix.lseek(self._fd, 0, 2)

    def __repr__(self):
        if self._fd < 0:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closefd}>"

    @property
    def mode(self):
        if self._mode == "r":
            return "rb+" if self._plus else "rb"
        if self._mode == "w":
            return "rb+" if self._plus else "wb"
        return f"{self._mode}b+" if self._plus else f"{self._mode}b"

    @property
    def closefd(self):
        return self._closefd

    @native
    def _check(self, may, verb):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")
        if not may:
            raise _io.UnsupportedOperation(f"File not open for {verb}")

    def readable(self):
        self._check(self, True, "")
        return self._mode == "r" or self._plus

    def writable(self):
        self._check(self, True, "")
        return self._mode != "r" or self._plus

    def seekable(self):
        self._check(self, True, "")
        return descriptors.get(self._fd).node is not None

    def fileno(self):
        self._check(self, True, "")
        return self._fd

    def isatty(self):
        self._check(self, True, "")
        return False

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        self._check(self, self.readable(), "reading")
        return posix.read(self._fd, size)

    def readall(self):
        self._check(self, self.readable(), "reading")
        pieces = []
        while piece := posix.read(self._fd, CHUNK):
            pieces.append(piece)
        return b"".join(pieces)

    def readinto(self, buffer):
        self._check(self, self.readable(), "reading")
        view = memoryview(buffer).cast("B")
        data = posix.read(self._fd, len(view))
        view[: len(data)] = data
        return len(data)

    def write(self, data):
        self._check(self, self.writable(), "writing")
        return posix.write(self._fd, data)

    def seek(self, offset, whence=0):
        self._check(self, True, "")
        return posix.lseek(self._fd, offset, whence)

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._check(self, self.writable(), "writing")
        size = self.tell() if size is None else size
        posix.ftruncate(self._fd, size)
        return size

    def close(self):
        if self._fd < 0:
            return
        try:
            super().close()
        finally:
            number, self._fd = self._fd, -1
            if self._closefd:
                posix.close(number)


@native
def open(
    file,
    mode="r",
    buffering=-1,
    encoding=None,
    errors=None,
    newline=None,
    closefd=True,
    opener=None,
):
    """Open file and return a stream.  Raise OSError upon failure."""
    if not isinstance(file, int):
        file = posix.fspath(file)
    for name, value, kind, words in (
        ("mode", mode, str, "str"),
        ("buffering", buffering, int, "int"),
        ("encoding", encoding, str, "str or None"),
        ("errors", errors, str, "str or None"),
        ("newline", newline, str, "str or None"),
    ):
        if not isinstance(value, kind) and (value is not None or name in ("mode", "buffering")):
            raise TypeError(f"open() argument '{name}' must be {words}, not {_named(value)}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("axrw")) != 1:
        raise ValueError(
            "must have exactly one of create/read/write/append mode"
        )
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {_article(name)} argument")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")
    raw_mode = "".join(letter for letter in "xrwa" if letter in letters)
    raw = FileIO(file, raw_mode + ("+" if "+" in letters else ""), closefd, opener)
    try:
        stream = _layered(raw, letters, buffering, encoding, errors, newline, mode)
    except BaseException:
        raw.close()
        raise
    if not raw.readable() or "+" in letters:
        waiting.add(ref(stream, waiting.discard))
    return stream


def write_all():
    """Flushes files that were never closed, as Python does at exit."""
    for reference in list(waiting):
        stream = reference()
        if stream is not None and not stream.closed:
            stream.flush()


def _named(value):
    return "None" if value is None else type(value).__name__


def _article(name):
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _layered(raw, letters, buffering, encoding, errors, newline, mode):
    """Wraps a raw file in a buffer and, for text, a text layer."""
    if buffering == 0:
        if "b" in letters:
            return raw
        raise ValueError("can't have unbuffered text I/O")
    size = CHUNK if buffering < 2 else buffering
    if "+" in letters:
        buffered = _io.BufferedRandom(raw, size)
    elif "r" in letters:
        buffered = _io.BufferedReader(raw, size)
    else:
        buffered = _io.BufferedWriter(raw, size)
    if "b" in letters:
        return buffered
    if encoding in (None, "locale"):
        encoding = "UTF-8"
    text = _io.TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


@native
def open_code(path):
    """Opens a file of code in binary mode."""
    return open(path, "rb")


class StandardStream(_io.TextIOWrapper):
    """Looks like TextIOWrapper. RustPython prints faster to a class defined in Python."""

    __module__ = "_io"
    __qualname__ = "TextIOWrapper"

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


def standard_stream(number, name):
    """Creates `sys.stdin` (0), `sys.stdout` (1) or `sys.stderr` (2)."""
    raw = FileIO(number, "r" if number == 0 else "w", closefd=False)
    raw.name = name
    buffered = (_io.BufferedWriter if number else _io.BufferedReader)(raw)
    errors = "backslashreplace" if number == 2 else "strict"
    stream = StandardStream(buffered, "utf-8", errors, "\n" if number else None, number > 0)
    stream.mode = "w" if number else "r"
    return stream
