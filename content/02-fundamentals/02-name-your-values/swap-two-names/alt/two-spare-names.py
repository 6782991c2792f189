front = "the penguin"
back = "the storm"
old_front = front
old_back = back
front = old_back
back = old_front
print("Front page:", front)
print("Back page:", back)
