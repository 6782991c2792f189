"""Counts the steps that SQLite takes to answer a question."""


def ask(connection, query, values=()):
    """Returns the rows, and the steps that it took to get them."""
    return steps_of(connection, lambda: connection.execute(query, values).fetchall())


def steps_of(connection, work):
    """Calls `work`, and returns its result and SQLite's steps: in thousands, or in tens if they are few."""
    result, steps = counted(connection, work, 1_000)
    if steps < 10_000:
        result, steps = counted(connection, work, 1)
    # Versions of SQLite differ by a step or two.
    return result, steps // 10 * 10


def counted(connection, work, every):
    calls = 0

    def count():
        nonlocal calls
        calls += 1

    # SQLite calls `count` each time it has taken this many steps.
    connection.set_progress_handler(count, every)
    try:
        result = work()
    finally:
        connection.set_progress_handler(None, every)
    return result, calls * every


def plan(connection, query, values=()):
    """Returns the lines of SQLite's plan for a query."""
    rows = connection.execute("EXPLAIN QUERY PLAN " + query, values)
    return [row[3] for row in rows]
