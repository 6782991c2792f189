print("Line: 4")
print("Error: NameError")
print("Word: Closed")
