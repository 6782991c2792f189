reporter = "Wanjiru"
story = "the penguin on the bus"
story = "the same penguin on a train"
print(reporter, "writes about", story)
print("Tomorrow:", reporter, "writes about", story)
