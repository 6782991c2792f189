from datetime import date, timedelta

import pytest

import fees


class TestFebruary:
    @pytest.mark.parametrize("year", [2024, 2027, 2028, 2031])
    def test_its_end(self, year):
        first_of_march = date(year, 3, 1)
        lent = date(year, 1, 30)

        assert fees.fee(lent, first_of_march - timedelta(days=1)) == 0
        assert fees.fee(lent, first_of_march) == 20


class TestRefusals:
    @pytest.mark.parametrize("days", [1, 8, 400])
    def test_before(self, days):
        lent = date(2028, 3, 1)

        with pytest.raises(fees.DatesError) as caught:
            fees.fee(lent, lent - timedelta(days=days))

        assert "look again" in str(caught.value)

    def test_on_the_same_day(self):
        assert fees.fee(date(2028, 3, 1), date(2028, 3, 1)) == 0
