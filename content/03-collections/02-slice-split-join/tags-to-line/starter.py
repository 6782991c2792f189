line = input("Tags: ")
