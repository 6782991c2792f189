weight = float(input("Weight: "))
answer = "Too heavy for us"
if weight <= 10:
    answer = "Price: 11.50"
if weight <= 5:
    answer = "Price: 7.00"
if weight <= 2:
    answer = "Price: 4.50"
print(answer)
