laugh = input("A laugh, please: ")
print(laugh)
laugh = laugh * 3
print(laugh)
laugh = laugh * 3
print(laugh)
