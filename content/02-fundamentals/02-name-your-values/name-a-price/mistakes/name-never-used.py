price = 3
print("Coffee to drink here:", 3)
print("Coffee to take away:", 3)
print("Coffee with oat milk:", 3)
