print("FOUND!")
print("Miso was asleep in the box of posters"))
print("She is well, and still loud")
print("Thank you, everybody")
