print("The sign says No bikes")
print("It is the turn of Leila")
