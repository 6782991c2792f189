reporter = "Wanjiru"
story = "the penguin on the bus"
print(Reporter, "writes about", Story)
stroy = "the same penguin on a train"
print("Tomorrow:", reporter, "writes about", story)
