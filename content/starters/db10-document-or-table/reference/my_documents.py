"""Your facts as documents: one for each person, with all their numbers inside."""

from documents import Documents


def people(connection):
    return Documents(connection, "people")


def best_first(numbers):
    return sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))


def start(connection):
    """Prepares an empty store."""
    people(connection)


def add(connection, who, what, number):
    """Keeps a fact. If there's one for the same person and thing, it gets the new number."""
    person = people(connection).get(who) or {"name": who, "numbers": {}}
    person["numbers"][what] = number
    people(connection).put(who, person)


def of_person(connection, who):
    """Returns a list of pairs, thing and number: the highest first, equal ones by thing. It may be empty."""
    person = people(connection).get(who)
    return [] if person is None else best_first(person["numbers"])


def of_thing(connection, what):
    """Returns a list of pairs, person and number: the highest first, equal ones by person. It may be empty."""
    numbers = {}
    for person in people(connection).all():
        if what in person["numbers"]:
            numbers[person["name"]] = person["numbers"][what]
    return best_first(numbers)


def rename(connection, old, new):
    """Gives a thing a new name, wherever it is. If nobody knows the old one, nothing happens."""
    for person in people(connection).all():
        if old in person["numbers"]:
            person["numbers"][new] = person["numbers"].pop(old)
            people(connection).put(person["name"], person)
