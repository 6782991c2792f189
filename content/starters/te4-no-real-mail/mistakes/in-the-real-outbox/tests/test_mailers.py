import pytest
from fakes import FakeMailer

import mailer


@pytest.mark.parametrize(
    "post",
    [pytest.param(FakeMailer(), id="fake"), pytest.param(mailer, id="real")],
)
def test_a_mail_needs_an_address(post):
    post.send("rua@choir.example", "Hello!")
    with pytest.raises(ValueError):
        post.send("", "Hello!")
