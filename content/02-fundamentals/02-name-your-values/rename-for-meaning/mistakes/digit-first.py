reporter = "Wanjiru"
30_minutes = 30
guest = "the mayor"
print(reporter, "talks to", guest)
print("A story to read in", 30_minutes, "minutes")
