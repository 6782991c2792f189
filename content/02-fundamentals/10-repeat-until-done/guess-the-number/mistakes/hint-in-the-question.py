import random
secret = random.randint(1, 20)
guess = int(input("Guess: "))
guesses = 1
while guess != secret:
    if guess < secret:
        guess = int(input("Higher! Next guess: "))
    else:
        guess = int(input("Lower! Next guess: "))
    guesses = guesses + 1
print("Guesses:", guesses)
