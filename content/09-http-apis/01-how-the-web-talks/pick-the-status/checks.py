"""Checks of the exercise pick-the-status."""

from main import pick_status


def another_librarys_paths():
    assert pick_status("GET", "/books/77") == 200
    assert pick_status("GET", "/books/2") == 404
