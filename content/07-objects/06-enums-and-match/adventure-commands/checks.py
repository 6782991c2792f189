"""Checks of the exercise adventure-commands."""

import ast
import builtins
from enum import Enum

from main import DarkRoom, Direction, Player, Room, build, obey
from understory import program


class Enough(Exception):
    pass


def session(lines):
    waiting, parts, players = [*lines, "stop"], [[]], []

    def answer(*prompt):
        parts[-1].append("".join(map(str, prompt)))
        if not waiting:
            raise Enough
        parts.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        parts[-1].append(sep.join(map(str, values)) + end)

    def watched(make):
        def new(*values, **named):
            players.append(make(*values, **named))
            return players[-1]

        return new

    tree = ast.parse(program.source)
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.FunctionDef) and node.name == "build":
            tree.body[place + 1 : place + 1] = ast.parse("build = _watched(build)").body
            break
    try:
        exec(
            compile(tree, "main.py", "exec"),
            {"__name__": "__main__", "input": answer, "print": keep, "_watched": watched},
        )
    except Enough:
        assert False, "After stop, your game asked for another line."
    assert players, "Your game doesn't call build(). Where does its player come from?"
    return players[-1], ["".join(part) for part in parts]


def ways(room):
    found = [(room, [])]
    for here, lines in found:
        for direction, other in here.doors.items():
            if not any(other is one for one, _ in found):
                found.append((other, [*lines, f"go {direction.value}"]))
    return found


def direction_is_an_enum():
    assert isinstance(Direction, type) and issubclass(Direction, Enum), (
        "`Direction` isn't an enum. What goes into the parentheses after its name?"
    )
    assert len(list(Direction)) >= 2, (
        f"`Direction` has these members: {[one.name for one in Direction]}. A way there and a way back would be good."
    )
    for one in Direction:
        assert isinstance(one.value, str) and one.value == one.value.lower() and len(one.value.split()) == 1, (
            f"The value of {one} is {one.value!r}. It's what players type after `go`: one word in lowercase."
        )


def rooms_doors_and_players_as_before():
    there, back = list(Direction)[:2]
    hall, kitchen, den = Room("Hall"), Room("Kitchen"), DarkRoom("Den")
    hall.doors[there] = kitchen
    kitchen.doors[back] = hall
    hall.things.append("xylophone")
    den.things.append("pumpkin")
    seen = hall.look([])
    for word in ["Hall", there.value, "xylophone"]:
        assert isinstance(seen, str) and word.lower() in seen.lower(), (
            f"A room called Hall has a door ({there.value}) and a xylophone in it. look returns: {seen}"
        )
    assert f"Direction.{there.name}" not in seen, (
        f"look shows a member of the enum: {seen} - which part of it would a player type?"
    )
    dark, bright = den.look([]), den.look(["lamp"])
    assert isinstance(dark, str) and isinstance(bright, str), (
        f"look of a dark room returns {dark!r} without a lamp, and {bright!r} with one. Both should be strings."
    )
    assert "pumpkin" not in dark and "pumpkin" in bright, (
        "A dark room should show its pumpkin to a player with a lamp, and to nobody else."
    )
    player = Player(hall)
    player.go(there)
    assert player.room is kitchen, (
        f"go({there}) should lead from the hall to the kitchen. The player is in {getattr(player.room, 'name', player.room)}."
    )
    refused = False
    try:
        player.go(there)
    except ValueError:
        refused = True
    assert refused and player.room is kitchen, (
        f"In the kitchen, there's no door with the key {there}, and go doesn't refuse with a ValueError."
    )
    player.go(back)
    player.take("xylophone")
    assert player.bag == ["xylophone"] and hall.things == [], (
        f"After take('xylophone'), the bag is {player.bag}, and the hall has {hall.things}."
    )


