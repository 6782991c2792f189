name = input("What's your name? ")
"The pig has eaten my notes."
