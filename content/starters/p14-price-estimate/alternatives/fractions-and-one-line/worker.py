"""Stops politely: after a signal, it finishes its item and ends."""

import json
import logging
import signal
import sys
import time

from pydantic import ValidationError

import estimates
from errors import Refused, invalid
from logs import set_up_logging
from queues import Queue
from schemas import Hedge
from settings import get_settings

wanted = {"stop": False}


def stop(number, frame):
    wanted["stop"] = True


def result_of(item, **where):
    try:
        return estimates.estimate(Hedge.model_validate(item), **where).model_dump()
    except ValidationError as error:
        return invalid(error).body
    except Refused as error:
        return error.body


def main():
    set_up_logging()
    estimates.get_models()
    signal.signal(signal.SIGTERM, stop)
    worker = get_settings().worker
    with Queue() as queue:
        while not wanted["stop"]:
            job = queue.take(worker)
            if job is None:
                if "once" in sys.argv:
                    return
                time.sleep(0.5)
                continue
            items = json.loads(job["items"])
            for row in range(job["next"], len(items)):
                if wanted["stop"]:
                    return
                queue.save(job["id"], row, result_of(items[row], job=job["id"], row=row + 1))


if __name__ == "__main__":
    main()
