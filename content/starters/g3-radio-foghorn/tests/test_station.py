import pytest

SALT = {"title": "  Salt  ", "weekday": 0, "starts": "06:00"}


def test_listeners_see_what_is_announced(ask):
    shows = ask(None, "GET", "/shows").json()

    assert [show["id"] for show in shows] == [1, 2, 3]


def test_a_rehearsal_exists_for_its_host_and_the_manager_only(ask):
    people = ["osian", "sunniva", "carys", None]

    assert [ask(name, "GET", "/shows/4").status_code for name in people] == [200, 200, 404, 404]


def test_a_new_show_belongs_to_its_host_and_is_not_announced(ask):
    response = ask("iveta", "POST", "/shows", SALT)

    assert response.status_code == 201
    assert response.json() == {
        "id": 5,
        "title": "Salt",
        "hostId": 6,
        "weekday": 0,
        "starts": "06:00",
        "announced": False,
    }
    assert ask("iveta", "GET", "/shows/5").json() == response.json()


@pytest.mark.parametrize("change", [{"title": "  "}, {"weekday": 7}, {"starts": "06:30"}, {"x": 1}])
def test_a_show_that_cannot_be_is_refused(ask, change):
    response = ask("iveta", "POST", "/shows", {**SALT, **change})

    assert response.status_code == 400
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["title"] == "Bad Request"


def test_only_its_host_and_the_manager_rename_a_show(ask):
    for name, status in [(None, 401), ("ebele", 403), ("carys", 200), ("sunniva", 200)]:
        assert ask(name, "PATCH", "/shows/1", {"title": f"by {name}"}).status_code == status

    assert ask(None, "GET", "/shows/1").json()["title"] == "by sunniva"


def test_two_shows_never_share_an_hour(ask):
    ask("iveta", "POST", "/shows", {**SALT, "weekday": 3, "starts": "20:00"})

    assert ask("sunniva", "POST", "/shows/5/announcement").status_code == 409
    assert ask(None, "GET", "/shows/5").status_code == 404


def test_the_programme_lists_a_day(ask):
    assert ask(None, "GET", "/programme?date=2029-05-11").json()[0]["title"] == "Ask a Fisherman"
    titles = [entry["title"] for entry in ask(None, "GET", "/programme?date=2029-05-10").json()]
    assert titles == ["Low Tide Jazz", "Soup at Nine"]


def test_each_change_leaves_a_line_in_the_logbook(ask):
    ask("sunniva", "POST", "/shows/4/announcement")

    assert ask("carys", "GET", "/logbook").status_code == 403
    assert ask("sunniva", "GET", "/logbook").json() == [
        {"day": "2029-05-10", "person": "Sunniva", "words": "announces show 4"}
    ]
