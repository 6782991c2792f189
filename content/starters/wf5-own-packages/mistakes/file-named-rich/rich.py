print("My first table")
