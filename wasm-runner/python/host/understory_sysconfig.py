"""Build variables for `sysconfig`. Replaces `_sysconfigdata_…`."""

build_time_vars = {
    "EXE": "",
    "EXT_SUFFIX": "",
    "MACHDEP": "wasi",
    "Py_DEBUG": 0,
    "Py_ENABLE_SHARED": 0,
    "Py_GIL_DISABLED": 0,
    "SOABI": "",
    "TZPATH": "",
    "VERSION": "3.14",
    "WITH_DOC_STRINGS": 1,
    "prefix": "/usr",
    "exec_prefix": "/usr",
    "srcdir": "/usr/lib/python3.14",
}
