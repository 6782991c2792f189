import pytest
from fakes import FakeBank, FakeMailer


@pytest.fixture
def bank():
    return FakeBank()


@pytest.fixture
def mailer():
    return FakeMailer()


@pytest.fixture(params=["fake", "real"])
def any_mailer(request, tmp_path, monkeypatch):
    import mailer as real

    monkeypatch.setenv("CHOIR_OUTBOX", str(tmp_path / "mails.txt"))
    return FakeMailer() if request.param == "fake" else real
