"""Checks of the exercise three-rooms."""

import ast

from main import DarkRoom, Player, Room, build
from understory import program


class Enough(Exception):
    pass


def ways(room):
    found = [(room, [])]
    for here, words in found:
        for direction, other in here.doors.items():
            if not any(other is one for one, _ in found):
                found.append((other, [*words, direction]))
    return found


def a_room_and_what_you_see_in_it():
    hall = Room("Hall")
    assert hall.name == "Hall", f"Room('Hall') has the name {hall.name!r}."
    assert hall.doors == {} and list(hall.things) == [], (
        f"A new room should have no doors and no things, but yours has the doors {list(hall.doors)} and the things {list(hall.things)}."
    )
    hall.doors["north"] = Room("Kitchen")
    hall.things.append("xylophone")
    seen = hall.look([])
    assert isinstance(seen, str), f"look returns {seen!r}. What should the caller get?"
    for word, what in [
        ("Hall", "the name of the room"),
        ("north", "the direction of its door"),
        ("xylophone", "the thing in it"),
    ]:
        assert word.lower() in seen.lower(), (
            f"A room called Hall has a door to the north and a xylophone in it. look returns: {seen} - and {what} is missing."
        )


def a_player_goes_through_a_door():
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors["north"] = kitchen
    player = Player(hall)
    assert player.room is hall and player.bag == [], (
        f"A new player should be in the room from the call, with an empty list as its bag, but yours has the bag {player.bag!r}."
    )
    assert not isinstance(player, Room), (
        "Your Player is a Room, so somebody could walk into it. Is a player a room, or does a player have one?"
    )
    player.go("north")
    assert player.room is kitchen, (
        f"In the hall, the door to the north leads to the kitchen. After go('north'), the player's room is {getattr(player.room, 'name', player.room)}."
    )
    refused = False
    try:
        player.go("north")
    except ValueError:
        refused = True
    except KeyError:
        assert False, "There's no door to the north, and go stopped with Python's own KeyError. How should it refuse?"
    assert refused, (
        "There's no door to the north, but go didn't refuse with a ValueError. How does its caller find out?"
    )
    assert player.room is kitchen, "A refused go has changed the player's room."


def a_player_takes_a_thing():
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.things.append("xylophone")
    hall.things.append("pumpkin")
    player, other = Player(hall), Player(kitchen)
    player.take("pumpkin")
    assert player.bag == ["pumpkin"], f"After take('pumpkin'), the player's bag is {player.bag}."
    assert hall.things == ["xylophone"], (
        f"The player took the pumpkin out of the hall. In the hall, there's now: {hall.things}"
    )
    assert other.bag == [] and kitchen.things == [], (
        f"One player took a pumpkin in one room. A second player, in a second room, has {other.bag}, and that room has {kitchen.things}."
    )
    for thing in ["pumpkin", "moon"]:
        refused = False
        try:
            player.take(thing)
        except ValueError:
            refused = True
        assert refused, f"There's no {thing} in the hall, and take didn't refuse with a ValueError."
        assert (player.bag, hall.things) == (["pumpkin"], ["xylophone"]), (
            f"After a refused take, the bag is {player.bag}, and the hall has {hall.things}. Nothing should have changed."
        )


def a_dark_room():
    assert issubclass(DarkRoom, Room), (
        "To Python, your DarkRoom isn't a Room. Which of your two classes is the base class?"
    )
    den = DarkRoom("Den")
    assert den.name == "Den" and den.doors == {} and den.things == [], (
        "A new dark room should have its name, no doors and no things."
    )
    den.doors["east"] = Room("Kitchen")
    den.things.append("xylophone")
    for bag in [[], ["rope"]]:
        seen = den.look(bag)
        assert isinstance(seen, str), (
            f"With {bag} in the bag, look of a dark room returns {seen!r}. It should return a string, too."
        )
        assert "xylophone" not in seen, f"It's dark, the bag is {bag}, but look says: {seen}"
    bright = den.look(["rope", "lamp"])
    assert isinstance(bright, str), (
        f"With a lamp in the bag, look of a dark room returns {bright!r}. It should return a string."
    )
    for word in ["Den", "east", "xylophone"]:
        assert word.lower() in bright.lower(), (
            f"With a lamp in the bag, look of a dark room says: {bright} - and it doesn't mention {word}."
        )


def with_a_lamp_room_decides_what_you_see():
    den = DarkRoom("Den")
    old = Room.look
    Room.look = lambda self, bag: "Everything is green."
    bright = den.look(["lamp"])
    Room.look = old
    assert "Everything is green." in bright, (
        "With a different `look` in `Room`, a dark room with a lamp still looks as before. How can `DarkRoom` use the `look` of its base class?"
    )


