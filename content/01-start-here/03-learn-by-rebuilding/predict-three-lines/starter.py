name = input("What's your name? ")
print("Dear name,")
print("Dear", name)
"The pig has eaten my notes."
print('The pig has eaten my notes.')
print("They were 2 pages long.")
print("They were 1 + 1 pages long.")
