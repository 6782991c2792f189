weight = float(input("Weight in kg: "))
answer = "Price: 4.50"
if weight > 2:
    answer = "Price: 7.00"
if weight > 5:
    answer = "Price: 11.50"
if weight > 10:
    answer = "Too heavy for us"
print(answer)
