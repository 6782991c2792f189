import store

store.create_tables
