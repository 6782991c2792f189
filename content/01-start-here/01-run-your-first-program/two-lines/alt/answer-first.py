name = input("Who goes there? ")
print(name, "may pass. The others wait outside.")
