reporter = "Wanjiru"
minutes = 30
print(reporter, "talks to the mayor")
print("A story to read in", minutes, "minutes")
