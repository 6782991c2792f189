"""Prepares the database before a new version starts."""

import store

store.metadata.drop_all(store.engine)
store.create_tables()
store.add_first_books()
print(f"release: the database has {store.count_books()} books")
