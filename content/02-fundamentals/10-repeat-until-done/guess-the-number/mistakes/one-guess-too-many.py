import random
secret = random.randint(1, 20)
guesses = 1
guess = 0
while guess != secret:
    guess = int(input("Guess: "))
    guesses = guesses + 1
    if guess < secret:
        print("Higher")
    elif guess > secret:
        print("Lower")
print("Guesses:", guesses)
