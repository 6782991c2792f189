guess = input("What's in the box? ").lower()
while guess not in "owl":
    print("No. It's awake at night.")
    guess = input("What's in the box? ").lower()
print("Right! An owl looks at you.")
