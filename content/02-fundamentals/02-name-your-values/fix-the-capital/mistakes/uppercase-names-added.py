reporter = "Wanjiru"
Reporter = "Wanjiru"
story = "the penguin on the bus"
print(Reporter, "writes about", story)
story = "the same penguin on a train"
print("Tomorrow:", reporter, "writes about", story)