def drop():
    hall = Room("Hall")
    player = Player(hall)
    assert hasattr(player, "drop"), "A player can't drop anything yet. Which class needs one more method?"
    refused = False
    try:
        player.drop("moon")
    except ValueError:
        refused = True
    assert refused, "A player without a moon dropped one, and there was no ValueError."
    assert (player.bag, hall.things) == ([], []), (
        f"After a refused drop, the bag is {player.bag}, and the room has {hall.things}."
    )
    player.bag.append("xylophone")
    player.drop("xylophone")
    assert player.bag == [] and hall.things == ["xylophone"], (
        f"A player dropped a xylophone in the hall. Now the bag is {player.bag}, and the hall has {hall.things}."
    )


def your_place():
    player = build()
    assert isinstance(player, Player), f"build() returns {player!r}. It should return a player."
    rooms = [player.room]
    for room in rooms:
        assert isinstance(room.things, list), f"In {room.name}, things is {room.things!r}. It should be a list."
        for direction, other in room.doors.items():
            assert isinstance(direction, Direction), (
                f"In {room.name}, a door has the key {direction!r}, and that isn't a member of Direction."
            )
            assert isinstance(other, Room), (
                f"In {room.name}, the door {direction.value} leads to {other!r}. That's not one of your rooms."
            )
            if not any(other is one for one in rooms):
                rooms.append(other)
    names = ", ".join(str(room.name) for room in rooms)
    assert len(rooms) >= 3, (
        f"Your place needs at least three rooms, and a player can reach {len(rooms)}: {names}. Is there a door to each of them?"
    )
    assert any(isinstance(room, DarkRoom) and room.things for room in rooms), (
        f"A player can reach {names}. In which of these is it dark, with something to find?"
    )
    assert any("lamp" in room.things for room in rooms if not isinstance(room, DarkRoom)), (
        "There's no lamp in any room that isn't dark. Where should a player find one?"
    )
    for room in rooms:
        for thing in list(room.things):
            taker = Player(room)
            said = obey(taker, f"take {thing}")
            assert taker.bag == [thing], (
                f"In {room.name}, there's this thing: {thing}. After take {thing}, the bag is {taker.bag}. Your game says: {said}"
            )


def obey_go_and_look():
    there, back = list(Direction)[:2]
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors[there] = kitchen
    kitchen.doors[back] = hall
    player = Player(hall)
    said = obey(player, "look")
    assert isinstance(said, str) and "hall" in said.lower(), f"In a room called Hall, the command look gets: {said}"
    said = obey(player, f"go {there.value}")
    assert player.room is kitchen, (
        f"After the command go {there.value}, the player is in {player.room.name}, but should be in Kitchen."
    )
    assert isinstance(said, str) and "kitchen" in said.lower(), (
        f"The player went to a room called Kitchen. obey returns: {said}"
    )
    said = obey(player, f"  GO    {back.value.upper()} ")
    assert player.room is hall, (
        f"After the command GO    {back.value.upper()}, with extra spaces, the player is in {player.room.name}, but should be in Hall. Your game says: {said}"
    )
    for bag in [[], ["lamp"]]:
        hall, den = Room("Hall"), DarkRoom("Den")
        hall.doors[there] = den
        den.things.append("pumpkin")
        player = Player(hall)
        player.bag.extend(bag)
        for line in [f"go {there.value}", "look"]:
            said = obey(player, line)
            assert isinstance(said, str) and ("pumpkin" in said.lower()) == bool(bag), (
                f"There's a pumpkin in a dark room, and the bag is {bag}. After the command {line}, obey returns: {said}"
            )


