import pytest


@pytest.mark.parametrize("address", ["", "oddvar", "oddvar.example"])
def test_no_address(any_mailer, address):
    with pytest.raises(ValueError):
        any_mailer.send(address, "Hello")
