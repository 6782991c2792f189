def early():
    print(value)
    value = 1
def branch(flag):
    if flag:
        result = 1
    return result
def closure():
    def inner():
        return later
    out = inner()
    later = 1
    return out
def loop():
    for n in []:
        pass
    return n
def exception():
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    return error
class Body:
    pass
def missing():
    return undefined_thing
def gone():
    import math
    return mat.pi
count = 0
def bump():
    count += 1
for f in (early, lambda: branch(False), closure, loop, exception, missing, gone, bump):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error, error.name)
try:
    class Wrong:
        a = b_undefined
except NameError as error:
    print(error)
