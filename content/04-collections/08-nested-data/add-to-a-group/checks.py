"""Checks of the exercise add-to-a-group."""

from main import move


def ngozi_moves_to_lima():
    groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}
    move(groups, "Ngozi", "Lima")
    assert groups.get("Lima") == ["Diego", "Ngozi"], (
        f"After Ngozi's move to Lima, the list for Lima is {groups.get('Lima')!r}. It should be Diego and Ngozi, in this order. Is she added at the end, and does she stay there?"
    )
    assert "Ngozi" not in groups.get("Lagos", []), (
        f"Ngozi is in Lima, but still in Lagos, too: {groups!r}. Which line should take her out of her old group?"
    )
    assert "Lagos" not in groups, (
        f"Nobody is left in Lagos, but it's still a key: {groups!r}. When can a city disappear?"
    )
    assert groups == {"Lima": ["Diego", "Ngozi"], "Lahore": ["Sana"]}, (
        f"After Ngozi's move, the groups are {groups!r}. Who else has moved?"
    )


def somebody_moves_to_a_new_city():
    groups = {"Lagos": ["Ngozi", "Tunde"], "Lima": ["Diego"]}
    move(groups, "Tunde", "Busan")
    assert groups == {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Busan": ["Tunde"]}, (
        f"Tunde moved from Lagos, where Ngozi stays, to Busan. Now the groups are {groups!r}. Which group is wrong?"
    )


def somebody_who_wasnt_in_any_group():
    groups = {"Lima": ["Diego"]}
    move(groups, "Ife", "Lima")
    move(groups, "Ravi", "Pune")
    assert groups == {"Lima": ["Diego", "Ife"], "Pune": ["Ravi"]}, (
        f"Ife came to Lima and Ravi to Pune, and neither was in a group before. Now the groups are {groups!r}. What does your function do when it finds no old group?"
    )


def a_move_within_the_same_city():
    groups = {"Ghent": ["Ilse"], "Pune": ["Asha", "Ravi"]}
    move(groups, "Ilse", "Ghent")
    move(groups, "Ravi", "Pune")
    assert groups == {"Ghent": ["Ilse"], "Pune": ["Asha", "Ravi"]}


def many_moves():
    groups = {"Ghent": ["Ilse", "Jan"], "Pune": ["Asha"], "Busan": ["Ji-woo"]}
    move(groups, "Asha", "Ghent")
    move(groups, "Ilse", "Pune")
    move(groups, "Ji-woo", "Pune")
    assert groups == {"Ghent": ["Jan", "Asha"], "Pune": ["Ilse", "Ji-woo"]}


def dictionary_shrinks():
    groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}
    try:
        move(groups, "Ngozi", "Lima")
    except RuntimeError:
        found = True
    else:
        found = False
    assert found


def new_city_crashes():
    groups = {"Lima": ["Diego"]}
    try:
        move(groups, "Ravi", "Pune")
    except KeyError as error:
        found = str(error) == "'Pune'"
    else:
        found = False
    assert found


def not_everywhere():
    groups = {"Lima": ["Diego"]}
    try:
        move(groups, "Ife", "Lima")
    except ValueError:
        found = True
    else:
        found = False
    assert found


def never_removed():
    groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}
    move(groups, "Ngozi", "Lima")
    assert groups == {"Lagos": ["Ngozi"], "Lima": ["Diego", "Ngozi"], "Lahore": ["Sana"]}


def returns_a_new_dictionary():
    groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"]}
    result = move(groups, "Ngozi", "Lima")
    assert isinstance(result, dict) and result is not groups and groups == {"Lagos": ["Ngozi"], "Lima": ["Diego"]}


def whole_group_gone():
    groups = {"Lagos": ["Ngozi", "Tunde"], "Lima": ["Diego"]}
    move(groups, "Tunde", "Busan")
    assert groups == {"Lima": ["Diego"], "Busan": ["Tunde"]}


def append_stored():
    groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}
    move(groups, "Ngozi", "Lima")
    assert "Lima" in groups and groups["Lima"] is None


def in_no_group():
    groups = {"Lagos": ["Ngozi"], "Lima": ["Diego"], "Lahore": ["Sana"]}
    move(groups, "Ngozi", "Lima")
    assert groups.get("Lima") == ["Diego"] and not [city for city in groups if "Ngozi" in groups[city]]
