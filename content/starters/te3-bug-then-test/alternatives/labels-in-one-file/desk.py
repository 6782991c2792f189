from fees import fee
from labels import read_label


def give_back(text, returned_on):
    return fee(read_label(text), returned_on)
