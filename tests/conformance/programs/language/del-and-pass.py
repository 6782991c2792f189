items = ["a", "b", "c"]
alias = items
del items[0], items[-1]
print(alias)
del items
try:
    items
except NameError as error:
    print(error)
print(alias)
def stub():
    pass
def dots(): ...
def doc():
    """Only words."""
print(stub(), dots(), doc(), doc.__doc__, ...)
class Empty: pass
e = Empty()
e.x = 1
del e.x
try:
    e.x
except AttributeError as error:
    print(error)
try:
    del e.x
except AttributeError as error:
    print(error)
def local():
    x = 1
    del x
    return x
try:
    local()
except UnboundLocalError as error:
    print(error)
d = {"a": 1, "b": 2}
del d["a"]
print(d, Ellipsis, NotImplemented)
