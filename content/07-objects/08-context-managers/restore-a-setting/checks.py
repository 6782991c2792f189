"""Checks of the exercise restore-a-setting."""

from main import changed


def another_setting_and_another_value():
    lamp = {"light": 3}
    with changed(lamp, "light", 9):
        during = lamp["light"]
    assert during == 9, f"During the block, the light should have been 9. It was {during}."
    assert lamp == {"light": 3}, f"Before the block, the settings were {{'light': 3}}. Afterwards, they were {lamp}."
    with changed(lamp, "fan", "on"):
        during = lamp.get("fan")
    assert during == "on", f"During the block, the fan should have been on. It was {during}."
    assert lamp == {"light": 3}, (
        f"Before the block, there was no setting called fan. Afterwards, the settings were {lamp}."
    )


def other_settings_stay_as_the_guest_leaves_them():
    room = {"light": 3, "window": "closed"}
    with changed(room, "light", 9):
        room["window"] = "open"
    assert room["light"] == 3 and room["window"] == "open", (
        f"A guest changed the light with `changed`, and opened the window without it. Afterwards, the settings are {room}. Only the light should be restored."
    )


def a_setting_that_is_0_none_or_empty():
    room = {"heat": 0, "name": "", "owner": None}
    with changed(room, "heat", 5), changed(room, "name", "Attic"), changed(room, "owner", "Bao"):
        pass
    assert room == {"heat": 0, "name": "", "owner": None}, (
        f"The settings were {{'heat': 0, 'name': '', 'owner': None}}. Afterwards, they are {room}."
    )


def other_exceptions_and_a_return():
    room = {"light": 1}

    def leave():
        with changed(room, "door", "open"):
            return dict(room)

    problem = OSError("wind")
    try:
        with changed(room, "light", 7), changed(room, "light", 8):
            raise problem
        caught = None
    except OSError as error:
        caught = error
    assert caught is problem and room == {"light": 1}
    assert leave() == {"light": 1, "door": "open"} and room == {"light": 1}


def always_eight():
    room = {"heating": 3}
    with changed(room, "heating", 9):
        pass
    assert room == {"heating": 8}


def truth_of_the_value():
    room = {"heat": 0}
    with changed(room, "heat", 5):
        pass
    assert "heat" not in room


def none_as_missing():
    room = {"heat": 0, "owner": None}
    with changed(room, "owner", "Bao"), changed(room, "heat", 5):
        pass
    assert "owner" not in room and room == {"heat": 0}


def everything_restored():
    room = {"light": 3, "window": "closed"}
    with changed(room, "light", 9):
        room["window"] = "open"
    assert room == {"light": 3, "window": "closed"}


def only_value_errors():
    room = {"light": 1}
    try:
        with changed(room, "light", 7):
            raise OSError("wind")
    except OSError:
        pass
    assert room == {"light": 7}
