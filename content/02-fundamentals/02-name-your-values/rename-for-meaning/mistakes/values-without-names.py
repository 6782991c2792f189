print("Noor", "borrows", "The Blue Whale")
print("Back in", 14, "days")
