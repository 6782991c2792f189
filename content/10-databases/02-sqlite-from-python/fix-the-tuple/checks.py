"""Checks of the exercise fix-the-tuple."""

from understory import program, watched_sql


def the_title_isnt_a_part_of_the_query():
    with watched_sql() as sent:
        exec(program.source, {"__name__": "__main__"})
    inside = [sql for sql, _ in sent if "Dune" in sql]
    assert not inside, (
        f"The author is right, but your program asked SQLite “{inside[0] if inside else ''}”. What happens to that text if a title has a quote in it?"
    )
