"""Checks of the exercise two-storages."""

import ast
import inspect
import json
import os
import typing

from lesson import kind
from main import DarkRoom, FileStorage, MemoryStorage, Player, Room, Saved, Storage, build, play, restore, snapshot
from understory import program


def rooms_from(room):
    found, waiting = [room], [room]
    while waiting:
        for other in waiting.pop().doors.values():
            if not any(other is one for one in found):
                found.append(other)
                waiting.append(other)
    return found


def world(player):
    return player.room.name, sorted(player.bag), {room.name: sorted(room.things) for room in rooms_from(player.room)}


def ways(room):
    found = [(room, [])]
    for here, lines in found:
        for direction, other in here.doors.items():
            if not any(other is one for one, _ in found):
                found.append((other, [*lines, f"go {direction.value}"]))
    return found


def promised(function, skip=0):
    found, signature = typing.get_type_hints(function), inspect.signature(function)
    empty = inspect.Parameter.empty
    return [kind(found.get(part, empty)) for part in list(signature.parameters)[skip:]] + [
        kind(found.get("return", empty))
    ]


class Enough(Exception):
    pass


class Keeper:
    def __init__(self):
        self.kept = []

    def save(self, *values, **named):
        self.kept.append(json.dumps([*values, *named.values()][0]))

    def load(self):
        return json.loads(self.kept[-1]) if self.kept else None


def session(lines, storage):
    waiting, parts, silent = [*lines, "stop"], [[]], []

    def answer(*prompt):
        silent.append(not parts[-1])
        parts[-1].append("".join(map(str, prompt)))
        if not waiting:
            raise Enough
        parts.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        parts[-1].append(sep.join(map(str, values)) + end)

    play.__globals__["input"], play.__globals__["print"] = answer, keep
    try:
        play(storage)
    except Enough:
        assert False, "After stop, your game asked for another line."
    finally:
        del play.__globals__["input"], play.__globals__["print"]
    assert not waiting, f"Your game ended before a player could type {waiting[0]}."
    shown, prompt = ["".join(part) for part in parts], "".join(parts[0][-1:])
    return [
        "" if place and quiet and shown[place] == prompt else shown[place]
        for place, quiet in enumerate([*silent, False])
    ]


def the_program_starts_the_game():
    waiting, shown = ["save", "stop"], []

    def answer(*prompt):
        shown.append("".join(map(str, prompt)))
        assert waiting, "After stop, your game asked for another line."
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        shown.append(sep.join(map(str, values)) + end)

    exec(program.source, {"__name__": "__main__", "input": answer, "print": keep})
    first = build().room.name
    assert first.lower() in "".join(shown).lower(), (
        f"Your program never showed the first room, {first}. What does its last line call?"
    )
    assert os.path.exists("adventure.json"), (
        "A player typed save and stop, but there's no file adventure.json. Which storage does your last line pass to `play`?"
    )


def every_room_has_its_own_name():
    names = [room.name for room in rooms_from(build().room)]
    for name in names:
        assert names.count(name) == 1, (
            f"{names.count(name)} of your rooms are called {name}. How would a saved game tell them apart?"
        )


def saved_and_storage_describe():
    assert hasattr(Saved, "__required_keys__"), (
        "`Saved` isn't a TypedDict. What goes into the parentheses after its name?"
    )
    assert getattr(Storage, "_is_protocol", False), (
        "`Storage` isn't a protocol. What goes into the parentheses after its name?"
    )
    members = sorted(name for name in vars(Storage) if not name.startswith("_"))
    assert members == ["load", "save"], (
        f"`Storage` asks for {', '.join(members) or 'nothing'}. A storage saves and loads, and nothing else."
    )
    for function, skip, expected in [
        (Storage.save, 1, ["Saved", "None"]),
        (Storage.load, 1, ["Saved | None"]),
        (snapshot, 0, ["Player", "Saved"]),
        (restore, 0, ["Saved", "Player"]),
        (play, 0, ["Storage", "None"]),
    ]:
        got, name = promised(function, skip), function.__name__
        assert None not in got, f"In `{name}`, a parameter or the result has no hint."
        assert got == expected, (
            f"The hints of `{name}` are {', '.join(got)}. What does it take, and what does it return?"
        )


