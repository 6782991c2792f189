import datetime

import pytest

from conftest import TODAY


def send(ask, name="carys", show=1, person=6, weeks=1, days=0, words="Hello!"):
    date = TODAY + datetime.timedelta(weeks=weeks, days=days)
    body = {"date": date.isoformat(), "personId": person, "words": words}
    return ask(name, "POST", f"/shows/{show}/substitutes", body)


def on_air(ask, weeks=1):
    date = TODAY + datetime.timedelta(weeks=weeks)
    entries = ask(None, "GET", f"/programme?date={date}").json()
    return {entry["title"]: entry["substitute"] or entry["host"] for entry in entries}


def test_iveta_hosts_once(ask):
    assert send(ask).status_code == 201
    assert on_air(ask) == {"Low Tide Jazz": "Iveta", "Soup at Nine": "Ebele"}
    assert on_air(ask, weeks=2) == {"Low Tide Jazz": "Carys", "Soup at Nine": "Ebele"}


class TestRefusals:
    def test_strangers(self, ask):
        assert send(ask, "lorcan").status_code == 403

    def test_whispers(self, ask):
        assert send(ask, "lorcan", show=4).status_code == 404

    @pytest.mark.parametrize("when", [{"weeks": -1}, {"weeks": 5}, {"days": 1}])
    def test_days(self, ask, when):
        assert send(ask, **when).status_code == 400

    @pytest.mark.parametrize("person", [2, 3, 6])
    def test_the_second_one(self, ask, person):
        send(ask)
        assert send(ask, person=person).status_code == 409
        assert on_air(ask)["Low Tide Jazz"] == "Iveta"
