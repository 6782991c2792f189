stock = 40
stock = stock - 25
stock = stock + 30
print("At six:", stock)
print("At eight:", stock)
print("At ten:", stock)
