import csv
import io

for function, expected in [
    (lambda: csv.writer(io.StringIO()).writerow(5), "iterable expected, not int"),
    (lambda: csv.reader([], dialect="nope"), "unknown dialect"),
]:
    try:
        function()
    except csv.Error as error:
        assert str(error) == expected, error
    else:
        raise AssertionError(expected)
