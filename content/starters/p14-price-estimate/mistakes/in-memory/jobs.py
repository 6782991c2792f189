"""The queue."""

from errors import Refused
from schemas import JobOut

JOBS = {}


def make_tables():
    pass


def add(items):
    number = len(JOBS) + 1
    JOBS[number] = {"state": "waiting", "items": items, "results": []}
    return number


def get(job_id):
    if job_id not in JOBS:
        raise Refused(404, "no_such_job", f"There's no job {job_id}.")
    job = JOBS[job_id]
    return JobOut(
        id=job_id,
        state=job["state"],
        total=len(job["items"]),
        finished=len(job["results"]),
        results=job["results"],
    )


def take(worker):
    for number, job in JOBS.items():
        if job["state"] == "waiting":
            job["state"] = "running"
            return number
    return None


def open_items(job_id):
    return list(enumerate(JOBS[job_id]["items"], start=1))


def save(job_id, row, result):
    JOBS[job_id]["results"].append(result)


def finish(job_id):
    JOBS[job_id]["state"] = "done"
