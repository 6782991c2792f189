print("FOUND!")
print("She is well, and still loud")
print("Thank you, everybody")
