"""A day of the station in one test, and the refusals in a table."""

import pytest

BODY = {"date": "2029-06-07", "personId": 3, "words": "Osian, loudly."}
REFUSALS = [
    # who, which show, what's different, and the status
    ("iveta", 1, {}, 403),
    ("carys", 4, {}, 404),
    ("osian", 4, {}, 409),
    ("carys", 1, {"date": "2029-06-14"}, 400),
    ("carys", 1, {"words": ""}, 400),
    ("carys", 1, {"personId": 2}, 409),
]


def test_a_day(ask):
    before = ask(None, "GET", "/programme?date=2029-05-31").json()
    assert ask("sunniva", "POST", "/shows/1/substitutes", BODY).status_code == 201
    assert ask("carys", "POST", "/shows/1/substitutes", {**BODY, "personId": 6}).status_code == 409
    first, second = ask(None, "GET", "/programme?date=2029-06-07").json()
    assert (first["substitute"], first["words"]) == ("Osian", "Osian, loudly.")
    assert second["substitute"] is None
    assert ask(None, "GET", "/programme?date=2029-05-31").json() == before
    assert ask("sunniva", "GET", "/logbook").json()[-1]["person"] == "Sunniva"


@pytest.mark.parametrize(("who", "show", "change", "status"), REFUSALS)
def test_refusals(ask, who, show, change, status):
    response = ask(who, "POST", f"/shows/{show}/substitutes", {**BODY, **change})

    assert response.json()["status"] == response.status_code == status
