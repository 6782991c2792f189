print("Line: 5")
print("Error: NameError")
print("Word: "Closed"")
