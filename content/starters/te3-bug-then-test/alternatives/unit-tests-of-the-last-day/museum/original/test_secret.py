import lift
import pytest


@pytest.mark.parametrize(("floor", "words"), [(-2, "2 below ground"), (-1, "1 below ground"), (0, "Ground floor")])
def test_the_voice_below(floor, words):
    assert lift.announce(floor) == words
