waiting = [
    'Amina',
    'Bo',
    'Carlos',
]
people = len(waiting)
for person in waiting:
    print(person, "is waiting")
print(f"People in the hall: {people}")
