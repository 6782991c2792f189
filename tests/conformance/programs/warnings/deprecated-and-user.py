import warnings
def old():
    warnings.warn("old() goes away, use new()", DeprecationWarning, stacklevel=2)
old()
def careful():
    warnings.warn("careful")
for _ in range(3):
    careful()
warnings.warn("own category", category=RuntimeWarning)
class ShopWarning(UserWarning): pass
warnings.warn(ShopWarning("shop"))
warnings.warn("second text", ShopWarning, stacklevel=1)
try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)
