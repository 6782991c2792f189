price = 3
student_price = price
print("Price of one copy:", price)
print("Pages about football:", 3)
print("Price for students:", student_price)
