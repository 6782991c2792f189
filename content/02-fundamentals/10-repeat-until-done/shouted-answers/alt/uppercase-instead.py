guess = input("What's in the box? ")
while guess.upper() != "OWL":
    print("No. It's awake at night.")
    guess = input("What's in the box? ")
print("Right! An owl looks at you.")
