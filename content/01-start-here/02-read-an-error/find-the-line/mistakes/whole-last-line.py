print("Line: 5")
print("Error: NameError: name 'Closed' is not defined")
print("Word: Closed")
