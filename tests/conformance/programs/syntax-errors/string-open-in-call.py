print("Hello)
print("World")
