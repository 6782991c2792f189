import random
secret = random.randint(1, 20)
guess = int(input("Guess: "))
if guess < secret:
    print("Higher")
elif guess > secret:
    print("Lower")
else:
    print("Right! 1 guess")
