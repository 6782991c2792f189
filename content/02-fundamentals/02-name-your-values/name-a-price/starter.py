print("Price of one copy:", 3)
print("Pages about football:", 3)
print("Price for students:", 3)
