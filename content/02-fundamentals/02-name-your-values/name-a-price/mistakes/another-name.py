cost = 3
print("Price of one copy:", cost)
print("Pages about football:", 3)
print("Price for students:", cost)
