front = "the penguin"
back = "the storm"
spare = front
front = back
back = spare
print("Front page:", front)
print("Back page:", back)
