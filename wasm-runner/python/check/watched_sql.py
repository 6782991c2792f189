"""Records what a program sends to SQLite."""


class WatchedSql:
    """In scripts, `with watched_sql() as sent:` collects the SQL and parameters that reach SQLite
    meanwhile, as pairs.
    """

    running = []

    def __enter__(self):
        self.sent = []
        self.running.append(self)
        return self.sent

    def __exit__(self, *ignored):
        self.running.remove(self)


def record(sql, parameters):
    for one in WatchedSql.running:
        if isinstance(sql, str):
            one.sent.append((sql, parameters))


def recording(kind, methods):
    """Returns a subclass of a connection or cursor with other methods."""
    if not isinstance(kind, type) or getattr(kind, "is_recording", False):
        return kind
    return type(kind.__name__, (kind,), {**methods, "is_recording": True})


def recording_cursor(kind):
    def execute(self, sql, parameters=()):
        record(sql, parameters)
        return kind.execute(self, sql, parameters)

    def executemany(self, sql, rows):
        rows = list(rows)
        record(sql, rows)
        return kind.executemany(self, sql, rows)

    def executescript(self, sql):
        record(sql, ())
        return kind.executescript(self, sql)

    methods = {"execute": execute, "executemany": executemany, "executescript": executescript}
    return recording(kind, methods)


def recording_connection(kind):
    import sqlite3

    def cursor(self, factory=sqlite3.Cursor):
        return kind.cursor(self, recording_cursor(factory))

    # Not the connection's own methods, because they may make a cursor without calling `cursor`.
    methods = {
        name: lambda self, *words, name=name: getattr(self.cursor(), name)(*words)
        for name in ("execute", "executemany", "executescript")
    }
    return recording(kind, {**methods, "cursor": cursor})


class RecordedSql:
    """Prepares for a script that calls `watched_sql`: all connections that are opened in the block
    record what they send.
    """

    prepared = False

    def __init__(self, script):
        self.wanted = "watched_sql" in script

    def __enter__(self):
        self.own = self.wanted and not RecordedSql.prepared
        if not self.own:
            return
        import sqlite3
        from sqlite3 import dbapi2

        opened = sqlite3.connect

        def connect(*words, factory=sqlite3.Connection, **more):
            return opened(*words, factory=recording_connection(factory), **more)

        self.modules = (sqlite3, dbapi2)
        self.known = {"connect": opened, "Connection": sqlite3.Connection}
        self.change({"connect": connect, "Connection": recording_connection(sqlite3.Connection)})
        RecordedSql.prepared = True

    def change(self, names):
        for module in self.modules:
            vars(module).update(names)

    def __exit__(self, *ignored):
        if self.own:
            self.change(self.known)
            RecordedSql.prepared = False
