"""What's on the shelf, and who lives in the house, as long as there is no database."""

BOOKS = [
    {"isbn": "9000000000011", "title": "Night Ferry", "author": "Selma Aydin"},
    {"isbn": "9000000000028", "title": "Salt Road", "author": "Ibrahim Sesay"},
    {"isbn": "9000000000035", "title": "Mostly Owls", "author": "Bo Ek"},
    {"isbn": "9000000000042", "title": "The Long Soup", "author": "Mei Tanaka"},
    {"isbn": "9000000000059", "title": "Birds of Steel", "author": "Ada Okoro"},
    {"isbn": "9000000000066", "title": "Glass Harbour", "author": "Selma Aydin"},
    {"isbn": "9000000000073", "title": "Who Fed the Lion?", "author": "Pilar Ortega"},
    {"isbn": "9000000000080", "title": "Yeast", "author": "Jonas Brandt"},
    {"isbn": "9000000000097", "title": "Eleven Keys", "author": "Leilani Akana"},
    {"isbn": "9000000000103", "title": "Knots", "author": "Bo Ek", "copies": 2},
    {"isbn": "9000000000110", "title": "Uncle Radio", "author": "Ibrahim Sesay"},
    {"isbn": "9000000000127", "title": "Paper Boats", "author": "Mei Tanaka"},
    {"isbn": "9000000000134", "title": "Quiet, Please", "author": "Ada Okoro"},
    {"isbn": "9000000000141", "title": "Zinc", "author": "Jonas Brandt"},
    {"isbn": "9000000000158", "title": "The Goat Upstairs", "author": "Pilar Ortega"},
    {"isbn": "9000000000165", "title": "Jam for Pirates", "author": "Leilani Akana"},
]

MEMBERS = ["Wanjiru", "Haruto", "Elif", "Omar"]
