front = "the penguin"
back = "the storm"
print("Front page:", back)
print("Back page:", front)
