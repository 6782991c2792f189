import pytest

from reminder import reminder


@pytest.mark.parametrize("day, line", [(119, "Noch 2 Tage"), (120, "Morgen ist der letzte Tag."), (121, "Heute ist der letzte Tag."), (122, "1 Tage zu spät: 0,20 bitte"), (421, "300 Tage zu spät: 10,00 bitte")])
def test_line(day, line):
    assert reminder(100, day) == line
