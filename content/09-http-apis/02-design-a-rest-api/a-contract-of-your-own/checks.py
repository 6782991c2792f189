"""Checks of the exercise a-contract-of-your-own."""

import re

from main import contract

VERBS = ("get", "fetch", "create", "add", "update", "edit", "delete", "remove")
# Words that are the same for one and for many, or that have no plural.
SAME = set(
    "aircraft baggage bacteria cattle chess children clothing coral crew criteria data deer dice equipment feedback feet fish folk "
    "fruit fungi furniture garbage geese gear grass hair homework housework information jewellery jewelry knowledge laundry livestock "
    "luggage machinery mail media men merchandise mice milk money moose music news offspring oxen people personnel police poetry "
    "poultry research rice salmon sand scenery sheep shrimp snow soil species spacecraft sperm squid staff stationery stuff swine "
    "teeth traffic trivia trout tuna underwear water weather wheat wildlife women wood work youth".split()
)
VAN = {"orders", "pizzas", "notes", "books", "loans", "tents"}
WORKS = {
    "GET": (200,),
    "POST": (200, 201, 202, 204),
    "PUT": (200, 201, 204),
    "PATCH": (200, 204),
    "DELETE": (200, 202, 204),
}


def lines():
    # Returns the lines as (method, words of the path, query, status, errors), and checks only what they consist of.
    found = contract()
    assert isinstance(found, (list, tuple)), f"contract() returns {found!r}. Which list should the checks read?"
    result = []
    for line in found:
        assert isinstance(line, (list, tuple)) and len(line) == 4, (
            f"One of your lines is {line!r}. Which four things does a line consist of?"
        )
        method, path, status, errors = line
        assert isinstance(path, str) and path.startswith("/") and len(path) > 1, (
            f"The path in {line!r} is {path!r}. How does every path start, and what does it name?"
        )
        assert method in WORKS, f"The method in {line!r} is {method!r}. Which five methods can a contract use?"
        assert isinstance(status, int) and not isinstance(status, bool), (
            f"The status in {line!r} is {status!r}. Is it a whole number?"
        )
        assert isinstance(errors, dict), (
            f"The last part of {line!r} is {errors!r}. Which dictionary has a status for each error code?"
        )
        start, mark, query = path.partition("?")
        result.append((method, start[1:].split("/"), mark + query, status, errors))
    return result


def shown(line):
    return line[0] + " /" + "/".join(line[1]) + line[2]


def is_id(word):
    return re.fullmatch("[{][a-z][a-z0-9_]*[}]", word) is not None


def paths_that_a_stranger_can_guess():
    for line in lines():
        for word in line[1]:
            assert word, (
                f"In {shown(line)}, there's an empty part between two slashes or at the end. Which name belongs there?"
            )
            assert not word.isdigit(), (
                f"In {shown(line)}, the id is {word}, so only that one can be asked for. What marks the place for any id?"
            )
            if "{" in word or "}" in word:
                assert is_id(word), (
                    f"In {shown(line)}, the place for an id is {word}. How does it look in the example, /orders/{{order_id}}?"
                )
                continue
            camel = re.match("(get|fetch|create|add|update|edit|delete|remove)[A-Z]", word)
            assert not camel, (
                f"{shown(line)} has the verb {camel and camel[1]!r} in its path. Which part of a request says what to do?"
            )
            assert word == word.lower(), (
                f"In {shown(line)}, {word} has an uppercase letter. Could somebody guess which one?"
            )
            assert re.fullmatch("[a-z0-9-]+", word), (
                f"In {shown(line)}, one of the words is {word!r}. Which characters do the rules allow?"
            )
            first = word.split("-")[0]
            assert first not in VERBS, (
                f"{shown(line)} has the verb {first!r} in its path. Which part of a request says what to do?"
            )
        assert len(line[1]) <= 3, (
            f"{shown(line)} has {len(line[1])} parts. Which of the things in it has an id of its own, so that it can be asked for directly?"
        )
        assert not is_id(line[1][0]), f"{shown(line)} starts with an id. The id of what?"
    for line in lines():
        for word in line[1]:
            glued = [
                verb
                for verb in ("get", "fetch", "create", "delete", "remove", "update")
                if word.startswith(verb)
                and len(word) > len(verb) + 2
                and any(
                    word[len(verb) :] == other or word[len(verb) :] + "s" == other
                    for parts in lines()
                    for other in parts[1]
                    if other != word
                )
            ]
            assert not glued, (
                f"{shown(line)} has the verb {glued[0]!r} in its path. Which part of a request says what to do?"
            )
        assert all(is_id(a) != is_id(b) or not is_id(a) for a, b in zip(line[1], line[1][1:])), (
            f"{shown(line)} has two ids in a row. What does the second one count?"
        )


