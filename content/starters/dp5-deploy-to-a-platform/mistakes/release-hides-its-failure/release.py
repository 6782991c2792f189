import store

try:
    store.create_tables()
    store.add_first_books()
except Exception as error:
    print("release:", error)
