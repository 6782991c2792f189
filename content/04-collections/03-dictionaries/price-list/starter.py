# Make the dictionary here

item = input("Which item? ")
