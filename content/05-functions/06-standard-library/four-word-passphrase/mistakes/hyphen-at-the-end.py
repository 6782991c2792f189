import math
import secrets

words = [
    "otter", "lamp", "river", "drum", "cloud", "pepper", "window", "tiger",
    "violin", "bread", "comet", "garden", "mango", "pocket", "whale", "ladder",
    "candle", "forest", "button", "rocket", "spoon", "island", "zebra", "pillow",
    "hammer", "ginger", "mirror", "feather", "tunnel", "biscuit", "anchor", "camel",
    "needle", "thunder", "orange", "castle", "puddle", "basket", "dragon", "whistle",
]


def passphrase(words):
    phrase = ""
    for place in range(4):
        phrase += secrets.choice(words) + "-"
    return phrase


def days_to_guess(words, per_second):
    seconds = len(words) ** 4 / per_second
    return math.ceil(seconds / (60 * 60 * 24))


print("Your passphrase:", passphrase(words))
print(f"A machine with 10 tries per second needs up to {days_to_guess(words, 10)} days.")