def obey_take_drop_and_bag():
    hall = Room("Hall")
    hall.things.append("lamp")
    hall.things.append("old boot")
    player = Player(hall)
    said = obey(player, "bag")
    assert isinstance(said, str) and said.strip(), (
        f"For a player with an empty bag, obey returns {said!r} after the command bag. What should a player read?"
    )
    said = obey(player, "take lamp")
    assert isinstance(said, str) and said.strip(), (
        f"After the command take lamp, obey returns {said!r}. What does a player read?"
    )
    assert player.bag == ["lamp"], f"After the command take lamp, the bag is {player.bag}. Your game says: {said}"
    said = obey(player, "take old boot")
    assert player.bag == ["lamp", "old boot"], (
        f"After the command take old boot, the bag is {player.bag}. Your game says: {said}"
    )
    said = obey(player, "bag")
    assert isinstance(said, str) and "lamp" in said and "old boot" in said, (
        f"With a lamp and an old boot in the bag, the command bag gets: {said}"
    )
    said = obey(player, "Drop  Old Boot")
    assert isinstance(said, str) and said.strip(), (
        f"After the command Drop  Old Boot, obey returns {said!r}. What does a player read?"
    )
    assert (player.bag, hall.things) == (["lamp"], ["old boot"]), (
        f"After the command Drop  Old Boot, the bag is {player.bag}, and the room has {hall.things}. Your game says: {said}"
    )


def obey_whatever_a_player_types():
    there, back = list(Direction)[:2]
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors[there] = kitchen
    hall.things.append("lamp")
    player = Player(hall)
    player.bag.append("rope")
    for line in [
        "",
        "   ",
        "go",
        "take",
        "drop",
        "go sideways",
        f"go {back.value}",
        "take moon",
        "drop moon",
        "take",
        "dance",
        "please do not go anywhere",
        f"go {there.value} and {there.value}",
    ]:
        said = obey(player, line)
        assert isinstance(said, str) and said.strip(), (
            f"For the line {line!r}, obey returns {said!r}. What does a player read?"
        )
        assert "is not a valid" not in said, (
            f"For the line {line!r}, a player reads: {said} - those are Python's words. What would you say?"
        )
        assert player.room is hall and player.bag == ["rope"] and hall.things == ["lamp"], (
            f"After the line {line!r}, the player is in {player.room.name}, the bag is {player.bag}, and the hall has {hall.things}. Nothing should have changed."
        )


def the_game_walk_through_every_room():
    begin = build().room

    def shown(room, player, part):
        in_the_dark = isinstance(room, DarkRoom) and player.room.look(player.bag).strip() in part
        return room.name.lower() in part.lower() or in_the_dark

    player, parts = session([])
    assert shown(begin, player, parts[0]), (
        f"Before the first command, your game shows: {parts[0].strip()} - and the player is in {begin.name}."
    )
    for room, lines in ways(begin):
        if lines:
            player, parts = session(lines)
            said = ", ".join(lines)
            assert player.room.name == room.name, (
                f"After {said}, the player is in {player.room.name}. By your doors, that's the way to {room.name}."
            )
            assert shown(room, player, parts[len(lines)]), (
                f"After {said}, the player is in {room.name}. Your game shows: {parts[len(lines)].strip()} - does it print what `obey` returns?"
            )


def the_game_what_obey_returns_is_what_a_player():
    lines = ["bag", "", "xyzzy", "take moon", "sing", "look"]
    waiting, parts, asked, answers, depth = [*lines, "stop"], [[]], [], [], []

    def answer(*prompt):
        if not waiting:
            raise Enough
        parts.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        parts[-1].append(sep.join(map(str, values)) + end)

    def heard(obey):
        def new(*values, **named):
            depth.append(1)
            said = obey(*values, **named)
            depth.pop()
            if not depth:
                asked.append(str(values) + str(named))
                answers.append(said)
            return said

        return new

    tree = ast.parse(program.source)
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.FunctionDef) and node.name == "obey":
            tree.body[place + 1 : place + 1] = ast.parse("obey = _heard(obey)").body
            break
    try:
        exec(
            compile(tree, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep, "_heard": heard}
        )
    except Enough:
        pass
    if waiting:
        assert False, (
            f"Your game ended after the line {[*lines, 'stop'][-1 - len(waiting)]!r}. Only stop should end it."
        )
    everything = "".join(["".join(part) for part in parts])
    assert answers, "Your game never calls obey. Who should carry out the lines that a player types?"
    for line in lines:
        assert any(line in one.lower() for one in asked), (
            f"Your game doesn't pass the line {line!r} to obey, so a player gets no answer from it."
        )
    for said in answers:
        assert not isinstance(said, str) or said.strip() in everything, (
            f"obey returned: {said} - but your game doesn't show that. What should the loop do with the answer?"
        )


