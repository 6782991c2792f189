print("FOUND!")
print("Miso was asleep in the box of posters")
print("She is well, and still loud")
prnt("Thank you, everybody")
