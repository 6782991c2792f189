import random
secret = random.randint(1, 20)
guesses = 0
while True:
    guess = int(input("Guess: "))
    guesses = guesses + 1
    if guess < secret:
        print("Higher")
    elif guess > secret:
        print("Lower")
    else:
        print("Right! Guesses:", guesses)
