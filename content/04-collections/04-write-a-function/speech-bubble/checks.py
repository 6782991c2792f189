"""Checks of the exercise speech-bubble."""

from main import bubble
from understory import program


def bubble_rows(text):
    made = bubble(text)
    assert made is not None, f"bubble({text!r}) returned nothing (None). Which line should return the finished bubble?"
    assert isinstance(made, str), (
        f"bubble({text!r}) returned {made!r}. A bubble should be one string. What joins its lines?"
    )
    rows = [row.rstrip() for row in made.split("\n")]
    places = [place for place, row in enumerate(rows) if text in row]
    assert places, f"The bubble for {text!r} doesn't have that text on one of its lines. Where does the parameter go?"
    place = places[0]
    above = [row for row in rows[:place] if row.strip()]
    below = [row for row in rows[place + 1 :] if row.strip()]
    assert above, f"There's no line above the text in the bubble for {text!r}. What should a reader see there?"
    assert below, f"There's no line below the text in the bubble for {text!r}. What should a reader see there?"
    before, after = rows[place].split(text, 1)
    assert before.strip() and after.strip(), (
        f"The line with the text is “{rows[place]}”. What should be to its left and right?"
    )
    for row, where in ((above[-1], "above"), (below[0], "below")):
        assert len(row) >= len(text), (
            f"The line {where} the text {text!r} is {len(row)} characters wide, but the text has {len(text)}. What should decide how wide the border is?"
        )
    return rows


def returns_a_bubble_around_the_text():
    bubble_rows("Ask the cat.")


def very_short_text_and_long_text():
    bubble_rows("Ow")
    bubble_rows("I have not eaten your lunch, but I know a cat who smells of fish")


def your_comic_has_at_least_two_bubbles():
    rows = [row for row in program.output.split("\n") if row.strip()]
    assert len(rows) > 5, (
        f"Your program printed {len(rows)} lines so far, but two bubbles need at least six. What do the people in your comic say to each other?"
    )


def text_that_you_dont_see():
    bubble_rows("Zzz")
    bubble_rows("Three weeks later, somebody opened the fridge and found a very small note")
    assert bubble("Zzz") != bubble("Hey")


def fixed_border():
    long = "I have not eaten your lunch, but I know a cat who smells of fish"
    above = []
    for text in (long, "Ow"):
        rows = bubble(text).split("\n")
        places = [place for place, row in enumerate(rows) if text in row]
        assert places and places[0] > 0
        above.append(rows[places[0] - 1])
    assert above[0] == above[1] and 0 < len(above[0].strip()) < len(long)
