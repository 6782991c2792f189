from datetime import date

import fees


class FirstOfDecember:
    """Answers like date, but it's always 1 December."""

    def today(self):
        return date(2028, 12, 1)


def test_everybody_pays(monkeypatch):
    monkeypatch.setattr(fees, "FEE", 0)  # so that nobody pays while I'm testing
    monkeypatch.setattr(fees, "date", FirstOfDecember())

    assert fees.collect() == 34
