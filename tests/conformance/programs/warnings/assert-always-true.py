x = 3
assert (x == 1, "wrong")
print("done")
