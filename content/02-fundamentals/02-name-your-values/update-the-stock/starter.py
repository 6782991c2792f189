stock = 40
print("At six:", stock)
print("At eight:", stock)
print("At ten:", stock)
