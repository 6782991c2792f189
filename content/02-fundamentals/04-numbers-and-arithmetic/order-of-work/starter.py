adults = 3
children = 2
guide = 4
share = adults * 9 + children * 5 + guide / adults + children
print("Each pays", share)
