import pytest
from things import a_list


@pytest.fixture
def solveig(person):
    return person("Solveig", team_name="Station Petrel")


def names(page):
    return [member["name"] for member in page.json()["items"]]


def test_the_teams_dont_see_each_other(malia, baptiste, solveig):
    assert names(malia.get("/members")) == ["Malia", "Baptiste"]
    assert names(solveig.get("/members")) == ["Solveig"]


def test_a_code_leads_into_its_team(person, malia, solveig):
    aksel = person("Aksel", team_code=solveig.get("/team").json()["code"])

    assert names(aksel.get("/members")) == ["Solveig", "Aksel"]


@pytest.mark.parametrize("more", [{"team_code": ""}, {"team_code": "x" * 22}, {"team_name": " "}])
def test_a_wrong_team_is_no_account(client, more):
    who = {"email": "itziar@skua.example", "password": "pineapple forever"}

    assert client.post("/members", json={**who, "name": "Itziar", **more}).status_code == 422
    assert client.post("/login", json=who).status_code == 401


def test_an_address_of_the_other_team_is_like_none(malia, solveig):
    path = f"/lists/{a_list(solveig)}/shares"

    other = solveig.post(path, json={"email": "malia@skua.example"})
    nobody = solveig.post(path, json={"email": "nobody@skua.example"})

    assert other.status_code == nobody.status_code == 404
    assert other.json() == nobody.json()
    assert solveig.get(path).json()["total"] == 0
