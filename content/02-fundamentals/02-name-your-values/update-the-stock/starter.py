stock = 8
print("In the morning:", stock)
# 3 pairs are sold
print("After the sale:", stock)
# 10 pairs arrive
print("After the delivery:", stock)
