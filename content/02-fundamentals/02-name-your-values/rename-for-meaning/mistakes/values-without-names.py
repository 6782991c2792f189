print("Wanjiru", "talks to", "the mayor")
print("A story to read in", 30, "minutes")
