"""The system's error numbers and their exceptions, as on Linux.

RustPython in WebAssembly knows no error numbers, so that `OSError(2)` stays a plain OSError there.
Everything in this system that refuses does so through `refuse`, which raises the right class.
"""

import errno

NUMBERS = {
    "EPERM": (1, "Operation not permitted", PermissionError),
    "ENOENT": (2, "No such file or directory", FileNotFoundError),
    "ESRCH": (3, "No such process", ProcessLookupError),
    "EINTR": (4, "Interrupted system call", InterruptedError),
    "EIO": (5, "Input/output error", OSError),
    "EBADF": (9, "Bad file descriptor", OSError),
    "ECHILD": (10, "No child processes", ChildProcessError),
    "EAGAIN": (11, "Resource temporarily unavailable", BlockingIOError),
    "ENOMEM": (12, "Cannot allocate memory", OSError),
    "EACCES": (13, "Permission denied", PermissionError),
    "EEXIST": (17, "File exists", FileExistsError),
    "EXDEV": (18, "Invalid cross-device link", OSError),
    "ENOTDIR": (20, "Not a directory", NotADirectoryError),
    "EISDIR": (21, "Is a directory", IsADirectoryError),
    "EINVAL": (22, "Invalid argument", OSError),
    "EMFILE": (24, "Too many open files", OSError),
    "ENOTTY": (25, "Inappropriate ioctl for device", OSError),
    "EFBIG": (27, "File too large", OSError),
    "ENOSPC": (28, "No space left on device", OSError),
    "ESPIPE": (29, "Illegal seek", OSError),
    "EROFS": (30, "Read-only file system", OSError),
    "EPIPE": (32, "Broken pipe", BrokenPipeError),
    "EDOM": (33, "Numerical argument out of domain", OSError),
    "ERANGE": (34, "Numerical result out of range", OSError),
    "ENAMETOOLONG": (36, "File name too long", OSError),
    "ENOSYS": (38, "Function not implemented", OSError),
    "ENOTEMPTY": (39, "Directory not empty", OSError),
    "ELOOP": (40, "Too many levels of symbolic links", OSError),
    "ENOTSUP": (95, "Operation not supported", OSError),
    "EADDRINUSE": (98, "Address already in use", OSError),
    "ECONNABORTED": (103, "Software caused connection abort", ConnectionAbortedError),
    "ECONNRESET": (104, "Connection reset by peer", ConnectionResetError),
    "ENOTCONN": (107, "Transport endpoint is not connected", OSError),
    "ETIMEDOUT": (110, "Connection timed out", TimeoutError),
    "ECONNREFUSED": (111, "Connection refused", ConnectionRefusedError),
    "EALREADY": (114, "Operation already in progress", BlockingIOError),
    "EINPROGRESS": (115, "Operation now in progress", BlockingIOError),
}
OTHER_NAMES = {"EWOULDBLOCK": "EAGAIN", "EOPNOTSUPP": "ENOTSUP"}


def fill_errno():
    """Give the module `errno` its names, on every host the same."""
    for name, (number, _words, _class) in NUMBERS.items():
        setattr(errno, name, number)
        errno.errorcode[number] = name
    for name, same in OTHER_NAMES.items():
        setattr(errno, name, NUMBERS[same][0])


def words(number):
    """What the system says for an error's number."""
    for known, text, _class in NUMBERS.values():
        if known == number:
            return text
    return f"Unknown error {number}"


def refuse(name, path=None, second=None):
    """Raise the exception of an error, by its name in `errno`."""
    number, text, error = NUMBERS[name]
    if second is not None:
        raise error(number, text, plain(path), None, plain(second))
    if path is not None:
        raise error(number, text, plain(path))
    raise error(number, text)


def plain(path):
    """A `Path` as the text that an error shows."""
    return path.__fspath__() if hasattr(path, "__fspath__") else path
