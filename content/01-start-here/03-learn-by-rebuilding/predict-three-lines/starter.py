print("Line 1 shows: ")
print("Line 2 shows: ")
print("Line 3 shows: ")
