a = "Wanjiru"
b = 30
c = "the mayor"
print(a, "talks to", c)
print("A story to read in", b, "minutes")
