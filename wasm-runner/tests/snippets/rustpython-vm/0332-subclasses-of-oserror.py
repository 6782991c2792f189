import errno
import os

CLASSES = {
    BlockingIOError: ["EAGAIN", "EALREADY", "EINPROGRESS"],
    BrokenPipeError: ["EPIPE"],
    ChildProcessError: ["ECHILD"],
    ConnectionAbortedError: ["ECONNABORTED"],
    ConnectionRefusedError: ["ECONNREFUSED"],
    ConnectionResetError: ["ECONNRESET"],
    FileExistsError: ["EEXIST"],
    FileNotFoundError: ["ENOENT"],
    InterruptedError: ["EINTR"],
    IsADirectoryError: ["EISDIR"],
    NotADirectoryError: ["ENOTDIR"],
    PermissionError: ["EACCES", "EPERM"],
    ProcessLookupError: ["ESRCH"],
    TimeoutError: ["ETIMEDOUT"],
    OSError: ["ENOSPC"],
}
for error, names in CLASSES.items():
    for name in names:
        assert type(OSError(getattr(errno, name), "words")) is error, name

try:
    raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), "data.csv")
except FileNotFoundError as error:
    assert error.filename == "data.csv"


class Own(OSError):
    pass


assert type(Own(errno.ENOENT, "words")) is Own
assert type(OSError("only words")) is OSError
Own.__name__ = "OSError"
assert type(Own(errno.ENOENT, "words")) is Own
