"""The books of Shelf, as long as there is no database."""

BOOKS = {
    1: {"id": 1, "title": "Season of Migration to the North", "author": "Tayeb Salih"},
    2: {"id": 2, "title": "The Left Hand of Darkness", "author": "Ursula K. Le Guin"},
    3: {"id": 3, "title": "Kindred", "author": "Octavia E. Butler"},
}
