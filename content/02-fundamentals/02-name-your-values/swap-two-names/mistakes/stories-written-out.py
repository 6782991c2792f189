front = "the penguin"
back = "the storm"
front = "the storm"
back = "the penguin"
print("Front page:", front)
print("Back page:", back)
