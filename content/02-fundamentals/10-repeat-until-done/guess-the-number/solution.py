import random
secret = random.randint(1, 20)
guesses = 1
guess = int(input("Your guess: "))
while guess != secret:
    if guess < secret:
        print("Higher, captain!")
    else:
        print("Lower, captain!")
    guess = int(input("Your guess: "))
    guesses = guesses + 1
print(f"{secret} it is! You needed {guesses} guesses.")
