import json
import os
import sys
import time
from contextlib import closing

from main import db, one_result, setup

me = os.environ.get("WORKER", "worker")


def next_job(connection):
    query = "SELECT id, items FROM jobs WHERE results IS NULL AND taken_by = ?"
    mine = connection.execute(query, [me]).fetchone()
    if mine:
        return mine
    query = "SELECT id, items FROM jobs WHERE results IS NULL AND taken_by IS NULL"
    for number, items in connection.execute(query).fetchall():
        taken = connection.execute(
            "UPDATE jobs SET taken_by = ? WHERE id = ? AND taken_by IS NULL", [me, number]
        )
        connection.commit()
        if taken.rowcount == 1:
            return number, items
    return None


models = setup()
with closing(db()) as connection:
    while True:
        job = next_job(connection)
        if job:
            number, items = job
            # After a crash, the whole job begins again. Until then, it has no results at all.
            results = [
                one_result(models, item, job=number, row=row)
                for row, item in enumerate(json.loads(items), start=1)
            ]
            connection.execute(
                "UPDATE jobs SET results = ? WHERE id = ?", [json.dumps(results), number]
            )
            connection.commit()
        elif sys.argv[1:] == ["once"]:
            break
        else:
            time.sleep(2)
