"""The books of Shelf, as long as there is no database."""

BOOKS = {
    1: {"id": 1, "title": "Season of Migration to the North", "author": "Tayeb Salih"},
    2: {"id": 2, "title": "The Left Hand of Darkness", "author": "Ursula K. Le Guin"},
    3: {"id": 3, "title": "Kindred", "author": "Octavia E. Butler"},
    4: {"id": 4, "title": "Things Fall Apart", "author": "Chinua Achebe"},
    5: {"id": 5, "title": "Parable of the Sower", "author": "Octavia E. Butler"},
    6: {"id": 6, "title": "Persepolis", "author": "Marjane Satrapi"},
}
