laugh = input("How do people laugh here? ")
print(laugh, laugh * 3, laugh * 9)
