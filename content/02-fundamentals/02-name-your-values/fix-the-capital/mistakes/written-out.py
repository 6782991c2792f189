reporter = "Wanjiru"
story = "the penguin on the bus"
print("Wanjiru", "writes about", "the penguin on the bus")
story = "the same penguin on a train"
print("Tomorrow:", reporter, "writes about", story)
