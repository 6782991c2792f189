"""Your facts as documents."""

from documents import Documents


def start(connection):
    """Prepares an empty store."""
    raise NotImplementedError


def add(connection, who, what, number):
    """Keeps a fact. If there's one for the same person and thing, it gets the new number."""
    raise NotImplementedError


def of_person(connection, who):
    """Returns a list of pairs, thing and number: the highest first, equal ones by thing. It may be empty."""
    raise NotImplementedError


def of_thing(connection, what):
    """Returns a list of pairs, person and number: the highest first, equal ones by person. It may be empty."""
    raise NotImplementedError


def rename(connection, old, new):
    """Gives a thing a new name, wherever it is. If nobody knows the old one, nothing happens."""
    raise NotImplementedError
