print("Python runs on this computer.")
print("You are in the right folder.")
