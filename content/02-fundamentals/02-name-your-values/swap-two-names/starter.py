front = "the penguin"
back = "the storm"
# swap the two stories here
print("Front page:", front)
print("Back page:", back)
