friends = {
    "Ngozi": {"city": "Lagos", "free": ["Fri", "Sat"]},
    "Diego": {"city": "Lima", "free": ["Sat"]},
    "Sana": {"city": "Lahore", "free": ["Fri", "Sat", "Sun"]},
    "Tunde": {"city": "Lagos", "free": []},
}

print(friends["Diego"]["city"])
print(friends["Ngozi"]["city"]["free"][-1])
