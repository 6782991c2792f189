import datetime

import pytest
from things import a_task

from remind import remind_at


def mails_at(now):
    mails = []
    moment = datetime.datetime.fromisoformat(f"{now}+00:00")
    remind_at(moment, lambda to, subject, text: mails.append(to))
    return mails


def test_tomorrow_begins_where_somebody_lives(malia, baptiste):
    malia.patch("/me", json={"time_zone": "Pacific/Auckland"})
    for who in (malia, baptiste):
        a_task(who, due="2031-11-16")

    assert mails_at("2031-11-14T10:59:59") == []
    assert mails_at("2031-11-14T11:00:00") == ["malia@skua.example"]
    assert mails_at("2031-11-15T00:00:00") == ["baptiste@skua.example"]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/hostname", "America", None])
def test_whats_no_zone_is_refused(malia, zone):
    assert malia.patch("/me", json={"time_zone": zone}).status_code == 422
    assert malia.get("/me").json()["time_zone"] == "UTC"
