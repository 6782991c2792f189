guess = input("What's in the box? ")
while guess != "owl" and guess != "OWL" and guess != "Owl":
    print("No. It's awake at night.")
    guess = input("What's in the box? ")
print("Right! An owl looks at you.")
