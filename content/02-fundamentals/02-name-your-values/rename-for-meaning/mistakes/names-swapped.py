reporter = "Wanjiru"
minutes = 30
guest = "the mayor"
print(guest, "talks to", reporter)
print("A story to read in", minutes, "minutes")
