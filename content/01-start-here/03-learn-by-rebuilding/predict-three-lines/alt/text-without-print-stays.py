name = input("What's your name? ")
print("Dear", name)
"The pig has eaten my notes."
print('The pig has eaten my notes.')
print("They were 2 pages long.")
