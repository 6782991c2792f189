from reminder import reminder


def test_last():
    assert "free" in reminder(100, 121)
