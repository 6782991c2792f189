stock = 40
print("At six:", stock)
print("At eight:", stock)
stock = stock - 25
stock = stock + 30
print("At ten:", stock)
