name = input("What's your name? ")
print("Dear Lin")
print('The pig has eaten my notes.')
print("They were 2 pages long.")
