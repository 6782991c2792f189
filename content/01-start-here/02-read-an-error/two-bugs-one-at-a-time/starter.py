prnt("Today in the club house")
print("Room 1: chess")
print("Room 2: choir"
print("First error: ")
print("Second error: ")
