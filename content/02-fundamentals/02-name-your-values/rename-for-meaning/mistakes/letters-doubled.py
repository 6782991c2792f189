aaa = "Wanjiru"
bbb = 30
ccc = "the mayor"
print(aaa, "talks to", ccc)
print("A story to read in", bbb, "minutes")
