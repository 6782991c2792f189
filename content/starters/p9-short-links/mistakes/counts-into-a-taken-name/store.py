"""Keeps the links in memory, as in version 1."""


def load():
    return {}


def save(links):
    pass
