"""Print a card: what two lines of SQL save the county on one day."""

from contextlib import closing

from county import open_county, use_indexes
from day import DAY
from steps import ask

KM_PER_STEP = 0.0007
KM_TO_THE_MOON = 384_400


def steps_of_the_day(connection):
    total = 0
    for times, _, query, values in DAY:
        _, steps = ask(connection, query, values)
        total += times * steps
    return total


with closing(open_county()) as connection:
    use_indexes(connection)
    before = steps_of_the_day(connection)
    use_indexes(connection, "two.sql")
    after = steps_of_the_day(connection)

print("ONE DAY IN THE COUNTY'S LIBRARIES")
for words, steps in [("before", before), ("with two lines", after)]:
    moons = steps * KM_PER_STEP / KM_TO_THE_MOON
    print(f"{words:<15} {steps:>18,} steps, on foot {moons:,.1f} times to the Moon")
