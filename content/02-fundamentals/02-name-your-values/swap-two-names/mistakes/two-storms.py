front = "the penguin"
back = "the storm"
front = back
back = front
print("Front page:", front)
print("Back page:", back)
