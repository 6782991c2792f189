import store

if __name__ == "__main__":
    store.create_tables()
    before = store.count_books()
    store.add_first_books()
    print(before, "->", store.count_books())
