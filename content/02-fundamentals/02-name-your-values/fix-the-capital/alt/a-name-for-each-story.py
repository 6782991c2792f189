reporter = "Wanjiru"
Story = "the penguin on the bus"
print(reporter, "writes about", Story)
next_story = "the same penguin on a train"
print("Tomorrow:", reporter, "writes about", next_story)
