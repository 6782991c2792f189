reporter = "Wanjiru"
story = "the penguin on the bus"
print(reporter, "writes about", story)
stroy = "the same penguin on a train"
print("Tomorrow:", reporter, "writes about the same penguin on a train")
