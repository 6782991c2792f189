reporter-name = "Wanjiru"
minutes = 30
guest = "the mayor"
print(reporter-name, "talks to", guest)
print("A story to read in", minutes, "minutes")
