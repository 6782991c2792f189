import jwt
from conftest import KEY


def test_a_token_names_the_member_and_nothing_secret(malia):
    token = malia.headers["Authorization"].removeprefix("Bearer ")

    assert set(jwt.decode(token, KEY, algorithms=["HS256"])) <= {"sub", "iat", "exp", "jti"}
