from contextlib import closing

from county import open_county, use_indexes
from day import DAY
from steps import ask

with closing(open_county()) as connection:
    for file in [None, "indexes.sql"]:
        use_indexes(connection, file)
        steps = sum(times * ask(connection, query, values)[1] for times, _, query, values in DAY)
        print(f"{file}: {steps:,}")
