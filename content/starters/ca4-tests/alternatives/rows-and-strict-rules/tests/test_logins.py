import pytest

from db import get_engine


@pytest.mark.slow
def it_keeps_passwords_as_slow_hashes(malia):
    with get_engine().connect() as connection:
        kept = connection.exec_driver_sql("SELECT password_hash FROM members").scalar_one()

    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
