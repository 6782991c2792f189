import random
secret = random.randint(1, 20)
guesses = 0
guess = int(input("Guess: "))
while guess != secret:
    if guess < secret:
        print("Higher")
    else:
        print("Lower")
    guess = int(input("Guess: "))
    guesses = guesses + 1
print("Guesses:", guesses)
