stock = 40
print("At six:", stock)
stock = stock - 25 + 30
print("At eight:", stock)
print("At ten:", stock)
