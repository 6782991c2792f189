from collections import Counter

loans = [
    {"title": "Swahili for Travellers", "member": "Priya"},
    {"title": "Finnish in a Week", "member": "Omar"},
    {"title": "Finnish in a Week", "member": "Leyla"},
    {"title": "Polish Without Tears", "member": "Omar"},
    {"title": "Swahili for Travellers", "member": "Omar"},
]


def most_borrowed(loans):
    return []


print(most_borrowed(loans))
