"""Checks of the exercise most-borrowed."""

from main import most_borrowed


def one_winner():
    loans = [
        {"title": "Swahili for Travellers", "member": "Priya"},
        {"title": "Finnish in a Week", "member": "Omar"},
        {"title": "Swahili for Travellers", "member": "Leyla"},
    ]
    assert most_borrowed(loans) == ["Swahili for Travellers"]


def two_winners_sorted():
    loans = [
        {"title": "Swahili for Travellers", "member": "Priya"},
        {"title": "Finnish in a Week", "member": "Omar"},
        {"title": "Finnish in a Week", "member": "Leyla"},
        {"title": "Polish Without Tears", "member": "Omar"},
        {"title": "Swahili for Travellers", "member": "Omar"},
    ]
    assert most_borrowed(loans) == ["Finnish in a Week", "Swahili for Travellers"]


def the_loans_stay_as_they_are():
    loans = [{"title": "B", "member": "Priya"}, {"title": "A", "member": "Omar"}, {"title": "B", "member": "Leyla"}]
    most_borrowed(loans)
    assert loans == [
        {"title": "B", "member": "Priya"},
        {"title": "A", "member": "Omar"},
        {"title": "B", "member": "Leyla"},
    ], "After the call, the list of loans is different. Which line changes it?"


def other_loans():
    def loan(title, member="Wei"):
        return {"title": title, "member": member}

    assert most_borrowed([loan("Thai"), loan("Basque"), loan("Hausa")]) == ["Basque", "Hausa", "Thai"]
    assert most_borrowed(
        [loan("Thai"), loan("Hausa"), loan("Hausa", "Ana"), loan("Thai", "Bo"), loan("Thai", "Ana"), loan("Basque")]
    ) == ["Thai"]
    assert most_borrowed([loan("Hausa", "Bo")]) == ["Hausa"]


def empty_crashes():
    try:
        most_borrowed([])
        problem = ""
    except (IndexError, ValueError) as error:
        problem = str(error)
    assert problem


def pairs_returned():
    answer = most_borrowed(
        [{"title": "B", "member": "x"}, {"title": "A", "member": "x"}, {"title": "B", "member": "y"}]
    )
    assert isinstance(answer, list) and answer and isinstance(answer[0], tuple)


def records_counted():
    try:
        most_borrowed([{"title": "B", "member": "x"}])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "unhashable" in problem
