def double(number):
    return number * 2


def shout(word):
    word.upper()
    return word + "!"


def frame(text):
    print("[" + text + "]")


# double(double(3))
first = 2 * (2 * 3)
# shout("boom")
second = "boom" + "!"
# frame("boom")
third = None
