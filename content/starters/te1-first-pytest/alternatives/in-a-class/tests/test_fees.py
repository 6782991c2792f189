import fees


class TestFees:
    def test_late(self):
        assert 60 == fees.fee(lent_on=100, returned_on=124)

    def test_edges(self):
        assert [fees.fee(0, day) for day in (0, 21, 22, 26, 27, 31)] == [0, 0, 20, 100, 120, 200]

    def test_limit(self):
        assert fees.fee(0, 71) == fees.fee(0, 72) == fees.fee(5, 9999) == fees.HIGHEST_FEE == 1000
