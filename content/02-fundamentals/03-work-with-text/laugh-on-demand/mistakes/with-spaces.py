laugh = input("How do people laugh here? ")
print(laugh)
print(laugh, laugh, laugh)
print(laugh, laugh, laugh, laugh, laugh, laugh, laugh, laugh, laugh)
