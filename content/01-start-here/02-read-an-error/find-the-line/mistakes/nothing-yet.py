print("Line: ")
print("Error: ")
print("Word: ")
