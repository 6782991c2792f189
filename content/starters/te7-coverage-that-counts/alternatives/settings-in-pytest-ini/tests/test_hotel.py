from hotel import doors, kitchen, storage


def test_who_collects_whom(tiger, plain):
    assert doors.may_collect(tiger, "Chen") is True
    assert doors.may_collect(plain, "Boris") is True
    assert doors.may_collect(tiger, "Boris") is False
    assert doors.may_collect(plain, "Chen") is False


def test_what_a_visitor_may_read(tiger):
    assert doors.details(tiger, "Chen") == {"cat": "Tiger", "room": 12, "owner": "Ayla", "diet": "tuna"}


def test_a_file_with_a_hole(tiger, plain):
    text = [storage.to_line(tiger), "", storage.to_line(plain)]
    assert storage.load(text) == ([tiger, plain], [""])


def test_food(tiger, plain):
    assert kitchen.breakfast([tiger, plain], tiger.leaves) == {12: "tuna", 11: "chicken"}
