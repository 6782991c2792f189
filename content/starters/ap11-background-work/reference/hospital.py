"""What the hospital does. Nothing in here knows about requests."""

import machine
import post

PATIENTS: dict[int, dict] = {}
XRAYS: dict[int, dict] = {}


def admit(name, animal, family):
    """Returns a new patient, who gets the next number."""
    number = len(PATIENTS) + 1
    PATIENTS[number] = {
        "id": number,
        "name": name,
        "animal": animal,
        "family": family,
        "bed": None,
        "xray": None,
    }
    return PATIENTS[number]


def take_xray(number):
    """Makes the picture of a patient, and writes into the record where it is."""
    patient = PATIENTS[number]
    XRAYS[number] = machine.xray(patient["name"], patient["animal"])
    patient["xray"] = f"/patients/{number}/xray"


def make_bed(number):
    PATIENTS[number]["bed"] = f"bed {number}"


def write_letter(number):
    """Sends a letter from a toy to its family."""
    patient = PATIENTS[number]
    lines = [
        "Dear family,",
        f"I'm in {patient['bed']}, and the soup is good. The giraffe snores.",
        f"Good night! {patient['name']}",
    ]
    post.send(patient["family"], "\n".join(lines))
