"""Checks of the exercise tags-factory."""

from main import Track


def each_track_has_its_own_list():
    one, two = Track("Snow"), Track("Fog")
    assert one.tags == [], f"The tags of a new track are {one.tags!r}."
    assert one.tags is not two.tags, "Two new tracks share one list of tags. Where is it made?"
    one.tag("Cold")
    assert one.tags == ["cold"], f"A new track got the tag Cold. Its tags are now {one.tags!r}."
    assert two.tags == [], f"Only one track got a tag, but the tags of the other one are {two.tags!r}."


def its_a_dataclass():
    assert hasattr(Track, "__dataclass_fields__"), (
        "`Track` isn't a dataclass yet. Which line above the class is missing?"
    )
    assert list(Track.__dataclass_fields__) == ["title", "tags"], (
        f"The fields of your track are: {', '.join(Track.__dataclass_fields__) or 'none'}. The task names two."
    )


def other_tags():
    one = Track("Snow", ["cold", "quiet"])
    for word in ["QUIET", "White", "white", "Cold", "ice", "Fog", "ALPS", "wind", "fog"]:
        one.tag(word)
    assert one.tags == ["cold", "quiet", "white", "ice", "fog", "alps", "wind"]
    assert Track("Fog", ["a"]) == Track("Fog", ["a"])
    assert Track("Fog").tags == []


def the_shared_default():
    one, two = Track("Snow"), Track("Fog")
    assert one.tags is two.tags


def one_list_for_all():
    one, two = Track("Snow"), Track("Fog")
    assert one.tags is two.tags


def uppercase_kept():
    one = Track("Snow")
    one.tag("COLD")
    assert one.tags == ["COLD"]


def twice():
    one = Track("Snow")
    one.tag("cold")
    one.tag("cold")
    assert one.tags == ["cold", "cold"]


def asks_too_early():
    one = Track("Snow")
    one.tag("cold")
    one.tag("COLD")
    assert one.tags == ["cold", "cold"]


def old_tags_lost():
    one = Track("Snow", ["ice"])
    one.tag("cold")
    assert one.tags == ["cold"]


def returned_only():
    one = Track("Snow", ["ice"])
    assert one.tag("cold") is not None
    assert one.tags == ["ice"]


def letter_by_letter():
    one = Track("Snow")
    one.tag("cold")
    assert one.tags == ["c", "o", "l", "d"]
