import pytest
from fakes import FakeMailer

import mailer


def refuses_what_is_no_address(post):
    post.send("a@b.example", "Hi")
    for address in ("", "a", "b.example"):
        with pytest.raises(ValueError):
            post.send(address, "Hi")


def test_the_fake():
    refuses_what_is_no_address(FakeMailer())


def test_the_real_one(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    refuses_what_is_no_address(mailer)
