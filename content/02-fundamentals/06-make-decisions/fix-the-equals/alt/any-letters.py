# Because:
# a condition needs a question, and = is none
day = input("Day: ")
if day.lower() == "sunday":
    print("Closed")
else:
    print("Open")
