stock = 40
print("At six:", stock)
stock - 25 = stock
print("At eight:", stock)
stock + 30 = stock
print("At ten:", stock)