def snapshot_and_restore():
    for goal, lines in ways(build().room):
        player = build()
        [thing for room in rooms_from(player.room) for thing in room.things]
        for line in lines:
            player.go(next(direction for direction in player.room.doors if f"go {direction.value}" == line))
        while player.room.things:
            player.bag.append(player.room.things.pop())
        player.bag.append("x" * 7)
        for number, room in enumerate(rooms_from(player.room)):
            if number % 2:
                room.things.append(f"ticket {number}")
        expected = world(player)
        saved = snapshot(player)
        assert isinstance(saved, dict), f"`snapshot` returns {saved!r}. A `Saved` is a dictionary."
        assert set(saved) == set(Saved.__annotations__), (
            f"The keys of a snapshot are {', '.join(saved)}, and those of `Saved` are {', '.join(Saved.__annotations__)}."
        )
        for key, hint in typing.get_type_hints(Saved).items():
            base = typing.get_origin(hint) or hint
            if base in (str, int, bool, list, dict, tuple, set, Room, Player):
                assert isinstance(saved[key], base), (
                    f"`Saved` says that {key} is a {base.__name__}, but in your snapshot, it's a {type(saved[key]).__name__}. Which of the two is right?"
                )
        try:
            text = json.dumps(saved)
        except TypeError as error:
            assert False, f"JSON can't store your snapshot: {error}. Which of its values is the problem?"
        again = restore(json.loads(text))
        assert again is not None, "`restore` returns nothing. Which line should return the player?"
        assert isinstance(again, Player), (
            f"`restore` returns a {type(again).__name__}, but its hint promises a Player. Who plays on?"
        )
        got = world(again)
        assert got[0] == expected[0], (
            f"A player saved in {expected[0]}, and after `restore`, the player is in {got[0]}."
        )
        assert got[1] == expected[1], (
            f"A player saved with {expected[1]} in the bag, and after `restore`, there's {got[1]}."
        )
        for name, there in expected[2].items():
            assert name in got[2], (
                f"There's a room {name}, but after `restore`, no room has that name. Which line changes it?"
            )
            assert got[2][name] == there, (
                f"When a player saved, there was {there or 'nothing'} in {name}. After `restore`, there's {got[2][name] or 'nothing'}."
            )
        assert again is not player and again.room is not player.room, (
            "`restore` uses the old place. It should build a new one."
        )
    player = build()
    expected, got = world(player), world(restore(snapshot(player)))
    assert got[1] == expected[1], (
        f"A player saved with {expected[1] or 'nothing'} in the bag. After `restore`, the bag is {got[1]}."
    )


def memorystorage():
    one, other = MemoryStorage(), MemoryStorage()
    assert one.load() is None, f"Nothing was saved, but `load` of a new `MemoryStorage` returns {one.load()!r}."
    player = build()
    start = world(player)
    one.save(snapshot(player))
    assert other.load() is None, "One `MemoryStorage` got a game, but another one returns it."
    player.bag.append("xylophone")
    player.room.things.append("piano")
    assert world(restore(one.load())) == start, (
        "After saving, the player got a xylophone and put down a piano. Now one of them is in the saved game, too. Do the two share a list?"
    )
    again = restore(one.load())
    again.bag.append("harp")
    again.room.things.append("drum")
    assert world(restore(one.load())) == start, (
        "A player loaded a game, got a harp and put down a drum, and now the saved game has changed, too. Do the two share a list?"
    )
    one.save(snapshot(player))
    assert "xylophone" in restore(one.load()).bag, "A second game was saved, but `load` doesn't return that one."


def filestorage():
    before = set(os.listdir("."))
    one = FileStorage("one.json")
    try:
        nothing = one.load()
    except FileNotFoundError:
        assert False, (
            "There's no file yet, but `load` of a `FileStorage` stops with a FileNotFoundError. What should it return?"
        )
    assert nothing is None, (
        f"There's no file yet, but `load` of a `FileStorage` returns {nothing!r}. What does `Storage` promise?"
    )
    player = build()
    player.bag.append("crème brûlée")
    one.save(snapshot(player))
    assert "one.json" in os.listdir("."), (
        f"A `FileStorage` for one.json has saved, but there's no such file. New files: {', '.join(sorted(set(os.listdir('.')) - before)) or 'none'}."
    )
    with open("one.json", encoding="utf-8") as file:
        text = file.read()
    try:
        json.loads(text)
    except ValueError:
        assert False, f"In the file, there's no JSON, but this: {text[:60]}"
    got = FileStorage("one.json").load()
    assert isinstance(got, dict), (
        f"`load` of a `FileStorage` returns {got!r}. It should return the game that was saved."
    )
    assert world(restore(got)) == world(player), (
        "A second `FileStorage` for the same file returns a different game from the one that the first one saved."
    )
    player.bag.append("xylophone")
    one.save(snapshot(player))
    try:
        got = one.load()
    except ValueError:
        assert False, (
            "After a second `save` to the same file, the file can't be read any more. In which mode do you open it?"
        )
    assert "xylophone" in restore(got).bag, (
        "After a second `save` to the same file, `load` doesn't return the second game."
    )
    assert FileStorage("two.json").load() is None, (
        "Nothing was saved to two.json, but a `FileStorage` for it returns a game."
    )


