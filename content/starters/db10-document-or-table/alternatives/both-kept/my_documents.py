"""Both kinds of documents: each question opens one, and each fact is written twice."""

from documents import Documents


def best_first(numbers):
    return sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))


def start(connection):
    Documents(connection, "people")
    Documents(connection, "things")


def add(connection, who, what, number):
    for collection, key, other in (("people", who, what), ("things", what, who)):
        documents = Documents(connection, collection)
        numbers = documents.get(key) or {}
        numbers[other] = number
        documents.put(key, numbers)


def of_person(connection, who):
    return best_first(Documents(connection, "people").get(who) or {})


def of_thing(connection, what):
    return best_first(Documents(connection, "things").get(what) or {})


def rename(connection, old, new):
    things, people = Documents(connection, "things"), Documents(connection, "people")
    numbers = things.get(old)
    if numbers is None:
        return
    for who in numbers:
        person = people.get(who)
        person[new] = person.pop(old)
        people.put(who, person)
    things.put(new, numbers)
    things.delete(old)
