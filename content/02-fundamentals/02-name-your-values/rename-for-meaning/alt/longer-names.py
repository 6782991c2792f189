book_title = "The Blue Whale"
reader_name = "Noor"
print(reader_name, "borrows", book_title)
days_left = 14
print("Back in", days_left, "days")