def the_game_saves_and_loads():
    begin = build().room
    parts = session([], Keeper())
    assert begin.name.lower() in parts[0].lower(), (
        f"The player is in {begin.name}, but before the first command, your game shows: {parts[0].strip() or 'nothing'}"
    )
    parts = session(["load", "bag"], Keeper())
    assert parts[1].strip(), (
        "Nothing was saved, a player typed load, and your game printed nothing. What would the player like to know?"
    )
    room, way = next(pair for pair in ways(begin) if pair[1])
    keeper = Keeper()
    session([*way, "save"], keeper)
    assert keeper.kept, "A player typed save, but your game never called `save` of its storage."
    assert len(keeper.kept) == 1, f"A player typed save once, but your game saved {len(keeper.kept)} times."
    assert restore(keeper.load()).room.name == room.name, (
        f"A player typed {', '.join(way)}, save, but the saved player is in {restore(keeper.load()).room.name}."
    )
    parts = session(["load"], keeper)
    assert room.name.lower() in parts[1].lower(), (
        f"A player loaded a game that was saved in {room.name}, and your game shows: {parts[1].strip() or 'nothing'}"
    )
    session(["load", "save"], keeper)
    assert restore(keeper.load()).room.name == room.name, (
        f"A player loaded a game that was saved in {room.name} and saved it again. Now the saved player is in {restore(keeper.load()).room.name}."
    )
    session(["save"], keeper)
    assert restore(keeper.load()).room.name == begin.name, (
        f"A game was saved in {room.name}. Then `play` was called again, and after nothing but save, the saved player is in {restore(keeper.load()).room.name}. Where should a new game begin?"
    )
    keeper = Keeper()
    session([*way, "save", "save"], keeper)
    assert len(set(keeper.kept)) == 1, (
        "A player typed save twice, and the second saved game was different from the first. What changed in between?"
    )
    keeper = Keeper()
    session([*way, "load", "save"], keeper)
    assert restore(keeper.load()).room.name == room.name, (
        f"Nothing was saved, and a player in {room.name} typed load. Now the player is in {restore(keeper.load()).room.name}."
    )
    keeper = Keeper()
    session(["save", *way, "save"], keeper)
    assert len(keeper.kept) == 2, (
        f"A player saved, walked on and saved again, but your game saved {len(keeper.kept)} times."
    )
    assert restore(keeper.load()).room.name == room.name, (
        f"A player saved, typed {', '.join(way)}, and saved again. The saved player is in {restore(keeper.load()).room.name}."
    )


def today_and_tomorrow():
    room, way = next(
        pair for pair in ways(build().room) if "lamp" in pair[0].things and not isinstance(pair[0], DarkRoom)
    )
    memory = MemoryStorage()
    for make in [lambda: FileStorage("check.json"), lambda: memory]:
        session([*way, "take lamp", "save", "drop lamp"], make())
        kept = world(restore(make().load()))
        assert kept[0] == room.name and kept[1] == ["lamp"] and "lamp" not in kept[2][room.name]
        parts = session(["load", "bag", "drop lamp", "load", "bag"], make())
        assert "lamp" in parts[2].lower() and "lamp" in parts[5].lower()
        session(["load", "drop lamp", "save"], make())
        kept = world(restore(make().load()))
        assert kept[1] == [] and "lamp" in kept[2][room.name]


def play_never_called():
    tree = ast.parse(program.source)
    assert any(isinstance(node, ast.FunctionDef) and node.name == "play" for node in ast.walk(tree))
    assert not any(isinstance(node, ast.Call) and getattr(node.func, "id", "") == "play" for node in ast.walk(tree))


def two_rooms_one_name():
    names = [room.name for room in rooms_from(build().room)]
    assert len(set(names)) < len(names)


def load_always_there():
    assert promised(Storage.load, 1) == ["Saved"]


def only_files():
    assert promised(play)[0] in ("FileStorage", "MemoryStorage")


def both_storages_listed():
    assert "|" in (promised(play)[0] or "")


def hints_forgotten():
    assert None in promised(snapshot) + promised(restore) + promised(play) + promised(Storage.save, 1) + promised(
        Storage.load, 1
    )


def the_room_itself():
    saved = snapshot(build())
    assert any(isinstance(value, (Room, Player)) for value in saved.values())


