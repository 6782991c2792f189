print("Platform 2")
print("Train to Fez at 10:40")
print("Because: " Python did not know pirnt)
