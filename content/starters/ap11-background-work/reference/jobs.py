"""What became of the work that was promised."""

import itertools
import logging

import machine
import post

JOBS: dict[int, dict] = {}
NUMBERS = itertools.count(1)
logger = logging.getLogger(__name__)


def new_job(what):
    """Returns a new job, which gets the next number."""
    number = next(NUMBERS)
    JOBS[number] = {"id": number, "what": what, "state": "waiting", "problem": None}
    return JOBS[number]


def run(job, work, number):
    """Does the work for a patient, and keeps the state of the job up to date."""
    job["state"] = "running"
    try:
        work(number)
    except (machine.DoesNotFit, post.ReturnToSender) as error:
        job["problem"] = str(error)
        job["state"] = "failed"
    except Exception:
        logger.exception("job %s failed", job["id"])
        job["problem"] = "Something broke on our side. It isn't your toy's fault."
        job["state"] = "failed"
    else:
        job["state"] = "done"
