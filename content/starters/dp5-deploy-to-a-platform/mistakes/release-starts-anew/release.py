"""What has to be done before a new version answers."""

import store

store.metadata.drop_all(store.engine)
store.create_tables()
print("release: the tables are there")
