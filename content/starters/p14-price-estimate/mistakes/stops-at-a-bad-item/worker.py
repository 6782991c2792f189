"""Works through the jobs. Start it: python worker.py, or python worker.py once"""

import logging
import sys
import time



import jobs
from errors import Refused
from estimates import estimate, get_models
from logs import set_up_logging
from schemas import Hedge
from settings import get_settings

logger = logging.getLogger(__name__)
PAUSE = 1  # seconds between two looks at an empty queue


def result_of(item: dict, job_id: int, row: int) -> dict:
    """Returns what POST /estimates would answer. No item stops those after it."""
    try:
        return estimate(Hedge.model_validate(item), job=job_id, row=row).model_dump()
    except Refused as error:
        return error.body


def work() -> bool:
    """Does one job. Returns False if there was none."""
    job_id = jobs.take(get_settings().worker)
    if job_id is None:
        return False
    for row, item in jobs.open_items(job_id):
        jobs.save(job_id, row, result_of(item, job_id, row))
    jobs.finish(job_id)
    return True


def main(words: list[str]) -> None:
    set_up_logging()
    get_models()
    jobs.make_tables()
    while True:
        if work():
            continue
        if "once" in words:
            break
        time.sleep(PAUSE)


if __name__ == "__main__":
    main(sys.argv[1:])
