import pytest
from fakes import FakeMailer


def test_a_mail_needs_an_address():
    with pytest.raises(ValueError):
        FakeMailer().send("", "Hello!")
