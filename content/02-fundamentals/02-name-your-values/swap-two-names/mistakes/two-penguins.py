front = "the penguin"
back = "the storm"
back = front
front = back
print("Front page:", front)
print("Back page:", back)
