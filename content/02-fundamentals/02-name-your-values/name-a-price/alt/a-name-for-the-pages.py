price = 3
pages = 3
print("Price of one copy:", price)
print("Pages about football:", pages)
print("Price for students:", price)
