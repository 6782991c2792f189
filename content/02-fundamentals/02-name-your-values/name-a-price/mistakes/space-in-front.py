 price = 3
print("Price of one copy:", price)
print("Pages about football:", 3)
print("Price for students:", price)
