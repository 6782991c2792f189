from datetime import date
from pathlib import Path

from fastapi import BackgroundTasks, FastAPI, HTTPException
from fastapi.responses import HTMLResponse, PlainTextResponse

import hospital
import jobs
from models import PatientIn, PatientOut

app = FastAPI(title="Hospital for soft toys")
LETTERS: dict[tuple[int, date], dict] = {}


@app.get("/", response_class=HTMLResponse)
def page():
    """Shows the page for the families."""
    return Path("page.html").read_text(encoding="utf-8")


@app.post("/patients", status_code=202)
def admit_patient(new: PatientIn, later: BackgroundTasks):
    """Admits a toy. Its X-ray is taken afterwards."""
    patient = hospital.admit(new.name, new.animal, new.family)
    hospital.make_bed(patient["id"])
    job = jobs.new_job(f"X-ray of {patient['name']}")
    later.add_task(jobs.run, job, hospital.take_xray, patient["id"])
    return {"patient": patient["id"], "job": f"/jobs/{job['id']}"}


@app.get("/patients", response_model=list[PatientOut])
def list_patients():
    """Lists all toys in the hospital."""
    return list(hospital.PATIENTS.values())


@app.get("/patients/{number}/xray", response_class=PlainTextResponse)
def show_xray(number: int):
    """Shows what's inside a toy."""
    if number not in hospital.XRAYS:
        raise HTTPException(404, f"There's no X-ray of patient {number}.")
    return hospital.XRAYS[number]


@app.get("/jobs")
def list_jobs(state: str | None = None):
    """Lists the jobs, perhaps only those in one state."""
    return [job for job in jobs.JOBS.values() if state is None or job["state"] == state]


@app.get("/jobs/{job_id}")
def show_job(job_id: int):
    """Says what became of a job."""
    if job_id not in jobs.JOBS:
        raise HTTPException(404, f"There's no job {job_id}.")
    return jobs.JOBS[job_id]


@app.post("/letters", status_code=202)
def send_letters(later: BackgroundTasks, day: date | None = None):
    """Sends a letter for each toy that hasn't written today."""
    day = day or date.today()
    started = []
    for number, patient in list(hospital.PATIENTS.items()):
        last = LETTERS.get((number, day))
        if last is None or last["state"] == "failed":
            job = jobs.new_job(f"letter from {patient['name']}")
            LETTERS[number, day] = job
            later.add_task(jobs.run, job, hospital.write_letter, number)
            started.append(f"/jobs/{job['id']}")
    return {"jobs": started}
