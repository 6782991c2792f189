import random
secret = random.randint(1, 20)
guesses = 0
guess = 0
while guess != secret:
    guess = int(input("Your guess: "))
    guesses = guesses + 1
    if guess < secret:
        print("Higher")
    else:
        print("Lower")
print(f"You needed {guesses} guesses.")
