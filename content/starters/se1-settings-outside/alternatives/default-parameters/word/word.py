import random
from datetime import date

from options import options

WORDS = """apricot bear cinnamon daisy eleven fennel glacier hamster igloo jam kettle lemon marble noodle
olive pebble quilt raisin saffron teapot umbrella violin walnut xylophone yoghurt zebra anchor basket
candle dragon elbow feather ginger hammock island jungle kiwi ladder mango nutmeg""".split()


def word_of(key, day):
    return random.Random(f"{day:%Y-%m-%d}/{key}").choice(WORDS)


def say(settings):
    lines = [f"Good morning, {settings.my_name}!"]
    lines += [word_of(settings.shared_key.get_secret_value(), date.today())] * settings.repeat
    return "\n".join(lines)


print(say(options()))
