reader = "Noor"
days = 14
book = "The Blue Whale"
print(reader, "borrows", book)
print("Back in", days, "days")