def your_place():
    player = build()
    assert isinstance(player, Player), f"build() returns {player!r}. It should return a player."
    rooms = [player.room]
    for room in rooms:
        assert isinstance(room.things, list), f"In {room.name}, things is {room.things!r}. It should be a list."
        for direction, other in room.doors.items():
            assert isinstance(other, Room), (
                f"In {room.name}, the door {direction} leads to {other!r}. That's not one of your rooms."
            )
            if not any(other is one for one in rooms):
                rooms.append(other)
    names = ", ".join(str(room.name) for room in rooms)
    assert len(rooms) >= 3, (
        f"Your place needs at least three rooms, and a player can reach {len(rooms)}: {names}. Is there a door to each of them?"
    )
    dark = [room for room in rooms if isinstance(room, DarkRoom)]
    assert dark, f"A player can reach {names}. Which of these rooms is dark?"
    assert any(room.things for room in dark), (
        f"There's nothing to find in the dark ({dark[0].name}). Put something there."
    )
    assert any("lamp" in room.things for room in rooms if not isinstance(room, DarkRoom)), (
        "There's no lamp in any room that isn't dark. Where should a player find one?"
    )
    assert player.bag == [], f"A new player begins with {player.bag} in the bag."
    first = build()
    first.room.things.clear()
    first.bag.append("xylophone")
    assert build().bag == [] and build().room is not first.room, (
        "After a second call of build(), the old rooms or the old bag are still in use. Does build() make everything new?"
    )


def the_game_walk_through_every_room():
    def session(words):
        waiting, parts, players = [*words, "stop"], [[]], []

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
            assert False, "After stop, your game asked for another word."
        assert players, "Your game doesn't call build(). Where does its player come from?"
        return players[-1], ["".join(part) for part in parts]

    begin = build().room

    def shown(room, player, part):
        in_the_dark = isinstance(room, DarkRoom) and player.room.look(player.bag).strip() in part
        return room.name.lower() in part.lower() or in_the_dark

    player, parts = session([])
    assert shown(begin, player, parts[0]), (
        f"Before the first word, your game shows: {parts[0].strip()} - and the player is in {begin.name}."
    )
    for room, words in ways(begin):
        if words:
            player, parts = session(words)
            said = " ".join(words)
            assert player.room.name == room.name, (
                f"After {said}, the player is in {player.room.name}. By your doors, that's the way to {room.name}."
            )
            assert shown(room, player, parts[len(words)]), (
                f"After {said}, the player is in {room.name}. Your game shows: {parts[len(words)].strip()}"
            )


def the_game_other_words_and_the_bag():
    def session(words):
        waiting, parts, players = [*words, "stop"], [[]], []

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
            assert False, "After stop, your game asked for another word."
        assert players, "Your game doesn't call build(). Where does its player come from?"
        if waiting:
            assert False, (
                f"Your game ended after the word {[*words, 'stop'][-1 - len(waiting)]!r}. Only stop should end it."
            )
        return players[-1], ["".join(part) for part in parts]

    begin = build().room
    player, parts = session(["flyhigh", "", "xylophone", "bag", "north pole"])
    assert player.room.name == begin.name and player.bag == [], (
        f"After words that mean nothing in your game, the player is in {player.room.name} with {player.bag} in the bag."
    )
    lamp_room, to_lamp = next(
        pair for pair in ways(begin) if "lamp" in pair[0].things and not isinstance(pair[0], DarkRoom)
    )
    player, parts = session([*to_lamp, "lamp", "bag"])
    assert player.bag == ["lamp"], f"The player went to {lamp_room.name}. After the word lamp, the bag is {player.bag}."
    for room, words in ways(begin):
        if not isinstance(room, DarkRoom):
            for thing in set(room.things) - {"bag", "stop", *room.doors}:
                taker, _ = session([*words, thing])
                assert taker.bag == [thing], (
                    f"In {room.name}, there's this thing to take: {thing}. After the word {thing}, the bag is {taker.bag}."
                )
    assert "lamp" in parts[len(to_lamp) + 2].lower(), (
        f"With a lamp in the bag, the word bag makes your game show: {parts[len(to_lamp) + 2].strip()}"
    )


