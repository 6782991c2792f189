# Put the dictionary here

item = input("What do you need? ")
number = int(input("How many? "))
