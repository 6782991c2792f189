import reminder as module


def test_days_left():
    assert module.reminder(100, 119).startswith("2 days")


def test_the_last_day():
    assert module.reminder(today=121, lent_on=100).startswith("Free today")


def test_late():
    assert module.reminder(lent_on=100, today=122) == "1 days late: 0.20"


def test_never_more():
    assert module.reminder(100, 500).endswith("10.00")
