"""What has to be done before a new version answers."""

import store

store.create_tables()
print("release: the tables are there")
