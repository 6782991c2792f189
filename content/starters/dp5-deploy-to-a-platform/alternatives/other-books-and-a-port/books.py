BOOKS = {1: {"title": "Dune", "author": "Frank Herbert"}, 2: {"title": "A smoke test", "author": "Somebody"}}
