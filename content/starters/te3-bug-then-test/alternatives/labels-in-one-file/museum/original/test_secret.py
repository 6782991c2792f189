from lift import may_start


class TestTheSign:
    def test_up_to_and_including(self):
        five_friends = [90] * 5

        assert may_start(five_friends) is True
