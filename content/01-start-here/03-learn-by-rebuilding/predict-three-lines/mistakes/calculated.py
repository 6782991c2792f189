name = input("What's your name? ")
print("Dear", name)
print('The pig has eaten my notes.')
print("They were 1 + 1 pages long.")
