from datetime import datetime, timedelta

NOON = datetime(2028, 10, 30, 12, 0)


def test_an_hour_over_there(barrier):
    barrier.ask(NOON, "east", "in", "KRT 481")

    barrier.ask(NOON + timedelta(hours=1), "east", "out", "KRT 481")

    assert barrier.charged == [200]


def test_a_car_over_there_is_not_here(barrier):
    barrier.ask(NOON, "east", "in", "KRT 481")

    assert barrier.ask(NOON, "out", "KRT 481") == ["WHO ARE YOU?"]
