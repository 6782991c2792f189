"""Checks of the exercise filter-and-sort."""

from understory import program


def by_title():
    rows = [tuple(row[:2]) for row in program.rows]
    assert {("The Sky Today", 2028), ("Half of a Yellow Sun", 2006), ("Life of Pi", 2001), ("Persepolis", 2000)} == set(
        rows
    )
    assert [year for _, year in rows] != [2028, 2006, 2001, 2000]
