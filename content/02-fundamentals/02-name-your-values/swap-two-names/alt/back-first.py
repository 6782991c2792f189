front = "the penguin"
back = "the storm"
kept = back
back = front
front = kept
print("Front page:", front)
print("Back page:", back)
