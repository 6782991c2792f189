price = 3
print("Coffee to drink here:", "price")
print("Coffee to take away:", "price")
print("Coffee with oat milk:", "price")
