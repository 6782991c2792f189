reader name = "Noor"
days = 14
book = "The Blue Whale"
print(reader name, "borrows", book)
print("Back in", days, "days")
