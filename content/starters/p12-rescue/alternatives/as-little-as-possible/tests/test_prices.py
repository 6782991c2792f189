from parking import fee


def test_one_hour():
    assert fee("KRT481", 1440 + 540, 1440 + 600) == 200


def test_25_hours():
    assert fee("KRT481", 1440 + 540, 1440 + 540 + 1500) == 1400
