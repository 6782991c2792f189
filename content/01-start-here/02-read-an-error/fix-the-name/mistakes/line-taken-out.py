print("Platform 2")
print("Because: Python did not know the word pirnt")
