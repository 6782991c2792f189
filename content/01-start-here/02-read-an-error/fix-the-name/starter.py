print("Platform 2")
pirnt("Train to Fez at 10:40")
print("Because: ")
