"""The system's error numbers and their exceptions, as on Linux.

RustPython has no error numbers in WebAssembly, so `OSError(2)` is always a plain OSError there. The
in-memory system raises its errors with `refuse`, which chooses the right class.
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
# Nothing here raises these, but programs compare with them: number, name, message.
OTHERS = """\
6 ENXIO No such device or address
7 E2BIG Argument list too long
8 ENOEXEC Exec format error
14 EFAULT Bad address
15 ENOTBLK Block device required
16 EBUSY Device or resource busy
19 ENODEV No such device
23 ENFILE Too many open files in system
26 ETXTBSY Text file busy
31 EMLINK Too many links
35 EDEADLK Resource deadlock avoided
37 ENOLCK No locks available
42 ENOMSG No message of desired type
43 EIDRM Identifier removed
44 ECHRNG Channel number out of range
45 EL2NSYNC Level 2 not synchronized
46 EL3HLT Level 3 halted
47 EL3RST Level 3 reset
48 ELNRNG Link number out of range
49 EUNATCH Protocol driver not attached
50 ENOCSI No CSI structure available
51 EL2HLT Level 2 halted
52 EBADE Invalid exchange
53 EBADR Invalid request descriptor
54 EXFULL Exchange full
55 ENOANO No anode
56 EBADRQC Invalid request code
57 EBADSLT Invalid slot
59 EBFONT Bad font file format
60 ENOSTR Device not a stream
61 ENODATA No data available
62 ETIME Timer expired
63 ENOSR Out of streams resources
64 ENONET Machine is not on the network
65 ENOPKG Package not installed
66 EREMOTE Object is remote
67 ENOLINK Link has been severed
68 EADV Advertise error
69 ESRMNT Srmount error
70 ECOMM Communication error on send
71 EPROTO Protocol error
72 EMULTIHOP Multihop attempted
73 EDOTDOT RFS specific error
74 EBADMSG Bad message
75 EOVERFLOW Value too large for defined data type
76 ENOTUNIQ Name not unique on network
77 EBADFD File descriptor in bad state
78 EREMCHG Remote address changed
79 ELIBACC Can not access a needed shared library
80 ELIBBAD Accessing a corrupted shared library
81 ELIBSCN .lib section in a.out corrupted
82 ELIBMAX Attempting to link in too many shared libraries
83 ELIBEXEC Cannot exec a shared library directly
84 EILSEQ Invalid or incomplete multibyte or wide character
85 ERESTART Interrupted system call should be restarted
86 ESTRPIPE Streams pipe error
87 EUSERS Too many users
88 ENOTSOCK Socket operation on non-socket
89 EDESTADDRREQ Destination address required
90 EMSGSIZE Message too long
91 EPROTOTYPE Protocol wrong type for socket
92 ENOPROTOOPT Protocol not available
93 EPROTONOSUPPORT Protocol not supported
94 ESOCKTNOSUPPORT Socket type not supported
96 EPFNOSUPPORT Protocol family not supported
97 EAFNOSUPPORT Address family not supported by protocol
99 EADDRNOTAVAIL Cannot assign requested address
100 ENETDOWN Network is down
101 ENETUNREACH Network is unreachable
102 ENETRESET Network dropped connection on reset
105 ENOBUFS No buffer space available
106 EISCONN Transport endpoint is already connected
108 ESHUTDOWN Cannot send after transport endpoint shutdown
109 ETOOMANYREFS Too many references: cannot splice
112 EHOSTDOWN Host is down
113 EHOSTUNREACH No route to host
116 ESTALE Stale file handle
117 EUCLEAN Structure needs cleaning
118 ENOTNAM Not a XENIX named type file
119 ENAVAIL No XENIX semaphores available
120 EISNAM Is a named type file
121 EREMOTEIO Remote I/O error
122 EDQUOT Disk quota exceeded
123 ENOMEDIUM No medium found
124 EMEDIUMTYPE Wrong medium type
125 ECANCELED Operation canceled
126 ENOKEY Required key not available
127 EKEYEXPIRED Key has expired
128 EKEYREVOKED Key has been revoked
129 EKEYREJECTED Key was rejected by service
130 EOWNERDEAD Owner died
131 ENOTRECOVERABLE State not recoverable
132 ERFKILL Operation not possible due to RF-kill
"""
OTHER_NAMES = {"EDEADLOCK": "EDEADLK", "EWOULDBLOCK": "EAGAIN", "EOPNOTSUPP": "ENOTSUP"}


def fill_errno():
    """Gives the module `errno` its names, the same on every host."""
    rows = [(number, name) for name, (number, _words, _class) in NUMBERS.items()]
    rows += [(number, name) for number, name, _words in others()]
    for number, name in rows:
        setattr(errno, name, number)
        errno.errorcode[number] = name
    for name, same in OTHER_NAMES.items():
        setattr(errno, name, getattr(errno, same))


def others():
    for line in OTHERS.splitlines():
        number, name, words = line.split(" ", 2)
        yield int(number), name, words


def words(number):
    """Returns the system's description of an error."""
    for known, text, _class in NUMBERS.values():
        if known == number:
            return text
    for known, _name, text in others():
        if known == number:
            return text
    return f"Unknown error {number}"


def refuse(name, path=None, second=None):
    """Raises the exception for an error, given its name in `errno`."""
    number, text, error = NUMBERS[name]
    if second is not None:
        raise error(number, text, plain(path), None, plain(second))
    if path is not None:
        raise error(number, text, plain(path))
    raise error(number, text)


def plain(path):
    """Converts a `Path` to the string that an error shows."""
    return path.__fspath__() if hasattr(path, "__fspath__") else path