def only_the_bag():
    player = build()
    player.room.things.append("xylophone")
    assert "xylophone" not in str(snapshot(player))


def only_one_room():
    player = build()
    for number, room in enumerate(rooms_from(player.room)):
        room.things.append(f"ticket {number}")
    assert "ticket 0" in str(snapshot(player)) and "ticket 1" not in str(snapshot(player))


def things_put_nowhere():
    player = build()
    player.room.things.append("xylophone")
    again = restore(snapshot(player))
    assert again.room.name == player.room.name and "xylophone" not in again.room.things


def empty_rooms_fill_up():
    player = build()
    room = next(room for room in rooms_from(player.room) if room.things)
    things = list(room.things)
    room.things.clear()
    again = restore(snapshot(player))
    after = next(one for one in rooms_from(again.room) if one.name == room.name)
    assert after.things == things
    room.things.append("xylophone")
    again = restore(snapshot(player))
    after = next(one for one in rooms_from(again.room) if one.name == room.name)
    assert after.things == ["xylophone"]


def an_empty_bag():
    player = build()
    player.bag.append("xylophone")
    assert "xylophone" not in restore(snapshot(player)).bag


def always_at_the_start():
    player = build()
    start = player.room
    player.go(next(iter(start.doors)))
    again = restore(snapshot(player))
    assert again.room.name == start.name


def memory_without_none():
    try:
        MemoryStorage().load()
        missing = False
    except AttributeError:
        missing = True
    assert missing


def one_memory_for_all():
    MemoryStorage().save(snapshot(build()))
    assert MemoryStorage().load() is not None


def the_first_game_stays():
    one, player = MemoryStorage(), build()
    one.save(snapshot(player))
    player.bag.append("xylophone")
    one.save(snapshot(player))
    first = snapshot(build())
    assert one.load() == first and snapshot(player) != first


def the_bag_is_shared():
    player = build()
    saved = snapshot(player)
    player.bag.append("xylophone")
    assert snapshot(build()) != saved


def rooms_are_shared():
    player = build()
    saved = snapshot(player)
    player.room.things.append("piano")
    assert snapshot(build()) != saved


def shared_after_loading():
    saved = snapshot(build())
    again = restore(saved)
    again.bag.append("harp")
    again.room.things.append("drum")
    assert snapshot(build()) != saved


def a_copy_in_memory_only():
    FileStorage("one.json").save(snapshot(build()))
    assert os.path.exists("one.json") and FileStorage("one.json").load() is None


def no_file_yet():
    try:
        FileStorage("missing.json").load()
        missing = False
    except FileNotFoundError:
        missing = True
    assert missing


def always_the_same_file():
    FileStorage("one.json").save(snapshot(build()))
    assert not os.path.exists("one.json")


def not_json():
    FileStorage("one.json").save(snapshot(build()))
    with open("one.json", encoding="utf-8") as file:
        text = file.read()
    try:
        json.loads(text)
        readable = True
    except ValueError:
        readable = False
    assert not readable


def one_game_after_the_other():
    one = FileStorage("one.json")
    one.save(snapshot(build()))
    one.load()
    one.save(snapshot(build()))
    try:
        one.load()
        readable = True
    except ValueError:
        readable = False
    assert not readable


def text_instead_of_a_game():
    one, saved = FileStorage("one.json"), snapshot(build())
    one.save(saved)
    assert isinstance(saved, dict) and isinstance(one.load(), str)


def loads_at_the_start():
    begin = build().room
    room, way = next(pair for pair in ways(begin) if pair[1])
    keeper = Keeper()
    session([*way, "save"], keeper)
    session(["save"], keeper)
    assert restore(keeper.load()).room.name == room.name


def loads_nothing():
    try:
        session(["load"], Keeper())
        stopped = False
    except TypeError:
        stopped = True
    assert stopped


def a_new_game_instead():
    room, way = next(pair for pair in ways(build().room) if pair[1])
    keeper = Keeper()
    session([*way, "save"], keeper)
    assert restore(keeper.load()).room.name == room.name
    keeper = Keeper()
    session([*way, "load", "save"], keeper)
    assert restore(keeper.load()).room.name == build().room.name


def silent_without_a_game():
    assert session(["load"], Keeper())[1].strip() == ""


def save_is_unknown():
    keeper = Keeper()
    session(["save"], keeper)
    assert not keeper.kept


def loads_in_silence():
    room, way = next(pair for pair in ways(build().room) if pair[1])
    keeper = Keeper()
    session([*way, "save"], keeper)
    assert (
        room.name.lower() not in session(["load"], keeper)[1].lower()
        and room.name.lower() in session(["load", "look"], keeper)[2].lower()
    )
