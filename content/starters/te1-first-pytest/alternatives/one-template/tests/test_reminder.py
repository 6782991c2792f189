from reminder import reminder


def test_four_days():
    lines = [reminder(0, day) for day in (19, 21, 22, 400)]
    assert lines == [
        "Days left: 2. Fee: 0.00",
        "Days left: 0. Fee: 0.00",
        "Days left: -1. Fee: 0.20",
        "Days left: -379. Fee: 10.00",
    ]
