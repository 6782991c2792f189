stock = 40
print("At six:", stock)
print("At eight:", stock - 25)
print("At ten:", stock - 25 + 30)
