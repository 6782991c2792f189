from contextlib import closing

from county import open_county, use_indexes
from day import DAY
from steps import ask


def steps_of_the_day(connection):
    return sum(times * ask(connection, query, values)[1] for times, _, query, values in DAY)


with closing(open_county()) as connection:
    before = steps_of_the_day(connection)
    use_indexes(connection, "two.sql")
    after = steps_of_the_day(connection)
print(f"before {before:,}, after {after:,}")
