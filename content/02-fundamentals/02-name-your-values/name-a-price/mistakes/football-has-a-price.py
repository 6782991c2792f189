price = 3
print("Price of one copy:", price)
print("Pages about football:", price)
print("Price for students:", price)
