score = 3
first = input("How many legs does a spider have? ")
if first.strip() != "8":
    print("Count again.")
    score = score - 1
else:
    print("Yes.")
second = input("Which planet is the largest? ")
if second.upper().strip() != "JUPITER":
    print("No.")
    score = score - 1
else:
    print("Yes.")
third = input("What's the capital of Kenya? ")
third = third.title().strip()
if third != "Nairobi":
    print("No.")
    score = score - 1
else:
    print("Yes.")
print("Score:", score)
