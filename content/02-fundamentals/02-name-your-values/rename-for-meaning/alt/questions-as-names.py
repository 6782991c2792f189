who = "Wanjiru"
how_long = 30
with_whom = "the mayor"
print(who, "talks to", with_whom)
print("A story to read in", how_long, "minutes")
