import csv

import pytest
from things import a_list, a_task

from export import run_exports


def exported(who):
    number = who.post("/exports").json()["id"]
    run_exports()
    text = who.get(f"/exports/{number}/file").content.decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("title", ["=1+1", "+61 3 62", "-40 degrees", "@Bohdan"])
def test_a_formula_is_a_text(malia, title):
    a_task(malia, title=title)

    assert exported(malia)[0]["title"] == f"'{title}"


def test_nobody_else_gets_the_file(malia, baptiste):
    number = malia.post("/exports").json()["id"]
    run_exports()

    assert malia.get(f"/exports/{number}/file").status_code == 200
    assert baptiste.get(f"/exports/{number}/file").status_code == 404


def test_the_file_has_what_somebody_sees_now(malia, baptiste):
    presents = a_list(baptiste)
    a_task(baptiste, list_id=presents)
    baptiste.post(f"/lists/{presents}/shares", json={"email": "malia@skua.example"})

    assert len(exported(malia)) == 1
    baptiste.delete(f"/lists/{presents}/shares/{malia.get('/me').json()['id']}")
    assert exported(malia) == []
