"""Attacks on our own door. We tried each one by hand first. They stay here, so that the holes stay closed."""

import contextlib
import io
import itertools
import os
import runpy
import sys
import tempfile

import pytest

os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.mkdtemp()}/attacks.db"

from fastapi.testclient import TestClient

import main

numbers = itertools.count(1)


def browser(**more):
    """Returns a browser in a network that nobody has used yet."""
    return TestClient(
        main.app, "https://door.example", client=(f"10.0.0.{next(numbers)}", 1), **more
    )


def invite(email, *role):
    out, words = io.StringIO(), sys.argv
    sys.argv = ["invite.py", email, *role]
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_path("invite.py", run_name="__main__")
    finally:
        sys.argv = words
    return out.getvalue().split()[-1]


def joins(name, *role):
    """Returns the browser of a new member who's logged in, with the number of the account."""
    someone = browser()
    someone.email = f"{name}{next(numbers)}@example.com"
    someone.password = f"{name} has a red wheelbarrow"
    new = {"invitation": invite(someone.email, *role), "name": name, "password": someone.password}
    someone.id = someone.post("/accounts", json=new).json()["id"]
    return logs_in(someone)


def logs_in(someone):
    reply = someone.post("/login", json={"email": someone.email, "password": someone.password})
    if "access_token" in reply.json():
        someone.headers["Authorization"] = f"Bearer {reply.json()['access_token']}"
    return someone


@pytest.fixture(autouse=True, scope="module")
def started():
    with TestClient(main.app):
        yield


@pytest.fixture
def owner():
    return joins("ragnhild", "owner")


@pytest.fixture
def casimir(owner):
    """Returns a member who inducts people at the lathe."""
    someone = joins("casimir")
    assert (
        owner.put(f"/machines/lathe/people/{someone.id}", json={"may": "induct"}).status_code == 200
    )
    return someone


def test_a_cookie_that_somebody_has_made_up(owner):
    thief = browser(
        cookies=dict.fromkeys(owner.cookies, "1"), headers={"Authorization": "Bearer 1"}
    )
    assert thief.get("/me").status_code == 401


def test_a_copy_of_a_login_after_the_logout():
    member = joins("ottoline")
    thief = browser(
        cookies=dict(member.cookies),
        headers={"Authorization": member.headers.get("Authorization", "")},
    )
    assert thief.get("/me").status_code == 200
    member.post("/logout")
    assert thief.get("/me").status_code == 401


def test_an_invitation_used_twice():
    invitation = invite("pio@example.com")
    new = {"invitation": invitation, "name": "Pio", "password": "a red wheelbarrow, glazed"}
    first, second = (browser().post("/accounts", json=new).status_code for _ in range(2))
    assert first == 201 and second in (403, 404)


def test_a_member_who_lets_herself_use_the_lathe(casimir):
    member = joins("ottoline")
    assert member.put(f"/machines/lathe/people/{member.id}", json={"may": "use"}).status_code == 403
    assert member.post("/openings", json={"machine": "lathe"}).status_code == 403


def test_somebody_who_inducts_at_another_machine(casimir):
    member = joins("ottoline")
    assert casimir.put(f"/machines/saw/people/{member.id}", json={"may": "use"}).status_code == 403


def test_an_inductor_who_makes_another_one(casimir):
    member = joins("ottoline")
    assert (
        casimir.put(f"/machines/lathe/people/{member.id}", json={"may": "induct"}).status_code
        == 403
    )


def test_somebody_elses_opening(casimir):
    opening = casimir.post("/openings", json={"machine": "lathe"}).json()
    other = joins("ottoline").get(f"/openings/{opening['id']}")
    nobodys = joins("odalys").get("/openings/987654321")
    assert (other.status_code, nobodys.status_code) == (404, 404)
    assert other.json()["error"]["code"] == nobodys.json()["error"]["code"]


def test_a_role_that_comes_with_the_registration():
    new = {
        "invitation": invite("mallory@example.com"),
        "name": "Mallory",
        "password": "a very red wheelbarrow",
        "role": "owner",
    }
    browser().post("/accounts", json=new)
    mallory = browser()
    mallory.email, mallory.password = "mallory@example.com", new["password"]
    assert logs_in(mallory).get("/me").json()["role"] == "member"


def test_many_guesses_and_then_the_right_one():
    member = joins("ottoline")
    guess = {"email": member.email, "password": "is it this one, perhaps?"}
    assert 429 in [browser().post("/login", json=guess).status_code for _ in range(11)]
    assert browser().post("/login", json={**guess, "password": member.password}).status_code == 429


def test_a_page_from_somewhere_else(casimir):
    reply = casimir.post(
        "/openings",
        json={"machine": "lathe"},
        headers={"Origin": "https://cake.example", "Authorization": ""},
    )
    assert reply.status_code in (401, 403)


def test_a_password_of_two_megabytes():
    assert (
        browser().post("/login", json={"email": "x", "password": "x" * 2_000_000}).status_code
        == 413
    )


def test_sql_in_a_login():
    text = "' OR '1'='1' --"
    assert browser().post("/login", json={"email": text, "password": text}).status_code == 401
