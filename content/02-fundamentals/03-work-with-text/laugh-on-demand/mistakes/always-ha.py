laugh = input("How do people laugh here? ")
print("ha")
print("ha" * 3)
print("ha" * 9)