def the_game_theres_light_in_the_dark():
    def session(words):
        waiting, parts, _players = [*words, "stop"], [[]], []

        def answer(*prompt):
            parts[-1].append("".join(map(str, prompt)))
            if not waiting:
                raise Enough
            parts.append([])
            return waiting.pop(0)

        def keep(*values, sep=" ", end="\n", **named):
            parts[-1].append(sep.join(map(str, values)) + end)

        exec(program.source, {"__name__": "__main__", "input": answer, "print": keep})
        return ["".join(part) for part in parts]

    lamp_room, to_lamp = next(
        pair for pair in ways(build().room) if "lamp" in pair[0].things and not isinstance(pair[0], DarkRoom)
    )
    dark, to_dark = next(pair for pair in ways(lamp_room) if isinstance(pair[0], DarkRoom) and pair[0].things)
    parts = session([*to_lamp, "lamp", *to_dark])
    for thing in dark.things:
        assert thing.lower() in parts[-2].lower()


def one_list_for_all_rooms():
    one, two = Room("One"), Room("Two")
    assert one.things is two.things


def one_dictionary_for_all_rooms():
    one, two = Room("One"), Room("Two")
    assert one.doors is two.doors


def one_bag_for_all():
    one, two = Player(Room("One")), Player(Room("Two"))
    assert one.bag is two.bag and isinstance(one.bag, list)


def things_not_mentioned():
    hall = Room("Hall")
    hall.doors["north"] = Room("Kitchen")
    hall.things.append("xylophone")
    assert "north" in hall.look([]).lower() and "xylophone" not in hall.look([]).lower()


def doors_not_mentioned():
    hall = Room("Hall")
    hall.doors["north"] = Room("Kitchen")
    assert "hall" in hall.look([]).lower() and "north" not in hall.look([]).lower()


def go_prints_a_refusal():
    try:
        Player(Room("Hall")).go("north")
        silent = True
    except Exception:
        silent = False
    assert silent


def go_returns_a_room():
    hall, kitchen = Room("Hall"), Room("Kitchen")
    hall.doors["north"] = kitchen
    player = Player(hall)
    found = player.go("north")
    assert found is kitchen and player.room is hall


def go_without_a_look():
    try:
        Player(Room("Hall")).go("north")
        missing = False
    except KeyError:
        missing = True
    except Exception:
        missing = False
    assert missing


def two_lamps():
    hall = Room("Hall")
    hall.things.append("xylophone")
    player = Player(hall)
    player.take("xylophone")
    assert "xylophone" in player.bag and "xylophone" in hall.things


def taken_and_lost():
    hall = Room("Hall")
    hall.things.append("xylophone")
    player = Player(hall)
    player.take("xylophone")
    assert "xylophone" not in player.bag and "xylophone" not in hall.things


def bag_filled_first():
    player = Player(Room("Hall"))
    try:
        player.take("moon")
        refused = False
    except ValueError:
        refused = True
    assert refused and "moon" in player.bag


def lamp_looked_for_in_the_room():
    den = DarkRoom("Den")
    den.things.append("lamp")
    den.things.append("xylophone")
    seen = den.look([]).lower()
    den.things.remove("lamp")
    assert "xylophone" in seen and "xylophone" not in den.look(["lamp"]).lower()


def never_dark():
    den = DarkRoom("Den")
    den.things.append("xylophone")
    assert "xylophone" in den.look([]).lower() and "look" not in vars(DarkRoom)


def always_dark():
    den = DarkRoom("Den")
    den.things.append("xylophone")
    assert "xylophone" not in den.look([]).lower() and "xylophone" not in den.look(["lamp"]).lower()


def look_copied():
    old = Room.look
    Room.look = lambda self, bag: "Everything is green."
    den = DarkRoom("Den")
    den.things.append("xylophone")
    bright = den.look(["lamp"])
    Room.look = old
    assert "xylophone" in bright


def a_room_without_a_way():
    rooms = [build().room]
    for room in rooms:
        for other in room.doors.values():
            if not any(other is one for one in rooms):
                rooms.append(other)
    assert len(rooms) < 3


def lamp_in_the_dark():
    rooms = [build().room]
    for room in rooms:
        for other in room.doors.values():
            if not any(other is one for one in rooms):
                rooms.append(other)
    lamps = [room for room in rooms if "lamp" in room.things]
    assert lamps and all(isinstance(room, DarkRoom) for room in lamps)


def directions_never_found():
    waiting, players = [], []

    def answer(*prompt):
        return waiting.pop(0) if waiting else "stop"

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
    stayed = []
    for direction in build().room.doors:
        waiting[:] = [direction]
        exec(
            compile(tree, "main.py", "exec"),
            {"__name__": "__main__", "input": answer, "print": lambda *values, **named: None, "_watched": watched},
        )
        stayed.append(players[-1].room.name == build().room.name)
    assert stayed and all(stayed)
