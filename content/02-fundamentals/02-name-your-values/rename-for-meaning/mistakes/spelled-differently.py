reporter = "Wanjiru"
minutes = 30
guest = "the mayor"
print(reporter, "talks to", guests)
print("A story to read in", minutes, "minutes")
