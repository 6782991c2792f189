from pathlib import Path

from fastapi import BackgroundTasks, FastAPI, HTTPException
from fastapi.responses import HTMLResponse, PlainTextResponse

import hospital
from models import PatientIn, PatientOut

app = FastAPI(title="Hospital for soft toys")


@app.get("/", response_class=HTMLResponse)
def page():
    """Shows the page for the families."""
    return Path("page.html").read_text(encoding="utf-8")


@app.post("/patients", status_code=202)
def admit_patient(new: PatientIn, later: BackgroundTasks):
    """Admits a toy. Its X-ray is taken afterwards."""
    patient = hospital.admit(new.name, new.animal, new.family)
    later.add_task(hospital.take_xray, patient["id"])
    later.add_task(hospital.make_bed, patient["id"])
    return {"patient": patient["id"]}


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
