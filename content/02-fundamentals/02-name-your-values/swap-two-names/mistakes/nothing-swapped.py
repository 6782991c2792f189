front = "the penguin"
back = "the storm"
spare = front
print("Front page:", front)
print("Back page:", back)
