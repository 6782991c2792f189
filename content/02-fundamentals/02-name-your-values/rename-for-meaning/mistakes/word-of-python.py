class = "Wanjiru"
minutes = 30
guest = "the mayor"
print(class, "talks to", guest)
print("A story to read in", minutes, "minutes")
