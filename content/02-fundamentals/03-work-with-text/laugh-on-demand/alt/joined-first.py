laugh = input("How do people laugh here? ")
three = laugh + laugh + laugh
print(laugh)
print(three)
print(three * 3)