def collections_in_the_plural():
    for line in lines():
        for word, after in zip(line[1], line[1][1:]):
            last = word.split("-")[-1]
            singular = after in ("{" + word.replace("-", "_") + "_id}", "{" + last + "_id}")
            assert not singular or last in SAME or last.endswith(("s", "ware", "men")), (
                f"In {shown(line)}, the collection is called {word}, and the id of one of them {after}. Is {word} one thing, or all of them?"
            )
    first = {line[1][0] for line in lines()}
    for word in sorted(first):
        assert word + "s" not in first, (
            f"Some of your paths start with /{word}, and others with /{word}s. Which one should a client guess?"
        )


def methods_that_keep_their_promises():
    for line in lines():
        method, parts, query, status, _errors = line
        if method == "POST":
            assert not is_id(parts[-1]), (
                f"{shown(line)} makes something new, but its path names something that's there already. Where does a new one go?"
            )
        if method in ("PUT", "PATCH", "DELETE"):
            assert any(is_id(word) for word in parts), (
                f"{shown(line)} has no id, so it's about all of them. Which one do you mean?"
            )
        assert not query or method == "GET", (
            f"{shown(line)} has a filter, but it doesn't ask for a list. What's the filter for?"
        )
        assert status in WORKS[method], (
            f"For {shown(line)}, you promise {status} if it works. What does that code say to the client?"
        )
        if method == "POST" and len(parts) == 1:
            assert status in (201, 202), (
                f"For {shown(line)}, you promise {status}. Which code says that something new is stored?"
            )


def errors_that_a_program_can_read():
    statuses = {}
    for line in lines():
        _method, parts, _query, _status, errors = line
        for code, number in errors.items():
            assert isinstance(code, str) and re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", code), (
                f"In {shown(line)}, one of the codes is {code!r}. Which characters do codes consist of?"
            )
            assert isinstance(number, int), f"In {shown(line)}, {code} has the status {number!r}. Is it a whole number?"
            assert 400 <= number <= 499, (
                f"In {shown(line)}, {code} has the status {number}. Which statuses do the rules allow for errors?"
            )
            assert statuses.setdefault(code, number) == number, (
                f"The code {code} has the status {statuses[code]} in one line and {number} in another. Which one can a client rely on?"
            )
        if any(is_id(word) for word in parts):
            assert 404 in errors.values(), (
                f"{shown(line)} has an id in its path, and its errors are {errors}. What if there's nothing with that id?"
            )


def each_request_once():
    seen = set()
    for line in lines():
        same = (line[0], "/".join("{}" if is_id(word) else word for word in line[1]), line[2])
        assert same not in seen, (
            f"{shown(line)} is in your contract a second time, perhaps with another name for its id. How would a server know which one is meant?"
        )
        seen.add(same)


def enough_to_build_an_app_on():
    found = lines()
    assert len(found) >= 6, f"Lines in your contract: {len(found)}. What else would an app want to do?"
    methods = {line[0] for line in found}
    assert {"GET", "POST"} <= methods and len(methods) >= 3, (
        f"Your contract uses {' and '.join(sorted(methods))}. Can clients look, make something new, and change or remove it?"
    )
    assert len({line[1][0] for line in found}) >= 2, (
        f"All your paths start with /{found[0][1][0]}. Which other things are there?"
    )
    filters = [line for line in found if line[2]]
    assert filters, "No line of your contract has a filter. Which list will be too long for a phone?"
    for line in filters:
        assert re.fullmatch("[?][a-z_-]+=[^&?/ ]*(&[a-z_-]+=[^&?/ ]*)*", line[2]), (
            f"In {shown(line)}, the filter is {line[2]}. How does /orders?tent=12 write a name and a value?"
        )
    assert any(409 in line[4].values() for line in found), (
        "None of your requests can get a 409. Which one would be fine on another day, but doesn't fit the way things are?"
    )


def something_of_yours():
    words = {word for line in lines() for word in line[1] if not is_id(word)}
    assert len(words - VAN) >= 2, (
        f"Your contract is about {', '.join(sorted(words))}, like the one for Halima's van. What would your own be about?"
    )


def one_line_only():
    line = contract()
    assert isinstance(line, tuple) and len(line) == 4 and isinstance(line[0], str)


def verb_in_a_path():
    assert any(
        re.search("/(get|fetch|create|add|update|edit|delete|remove)(?![a-z])", path)
        for method, path, status, errors in contract()
    )
