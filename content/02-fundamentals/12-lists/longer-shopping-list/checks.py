"""Checks of the exercise longer-shopping-list."""

from main import shopping
from understory import program


def shopping_has_six_different_things_each_a_string():
    found = len(shopping)
    assert found == 6, (
        f"Your list has {found} items, but it should have 6. Look at the quotation marks and the commas: is there a comma between one thing and the next?"
    )
    assert all(type(item) is str and item.strip() for item in shopping), (
        "One of the items in your list isn't a string with something in it. Which one has no quotation marks, or nothing between them?"
    )
    assert len(set(shopping)) == 6, (
        "The same thing is on your list twice. Which three things do you need besides rice, onions and coffee?"
    )
    assert all(item in shopping for item in ["rice", "onions", "coffee"]), (
        "Rice, onions and coffee should stay on the list. Which of them is missing now?"
    )


def the_loop_and_len_do_the_rest():
    lines = [f"Buy {item}" for item in shopping] + [f"{len(shopping)} things to carry"]
    printed = [line.rstrip() for line in program.output.rstrip().split("\n")]
    assert printed == [line.rstrip() for line in lines], (
        "Your list has six items, but the output isn't six lines with Buy and a last line with the number. Did another line change besides line 1?"
    )
