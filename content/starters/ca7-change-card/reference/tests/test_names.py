"""From the review: a name isn't always in the letters of this keyboard."""

import pytest


@pytest.mark.parametrize("name", ["Küche", "キッチン", "Gloria 🍞", "O'Hara & Co. <1>"])
def test_a_name_comes_back_as_it_was_sent(malia, name):
    number = malia.post("/lists", json={"name": name}).json()["id"]

    assert malia.get(f"/lists/{number}").json()["name"] == name
