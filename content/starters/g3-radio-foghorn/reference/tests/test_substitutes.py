import pytest

PATH = "/shows/1/substitutes"
IVETA = {"date": "2029-05-17", "personId": 6, "words": "  Tonight with Iveta, who can speak.  "}


def hosts(ask, date):
    return [entry["substitute"] for entry in ask(None, "GET", f"/programme?date={date}").json()]


def test_a_substitute_is_in_the_programme_of_that_day_only(ask):
    response = ask("carys", "POST", PATH, IVETA)

    assert response.status_code == 201
    assert response.json() == {
        "id": 1,
        "showId": 1,
        "date": "2029-05-17",
        "personId": 6,
        "words": "Tonight with Iveta, who can speak.",
    }
    assert ask(None, "GET", "/programme?date=2029-05-17").json()[0] == {
        "starts": "20:00",
        "showId": 1,
        "title": "Low Tide Jazz",
        "host": "Carys",
        "substitute": "Iveta",
        "words": "Tonight with Iveta, who can speak.",
    }
    assert hosts(ask, "2029-05-17") == ["Iveta", None]
    assert hosts(ask, "2029-05-10") == hosts(ask, "2029-05-24") == [None, None]


@pytest.mark.parametrize(
    ("name", "path", "status"),
    [
        (None, PATH, 401),
        ("ebele", PATH, 403),
        ("iveta", PATH, 403),
        ("carys", PATH, 201),
        ("sunniva", PATH, 201),
        ("carys", "/shows/4/substitutes", 404),
        ("carys", "/shows/99/substitutes", 404),
        ("osian", "/shows/4/substitutes", 409),
    ],
)
def test_who_may_add_a_substitute(ask, name, path, status):
    response = ask(name, "POST", path, IVETA)

    assert response.status_code == status
    if status != 201:
        assert response.headers["content-type"] == "application/problem+json"
        assert hosts(ask, "2029-05-17") == [None, None]
        assert ask("sunniva", "GET", "/logbook").json() == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"date": "2029-05-10"}, 201),
        ({"date": "2029-06-07"}, 201),
        ({"date": "2029-05-03"}, 400),
        ({"date": "2029-06-14"}, 400),
        ({"date": "2029-05-18"}, 400),
        ({"personId": 77}, 400),
        ({"words": "x" * 140}, 201),
        ({"words": "x" * 141}, 400),
        ({"words": "  "}, 400),
    ],
)
def test_the_edges(ask, change, status):
    assert ask("carys", "POST", PATH, {**IVETA, **change}).status_code == status


def test_a_show_has_one_substitute_a_day(ask):
    ask("carys", "POST", PATH, IVETA)

    assert ask("sunniva", "POST", PATH, {**IVETA, "personId": 3}).status_code == 409
    assert hosts(ask, "2029-05-17") == ["Iveta", None]


@pytest.mark.parametrize("person", [2, 4])
def test_hosts_are_on_air_themselves(ask, person):
    assert ask("carys", "POST", PATH, {**IVETA, "personId": person}).status_code == 409


def test_nobody_replaces_two_people_on_a_day(ask):
    ask("carys", "POST", PATH, IVETA)

    assert ask("ebele", "POST", "/shows/2/substitutes", IVETA).status_code == 409


def test_a_host_with_a_substitute_is_free(ask):
    ask("ebele", "POST", "/shows/2/substitutes", IVETA)

    assert ask("carys", "POST", PATH, {**IVETA, "personId": 4}).status_code == 201
    assert hosts(ask, "2029-05-17") == ["Ebele", "Iveta"]


def test_the_change_is_in_the_logbook(ask):
    ask("carys", "POST", PATH, IVETA)

    assert [line["person"] for line in ask("sunniva", "GET", "/logbook").json()] == ["Carys"]
