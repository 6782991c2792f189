guess = input("What's in the box? ")
while guess.lower != "owl":
    print("No. It's awake at night.")
    guess = input("What's in the box? ")
print("Right! An owl looks at you.")