def the_game_from_the_lamp_into_the_dark():
    lamp_room, to_lamp = next(
        pair for pair in ways(build().room) if "lamp" in pair[0].things and not isinstance(pair[0], DarkRoom)
    )
    dark, to_dark = next(pair for pair in ways(lamp_room) if isinstance(pair[0], DarkRoom) and pair[0].things)
    player, parts = session([*to_lamp, "take lamp", *to_dark, "look", "drop lamp", "bag", "dance"])
    for thing in dark.things:
        assert thing.lower() in parts[len(to_lamp) + len(to_dark) + 2].lower()
    assert player.bag == [] and "lamp" in player.room.things and player.room.name == dark.name


def one_door_still_a_string():
    rooms, keys = [build().room], []
    for room in rooms:
        for direction, other in room.doors.items():
            keys.append(direction)
            if not any(other is one for one in rooms):
                rooms.append(other)
    assert any(isinstance(key, str) and not isinstance(key, Direction) for key in keys)


def members_shown():
    hall = Room("Hall")
    hall.doors[next(iter(Direction))] = Room("Kitchen")
    assert "Direction." in hall.look([])


def dropped_and_kept():
    hall = Room("Hall")
    player = Player(hall)
    player.bag.append("xylophone")
    player.drop("xylophone")
    assert player.bag and hall.things


def obey_prints():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        said = obey(Player(Room("Hall")), "look")
    finally:
        builtins.print = real
    assert said is None


def another_player():
    here = build().room.name.lower()
    said = obey(Player(Room("Xylophone shop")), "look")
    assert isinstance(said, str) and "xylophone shop" not in said.lower() and here in said.lower()


def take_prints():
    hall = Room("Hall")
    hall.things.append("lamp")
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        said = obey(Player(hall), "take lamp")
    finally:
        builtins.print = real
    assert said is None


def uppercase_unknown():
    there = next(iter(Direction))
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors[there] = kitchen
    one, two = Player(hall), Player(hall)
    obey(one, f"GO {there.value.upper()}")
    obey(two, f"go {there.value}")
    assert one.room is hall and two.room is kitchen


def spaces_count():
    there = next(iter(Direction))
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors[there] = kitchen
    one, two = Player(hall), Player(hall)
    obey(one, f"go    {there.value}")
    obey(two, f"go {there.value}")
    assert one.room is hall and two.room is kitchen


def goes_without_looking():
    there = next(iter(Direction))
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors[there] = kitchen
    player = Player(hall)
    assert "kitchen" not in obey(player, f"go {there.value}").lower() and player.room is kitchen


def one_word_things():
    hall = Room("Hall")
    hall.things.append("lamp")
    hall.things.append("old boot")
    player = Player(hall)
    obey(player, "take lamp")
    obey(player, "take old boot")
    assert player.bag == ["lamp"]


def a_list_of_words():
    hall = Room("Hall")
    hall.things.append("lamp")
    player = Player(hall)
    obey(player, "take lamp")
    assert player.bag == [] and hall.things == ["lamp"]


def refusals_not_caught():
    try:
        obey(Player(Room("Hall")), "take moon")
        raised = False
    except ValueError:
        raised = True
    assert raised


def sideways_crashes():
    try:
        obey(Player(Room("Hall")), "go sideways")
        crashed = False
    except Exception:
        crashed = True
    assert crashed


def python_speaks():
    hall = Room("Hall")
    assert "is not a valid" in obey(Player(hall), "go sideways")
