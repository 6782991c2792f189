"""Checks of the exercise list-or-dict."""

from main import order, readers, who_has


def who_has_this_book():
    answer = who_has["Night Ferry"]
    assert answer == "Omar", f"For `Night Ferry`, your `who_has` answers {answer!r}. Who has that book?"
    assert who_has["Bread and Rivers"] == "Priya", (
        f"For `Bread and Rivers`, your `who_has` answers {who_has['Bread and Rivers']!r}."
    )


def how_many_people_and_is_wei_among_them():
    assert len(readers) == 2, (
        f"Your `readers` has {len(readers)} entries, but two people have books: Priya and Omar. Which entry shouldn't be in it, or is missing?"
    )
    assert "Omar" in readers and "Priya" in readers, "Omar or Priya isn't in your `readers`, but both have a book."
    assert "Wei" not in readers, "Wei is in your `readers`, but has no book."
    assert not isinstance(readers, (list, tuple)), (
        "Your `readers` is a list or a tuple. How does Python find out whether Wei is in it?"
    )


def which_was_taken_first_and_which_second():
    first, second = order[0], order[1]
    assert first == "Salt Road", f"The first thing in your `order` is {first!r}. Which title did they take first?"
    assert second == "Night Ferry", (
        f"The second thing in your `order` is {second!r}. Which title did they take after Salt Road?"
    )
    assert len(order) == 3, f"The neighbours took three books, but your `order` has {len(order)} entries."


def a_different_notebook():
    assert who_has["Owls"] == "Zoya" and who_has["Night Ferry"] == "Wei" and who_has["Salt Road"] == "Jae"
    assert len(readers) == 3 and "Wei" in readers and "Omar" not in readers
    assert [order[0], order[1], order[2], order[3]] == ["Bread and Rivers", "Owls", "Night Ferry", "Salt Road"]
