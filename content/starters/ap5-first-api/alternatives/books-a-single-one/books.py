BOOKS = {3: {"id": 3, "title": "Kindred", "author": "Octavia E. Butler"}}
