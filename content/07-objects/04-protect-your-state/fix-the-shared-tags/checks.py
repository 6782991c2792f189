"""Checks of the exercise fix-the-shared-tags."""

from main import Photo


def nothing_is_shared_but_the_total():
    before = Photo.total
    one, two = Photo("Ice"), Photo("Fog")
    assert one.tags == [] and two.tags == [], f"Two new photos have the tags {one.tags!r} and {two.tags!r}."
    assert one.tags is not two.tags, "Two new photos share one list of tags. Where is it made?"
    one.tag("cold")
    assert (one.tags, two.tags) == (["cold"], []), (
        f"Only the first of two photos got the tag cold. Now they have {one.tags!r} and {two.tags!r}."
    )
    assert Photo.total == before + 2, (
        f"There were {before} photos, and then two more. Now `Photo.total` is {Photo.total}."
    )


def other_photos():
    before = Photo.total
    photos = [Photo(name) for name in ("A", "B", "C")]
    for photo, words in zip(photos, (["x", "y", "x"], ["y"], [])):
        for word in words:
            photo.tag(word)
    assert [photo.tags for photo in photos] == [["x", "y"], ["y"], []]
    assert Photo.total == before + 3 and photos[2].title == "C"


def total_printed():
    before = Photo.total
    Photo("Ice")
    assert Photo.total == before


def one_tag_for_one_photo():
    one, two = Photo("Ice"), Photo("Fog")
    one.tag("cold")
    two.tag("cold")
    assert (one.tags, two.tags) == (["cold"], [])
