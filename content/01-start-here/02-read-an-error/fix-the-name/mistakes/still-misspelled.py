print("Platform 2")
Print("Train to Fez at 10:40")
print("Because: Python did not know the word pirnt")
