a = "Noor"
b = 14
c = "The Blue Whale"
print(a, "borrows", c)
print("Back in", b, "days")
