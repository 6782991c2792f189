books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    "2263": {"title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 1},
}
loans = {
    "2263": {"member": "Priya", "due": 52},
    "8850": {"member": "Omar", "due": 61},
}
isbn = "8850"
