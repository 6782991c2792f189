"""Checks of the exercise no-surprise-list."""

from main import top_three, without


def leaves_the_lists_alone():
    numbers = [5, 2, 8, 3]
    top_three(numbers)
    assert numbers == [5, 2, 8, 3], (
        f"After `top_three(numbers)`, the list [5, 2, 8, 3] is {numbers}. Which line changes the list that was passed?"
    )
    people = ["Sol", "Amara"]
    without(people, "Sol")
    assert people == ["Sol", "Amara"], (
        f"After `without(people, 'Sol')`, the list ['Sol', 'Amara'] is {people}. Which line changes the list that was passed?"
    )


def other_lists():
    numbers = [10, 10, 3, 40]
    assert top_three(numbers) == [40, 10, 10]
    assert numbers == [10, 10, 3, 40]
    assert top_three([2, 6]) == [6, 2]
    people = ["Ana", "Bo", "Cy", "Di"]
    assert without(people, "Di") == ["Ana", "Bo", "Cy"]
    assert people == ["Ana", "Bo", "Cy", "Di"]


def copy_is_an_alias():
    numbers = [5, 2, 8, 3]
    top_three(numbers)
    assert numbers != [5, 2, 8, 3]
