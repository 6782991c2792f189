laugh = input("How do people laugh here? ")
print(laugh)
print(laugh ** 3)
print(laugh * 9)
