laugh = input("How do people laugh here? ")
print(laugh)
print(laugh x 3)
print(laugh x 9)
