from test_barriers import at, ask, stay


def test_evening_over_there():
    assert stay("KRT 481", at("30 17:00"), at("30 18:00"), "east") == (["KRT481 18:00 - 19:00", "1.50", "GOOD BYE"], [150], 0)


def test_two_lists():
    ask(at("30 09:00"), "in", "KRT 481")

    assert ask(at("30 10:00"), "east", "out", "KRT 481")[2] == 1
