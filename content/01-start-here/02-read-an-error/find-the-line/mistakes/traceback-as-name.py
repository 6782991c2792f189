print("Line: 5")
print("Error: Traceback")
print("Word: Closed")
