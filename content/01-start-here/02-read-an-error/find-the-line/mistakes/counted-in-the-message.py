print("Line: 8")
print("Error: NameError")
print("Word: Closed")
