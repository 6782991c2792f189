import random
secret = random.randint(1, 20)
guesses = 1
guess = input("Guess: ")
while guess != secret:
    if guess < secret:
        print("Higher")
    else:
        print("Lower")
    guess = input("Guess: ")
    guesses = guesses + 1
print("Guesses:", guesses)
