import random
secret = random.randint(1, 20)
guess = 0
count = 0
while guess != secret:
    guess = int(input("Say a number: "))
    count = count + 1
    if guess < secret:
        print(f"HIGHER than {guess}")
    elif guess > secret:
        print(f"LOWER than {guess}")
    else:
        print("Yes!")
        print(f"You took {count}.")
