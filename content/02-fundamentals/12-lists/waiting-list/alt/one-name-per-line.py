waiting = [
    'Amina',
    'Bo',
    'Carlos',
]
people = len(waiting)
print(f"Waiting: {people}")
