aaa = "Noor"
bbb = 14
ccc = "The Blue Whale"
print(aaa, "borrows", ccc)
print("Back in", bbb, "days")
