interview_guest = "the mayor"
reporter_name = "Wanjiru"
print(reporter_name, "talks to", interview_guest)
minutes_to_read = 30
print("A story to read in", minutes_to_read, "minutes")
