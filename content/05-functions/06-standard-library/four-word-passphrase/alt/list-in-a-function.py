import math
import secrets


def passphrase(words):
    first, second, third, fourth = [secrets.choice(words) for number in range(4)]
    return f"{first}-{second}-{third}-{fourth}"


def days_to_guess(words, per_second):
    return math.ceil(len(words) ** 4 / (per_second * 60 * 60 * 24))


def main():
    dishes = ["ramen", "pho", "curry", "taco", "pizza", "borscht", "sushi", "falafel", "poutine", "kimchi"]
    print("For the locker:", passphrase(dishes))
    print("A machine is done after", days_to_guess(dishes, 10), "day.")


main()
