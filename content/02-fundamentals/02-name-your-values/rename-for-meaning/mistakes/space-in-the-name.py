reporter = "Wanjiru"
minutes = 30
interview guest = "the mayor"
print(reporter, "talks to", interview guest)
print("A story to read in", minutes, "minutes")
