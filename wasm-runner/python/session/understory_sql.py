"""Records the SQL that SQLAlchemy sends, with the learner's line that sends it.

The engines of SQLAlchemy report each statement as an event, and the transactions around it. If a
program doesn't import SQLAlchemy, nothing listens.
"""

import atexit
import json
import os
import sys

PROGRAM = "main.py"
MAX_STATEMENTS = 100
# Of a statement, and of its values.
MAX_CHARACTERS = 2000
# With more rows than this, `executemany` shows only the first ones.
MAX_ROWS = 10


class _Sent:
    listens = False
    home = ""
    statements = []
    count = 0


def listen(home):
    """Starts a new record, if SQLAlchemy is loaded. The learner's modules are in the folder `home`."""
    _Sent.home, _Sent.statements, _Sent.count = home, [], 0
    engine = sys.modules.get("sqlalchemy.engine")
    if engine is None or _Sent.listens:
        return
    _Sent.listens = True
    add = sys.modules["sqlalchemy"].event.listen
    add(engine.Engine, "before_cursor_execute", _record_statement)
    for name in ("begin", "commit", "rollback"):
        add(engine.Engine, name, _recorder(name.upper()))


def sent():
    """Returns the first statements of the record and how many there were; None if there were none."""
    if _Sent.count == 0:
        return None
    return {"statements": _Sent.statements, "count": _Sent.count}


def watch():
    """Records the SQL of the program that runs next, and reports it when the program has ended."""
    import _understory
    import understory_host as host

    if any(name.partition(".")[0] == "sqlalchemy" for name in os.listdir(host.HOME)):
        return  # that's the learner's own module, and only the program may import it
    import sqlalchemy  # noqa: F401

    listen(host.HOME)
    atexit.register(lambda: sent() and _understory.reply(json.dumps(sent())))


def _recorder(sql):
    return lambda _connection: _record(sql)


def _record_statement(_connection, _cursor, sql, values, _context, is_many):
    more = "…" if is_many and len(values) > MAX_ROWS else ""
    _record(sql, values[:MAX_ROWS] if is_many else values, more)


def _record(sql, values=(), more=""):
    _Sent.count += 1
    if _Sent.count > MAX_STATEMENTS:
        return
    file, line = _place()
    _Sent.statements.append({"sql": _cut(sql.strip()), "values": _shown(values) + more, "file": file, "line": line})


def _shown(values):
    try:
        return _cut(repr(values)) if values else ""
    except Exception:  # from a `__repr__` of the learner's
        return ""


def _cut(text):
    return text if len(text) <= MAX_CHARACTERS else text[:MAX_CHARACTERS] + "…"


def _place():
    """Returns the file and the line of the learner's innermost frame, or two Nones."""
    start, frame = f"{_Sent.home}/", sys._getframe()
    while frame is not None:
        file = frame.f_code.co_filename
        if file == PROGRAM or file.startswith(start):
            return file.removeprefix(start), frame.f_lineno
        frame = frame.f_back
    return None, None
