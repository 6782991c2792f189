rupees = int(input("Change, please: "))
tens = 0
fives = 0
ones = 0
while rupees >= 10:
    rupees = rupees - 10
    tens = tens + 1
while rupees >= 5:
    rupees = rupees - 5
    fives = fives + 1
while rupees > 0:
    rupees = rupees - 1
    ones = ones + 1
print(tens, "x", 10)
print(fives, "x", 5)
print(ones, "x", 1)
