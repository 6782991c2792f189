import random
secret = random.randint(1, 20)
print("I'm thinking of a number from 1 to 20.")
tries = 0
while True:
    guess = int(input("What is it? "))
    tries = tries + 1
    if guess == secret:
        break
    if guess > secret:
        print("lower...")
    if guess < secret:
        print("higher...")
print("Got it! Number of guesses:", tries)
