from collections import Counter

loans = [
    {"title": "Swahili for Travellers", "member": "Priya"},
    {"title": "Finnish in a Week", "member": "Omar"},
    {"title": "Finnish in a Week", "member": "Leyla"},
    {"title": "Polish Without Tears", "member": "Omar"},
    {"title": "Swahili for Travellers", "member": "Omar"},
]


def most_borrowed(loans):
    if not loans:
        return []
    counts = Counter([loan["title"] for loan in loans])
    most = max(counts.values())
    return sorted([number for title, number in counts.items() if number == most])


print(most_borrowed(loans))
