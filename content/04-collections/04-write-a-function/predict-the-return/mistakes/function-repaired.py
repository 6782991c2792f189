def double(number):
    return number * 2


def shout(word):
    word = word.upper()
    return word + "!"


def frame(text):
    print("[" + text + "]")


# double(double(3))
first = 12
# shout("boom")
second = "BOOM!"
# frame("boom")
third = None
